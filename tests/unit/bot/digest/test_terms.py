"""What people type about digests, read and written back."""

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.orders import Order, Verb, parse_order
from bot.digest.terms import Terms, TermsProblem, parse_terms, written_terms
from bot.digest.zones import find_zone, known_zones, zones_like
from bot.storage.subscriptions import Content, Form, Frequency, Schedule
from catalogue.queries import Filters
from catalogue.verdicts import Outcome
from tests.opened import new_conversation

GRAMMAR = new_conversation().grammar
ZONE = "Europe/Zurich"


def maybe(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | values


schedules = st.builds(
    Schedule,
    st.sampled_from(Frequency),
    st.times().map(lambda at: time(at.hour, at.minute)),
    st.sampled_from(known_zones()),
    st.integers(0, 6),
).map(lambda each: each if each.frequency is Frequency.WEEKLY else Schedule(each.frequency, each.at, each.zone))
selections = st.builds(
    Filters,
    themes=st.lists(st.sampled_from(["environment", "health"]), max_size=2, unique=True).map(tuple),
    groups=st.sampled_from([(), ("women",)]),
    parts=st.sampled_from([(), ("area:I",), ("right:I.8",), ("chapter:VII",)]),
    verdicts=st.sampled_from([(), (Outcome.SHORT,), (Outcome.NOT_COMPARABLE,)]),
)


@given(
    st.builds(
        Terms,
        schedule=schedules,
        filters=selections,
        content=maybe(st.sampled_from(Content)),
        per_post=maybe(st.integers(1, 10)),
        form=maybe(st.sampled_from(Form)),
        quiet=maybe(st.booleans()),
        direct=maybe(st.booleans()),
        language=maybe(st.sampled_from(["en", "zh"])),
    )
)
@settings(deadline=None)
def test_written_terms_are_read_as_they_were(terms: Terms):
    assert parse_terms(written_terms(terms), GRAMMAR, "Asia/Tokyo") == terms


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_is_read_or_is_a_problem(text: str):
    assert isinstance(parse_terms(text, GRAMMAR, ZONE), Terms | TermsProblem)
    assert isinstance(parse_order(text), Order)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("weekly monday 09:00 women", "weekly monday 09:00 zone:Europe/Zurich group:women"),
        ("women every monday at 9am", "weekly monday 09:00 zone:Europe/Zurich group:women"),
        ("5 items daily 07:00 right to work zone:new_york", "daily 07:00 zone:America/New_York items:5 right:I.1"),
        ("daily 8:00 what changed in women", "daily 08:00 zone:Europe/Zurich content:changes group:women"),
        (
            "the scorecard of area:I daily here",
            "daily 09:00 zone:Europe/Zurich content:scorecard to:channel area:I",
        ),
        ("每天 8点 妇女 精简 给我", "daily 08:00 zone:Europe/Zurich form:condensed to:me group:women"),
        ("zone:geneva", "zone:Europe/Zurich"),
        ("all", "everything"),
        ("", ""),
    ],
)
def test_words_that_say_the_same(typed: str, written: str):
    found = parse_terms(typed, GRAMMAR, ZONE)
    assert isinstance(found, Terms)
    assert written_terms(found) == written


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("daily 25:00", TermsProblem("no-such-time", "25:00")),
        ("theme:envronment", TermsProblem("selection", "envronment", ("environment",))),
        ("thme:environment", TermsProblem("selection", "thme", ("theme",))),
        ("zone:zuric", TermsProblem("zone", "zuric", ("Europe/Zurich",))),
        ("items:0", TermsProblem("items", "0")),
        ("quiet:maybe", TermsProblem("option", "maybe", ("yes", "no"))),
    ],
)
def test_what_cannot_be_read_names_what_may_be_meant(typed: str, problem: TermsProblem):
    assert parse_terms(typed, GRAMMAR, ZONE) == problem


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("", Order(Verb.SET_UP)),
        ("list", Order(Verb.LIST, plainly=True)),
        ("stop", Order(Verb.STOP)),
        ("pause #2", Order(Verb.PAUSE, "2")),
        ("stop 0123456789abcdef", Order(Verb.STOP, "0123456789abcdef")),
        ("change 1 friday 10:00", Order(Verb.CHANGE, "1", "friday 10:00")),
        ("change 10:00", Order(Verb.CHANGE, terms="10:00")),
        ("change 3 items", Order(Verb.CHANGE, terms="3 items")),
        ("new daily 8:00", Order(Verb.SET_UP, terms="daily 8:00", plainly=True)),
        ("listen daily", Order(Verb.SET_UP, terms="listen daily")),
        ("暂停 2", Order(Verb.PAUSE, "2")),
    ],
)
def test_orders(typed: str, order: Order):
    assert parse_order(typed) == order


def test_zones_are_found_by_city_region_or_what_people_say():
    assert find_zone("new york") == "America/New_York"
    assert find_zone("europe/zurich") == "Europe/Zurich"
    assert find_zone("UTC") == "Etc/UTC"
    assert find_zone("nowhere") is None
    assert len(zones_like("")) == 100
    assert zones_like("zurich")[0] == "Europe/Zurich"
    assert zones_like("qqqqqqqq") == ()


@pytest.mark.parametrize(
    "written", ["Europe/../../etc/passwd", "Europe/", "Europe/\0", "Asia/Nowhere", "/etc/hosts", ""]
)
def test_what_is_no_zone_is_none(written: str):
    assert find_zone(written) is None
