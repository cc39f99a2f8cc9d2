import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.answers import Absence, Correction, Step, Talk
from catalogue.queries import Filters
from catalogue.verdicts import Outcome
from tests.opened import the_desk
from tests.unit.catalogue.search.builders import a_finder, found, ids


def test_find_opens_the_item_that_is_clearly_meant() -> None:
    outcome = found("urban jobs")
    assert ids(outcome)[0] == "indicator:1"
    assert outcome.clear
    assert outcome.how.step is Step.WORDS
    assert outcome.hits[0].matched == ("urban", "jobs")


def test_find_says_what_it_corrected() -> None:
    outcome = found("air polution")
    assert ids(outcome)[0] == "indicator:2"
    assert outcome.how.step is Step.CORRECTED
    assert outcome.how.corrections == (Correction("polution", "pollution"),)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("smog", "indicator:2"),
        ("空气污染", "indicator:2"),
        ("65.64 million", "indicator:1"),
        ("Labour Law", "indicator:2"),
        ("what did India recommend?", "upr:28.1"),
        ("childcare in the new plan", "commitment:IV.1.1"),
        ("176 votes", "progress:1"),
        ("pm 2.5", "indicator:2"),
    ],
)
def test_find_knows_sayings_names_and_figures(text: str, item: str) -> None:
    assert ids(found(text))[0] == item


def test_find_says_by_what_it_found() -> None:
    assert found("65.64 million").how.step is Step.FIGURE
    assert found("Labour Law").how.step is Step.NAME
    assert found("Labour Law").how.names == ("labour law",)


def test_find_answers_small_talk() -> None:
    outcome = found("hello there")
    assert outcome.talk is Talk.GREETING
    assert not outcome.hits


@pytest.mark.parametrize("text", ["astronauts on the moon", "right to vote", "zzz", "罢工", ""])
def test_find_finds_nothing_where_nothing_answers(text: str) -> None:
    outcome = found(text)
    assert not outcome.hits
    assert outcome.absence is Absence.NOTHING_MATCHES
    assert outcome.how.step is Step.NOTHING


def test_find_offers_the_nearest_themes() -> None:
    assert found("Family spaceships of astronauts").themes[0].id == "family"


def test_find_shows_only_the_closest_where_it_is_not_sure() -> None:
    outcome = found("minors sugar")
    assert outcome.how.step is Step.CLOSEST
    assert not outcome.clear
    assert len(outcome.hits) <= 5


def test_find_takes_no_word_away_from_an_absent_subject() -> None:
    assert found("restaurant recommendations").how.step is Step.NOTHING
    assert not found("restaurant recommendations").filters.kinds


def test_find_keeps_to_the_filters() -> None:
    assert ids(found("air", kinds=("suggestion",))) == ["suggestion:ngo-1"]
    assert found("air", kinds=("upr",)).absence is Absence.NOTHING_PASSES


def test_find_adds_what_the_words_imply_to_the_filters() -> None:
    outcome = found("women in the new plan")
    assert outcome.filters.kinds == ("commitment",)
    assert ids(outcome) == ["commitment:IV.1.1"]


def test_find_drops_what_the_words_imply_where_nothing_there_answers() -> None:
    outcome = found("urban jobs in the new plan")
    assert ids(outcome)[0] == "indicator:1"
    assert outcome.filters.kinds == ()


def test_find_reads_the_words_that_imply_where_there_are_no_others() -> None:
    assert found("recommendations").absence is Absence.NOTHING_MATCHES


def test_find_names_a_state_that_recommended_nothing() -> None:
    outcome = found("What did Norway recommend?")
    assert outcome.absence is Absence.NO_RECOMMENDATION
    assert outcome.detail == "Norway"
    assert not outcome.hits


def test_find_takes_no_state_for_silent_beside_one_that_recommended() -> None:
    assert found("What did India recommend to Norway?").absence is not Absence.NO_RECOMMENDATION


def test_find_answers_nothing_about_another_state() -> None:
    assert found("air pollution in Norway").how.step is Step.NOTHING


def test_find_looks_beyond_what_a_state_recommended_where_that_answers_nothing() -> None:
    assert "indicator:2" in ids(found("India and clean air in cities"))


