"""A conversation in the terminal."""

from io import StringIO

from rich.console import Console

from bot.commandline.chat import converse
from bot.conversation import Preferences
from tests.opened import new_conversation


class Typed(Console):
    """A console at which somebody types what is in a list."""

    def __init__(self, *lines: str) -> None:
        super().__init__(file=StringIO(), width=100)
        self.lines = list(lines)

    def input(self, *_: object, **__: object) -> str:
        if not self.lines:
            raise EOFError
        return self.lines.pop(0)


def said(*lines: str) -> str:
    console = Typed(*lines)
    converse(new_conversation(), Preferences(), console)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_what_needs_slack_is_said_to():
    assert "needs Slack" in said("settings", "")


def test_a_conversation_goes_on_from_what_was_shown():
    text = said("indicator 51", "help", "and the next one?", "cite it apa")

    assert "Indicator 51: " in text
    assert "Indicator 52: " in text
    assert "indicator 52; hrplan catalogue" in " ".join(text.split())


def test_a_conversation_says_where_the_documents_end():
    assert "Indicator 168: " in said("indicator 168", "next", "next")
    assert said("indicator 168", "next").count("Indicator 168: ") == 1


def test_a_follow_up_before_anything_was_shown_is_a_question():
    assert "Indicator" not in said("and the next one?", "")
