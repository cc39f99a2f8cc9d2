"""A representative set of messages and modals as JSON, for the check against Slack's own types:

python -m tests.messages build/messages.json
"""

import json
import sys
from pathlib import Path
from typing import Any

from bot.conversation import Conversation, Preferences, Reply
from bot.exporting.content import content_of
from bot.opening import open_conversation
from bot.render.lookup import look_up_modal, shareable_modal
from bot.render.saving import Form, ask_format, saving_modal
from bot.render.texts import LANGUAGES
from bot.slack.modals import answer_modal
from tests.documents import documents_folder
from tests.everything import every_command

PER_FAMILY = 3


def messages(conversation: Conversation, language: str) -> list[dict[str, Any]]:
    """Some of every family, as messages and as modals, and the forms."""
    preferences = Preferences(language)
    reader = conversation.reader(preferences)
    found: list[dict[str, Any]] = []
    for family, commands in every_command(conversation.desk.catalogue).items():
        for command in commands[:: max(1, len(commands) // PER_FAMILY)][:PER_FAMILY]:
            reply = conversation.read(command, preferences)
            assert isinstance(reply, Reply)
            name = f"{language} {family}: {command[:40]}"
            found.append({"name": name, "text": reply.message.text, "blocks": list(reply.message.blocks)})
            found.append({"name": f"{name} (modal)", "view": answer_modal(reply.view, reader.texts)})
    card = conversation.read("indicator 51", preferences)
    assert isinstance(card, Reply)
    content = content_of(reader, card.answer)
    assert content is not None
    form = Form(content.title, content.columns, shared=True, metadata="{}")
    views = {
        "look up": look_up_modal(reader),
        "looked up": shareable_modal(reader, card.view, "51"),
        "save": saving_modal(reader.texts, form),
    }
    found += [{"name": f"{language} {name}", "view": view} for name, view in views.items()]
    asked = ask_format(reader.texts, content.title, "51")
    return [*found, {"name": f"{language} formats", "text": asked.text, "blocks": list(asked.blocks)}]


def main(target: str) -> None:
    """Write them all."""
    conversation = open_conversation(documents_folder())
    found = [message for language in LANGUAGES for message in messages(conversation, language)]
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    Path(target).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
