from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from catalogue.search.phrases import Match, Phrases, keys_of
from catalogue.search.text import pieces

PHRASES = Phrases(
    [("Civil Code", "law"), ("code", "code"), ("Labour Law", "law"), ("残疾人", "people"), ("残疾", "x"), ("!", "none")]
)


def test_keys_of_is_the_same_for_forms_of_a_phrase() -> None:
    assert keys_of("Labour Laws") == keys_of("labor law")


def test_find_takes_the_longest_phrase_at_each_place() -> None:
    assert PHRASES.find(pieces("the civil codes, code")) == [
        Match(1, 3, "civil codes", ("law",)),
        Match(3, 4, "code", ("code",)),
    ]


def test_find_sees_phrases_within_chinese() -> None:
    assert PHRASES.find(pieces("为残疾人和残疾")) == [Match(0, 1, "残疾人", ("people",)), Match(0, 1, "残疾", ("x",))]


def test_find_gives_every_meaning_once() -> None:
    both = Phrases([("law", 1), ("Laws", 2), ("law", 1)])
    assert both.find(pieces("LAW")) == [Match(0, 1, "law", (1, 2))]


def test_find_takes_acronyms_as_they_are() -> None:
    phrases = Phrases([("COP", "conference"), ("cop", "police")])
    assert [match.meanings for match in phrases.find(pieces("a cop"))] == [("conference", "police")]
    assert [match.meanings for match in phrases.find(pieces("cops"))] == [("police",)]


def test_find_of_no_phrases_is_nothing() -> None:
    assert Phrases[int]([]).find(pieces("any words 中文")) == []


@given(st.text("abcdelvi 残疾人和-", max_size=60))
def test_find_never_overlaps(text: str) -> None:
    found = PHRASES.find(pieces(text))
    assert all(one.last <= other.first or one.first == other.first for one, other in pairwise(found))
