import pytest
from pydantic import ValidationError

from catalogue.models.items import Commitment, Indicator, Progress, Recommendation, Suggestion
from tests.builders import a_commitment, a_progress, a_recommendation, a_suggestion, an_indicator


@pytest.mark.parametrize(
    ("model", "content", "identifier", "statement", "facts"),
    [
        (Indicator, an_indicator("51"), "indicator:51", "Create jobs for everybody.", ("Jobs were created.",)),
        (Commitment, a_commitment("IV.2.3"), "commitment:IV.2.3", "Offer childcare.", ()),
        (Recommendation, a_recommendation("28.270"), "upr:28.270", "Do more for women.", ("A law was revised.",)),
        (Suggestion, a_suggestion("cango-12"), "suggestion:cango-12", "Listen more.", ("People were not heard.",)),
        (Progress, a_progress("5"), "progress:5", "A review was passed.", ("A review was passed.",)),
    ],
)
def test_item_of_each_kind_has_an_id_a_statement_and_facts(model, content, identifier, statement, facts):
    item = model.model_validate(content)

    assert (item.id, item.statement, item.facts) == (identifier, statement, facts)


@pytest.mark.parametrize(
    ("model", "content"),
    [
        (Indicator, an_indicator("0")),
        (Indicator, an_indicator("051")),
        (Indicator, an_indicator("1000")),
        (Indicator, an_indicator("51\n")),
        (Indicator, an_indicator("１")),
        (Commitment, a_commitment("4.2.3")),
        (Commitment, a_commitment("IV")),
        (Commitment, a_commitment("IV.2.3.4")),
        (Recommendation, a_recommendation("28")),
        (Suggestion, a_suggestion("Cango-12")),
        (Progress, a_progress("0")),
    ],
)
def test_item_refuses_a_number_of_another_form(model, content):
    with pytest.raises(ValidationError, match="string_pattern_mismatch"):
        model.model_validate(content)


def test_commitment_of_a_chapter_without_sections_has_two_parts():
    assert Commitment.model_validate(a_commitment("VII.3")).id == "commitment:VII.3"


def test_note_may_be_a_plain_sentence():
    item = Indicator.model_validate(
        an_indicator(notes=["Odd.", {"text": "50 of 100.", "computed": ["50"], "see": ["indicator:2"]}])
    )

    assert [note.text for note in item.notes] == ["Odd.", "50 of 100."]
    assert item.notes[0].computed == ()
    assert item.notes[1].see == ("indicator:2",)


def test_notes_are_a_list():
    with pytest.raises(ValidationError, match="tuple_type"):
        Indicator.model_validate(an_indicator(notes="Odd."))


def test_texts_lose_the_blanks_around_them():
    assert Indicator.model_validate(an_indicator(title="  Jobs  ")).title == "Jobs"


@pytest.mark.parametrize(
    "fields",
    [{"title": "x" * 71}, {"title": "ab"}, {"themes": []}, {"reported": []}, {"objective": "  "}, {"extra": 1}],
)
def test_item_refuses_what_does_not_fit(fields):
    with pytest.raises(ValidationError):
        Indicator.model_validate(an_indicator(**fields))


def test_item_is_frozen():
    item = Indicator.model_validate(an_indicator())

    with pytest.raises(ValidationError, match="frozen"):
        item.title = "Another"
