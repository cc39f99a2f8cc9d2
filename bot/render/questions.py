"""Questions for somebody who has never asked anything; each works as it stands, in the language of the interface."""

from bot.render.texts import Texts

NAMES = ("number", "question", "state", "scorecard")


def first_questions(texts: Texts) -> tuple[str, ...]:
    """Four of them."""
    return tuple(texts(f"prompt-{name}-asks") for name in NAMES)
