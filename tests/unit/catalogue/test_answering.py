from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.answering import Desk, answer, targets_of
from catalogue.answers import (
    AboutPage,
    Absence,
    Card,
    Cards,
    Citation,
    Comparison,
    Correction,
    GapList,
    HelpPage,
    Hit,
    How,
    ItemList,
    Menu,
    Misunderstood,
    NotFound,
    Page,
    Passage,
    RelatedList,
    ScorecardAnswer,
    SmallTalk,
    Step,
    Talk,
    TargetList,
    TargetRow,
    items_of,
    step_of,
)
from catalogue.library import Library
from catalogue.queries import (
    About,
    Browse,
    Cite,
    Compare,
    Filters,
    Gaps,
    Help,
    Listing,
    Lookup,
    Mistake,
    MistakeReason,
    RelatedItems,
    Scorecard,
    Search,
    Targets,
    Wording,
)
from catalogue.search.found import NOTHING, Found
from catalogue.verdicts import Outcome
from tests.builders import a_catalogue, a_library, a_suggestion, an_indicator

_TARGETS = [
    {"measure": "New jobs", "comparator": "at least", "value": 50, "unit": "jobs", "reported": {"value": 60}},
    {"measure": "New offices", "comparator": "at least", "value": 5, "unit": "offices", "reported": {"value": 4}},
]
_LINK = {"from": "indicator:2", "to": "progress:1", "kind": "same matter"}
_CATALOGUE = a_catalogue(
    indicators=[
        an_indicator(
            str(n), title=f"Title {n}", targets=_TARGETS if n == 3 else [], gaps=["Unfinished."] if n == 4 else []
        )
        for n in range(1, 13)
    ],
    links=[_LINK],
)
_ENTRIES = _CATALOGUE.of_kind("indicator")
_WORDS = How(Step.WORDS)


@dataclass
class KnownFinder:
    """A finder that has been told what to find, and remembers what it was asked."""

    found: Found = field(default_factory=lambda: Found(NOTHING))
    asked: tuple[str, Filters] | None = None

    def find(self, text, filters):
        self.asked = (text, filters)
        return self.found


def ask(query, found=None):
    return answer(Desk(_CATALOGUE, KnownFinder(found or Found(NOTHING)), a_library()), query)


def hits(count):
    return tuple(Hit(entry) for entry in _ENTRIES[:count])


def test_answer_to_one_item_is_its_card():
    card = ask(Lookup(("indicator:3",), typed="ind 3", whole=True))

    assert card == Card(_ENTRIES[2], How(Step.REFERENCE), typed="ind 3", whole=True)


def test_answer_to_several_items_is_their_cards_in_the_order_asked():
    cards = ask(Lookup(("indicator:3", "indicator:99", "indicator:1"), more=2))

    assert cards == Cards((_ENTRIES[2], _ENTRIES[0]), ("indicator:99",), 2)


@pytest.mark.parametrize("query", [Lookup(("indicator:1",), more=1), Lookup(("indicator:1", "indicator:99"))])
def test_answer_to_one_of_several_items_says_what_is_missing(query):
    assert isinstance(ask(query), Cards)


@pytest.mark.parametrize(
    ("item", "nearest"),
    [
        ("indicator:0", ["indicator:1", "indicator:2", "indicator:3"]),
        ("indicator:13", ["indicator:10", "indicator:11", "indicator:12"]),
        ("indicator:" + "9" * 5000, ["indicator:10", "indicator:11", "indicator:12"]),
        ("indicator:5.5", ["indicator:4", "indicator:5", "indicator:6"]),
        ("commitment:IV.9.9", ["commitment:IV.1.1"]),
        ("riddle:1", []),
        ("", []),
    ],
)
def test_answer_to_an_unknown_number_names_the_nearest(item, nearest):
    missing = ask(Lookup((item,), typed="what was typed"))

    assert (missing.absence, missing.typed, missing.detail) == (Absence.NO_SUCH_NUMBER, "what was typed", item)
    assert [entry.id for entry in missing.nearest] == nearest


def test_answer_to_a_paragraph_of_a_report_is_what_is_taken_from_it():
    suggestions = [a_suggestion("ngo-5"), a_suggestion("ngo-7", paragraphs="1, 3-4, 7")]
    desk = Desk(a_catalogue(suggestions=suggestions), KnownFinder(), Library())

    def looked_up(*numbers):
        return items_of(answer(desk, Lookup(tuple(f"suggestion:{number}" for number in numbers))))

    assert [entry.id for entry in looked_up("ngo-4")] == ["suggestion:ngo-7"]
    assert [entry.id for entry in looked_up("ngo-3", "ngo-4", "ngo-5")] == ["suggestion:ngo-7", "suggestion:ngo-5"]
    for unknown in ("ngo-2", "nobody-4", "ngo-9999", "ngo-x"):
        assert isinstance(answer(desk, Lookup((f"suggestion:{unknown}",))), NotFound)


