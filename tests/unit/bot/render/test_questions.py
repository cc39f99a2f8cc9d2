from bot.commands import FIRST_QUESTIONS
from bot.render.questions import first_questions
from bot.render.texts import texts_for


def test_the_first_questions_are_those_of_the_registry():
    assert first_questions(texts_for("en")) == FIRST_QUESTIONS
