"""The step "Look up an item" of Workflow Builder: a question in, the answer in plain words and the items out.

Outputs are escaped as Slack's texts are, so that nothing in a question becomes a mention where a workflow posts them.
"""

import logging
from typing import Any

from slack_bolt.context.complete.async_complete import AsyncComplete
from slack_bolt.context.fail.async_fail import AsyncFail

from bot.conversation import Preferences, Reply
from bot.render.pages import echo
from bot.render.plain import escaped
from bot.slack.incoming import typed_text
from bot.slack.listening import Listeners
from bot.slack.office import Office
from catalogue.answers import items_of

_log = logging.getLogger(__name__)

STEP = "look_up_item"


def register(listeners: Listeners, office: Office) -> None:
    """Listen for the step."""

    async def on_step(inputs: dict[str, Any], body: dict[str, Any], complete: AsyncComplete, fail: AsyncFail) -> None:
        team = str(body.get("team_id") or "")
        if not await office.seen.first(f"{team}:{body.get('event_id')}", team):
            return
        try:
            outputs, problem = looked_up(office, str(inputs.get("question") or ""))
        except Exception:
            await fail(error=office.conversation.reader(Preferences()).texts("step-failed"))
            raise
        await (fail(error=problem) if problem else complete(outputs=outputs))

    listeners.step(STEP, on_step)


def looked_up(office: Office, question: str) -> tuple[dict[str, str], str]:
    """The outputs of the step, or why there are none. A question without an answer is one: it says so."""
    preferences = Preferences()
    texts = office.conversation.reader(preferences).texts
    asked = typed_text(question)
    if not asked:
        return {}, texts("step-no-question")
    reply = office.conversation.read(asked, preferences)
    if not isinstance(reply, Reply):
        return {}, texts("step-not-a-question", question=escaped(echo(asked)))
    items = ", ".join(dict.fromkeys(entry.id for entry in items_of(reply.answer)))
    return {"answer": reply.message.text, "items": items}, ""