def test_answer_to_a_lookup_of_nothing_is_that_there_is_nothing():
    assert ask(Lookup(())) == NotFound("", Absence.NO_SUCH_NUMBER, "")


def test_answer_to_a_search_passes_text_and_filters_on():
    finder = KnownFinder()

    answer(Desk(_CATALOGUE, finder, Library()), Search("jobs", Filters(kinds=("upr",))))

    assert finder.asked == ("jobs", Filters(kinds=("upr",)))


def test_answer_to_a_search_with_a_clear_first_is_its_card_with_nine_others():
    found = Found(_WORDS, (Hit(_ENTRIES[0], ("jobs",), 1), *hits(12)[1:]), clear=True)

    card = ask(Search("jobs"), found)

    assert card == Card(_ENTRIES[0], _WORDS, hits(10)[1:], 1, "jobs", matched=("jobs",))


@pytest.mark.parametrize(
    ("page", "changes"), [(1, {}), (2, {"clear": True}), (1, {"clear": True, "by_document": True})]
)
def test_answer_to_a_search_without_a_clear_first_is_a_list(page, changes):
    found = Found(_WORDS, hits(12), filters=Filters(kinds=("indicator",)), **changes)

    shown = ask(Search("jobs", page=page), found)

    assert isinstance(shown, ItemList)
    assert shown.hits == hits(12)[10 * (page - 1) : 10 * page]
    assert (shown.filters, shown.typed) == (found.filters, "jobs")
    assert shown.by_document is found.by_document


@pytest.mark.parametrize("page", [3, 0, -1, 10**9])
def test_answer_to_a_page_that_is_none_says_how_many_there_are(page):
    assert ask(Search("jobs", page=page), Found(_WORDS, hits(12))) == NotFound("jobs", Absence.NO_MORE, "2")


def test_answer_to_a_search_for_targets_is_a_list_of_them():
    rows = (TargetRow(_ENTRIES[2], 0), TargetRow(_ENTRIES[2], 1))
    found = Found(_WORDS, targets=rows)

    assert ask(Search("missed"), found) == TargetList(rows, Page(1, 10, 2), _WORDS, Filters(), "missed")
    assert ask(Search("missed", page=2), found) == NotFound("missed", Absence.NO_MORE, "1")


def test_answer_to_small_talk_is_small_talk():
    assert ask(Search("hello"), Found(NOTHING, talk=Talk.GREETING)) == SmallTalk(Talk.GREETING)


def test_answer_to_a_search_without_hits_says_why():
    themes = tuple(_CATALOGUE.terms["theme"].values())
    found = Found(NOTHING, absence=Absence.NO_RECOMMENDATION, detail="Norway", themes=themes)

    assert ask(Search("norway"), found) == NotFound("norway", Absence.NO_RECOMMENDATION, "Norway", themes)


def test_answer_to_a_listing_is_a_page_of_items():
    listed = ask(Listing(Filters(kinds=("indicator",)), page=2))

    assert listed.hits == hits(12)[10:]
    assert (listed.page.first, listed.page.last, listed.page.pages) == (11, 12, 2)
    assert listed.how == How(Step.FILTER)


def test_answer_to_a_listing_that_nothing_passes_says_so():
    nothing = Filters(themes=("leisure",))

    assert ask(Listing(nothing)) == NotFound("", Absence.NOTHING_PASSES, filters=nothing)
    assert ask(Listing(Filters(), page=9)) == NotFound("", Absence.NO_MORE, "2")


def test_answer_about_targets_lists_those_of_the_verdicts_asked_for():
    short = Filters(verdicts=(Outcome.SHORT,))

    assert ask(Targets()).rows == (TargetRow(_ENTRIES[2], 0), TargetRow(_ENTRIES[2], 1))
    assert ask(Targets(short)).rows == (TargetRow(_ENTRIES[2], 1),)
    assert targets_of(_CATALOGUE, Filters(kinds=("upr",))) == ()


@pytest.mark.parametrize(
    ("query", "absence", "pages"),
    [
        (Targets(page=2), Absence.NO_MORE, "1"),
        (Targets(Filters(verdicts=(Outcome.OPEN,))), Absence.NOTHING_PASSES, "1"),
        (Gaps(page=2), Absence.NO_MORE, "1"),
        (Gaps(Filters(themes=("family",))), Absence.NOTHING_PASSES, "1"),
    ],
)
def test_answer_of_an_empty_page_tells_no_more_from_none(query, absence, pages):
    assert ask(query) == NotFound(type(query).__name__.lower(), absence, pages, filters=query.filters)


def test_answer_about_the_wording_quotes_the_document():
    passage = ask(Wording("indicator:1"))

    assert passage.paragraphs[0].startswith("Indicator 1:")
    assert ask(Wording("progress:1")) == Passage(_CATALOGUE.entries["progress:1"], None)


