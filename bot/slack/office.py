"""What listeners work with."""

from dataclasses import dataclass

from bot.conversation import Conversation
from bot.slack.people import Everyone, People
from bot.slack.redelivery import Seen, SeenInMemory


@dataclass(frozen=True)
class Office:
    """The conversation, and what is known of the people in it."""

    conversation: Conversation
    people: People
    seen: Seen


def open_office(conversation: Conversation, people: People | None = None, seen: Seen | None = None) -> Office:
    """An office; without stores of its own it knows nobody and remembers in memory."""
    return Office(conversation, people or Everyone(), seen or SeenInMemory())
