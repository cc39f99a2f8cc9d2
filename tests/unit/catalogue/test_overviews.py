from dataclasses import replace

import pytest

from catalogue.answers import Absence, Choice, NotFound, Score
from catalogue.models.gaps import IntroductionGap
from catalogue.overviews import LISTS, browse, compare, gap_rows, gaps, score, scorecard
from catalogue.queries import Browse, Compare, Filters, Gaps, Scorecard
from catalogue.verdicts import Outcome
from tests.builders import a_catalogue, a_commitment, a_recommendation, an_indicator


def a_target(reported):
    return {"measure": "New jobs", "comparator": "at least", "value": 50, "unit": "jobs", "reported": reported}


_CATALOGUE = a_catalogue(
    indicators=[
        an_indicator("1", targets=[a_target({"value": 60}), a_target({"value": 40})], gaps=["A law is still a draft."]),
        an_indicator("2", title="Air", targets=[a_target(None)], groups=["women"]),
        an_indicator("3", title="Water"),
    ],
    commitments=[a_commitment(targets=[a_target(None)]), a_commitment("IV.1.2")],
    recommendations=[a_recommendation(), a_recommendation("28.2", title="Other", states=["norway", "india"])],
    links=[
        {"from": "commitment:IV.1.1", "to": "indicator:1", "kind": "continues"},
        {"from": "upr:28.1", "to": "indicator:1", "kind": "same matter"},
    ],
)


def ids(entries):
    return [entry.id for entry in entries]


def test_compare_puts_an_item_beside_what_it_is_linked_to():
    comparison = compare(_CATALOGUE, Compare("indicator:1"))

    assert comparison.about.id == "indicator:1"
    assert ids(comparison.promised) == ["indicator:1"]
    assert ids(comparison.committed) == ["commitment:IV.1.1"]
    assert ids(comparison.recommended) == ["upr:28.1"]
    assert (comparison.suggested, comparison.told) == ((), ())
    assert comparison.links["commitment:IV.1.1"].kind == "continued by"


def test_compare_of_a_selection_puts_documents_side_by_side():
    family = Filters(themes=("family",))
    comparison = compare(_CATALOGUE, Compare(filters=family))

    assert comparison.about is None
    assert comparison.links == {}
    assert comparison.filters == family
    assert ids(comparison.committed) == ["commitment:IV.1.1", "commitment:IV.1.2"]
    assert ids(comparison.suggested) == ["suggestion:ngo-1"]
    assert ids(comparison.told) == ["progress:1"]


def test_compare_of_a_selection_begins_with_what_is_about_it_most():
    tags = {"1": ["work", "family"], "2": ["family", "work"], "3": ["family"]}
    catalogue = a_catalogue(
        indicators=[an_indicator(number, themes=themes, groups=["women"]) for number, themes in tags.items()]
    )

    about_families = compare(catalogue, Compare(filters=Filters(themes=("family",), groups=("women",))))

    assert ids(about_families.promised) == ["indicator:2", "indicator:3", "indicator:1"]


def test_compare_of_nothing_says_so():
    nothing = Filters(themes=("leisure",))

    assert compare(_CATALOGUE, Compare(filters=nothing)) == NotFound("compare", Absence.NOTHING_PASSES, filters=nothing)
    assert compare(_CATALOGUE, Compare("indicator:9")) == NotFound("indicator:9", Absence.NO_SUCH_NUMBER, "indicator:9")


def test_score_counts_verdicts_and_names_every_outcome():
    counts = dict.fromkeys(Outcome, 0) | {Outcome.REACHED: 1, Outcome.SHORT: 1, Outcome.NO_FIGURE: 1}

    assert score(_CATALOGUE.of_kind("indicator")) == Score(counts, 3, 2, 3)
    assert score([]) == Score(dict.fromkeys(Outcome, 0), 0, 0, 0)


def test_scorecard_of_everything_is_broken_down_by_the_largest_parts():
    card = scorecard(_CATALOGUE, Scorecard())

    assert (card.score.targets, card.score.counts[Outcome.OPEN]) == (4, 1)
    assert [(part.id, below.targets) for part, below in card.by_part] == [("area:I", 3), ("chapter:IV", 1)]
    assert [claim.text for claim in card.claims] == ["The report says that all 2 objectives were completed."]


def test_scorecard_of_a_part_is_broken_down_by_what_is_below():
    card = scorecard(_CATALOGUE, Scorecard(Filters(parts=("area:I",))))

    assert [part.id for part, _ in card.by_part] == ["right:I.1"]


def test_scorecard_leaves_out_parts_without_targets_and_claims_of_other_documents():
    card = scorecard(_CATALOGUE, Scorecard(Filters(documents=("plan",))))

    assert [part.id for part, _ in card.by_part] == ["chapter:IV"]
    assert card.claims == ()


def test_scorecard_of_nothing_says_so():
    nothing = Filters(parts=("area:IX",))

    assert scorecard(_CATALOGUE, Scorecard(nothing)) == NotFound("scorecard", Absence.NOTHING_PASSES, filters=nothing)


_OF_PART = ("area:I", "The report says that some rights still need work.")
_OF_ITEM = ("indicator:1", "A law is still a draft.")


@pytest.mark.parametrize(
    ("filters", "rows"),
    [
        (Filters(), [_OF_PART, _OF_ITEM]),
        (Filters(documents=("report",)), [_OF_PART, _OF_ITEM]),
        (Filters(parts=("area:I",)), [_OF_PART, _OF_ITEM]),
        (Filters(parts=("right:I.1",)), [_OF_ITEM]),
        (Filters(parts=("area:I",), documents=("report",)), [_OF_PART, _OF_ITEM]),
        (Filters(themes=("work",)), [_OF_ITEM]),
    ],
)
def test_gaps_come_from_parts_where_whole_parts_are_asked_for(filters, rows):
    assert said(_CATALOGUE, filters) == rows