def test_answer_about_related_items_names_them():
    related = ask(RelatedItems("indicator:2"))

    assert [(each.kind, entry.id) for each, entry in related.related] == [("same matter", "progress:1")]
    assert ask(RelatedItems("indicator:1")) == RelatedList(_ENTRIES[0], ())


@pytest.mark.parametrize("query", [Wording, RelatedItems, Cite, Compare])
def test_answer_about_an_unknown_item_says_so(query):
    missing = ask(query("indicator:99"))

    assert (missing.absence, missing.detail) == (Absence.NO_SUCH_NUMBER, "indicator:99")


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        (Compare("indicator:2"), Comparison),
        (Scorecard(), ScorecardAnswer),
        (Gaps(), GapList),
        (Browse(), Menu),
        (Cite("indicator:1"), Citation),
    ],
)
def test_answer_of_each_overview_has_its_kind(query, kind):
    assert isinstance(ask(query), kind)


def test_answer_to_help_and_about_and_mistakes():
    mistake = Mistake("lisst", MistakeReason.UNKNOWN_COMMAND, "lisst", ("list",))

    assert ask(Help("list")) == HelpPage("list")
    assert ask(About()) == AboutPage()
    assert ask(mistake) == Misunderstood("lisst", MistakeReason.UNKNOWN_COMMAND, "lisst", ("list",))


_ids = st.sampled_from([*_CATALOGUE.entries, "indicator:99", "", "x"]) | st.text()
_pages = st.integers(-3, 5)
_filters = st.builds(
    Filters,
    kinds=st.sampled_from([(), ("indicator",), ("x",)]),
    documents=st.sampled_from([(), ("report",), ("x",)]),
    parts=st.sampled_from([(), ("area:I",), ("right:I.1",), ("area:I", "chapter:IV"), ("x",)]),
    regions=st.sampled_from([(), ("asia",)]),
    verdicts=st.sampled_from([(), (Outcome.SHORT,), (Outcome.OPEN, Outcome.REACHED)]),
)
_queries = st.one_of(
    st.builds(Lookup, st.lists(_ids).map(tuple), st.integers(0, 3)),
    st.builds(Search, st.text(), _filters, _pages),
    st.builds(Listing, _filters, _pages),
    st.builds(Targets, _filters, _pages),
    st.builds(Wording, _ids),
    st.builds(RelatedItems, _ids),
    st.builds(Compare, _ids, _filters),
    st.builds(Scorecard, _filters),
    st.builds(Gaps, _filters, _pages),
    st.builds(Browse, st.sampled_from(["", "themes", "regions", "area:I", "right:I.1"]) | st.text()),
    st.builds(Cite, _ids),
    st.builds(Help, st.text()),
    st.builds(Mistake, st.text(), st.sampled_from(MistakeReason)),
)


@given(_queries, st.integers(0, 12), st.booleans())
def test_answer_never_raises(query, count, clear):
    given_answer = ask(query, Found(_WORDS, hits(count), clear=clear))

    assert isinstance(items_of(given_answer), tuple)
    assert isinstance(step_of(given_answer), Step)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Lookup(("indicator:1",)), ["indicator:1"]),
        (Lookup(("indicator:1", "indicator:2")), ["indicator:1", "indicator:2"]),
        (Listing(Filters(kinds=("upr",))), ["upr:28.1"]),
        (Targets(), ["indicator:3"]),
        (Wording("indicator:1"), ["indicator:1"]),
        (Cite("indicator:1"), ["indicator:1"]),
        (RelatedItems("indicator:2"), ["progress:1"]),
        (Compare("indicator:2"), ["indicator:2", "progress:1"]),
        (Gaps(), ["indicator:4"]),
        (Help(), []),
    ],
)
def test_items_of_an_answer_are_what_it_is_about(query, ids):
    assert [entry.id for entry in items_of(ask(query))] == ids


def test_items_of_a_card_hold_the_other_candidates():
    assert items_of(Card(_ENTRIES[0], _WORDS, hits(3)[1:])) == _ENTRIES[:3]


@pytest.mark.parametrize(
    ("query", "step"),
    [
        (Lookup(("indicator:1",)), Step.REFERENCE),
        (Lookup(("indicator:1", "indicator:2")), Step.REFERENCE),
        (Lookup(("indicator:99",)), Step.NOTHING),
        (Mistake("x", MistakeReason.TOO_LONG), Step.NOTHING),
        (RelatedItems("indicator:2"), Step.LINK),
        (Compare("indicator:2"), Step.LINK),
        (Scorecard(), Step.COMMAND),
        (Targets(), Step.FILTER),
    ],
)
def test_step_of_an_answer_tells_how_it_was_found(query, step):
    assert step_of(ask(query)) is step


def test_step_of_a_search_is_that_of_the_finder():
    found = Found(How(Step.CORRECTED, (Correction("jbos", "jobs"),)), hits(1), clear=True)

    assert step_of(ask(Search("jbos"), found)) is Step.CORRECTED
