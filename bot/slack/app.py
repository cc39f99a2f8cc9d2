"""The Bolt app: built once from its parts, with every listener registered."""

from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.response import BoltResponse

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
from bot.slack.listening import PATIENCE_SECONDS, Listeners
from bot.slack.office import Office
from bot.slack.telling import Telling, log_failure


def build_app(
    office: Office,
    *,
    patience: float = PATIENCE_SECONDS,
    **bolt: Any,  # noqa: ANN401 - Bolt's own options
) -> AsyncApp:
    """The app with all listeners. `bolt` is passed on: token or installation store, signing secret, client.

    With process_before_response Bolt waits for what it calls instead of looking every 10 ms whether that has
    acknowledged; what it calls here acknowledges and returns, and the work goes on by itself (`Listeners`). An answer
    that belongs into an acknowledgement may take `patience` seconds to be ready for it.
    """
    app = AsyncApp(process_before_response=True, ignoring_self_events_enabled=True, **bolt)
    listeners = Listeners(app, office.errands, Telling(office), patience)
    for subject in (
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
        subject.register(listeners, office)

    async def on_error(error: Exception, body: dict[str, Any], context: AsyncBoltContext) -> BoltResponse | None:
        return await answer_error(office, error, body, context)

    app.error(on_error)
    return app


async def answer_error(
    office: Office, error: Exception, body: dict[str, Any], context: AsyncBoltContext
) -> BoltResponse | None:
    """The last resort before an acknowledgement: log what happened, without what was said, and answer politely.

    What fails after the acknowledgement is told by `Telling.failed`, in the same words.
    """
    telling = Telling(office)
    log_failure(error, body, context)
    if body.get("command"):
        text = (await telling.texts_at_once(context))("something-went-wrong")
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": text})
    office.errands.start(telling.tell_failure(body, context))
    return BoltResponse(status=200, body="")
