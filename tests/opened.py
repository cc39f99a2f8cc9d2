"""The real data, opened once for all tests of a process: its index takes longer to build than most tests to run."""

from functools import cache

from bot.conversation import Conversation
from bot.opening import open_desk
from catalogue.answering import Desk
from tests.documents import documents_folder


@cache
def the_desk() -> Desk:
    """The desk that all tests share."""
    return open_desk(documents_folder())


def new_conversation() -> Conversation:
    """A conversation at that desk, which has been asked nothing yet."""
    return Conversation(the_desk())
