"""Options that several commands take, and what they open."""

from pathlib import Path

import click

from bot.conversation import Conversation
from bot.opening import open_conversation
from bot.places import cache_folder
from bot.render.texts import LANGUAGES
from catalogue.problems import CatalogueError

documents_option = click.option(
    "--documents",
    type=click.Path(file_okay=False),
    envvar="HRPLAN_DOCUMENTS",
    default="documents",
    show_default=True,
    help="Folder with copies of the source documents.",
)
language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="Language of the interface.",
)


def opened(documents: str) -> Conversation:
    """A conversation over the data; broken data ends the command with every problem."""
    try:
        return open_conversation(Path(documents), cache=cache_folder())
    except CatalogueError as error:
        raise click.ClickException(f"The data can't be used:\n{error}") from error
