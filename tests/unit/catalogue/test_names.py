import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.models.context import VocabularyKind
from catalogue.names import VOCABULARY_FIELDS, Name, Names, fold
from catalogue.queries import Filters
from tests.builders import a_catalogue

_NAMES = Names(a_catalogue())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Women's Rights", "womens rights"),
        ("women’s rights", "womens rights"),
        ("women´s  rights", "womens rights"),
        ("women＇s rights", "womens rights"),
        ("Côte d'Ivoire", "cote divoire"),
        ("COTE D’IVOIRE", "cote divoire"),
        ("old-age", "old age"),
        ("labour_law", "labour law"),
        ("Asia–Europe/ASEM", "asia europe asem"),
        ("ＵＰＲ", "upr"),
        ("Straße", "strasse"),
        ("印度", "印度"),
        ("U.S.", "us"),
        ("c.e.d.a.w", "cedaw"),
        ("St. Kitts", "st. kitts"),
        ("《国家人权行动计划（2021－2025年）》", "国家人权行动计划2021 2025年"),
        (" ", ""),
    ],
)
def test_fold_makes_spellings_of_a_name_the_same(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_fold_takes_any_text_and_changes_it_once(text):
    folded = fold(text)

    assert fold(folded) == folded
    assert folded == " ".join(folded.split())


@given(st.text(alphabet=st.characters(whitelist_categories=("Ll", "Nd"), max_codepoint=0x24F)))
def test_fold_is_blind_to_composition(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        ("states", "indian", "india"),
        ("states", "印度", "india"),
        ("themes", "WORK", "work"),
        ("parts", "area i", "area:I"),
        ("parts", "area:I", "area:I"),
        ("parts", "right to work", "right:I.1"),
        ("parts", "工作权", "right:I.1"),
        ("parts", "womens rights", "section:IV.1"),
        ("documents", "the report", "report"),
        ("kinds", "recs", "upr"),
        ("verdicts", "missed", "short"),
        ("verdicts", "未完成", "short"),
    ],
)
def test_resolve_finds_what_a_name_stands_for(field, written, value):
    assert _NAMES.resolve(field, written) == value


@pytest.mark.parametrize(("field", "written"), [("states", "Atlantis"), ("riddles", "india"), ("themes", "")])
def test_resolve_of_an_unknown_name_is_none(field, written):
    assert _NAMES.resolve(field, written) is None


def test_every_gives_all_that_a_name_stands_for():
    assert set(_NAMES.every("Women")) == {Name("groups", "women")}
    assert set(_NAMES.every("suggestions")) == {Name("kinds", "suggestion")}
    assert _NAMES.every("Atlantis") == ()


def test_every_knows_a_name_in_two_fields():
    names = Names(a_catalogue())

    assert set(names.every("open")) == {Name("verdicts", "open")}
    assert {name.field for name in names.every("progress")} == {"kinds"}


def test_of_gives_the_names_of_a_field_folded():
    assert _NAMES.of("states")["norwegian"] == "norway"
    assert _NAMES.of("riddles") == {}


def test_of_gives_a_copy():
    _NAMES.of("states").clear()

    assert _NAMES.of("states")


def test_every_controlled_list_has_its_field_of_filters():
    assert set(VOCABULARY_FIELDS.values()) == set(VocabularyKind)
    assert all(hasattr(Filters(), field) for field in VOCABULARY_FIELDS)
