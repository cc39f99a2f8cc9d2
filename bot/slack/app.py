"""The Bolt app: built once from its parts, with every listener registered."""

import logging
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.response import BoltResponse

from bot.render.texts import LANGUAGES, texts_for
from bot.slack import (
    actions,
    commands,
    digests,
    exports,
    feedback,
    home,
    leaving,
    messages,
    pictures,
    prompts,
    settings,
    shortcuts,
    workflow,
)
from bot.slack.office import Office

_log = logging.getLogger(__name__)


def build_app(office: Office, **bolt: Any) -> AsyncApp:  # noqa: ANN401 - Bolt's own options
    """The app with all listeners. `bolt` is passed on: token or installation store, signing secret, client.

    Replies go out in the acknowledgement itself: with process_before_response Bolt waits for the listener instead of
    looking every 10 ms whether it has acknowledged.
    """
    app = AsyncApp(process_before_response=True, ignoring_self_events_enabled=True, **bolt)
    for listeners in (
        commands,
        messages,
        actions,
        exports,
        pictures,
        shortcuts,
        workflow,
        feedback,
        home,
        prompts,
        settings,
        digests,
        leaving,
    ):
        listeners.register(app, office)

    async def on_error(error: Exception, body: dict[str, Any], context: AsyncBoltContext) -> BoltResponse | None:
        return await answer_error(office, error, body, context)

    app.error(on_error)
    return app


async def answer_error(
    office: Office, error: Exception, body: dict[str, Any], context: AsyncBoltContext
) -> BoltResponse | None:
    """The last resort: log what happened, without what was said, and answer politely."""
    kind = body.get("command") or body.get("type") or "request"
    _log.error("%s of team %s failed", kind, context.team_id, exc_info=error)
    text = texts_for(await _language(office, context))("something-went-wrong")
    if body.get("command"):
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": text})
    if context.respond is not None and body.get("response_url"):
        await context.respond(text=text, response_type="ephemeral", replace_original=False)
    return BoltResponse(status=200, body="")


async def _language(office: Office, context: AsyncBoltContext) -> str:
    """The language of whoever waits for an answer; English where finding it out fails as well."""
    try:
        return (await office.people.preferences(context.team_id or "", context.user_id or "")).language
    except Exception:  # noqa: BLE001 - an error in answering an error ends here
        _log.exception("The language of a person can't be found out")
        return LANGUAGES[0]