def said(catalogue, filters):
    """Where each gap stands, in an introduction or else with the items that it is about, and its text."""
    rows = gaps(catalogue, Gaps(filters)).rows
    return [(row.introduction.id if row.introduction else " ".join(ids(row.entries)), row.text) for row in rows]


def test_gaps_of_a_larger_part_hold_those_of_the_parts_below():
    (report, plan) = _CATALOGUE.outlines.values()
    (area,) = report.parts
    (right,) = area.parts
    offices = right.model_copy(update={"gaps": (IntroductionGap(text="Offices are missing."),)})
    outline = replace(report, parts=(area.model_copy(update={"parts": (offices,)}),))
    catalogue = replace(_CATALOGUE, outlines={"report": outline, "plan": plan})

    rows = said(catalogue, Filters(parts=("area:I",), documents=("report",)))

    assert rows == [_OF_PART, ("right:I.1", "Offices are missing."), _OF_ITEM]


def test_gaps_begin_with_what_a_document_says_of_the_whole():
    catalogue = a_catalogue(introduction_gaps=["The report calls itself unfinished."])
    general = ("report", "The report calls itself unfinished.")

    assert said(catalogue, Filters()) == [general, _OF_PART]
    assert said(catalogue, Filters(documents=("report",))) == [general, _OF_PART]
    assert said(catalogue, Filters(parts=("area:I",))) == [_OF_PART]


_WIDE = an_indicator("1", themes=["work", "family"], groups=["women"])
_NARROW = {"text": "Wages are late.", "themes": ["work"], "groups": [], "items": ["indicator:1"]}


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), True),
        (Filters(kinds=("indicator",)), True),
        (Filters(parts=("right:I.1",)), True),
        (Filters(themes=("work",)), True),
        (Filters(themes=("family",)), False),
        (Filters(groups=("women",)), False),
        (Filters(kinds=("commitment",)), False),
    ],
)
@pytest.mark.parametrize("where", ["area_gaps", "indicators"])
def test_a_gap_is_about_less_than_its_item_where_the_data_says_so(filters, found, where):
    own = {key: value for key, value in _NARROW.items() if key != "items"}
    changes = {"area_gaps": [_NARROW], "indicators": [_WIDE]}
    if where == "indicators":
        changes = {"area_gaps": [], "indicators": [_WIDE | {"gaps": [own]}]}
    answer = gaps(a_catalogue(**changes), Gaps(filters))

    rows = [] if isinstance(answer, NotFound) else answer.rows
    assert [(row.text, ids(row.entries)) for row in rows] == [("Wages are late.", ["indicator:1"])] * found


def test_a_gap_of_an_introduction_may_concern_people_whom_its_items_do_not_name():
    catalogue = a_catalogue(area_gaps=[_NARROW | {"groups": ["women"]}])

    (row,) = gap_rows(catalogue, Filters(groups=("women",)))

    assert (row.themes, row.groups) == ({"work"}, {"women"})
    assert [gap.text for gap in catalogue.entries["indicator:1"].item.gaps] == ["Wages are late."]


def test_what_several_items_of_a_document_say_is_told_once():
    catalogue = a_catalogue(
        area_gaps=[],
        indicators=[an_indicator(str(n), themes=themes, gaps=["Much is left."]) for n, themes in enumerate(_THEMES, 1)],
        commitments=[a_commitment(gaps=["Much is left."])],
    )

    assert said(catalogue, Filters()) == [
        ("indicator:1 indicator:2", "Much is left."),
        ("commitment:IV.1.1", "Much is left."),
    ]
    (row, _) = gap_rows(catalogue, Filters(themes=("family",)))
    assert (ids(row.entries), row.themes) == (["indicator:2"], {"family"})


_THEMES = (["work"], ["family"])


def test_gaps_of_another_document_leave_the_parts_out():
    assert gaps(_CATALOGUE, Gaps(Filters(documents=("plan",)))).absence is Absence.NOTHING_PASSES


def test_gaps_have_pages():
    catalogue = a_catalogue(indicators=[an_indicator(gaps=[f"Gap {n}." for n in range(11)])])

    assert len(gaps(catalogue, Gaps()).rows) == 10
    assert len(gaps(catalogue, Gaps(page=2)).rows) == 2
    assert gaps(catalogue, Gaps(page=3)).absence is Absence.NO_MORE


def test_browse_begins_with_the_largest_parts():
    menu = browse(_CATALOGUE, Browse())

    assert menu.scope == ""
    assert menu.choices == (
        Choice("Social Rights", 3, "browse area:I"),
        Choice("Groups", 2, "browse chapter:IV"),
    )
    assert browse(_CATALOGUE, Browse("no such thing")) == menu


def test_browse_of_a_part_shows_what_is_below():
    menu = browse(_CATALOGUE, Browse("area:I"))

    assert menu.part.id == "area:I"
    assert menu.choices == (Choice("Right to work", 3, "list right:I.1", "工作权"),)
    assert browse(_CATALOGUE, Browse("right:I.1")).choices == ()


def test_browse_of_a_list_shows_the_terms_of_most_items_first():
    assert browse(_CATALOGUE, Browse("states")).choices == (
        Choice("India", 2, "list state:india", "印度"),
        Choice("Norway", 1, "list state:norway"),
    )
    assert [choice.title for choice in browse(_CATALOGUE, Browse("themes")).choices] == ["Family", "Work"]


@pytest.mark.parametrize("scope", sorted(LISTS))
def test_browse_knows_each_list(scope):
    assert browse(_CATALOGUE, Browse(scope)).scope == scope
