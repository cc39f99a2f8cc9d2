"""Whatever a person does is acknowledged at once, though Slack answers none of the app's own questions meanwhile.

Slack is silent until the acknowledgement has come, whatever the work behind it asks; then it speaks, and the work ends.
Nothing is timed: an app that waits for Slack first never acknowledges. The app has its own patience here.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.conversation import Conversation
from bot.playground import payloads
from bot.playground.clock import HandClock
from bot.playground.courier import ASGIApp
from bot.playground.directory import BOT_USER_ID, TEAM_ID
from bot.playground.person import Person
from bot.playground.records import View
from bot.playground.running import RunningWorkspace, running_workspace
from bot.slack import app as app_module
from bot.slack import listening, profiles
from bot.slack.app import build_app
from bot.slack.listening import Listeners
from bot.slack.office import Office
from bot.web import build_web
from tests.functional.conftest import SIGNING_SECRET

PLACE = "human-rights"

Act = Callable[[Person], Awaitable[object]]


@dataclass(frozen=True)
class Interaction:
    """Something a person can do, what they do before it, and the listener that hears of it."""

    listener: str
    act: Act
    before: Act | None = None
    asks_slack: bool = True
    """Whether its work asks Slack something; else there is nothing to be silent about."""


def typed(text: str) -> Act:
    return lambda person: person.command("/hrplan", text, channel=PLACE)


def said(text: str) -> Act:
    return lambda person: person.mentions(PLACE, text)


def pressed(action_id: str, value: str = "indicator 51") -> Act:
    """A button below a message, whichever message that may be."""

    async def act(person: Person) -> None:
        workspace, channel = person.workspace, person.channel(PLACE)
        key = workspace.permits.response(channel.id, person.id, None)
        action = {"action_id": action_id, "block_id": "b", "type": "button", "value": value, "action_ts": "1.1"}
        payload = payloads.interaction(
            "block_actions",
            person.member,
            trigger_id=workspace.permits.trigger(person.id),
            actions=[action],
            channel=payloads.channel_of_interaction(channel),
            container=payloads.container_of_message(channel.id, "1.1", ephemeral=True, thread_ts=None),
            response_url=f"{workspace.base_url}/playground/response/{key}",
        )
        await person.courier.interaction(payload)
        await person.courier.idle()

    return act


def happens(kind: str, **parts: Any) -> Act:
    """An event that Slack tells."""

    async def act(person: Person) -> None:
        await person.courier.event({"type": kind, "channel": person.channel(PLACE).id, "event_ts": "1.1", **parts})
        await person.courier.idle()

    return act


def in_modal(act: Callable[[Person, Any], Awaitable[object]]) -> Act:
    def on_the_uppermost(person: Person) -> Awaitable[object]:
        assert person.modal is not None
        return act(person, person.modal)

    return on_the_uppermost


async def looks_up(person: Person) -> None:
    await person.uses_shortcut("look_up")
    assert person.modal is not None
    await person.types_into_select(person.modal, "item", "indicator 51")
    person.fills(person.modal, {"item": "indicator 51"})


async def looks_up_and_shares(person: Person) -> None:
    await looks_up(person)
    assert person.modal is not None
    await person.submits(person.modal)
    person.fills(person.modal, {"conversation": person.channel(PLACE).id})


async def finds_related(person: Person) -> None:
    message = await person.writes(PLACE, "Smog over the cities. Domestic violence! And indicator 117?")
    await person.uses_message_shortcut("find_related", message)


async def reports(person: Person) -> None:
    await pressed("report:x")(person)
    assert person.modal is not None
    person.fills(person.modal, {"report_wrong": "PM10 is missing"})


async def has_a_digest(person: Person) -> None:
    await person.command("/hrplan", "digest weekly friday 16:00 women", channel=PLACE)


INTERACTIONS = {
    "a question": Interaction("command /hrplan", typed("indicator 51")),
    "a digest by command": Interaction("command /hrplan", typed("digest weekly friday 16:00 women")),
    "the settings by command": Interaction("command /hrplan", typed("settings")),
    "the form of a file by command": Interaction("command /hrplan", typed("export indicator 51")),
    "a file by command": Interaction("command /hrplan", typed("export csv indicator 51")),
    "a mention": Interaction("event app_mention", said("indicator 51")),
    "a direct message": Interaction("event message", lambda person: person.writes_to_app("indicator 51")),
    "the Home tab": Interaction("event app_home_opened", lambda person: person.opens_home()),
    "the Messages tab": Interaction("event app_home_opened", lambda person: person.opens_messages()),
    "an answer": Interaction("action ^(answer|menu):", pressed("answer:x")),
    "an answer in a modal": Interaction("action ^(modal|menu):", pressed("modal:x")),
    "another page": Interaction("action ^(replace|menu):", pressed("replace:x", "list page:2")),
    "sharing": Interaction("action ^(share|menu):", pressed("share:x")),
    "removing": Interaction("action ^(remove|menu):", pressed("remove:x", "U0")),
    "a file": Interaction("action ^(export|menu):", pressed("export:x", "export csv indicator 51")),
    "the form of a file": Interaction("action ^(export|menu):", pressed("export:x", "export indicator 51")),
    "that form, submitted": Interaction(
        "closing_form export", in_modal(lambda person, modal: person.submits(modal)), typed("export indicator 51")
    ),
    "a picture": Interaction("action ^(picture|menu):", pressed("picture:x", "scorecard")),
    "an opinion": Interaction("action ^(feedback|menu):", pressed("feedback:x", "no indicator:51")),
    "a report": Interaction("action ^(report|menu):", pressed("report:x", "indicator:51")),
    "a report, submitted": Interaction(
        "form report", in_modal(lambda person, modal: person.submits(modal)), reports
    ),
    "the settings": Interaction("action ^(settings|menu):", pressed("settings:x", "settings")),
    "the settings, saved": Interaction(
        "form settings", in_modal(lambda person, modal: person.submits(modal)), typed("settings")
    ),
    "being forgotten": Interaction(
        "action forget_me",
        in_modal(lambda person, modal: person.presses(modal, "Delete what is stored about me")),
        typed("settings"),
    ),
    "a digest": Interaction("action ^(digest|menu):", pressed("digest:x", "digest stop"), has_a_digest),
    "a post sent again": Interaction("action digest_send_again", pressed("digest_send_again", "d1")),
    "the form of a digest": Interaction("action ^(digest|menu):", pressed("digest:x", "digest")),
    "a choice in that form": Interaction(
        "action ^digest_form_",
        in_modal(lambda person, modal: person.selects(modal, "digest_form_items", "2")),
        typed("digest"),
    ),
    "a time zone in that form": Interaction(
        "options digest_form_zone",
        in_modal(lambda person, modal: person.types_into_select(modal, "digest_form_zone", "zurich")),
        typed("digest"),
        asks_slack=False,
    ),
    "a digest, submitted": Interaction(
        "form digest_form", in_modal(lambda person, modal: person.submits(modal)), typed("digest")
    ),
    "a search from Home": Interaction("action home_search", pressed("home_search", "smog")),
    "looking up": Interaction("shortcut look_up", lambda person: person.uses_shortcut("look_up")),
    "a letter typed": Interaction(
        "options item", in_modal(lambda person, modal: person.types_into_select(modal, "item", "smog")), looks_up
    ),
    "an item chosen": Interaction(
        "form look_up", in_modal(lambda person, modal: person.submits(modal)), looks_up
    ),
    "an item shared": Interaction(
        "form look_up_share", in_modal(lambda person, modal: person.submits(modal)), looks_up_and_shares
    ),
    "what a message is about": Interaction("shortcut find_related", finds_related),
    "a step of a workflow": Interaction(
        "step look_up_item", lambda person: person.runs_step("look_up_item", {"question": "indicator 51"})
    ),
    "a thread of the older kind": Interaction(
        "event assistant_thread_started",
        lambda person: happens(
            "assistant_thread_started",
            assistant_thread={"user_id": person.id, "channel_id": person.channel("@hrplan").id, "thread_ts": "1.1"},
        )(person),
    ),
    "another context of it": Interaction(
        "event assistant_thread_context_changed",
        happens("assistant_thread_context_changed", assistant_thread={"channel_id": "D1", "thread_ts": "1.1"}),
        asks_slack=False,
    ),
    **{
        f"a channel that is gone ({kind})": Interaction(f"event {kind}", happens(kind, user="U0"), has_a_digest)
        for kind in (
            "channel_archive", "channel_deleted", "channel_left", "group_archive", "group_deleted", "group_left"
        )
    },
    "hrplan taken off": Interaction("promise app_uninstalled", happens("app_uninstalled"), asks_slack=False),
    "its token taken away": Interaction(
        "promise tokens_revoked", happens("tokens_revoked", tokens={"bot": [BOT_USER_ID]}), asks_slack=False
    ),
}  # fmt: skip


@pytest.fixture
async def workspace() -> AsyncIterator[RunningWorkspace]:
    """A workspace whose clock stands still, so that nothing expires on a busy machine."""
    async with running_workspace(clock=HandClock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))) as running:
        yield running


@pytest.fixture
def web(
    conversation: Conversation, workspace: RunningWorkspace, office: Office, monkeypatch: pytest.MonkeyPatch
) -> ASGIApp:
    """The app, with its own patience for answers in an acknowledgement, and any patience for everything else."""
    monkeypatch.setattr(profiles, "PATIENCE_SECONDS", 60.0)
    monkeypatch.setattr(listening, "LONG_SECONDS", 60.0)
    client = AsyncWebClient(token=workspace.workspace.bot_token, base_url=workspace.api_url)
    app = build_app(office, client=client, signing_secret=SIGNING_SECRET)
    return build_web(app, lambda: conversation.desk.catalogue.version)


@pytest.mark.parametrize("name", INTERACTIONS)
async def test_it_is_acknowledged_before_slack_answers(
    workspace: RunningWorkspace, web: ASGIApp, office: Office, name: str, caplog: pytest.LogCaptureFixture
):
    interaction = INTERACTIONS[name]
    person = await prepared(workspace, web, office, interaction)
    speaks = workspace.workspace.faults.fall_silent()

    await interaction.act(person)
    acknowledged = person.last_delivery.status
    if interaction.asks_slack:  # and would have kept the acknowledgement waiting
        await asyncio.wait_for(workspace.workspace.faults.asked.wait(), 5)
    speaks.set()
    await office.errands.ended()

    assert acknowledged == 200
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def prepared(workspace: RunningWorkspace, web: ASGIApp, office: Office, interaction: Interaction) -> Person:
    """Somebody who has come to the interaction, of whom nothing is known any more, and who looks at once."""
    workspace.connect(web, SIGNING_SECRET, office.errands.ended)
    person = workspace.person("anna")
    await typed("help")(person)
    if interaction.before is not None:
        await interaction.before(person)
    await workspace.settled()
    office.profiles.forget_person(TEAM_ID, person.id)
    workspace.connect(web, SIGNING_SECRET)
    found = workspace.person("anna")
    found.offered = person.offered
    return found


def test_every_listener_has_an_interaction_here(office: Office, monkeypatch: pytest.MonkeyPatch):
    heard: set[str] = set()

    class Noted(Listeners):
        """Notes what is registered."""

        def __getattribute__(self, kind: str) -> Any:
            found = super().__getattribute__(kind)
            if kind.startswith("_"):
                return found
            return lambda name, *rest: (heard.add(f"{kind} {getattr(name, 'pattern', name)}"), found(name, *rest))

    monkeypatch.setattr(app_module, "Listeners", Noted)
    build_app(office, token="xoxb-1", signing_secret=SIGNING_SECRET)

    assert heard == {interaction.listener for interaction in INTERACTIONS.values()}


async def broken(*_: object, **__: object) -> None:
    raise RuntimeError("broken")


def shown(view: View | None) -> str:
    assert view is not None
    return str(view.blocks)


DIGEST_FORM = INTERACTIONS["a digest, submitted"]


async def test_a_late_answer_to_a_command_comes_afterwards(workspace: RunningWorkspace, web: ASGIApp, office: Office):
    person = await prepared(workspace, web, office, INTERACTIONS["a question"])
    speaks = workspace.workspace.faults.fall_silent()

    assert await person.command("/hrplan", "indicator 51", channel=PLACE) is None
    speaks.set()
    await office.errands.ended()

    assert "87 %" in person.last(PLACE).text
    assert person.last(PLACE).only_for == person.id


async def test_a_late_failure_of_a_command_is_told(
    workspace: RunningWorkspace, web: ASGIApp, office: Office, monkeypatch: pytest.MonkeyPatch
):
    person = await prepared(workspace, web, office, INTERACTIONS["a digest by command"])
    monkeypatch.setattr(office.storage.subscriptions, "of_channel", broken)
    speaks = workspace.workspace.faults.fall_silent()

    await typed("digest weekly friday 16:00 women")(person)
    speaks.set()
    await office.errands.ended()

    assert "try again" in person.last(PLACE).text


async def test_a_form_says_that_it_is_under_way_and_then_what_came_of_it(
    workspace: RunningWorkspace, web: ASGIApp, office: Office
):
    person = await prepared(workspace, web, office, DIGEST_FORM)
    speaks = workspace.workspace.faults.fall_silent()

    await DIGEST_FORM.act(person)
    meanwhile = shown(person.modal)
    speaks.set()
    await office.errands.ended()

    assert "this is under way" in meanwhile
    assert "Next post:" in shown(person.modal)


async def test_what_is_wrong_with_a_late_form_stands_above_it_and_it_is_submitted_again(
    workspace: RunningWorkspace, web: ASGIApp, office: Office
):
    person = await prepared(workspace, web, office, DIGEST_FORM)
    assert person.modal is not None
    person.fills(person.modal, {"digest_form_at": "16:35"})
    person.channel(PLACE).archived = True
    speaks = workspace.workspace.faults.fall_silent()

    await DIGEST_FORM.act(person)
    speaks.set()
    await office.errands.ended()
    assert "archived" in shown(person.modal)
    person.channel(PLACE).archived = False
    await DIGEST_FORM.act(person)
    await office.errands.ended()

    [kept] = await office.storage.subscriptions.all()
    assert f"{kept.schedule.at:%H:%M}" == "16:35"


async def test_what_is_wrong_with_a_form_that_was_closed_meanwhile_is_said_directly(
    workspace: RunningWorkspace, web: ASGIApp, office: Office
):
    person = await prepared(workspace, web, office, DIGEST_FORM)
    person.channel(PLACE).archived = True
    speaks = workspace.workspace.faults.fall_silent()

    await DIGEST_FORM.act(person)
    person.modals.clear()
    speaks.set()
    await office.errands.ended()

    assert "archived" in person.last().text


async def test_a_form_that_was_closed_meanwhile_is_done_all_the_same(
    workspace: RunningWorkspace, web: ASGIApp, office: Office
):
    person = await prepared(workspace, web, office, DIGEST_FORM)
    speaks = workspace.workspace.faults.fall_silent()

    await DIGEST_FORM.act(person)
    person.modals.clear()
    speaks.set()
    await office.errands.ended()

    assert len(await office.storage.subscriptions.all()) == 1
    assert person.sees() == []


async def test_a_form_that_closes_late_says_that_it_is_done(workspace: RunningWorkspace, web: ASGIApp, office: Office):
    saved = INTERACTIONS["the settings, saved"]
    person = await prepared(workspace, web, office, saved)
    speaks = workspace.workspace.faults.fall_silent()

    await saved.act(person)
    speaks.set()
    await office.errands.ended()

    assert "Done." in shown(person.modal)


async def test_a_form_that_fails_stays_as_it_was_filled_in(
    workspace: RunningWorkspace, web: ASGIApp, office: Office, monkeypatch: pytest.MonkeyPatch
):
    person = await prepared(workspace, web, office, DIGEST_FORM)
    assert person.modal is not None
    person.fills(person.modal, {"digest_form_at": "16:35"})
    with monkeypatch.context() as breaking:
        breaking.setattr(office.storage.subscriptions, "of_channel", broken)
        await DIGEST_FORM.act(person)
        await office.errands.ended()
    assert "try again" in shown(person.modal)

    await DIGEST_FORM.act(person)
    await office.errands.ended()

    [kept] = await office.storage.subscriptions.all()
    assert f"{kept.schedule.at:%H:%M}" == "16:35"


async def test_a_form_that_can_not_be_shown_again_is_an_error_in_words(
    workspace: RunningWorkspace, web: ASGIApp, office: Office
):
    person = await prepared(workspace, web, office, DIGEST_FORM)
    workspace.workspace.faults.refuse("views.update", "internal_error")
    speaks = workspace.workspace.faults.fall_silent()

    await DIGEST_FORM.act(person)
    speaks.set()
    await office.errands.ended()

    assert "try again" in shown(person.modal)


async def test_who_waits_long_is_told_that_the_work_goes_on(
    workspace: RunningWorkspace, web: ASGIApp, office: Office, monkeypatch: pytest.MonkeyPatch
):
    person = await prepared(workspace, web, office, INTERACTIONS["an answer"])
    monkeypatch.setattr(listening, "LONG_SECONDS", 0.0)
    speaks = workspace.workspace.faults.fall_silent()

    await INTERACTIONS["an answer"].act(person)
    speaks.set()
    await office.errands.ended()

    told = [message.text for message in person.sees(PLACE)]
    assert any("longer than usual" in text for text in told)
    assert any("87 %" in text for text in told)


async def test_work_in_a_thread_of_the_messages_tab_shows_there(
    workspace: RunningWorkspace, web: ASGIApp, office: Office, monkeypatch: pytest.MonkeyPatch
):
    person = await prepared(workspace, web, office, INTERACTIONS["a direct message"])
    first = await person.writes_to_app("indicator 51")
    monkeypatch.setattr(listening, "LONG_SECONDS", 0.0)

    await person.writes_to_app("indicator 52", thread=first)
    await office.errands.ended()

    assert "assistant.threads.setStatus" in [method for method, _ in workspace.workspace.api_calls]


async def test_that_the_work_goes_on_need_not_be_told(
    workspace: RunningWorkspace, web: ASGIApp, office: Office, monkeypatch: pytest.MonkeyPatch
):
    person = await prepared(workspace, web, office, INTERACTIONS["an answer"])
    monkeypatch.setattr(listening, "LONG_SECONDS", 0.0)
    monkeypatch.setattr(office.people, "preferences", broken)

    await INTERACTIONS["a thread of the older kind"].act(person)
    await happens("message", channel_type="im", user=person.id, text="51", ts="1.1")(person)
    await office.errands.ended()

    assert person.last_delivery.status == 200


async def test_a_workspace_that_leaves_is_told_again_until_all_is_deleted(
    workspace: RunningWorkspace, web: ASGIApp, office: Office, monkeypatch: pytest.MonkeyPatch
):
    person = await prepared(workspace, web, office, INTERACTIONS["a question"])
    await office.storage.people.set_compact(TEAM_ID, person.id, compact=True)
    with monkeypatch.context() as breaking:
        breaking.setattr(office.storage, "forget_workspace", broken)
        await INTERACTIONS["hrplan taken off"].act(person)
    assert person.last_delivery.status == 500

    again = await workspace.courier.redeliver(person.last_delivery)

    assert again.status == 200
    assert not (await office.storage.people.settings(TEAM_ID, person.id)).compact
