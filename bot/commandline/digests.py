"""`hrplan digests`: all digests, when each is due, what became of the last posts, and what went wrong."""

import asyncio
import json
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.digest.overview import DigestOverview, overview
from bot.digest.schedules import written_schedule
from bot.settings import Settings, SettingsError, read_settings
from bot.storage.address import AddressError
from bot.storage.deliveries import Delivery, DeliveryState
from bot.storage.migrating import NewerDatabaseError
from bot.storage.storage import opened_storage
from bot.storage.subscriptions import Subscription

TROUBLE = {DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.STOPPED}
MOST_DELIVERIES = 20

Record = dict[str, Any]


@click.command()
@click.argument("digest", required=False)
@click.option("--failures", is_flag=True, help="Only those that stopped, or whose last post failed or may be missing.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def digests(digest: str | None, *, failures: bool, as_json: bool) -> None:
    """List all digests, or the last deliveries of one DIGEST, by its id.

    It reads the database that HRPLAN_DATABASE_URL names, whichever process posts.
    """
    try:
        record = asyncio.run(_read(read_settings(), digest, failures=failures))
    except (SettingsError, AddressError, NewerDatabaseError) as error:
        raise click.ClickException(str(error)) from error
    if record is None:
        raise click.ClickException(f"there is no digest {digest}; 'hrplan digests' lists all")
    if as_json:
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
    elif digest is not None:
        _show_deliveries(record)
    else:
        _show_digests(record)


async def _read(settings: Settings, digest: str | None, *, failures: bool) -> Record | None:
    async with opened_storage(settings.hrplan_database_url) as storage:
        if digest is None:
            return _overview(await overview(storage, datetime.now(UTC)), failures=failures)
        found = await storage.subscriptions.get(digest)
        if found is None:
            return None
        deliveries = await storage.deliveries.of_subscription(digest, MOST_DELIVERIES)
        return {**_digest(found), "deliveries": [_delivery(each) for each in deliveries]}


def _overview(found: DigestOverview, *, failures: bool) -> Record:
    rows = [row for row in found.rows if not failures or _is_trouble(row.subscription, row.last)]
    return {
        "digests": [{**_digest(row.subscription), "last": row.last and _delivery(row.last)} for row in rows],
        "last_day": {state.value: count for state, count in found.counts.items()},
        "lag_seconds": round(found.lag.total_seconds()),
        "overdue": found.overdue,
    }


def _is_trouble(subscription: Subscription, last: Delivery | None) -> bool:
    return bool(subscription.stopped) or (last is not None and last.state in TROUBLE)


def _digest(subscription: Subscription) -> Record:
    zone = ZoneInfo(subscription.schedule.zone)
    return {
        "id": subscription.id,
        "team": subscription.team,
        "channel": subscription.channel,
        "owner": subscription.owner,
        "state": _state(subscription),
        "schedule": written_schedule(subscription.schedule),
        "zone": subscription.schedule.zone,
        "content": subscription.content.value,
        "selection": subscription.selection or "everything",
        "next": subscription.next_slot and subscription.next_slot.astimezone(zone).isoformat(timespec="minutes"),
        "skipped": subscription.skipped,
    }


def _state(subscription: Subscription) -> str:
    if subscription.stopped:
        return f"stopped: {subscription.stopped}"
    return "paused" if subscription.paused else "running"


def _delivery(delivery: Delivery) -> Record:
    return {
        "slot": delivery.slot.isoformat(timespec="minutes"),
        "state": delivery.state.value,
        "attempts": delivery.attempts,
        "reason": delivery.reason,
        "trial": delivery.trial,
    }


def _show_digests(record: Record) -> None:
    table = Table()
    for name in ("Digest", "Where", "What", "When", "State", "Next", "Last"):
        table.add_column(Text(name))
    for each in record["digests"]:
        what = f"{each['content']}: {each['selection']}"
        when, last = f"{each['schedule']} {each['zone']}", each["last"]
        row = (each["id"], each["channel"], what, when, each["state"], each["next"] or "–", _in_short(last))
        table.add_row(*(Text(cell) for cell in row))
    console = Console()
    if record["digests"]:
        console.print(table)
    counts = ", ".join(f"{count} {state}" for state, count in record["last_day"].items()) or "none"
    console.print(Text(f"{len(record['digests'])} digests. Deliveries of the last day: {counts}."))
    console.print(
        Text(f"The oldest that isn't posted yet is {record['lag_seconds']} s late; {record['overdue']} are due.")
    )


def _in_short(last: Record | None) -> str:
    if last is None:
        return "–"
    return f"{last['slot']} {last['state']}" + (f" ({last['reason']})" if last["reason"] else "")


def _show_deliveries(record: Record) -> None:
    table = Table(title=f"{record['id']}, {record['state']}, next {record['next'] or 'none'}")
    for name in ("Slot", "State", "Attempts", "Reason"):
        table.add_column(Text(name))
    for each in record["deliveries"]:
        state = f"{each['state']} (trial)" if each["trial"] else each["state"]
        table.add_row(*(Text(cell) for cell in (each["slot"], state, str(each["attempts"]), each["reason"])))
    Console().print(table)
