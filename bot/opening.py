"""Opens the desk: loads the data, its index and the documents at hand. The only place where these are put together."""

from pathlib import Path

from bot.conversation import Conversation
from bot.places import seeds_folder
from catalogue.answering import Desk
from catalogue.library import load_library
from catalogue.loading import load_catalogue
from catalogue.search.opening import build_finder


def open_desk(documents: Path, seeds: Path | None = None, cache: Path | None = None) -> Desk:
    """A desk over the data of a folder; `cache` is where the compiled index is kept for the next start.

    Raises:
        CatalogueError: where the data can't be used.
    """
    catalogue = load_catalogue(seeds or seeds_folder())
    return Desk(catalogue, build_finder(catalogue, cache), load_library(documents, catalogue))


def open_conversation(documents: Path, seeds: Path | None = None, cache: Path | None = None) -> Conversation:
    """A conversation over the data of a folder."""
    return Conversation(open_desk(documents, seeds, cache))