def test_find_takes_no_stop_word_for_a_state() -> None:
    assert ids(found("中国污染严重吗")) == ["indicator:2"]


def test_find_finds_where_a_state_is_mentioned() -> None:
    assert ids(found("Norway")) == ["progress:1"]


def test_find_spreads_the_hits_over_documents() -> None:
    outcome = found("air in all documents")
    assert outcome.by_document
    assert not outcome.clear
    assert ids(outcome) == ["indicator:2", "suggestion:ngo-1"]


def test_find_lists_a_part_that_is_named_in_whole() -> None:
    outcome = found("right to work")
    assert ids(outcome) == [f"indicator:{number}" for number in range(1, 5)]
    assert outcome.filters.parts == ("right:I.1",)
    assert found("right to work", kinds=("upr",)).absence is Absence.NOTHING_PASSES


def test_find_lists_no_part_where_another_name_stands_beside_it() -> None:
    assert not found("right to work India").filters.parts


def test_find_lists_the_targets_with_a_verdict() -> None:
    outcome = found("which targets were missed?")
    assert [(row.entry.id, row.index) for row in outcome.targets] == [("indicator:2", 0)]
    assert outcome.filters.verdicts == (Outcome.SHORT,)
    assert [row.index for row in found("which indicators have no figure").targets] == [1]


def test_find_lists_the_targets_of_a_subject() -> None:
    assert [row.entry.id for row in found("which urban jobs targets were reached?").targets] == ["indicator:1"]


@pytest.mark.parametrize("text", ["which work targets were missed", "unmet goals on work", "未完成的工作指标"])
def test_find_lists_the_targets_of_a_theme_that_is_all_that_is_named(text: str) -> None:
    outcome = found(text)
    assert [(row.entry.id, row.index) for row in outcome.targets] == [("indicator:2", 0)]
    assert outcome.filters.themes == ("work",)


def test_find_says_so_where_no_target_of_a_group_has_the_verdict() -> None:
    outcome = found("missed targets women")
    assert outcome.absence is Absence.NOTHING_PASSES
    assert (outcome.filters.groups, outcome.filters.verdicts) == (("women",), (Outcome.SHORT,))


def test_find_says_so_where_the_kind_that_is_asked_for_does_not_answer() -> None:
    assert found("clean air in the new plan").how.unanswered == ("commitment",)
    assert found("childcare in the new plan").how.unanswered == ()
    assert found("clean air in the new plan", kinds=("indicator",)).how.unanswered == ()
    assert found("clean air").how.unanswered == ()


def test_find_opens_no_card_for_several_states() -> None:
    assert found("India on women").clear
    assert not found("India and Norway on women").clear


def test_find_answers_with_the_recommendations_of_several_states() -> None:
    finder = the_desk().finder
    outcome = finder.find("what did Pakistan and Fiji recommend", Filters())
    assert (outcome.how.step, set(ids(outcome))) == (Step.NAME, {"upr:28.45", "upr:28.49"})
    assert not finder.find("Pakistan and Fiji", Filters(kinds=("suggestion",))).hits


@pytest.mark.parametrize("text", ["child care", "child-care", "childcare"])
def test_find_prefers_a_word_to_its_parts_that_stand_in_other_items(text: str) -> None:
    assert ids(the_desk().finder.find(text, Filters()))[0] == "commitment:IV.2.8"


def test_find_searches_where_no_target_has_the_verdict() -> None:
    outcome = found("which languages of minorities targets were missed?")
    assert not outcome.targets
    assert ids(outcome)[0] == "indicator:4"
    assert not found("which targets are open", kinds=("indicator",)).targets


def test_find_points_at_the_target_that_is_asked_for() -> None:
    assert found("how many urban jobs were created").hits[0].target == 0
    assert found("did they reach the goal for dust").hits[0].target == 1


@given(st.text(max_size=120))
def test_find_answers_any_text(text: str) -> None:
    outcome = a_finder().find(text, Filters())
    assert outcome.hits or outcome.targets or outcome.talk or outcome.how.step is Step.NOTHING
