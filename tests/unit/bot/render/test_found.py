"""How an answer was found, in words."""

import pytest

from bot.render.found import how_line
from bot.render.view import Paragraph, plain_line
from catalogue.answers import Correction, How, Step
from tests.unit.bot.render.builders import a_reader

CORRECTED = How(Step.CORRECTED, (Correction("iar", "air"), Correction("jbos", "jobs")), ("air",))


def said(how: How, language: str = "en", *, names: bool = True) -> str:
    (paragraph,) = how_line(a_reader(language), how, names=names)
    assert isinstance(paragraph, Paragraph)
    return plain_line(paragraph.line)


def test_corrected_words_stand_beside_what_was_typed():
    assert said(CORRECTED) == "Showing results for “air, jobs” (typed: “iar, jbos”). Recognised: air."
    assert "jbos" in said(CORRECTED, "zh")


def test_a_card_leaves_the_recognised_names_out():
    assert said(CORRECTED, names=False) == "Showing results for “air, jobs” (typed: “iar, jbos”)."


def test_kinds_that_do_not_answer_are_named():
    words = said(How(Step.WORDS, unanswered=("commitment", "upr")))
    assert words == "Nothing clear on this among the commitments, UPR recommendations; this is from other documents."


def test_closest_matches_are_called_so():
    assert "closest" in said(How(Step.CLOSEST))


@pytest.mark.parametrize("step", [Step.WORDS, Step.NAME, Step.REFERENCE])
def test_what_was_asked_for_needs_no_words(step: Step):
    assert how_line(a_reader(), How(step)) == []
