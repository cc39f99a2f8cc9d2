"""`hrplan chat`: a conversation in the terminal."""

import click
from rich.console import Console

from bot.commandline.options import documents_option, language_option, opened
from bot.conversation import Conversation, Preferences, Reply
from bot.parsing.followups import Edge, Shown, follow_up, shown_by
from bot.render.edges import edge_view
from bot.render.terminal import render_terminal


@click.command()
@language_option
@documents_option
def chat(language: str, documents: str) -> None:
    """Talk to hrplan in the terminal, with "the next one" and the like; an empty line or Ctrl-D ends it."""
    converse(opened(documents), Preferences(language), Console())


def converse(conversation: Conversation, preferences: Preferences, console: Console) -> None:
    """Answer line by line until there is none."""
    console.print("Type an item's number, a command or a question; 'help' shows what there is, an empty line ends.")
    reader = conversation.reader(preferences)
    shown: Shown | None = None
    while True:
        try:
            text = console.input("[bold]hrplan>[/bold] ")
        except (EOFError, KeyboardInterrupt):
            break
        if not text.strip():
            break
        following = follow_up(text, shown, reader.catalogue) if shown is not None else None
        if isinstance(following, Edge):
            render_terminal(edge_view(reader, following), console)
            continue
        reply = conversation.read(following.command if following else text, preferences)
        if isinstance(reply, Reply):
            render_terminal(reply.view, console)
            shown = following.shown if following else shown_by(reply.answer) or shown
        else:
            console.print("That needs Slack: digests, settings and files are asked for there.")
