import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.search.stems import root, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("labour", "labor"),
        ("organisations", "organization"),
        ("programmes", "program"),
        ("centres", "center"),
        ("travelled", "travel"),
        ("planned", "planning"),
        ("policies", "policy"),
        ("houses", "housing"),
        ("classes", "class"),
        ("children", "child"),
        ("women", "woman"),
        ("paediatric", "pediatric"),
        ("sulphur", "sulfur"),
        ("licences", "license"),
        ("agreed", "agree"),
        ("areas", "area"),
        ("analysing", "analyzing"),
        ("dialogues", "dialog"),
        ("boxes", "box"),
        ("spent", "spending"),
        ("lost", "losing"),
        ("stole", "stolen"),
        ("broken", "break"),
    ],
)
def test_stem_is_shared_by_forms_and_spellings(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("minor", "minority"), ("police", "policy"), ("news", "new"), ("aids", "aid")]
)
def test_stem_keeps_different_words_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_stem_leaves_short_words_alone() -> None:
    assert [stem(word) for word in ("un", "eu", "red", "bus")] == ["un", "eu", "red", "bus"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("education", "educator"), ("employment", "employed"), ("evaluate", "evaluation"), ("vaccinating", "vaccination")],
)
def test_root_is_shared_by_relatives(one: str, other: str) -> None:
    assert root(one) == root(other)


@pytest.mark.parametrize(
    ("one", "other"), [("minors", "minorities"), ("university", "universal"), ("opera", "operation"), ("aids", "aid")]
)
def test_root_keeps_apart_what_only_looks_related(one: str, other: str) -> None:
    assert root(one) != root(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_stem_and_root_of_any_word_are_something(word: str) -> None:
    assert stem(word)
    assert root(word)
