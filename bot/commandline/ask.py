"""`hrplan ask`: one question, or many, answered in the terminal or as JSON."""

import json
import sys
from typing import Any

import click
from rich.console import Console

from bot.commandline.options import documents_option, language_option, opened
from bot.conversation import Conversation, Preferences, Reply
from bot.render.terminal import render_terminal
from catalogue.answers import Answer, items_of, step_of

AT_MOST = 10


@click.command()
@click.argument("text", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON, with the blocks that Slack would get.")
@click.option(
    "--batch", is_flag=True, help='Read {"id", "query"} JSON lines on standard input, write {"id", "results"}.'
)
@language_option
@documents_option
def ask(text: str | None, *, as_json: bool, batch: bool, language: str, documents: str) -> None:
    """Answer TEXT: an item's number, a command, or a question in your own words."""
    if batch == (text is not None):
        raise click.UsageError("give a TEXT, or --batch with questions on standard input")
    conversation = opened(documents)
    preferences = Preferences(language)
    if batch:
        _answer_batch(conversation, preferences)
        return
    reply = conversation.read(text or "", preferences)
    if not isinstance(reply, Reply):
        raise click.ClickException(
            "That needs Slack: digests, settings and files are asked for there. See 'hrplan export'."
        )
    if as_json:
        click.echo(json.dumps(as_record(reply), ensure_ascii=False, indent=2))
    else:
        render_terminal(reply.view, Console())


def as_record(reply: Reply) -> dict[str, Any]:
    """A reply as JSON: the variant of the answer, its items best first, how it was found, and what Slack would get."""
    return {
        "answer": type(reply.answer).__name__,
        "items": [entry.id for entry in items_of(reply.answer)],
        "step": str(step_of(reply.answer)),
        "text": reply.message.text,
        "blocks": list(reply.message.blocks),
    }


def _answer_batch(conversation: Conversation, preferences: Preferences) -> None:
    for number, written in enumerate(sys.stdin, 1):
        if not written.strip():
            continue
        try:
            question = json.loads(written)
            identifier, query = question["id"], question["query"]
        except (ValueError, KeyError, TypeError) as error:
            raise click.ClickException(f'line {number} is not JSON with "id" and "query": {error}') from error
        reply = conversation.read(str(query), preferences)
        results = batch_results(reply.answer) if isinstance(reply, Reply) else []
        click.echo(json.dumps({"id": identifier, "results": results}, ensure_ascii=False))


def batch_results(answer: Answer) -> list[str]:
    """The items of an answer, best first, each once and in three parts: VII.3 is chapter VII, no section, 3."""
    found = dict.fromkeys(entry.id for entry in items_of(answer))
    return [_in_three_parts(item) for item in list(found)[:AT_MOST]]


def _in_three_parts(item: str) -> str:
    kind, _, number = item.partition(":")
    return f"{kind}:{number.replace('.', '.0.', 1)}" if kind == "commitment" and number.count(".") == 1 else item
