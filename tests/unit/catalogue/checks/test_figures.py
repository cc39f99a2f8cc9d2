import pytest

from catalogue.checks.figures import FigureFault, count_figures, figures_left_out, figures_not_cited
from catalogue.library import Library
from tests.builders import a_catalogue, a_library, a_recommendation, a_suggestion, an_indicator

_COMPLETE = {
    "objective": "Create 50 million jobs. Every county gets an office.",
    "reported": ["65.64 million jobs were created.", "100 % of counties have a well-run office."],
}


def not_cited(**fields):
    """What is not cited of an otherwise complete indicator."""
    return of_indicator(a_catalogue(indicators=[an_indicator(**_COMPLETE | fields)]), a_library())


def not_cited_in(text, objective):
    """What is not cited of an objective, where its document has only this line."""
    item = an_indicator(title="Schools", objective=objective, lines=1)
    return of_indicator(a_catalogue(indicators=[item]), a_library(report=text))


def of_indicator(catalogue, library):
    return [(fault.where, fault.text) for fault in figures_not_cited(catalogue, library) if fault.item == "indicator:1"]


def a_target(**fields):
    return {"measure": "New jobs", "comparator": "at least", "value": "50 million", "unit": "jobs", **fields}


def test_figures_not_cited_is_silent_where_all_stand_in_the_lines():
    target = a_target(reported={"value": "65.64 million", "year": 2020, "since": 2016}, deadline=2016)

    assert not_cited(targets=[target]) == []


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"title": "Create 60 million jobs"}, ("title", "60 million")),
        ({"objective": "Create 51 jobs."}, ("statement", "51")),
        ({"reported": ["Seventy offices opened."]}, ("reported", "Seventy")),
        ({"gaps": ["3 offices are missing."]}, ("gaps", "3")),
        ({"notes": ["40 is odd."]}, ("notes", "40")),
        ({"targets": [a_target(value=51)]}, ("targets[0].value", "51")),
        ({"targets": [a_target(value=None, benchmark="the 9 best")]}, ("targets[0].benchmark", "9")),
        ({"targets": [a_target(measure="Jobs for 5 years")]}, ("targets[0].measure", "5")),
        ({"targets": [a_target(unit="jobs of 8 hours")]}, ("targets[0].unit", "8")),
        ({"targets": [a_target(benchmark="the average of 9 cities")]}, ("targets[0].benchmark", "9")),
        ({"targets": [a_target(reported={"value": 66})]}, ("targets[0].reported.value", "66")),
        ({"targets": [a_target(baseline={"value": 12})]}, ("targets[0].baseline.value", "12")),
        ({"targets": [a_target(deadline=2030)]}, ("targets[0].deadline", "2030")),
        ({"targets": [a_target(baseline={"year": 1999})]}, ("targets[0].baseline.year", "1999")),
        ({"targets": [a_target(reported={"value": 50, "year": 2021})]}, ("targets[0].reported.year", "2021")),
    ],
)
def test_figures_not_cited_names_the_field_and_the_figure(fields, fault):
    assert fault in not_cited(**fields)


@pytest.mark.parametrize("word", ["One", "first", "Once", "zero"])
def test_figures_not_cited_leaves_words_that_are_mostly_no_figures(word):
    assert not_cited(objective=f"{word} of the jobs.") == []


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("All schools were built.", "100"),
        ("Schools were built universally.", "100"),
        ("No school was built.", "0"),
        ("Illiteracy was eradicated.", "0"),
        ("The number doubled.", "100"),
        ("Half of the schools were built.", "50"),
    ],
)
def test_figures_not_cited_takes_what_words_imply_for_cited(line, figure):
    assert not_cited_in(line, f"{figure} % of schools.") == []
    assert not_cited_in("Schools were built.", f"{figure} % of schools.") == [("statement", figure)]


def test_figures_not_cited_allows_own_arithmetic_that_a_note_declares():
    assert not_cited(notes=[{"text": "That is 131 %.", "computed": ["131"]}]) == []


def test_figures_not_cited_allows_figures_of_lines_that_a_note_points_to():
    see = {"text": "Another place says 87 %.", "see": ["indicator:2", "progress:1", "indicator:99"]}
    items = [an_indicator(**_COMPLETE, notes=[see]), an_indicator("2", title="Air", lines="17-19")]

    faults = list(figures_not_cited(a_catalogue(indicators=items), a_library()))

    assert faults == []


def test_figures_not_cited_reads_numbers_of_items_and_lines_as_references():
    assert not_cited(notes=["Indicators 4 and 102 repeat paragraph 7, lines 60, 61."]) == []


def test_figures_not_cited_without_documents_finds_nothing():
    assert list(figures_not_cited(a_catalogue(), Library())) == []


def test_figures_left_out_lists_each_missing_figure_once():
    catalogue = a_catalogue(indicators=[an_indicator(objective="Create jobs.", reported=["Jobs were created."])])

    assert list(figures_left_out(catalogue, a_library())) == [
        FigureFault("indicator:1", "", "50 million"),
        FigureFault("indicator:1", "", "65.64 million"),
        FigureFault("indicator:1", "", "100"),
        FigureFault("commitment:IV.1.1", "", "150"),
    ]


def test_figures_left_out_takes_targets_and_notes_for_holding_a_figure():
    target = a_target(reported={"value": "65.64 million"})
    catalogue = a_catalogue(indicators=[an_indicator(targets=[target], notes=["100 % stands there too."])])

    assert [fault.item for fault in figures_left_out(catalogue, a_library())] == ["commitment:IV.1.1"]


@pytest.mark.parametrize(
    ("changes", "texts", "item"),
    [
        (
            {"indicators": [an_indicator("7", title="Posts", lines=1)]},
            {"report": "Indicator 7: 30 posts"},
            "indicator:7",
        ),
        ({"recommendations": [a_recommendation("28.47")]}, {"letter": "A/HRC/40/6, 28.47: 30 posts"}, "upr:28.47"),
        ({"recommendations": [a_recommendation("28.47")]}, {"letter": "A/HRC/56/6, 28.47: 30 posts"}, "upr:28.47"),
        ({"suggestions": [a_suggestion("ngo-12")]}, {"letter": "12. Give 30 posts"}, "suggestion:ngo-12"),
    ],
)
def test_figures_left_out_does_not_count_the_own_number_of_an_item(changes, texts, item):
    faults = figures_left_out(a_catalogue(**changes), a_library(**texts))

    assert [fault.text for fault in faults if fault.item == item] == ["30"]


def test_count_figures_counts_different_figures_item_by_item():
    assert count_figures(a_catalogue(), a_library()) == 4
    assert count_figures(a_catalogue(), Library()) == 0
