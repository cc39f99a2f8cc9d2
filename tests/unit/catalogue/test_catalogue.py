from dataclasses import replace

import pytest

from catalogue.catalogue import INVERSE, Entry, Related
from catalogue.models.context import LinkKind, VocabularyKind
from tests.builders import a_catalogue, a_recommendation, a_suggestion, an_indicator


def test_catalogue_keeps_the_order_of_the_documents():
    catalogue = a_catalogue(indicators=[an_indicator("10", title="Ten"), an_indicator("9", title="Nine")])

    assert [entry.id for entry in catalogue.of_kind("indicator")] == ["indicator:9", "indicator:10"]
    assert len(catalogue) == len(list(catalogue)) == 6


def test_catalogue_can_not_be_changed():
    with pytest.raises(TypeError):
        a_catalogue().entries["indicator:2"] = None


def test_entry_knows_where_its_item_stands():
    catalogue = a_catalogue()
    indicator, commitment, recommendation, suggestion, progress = catalogue

    assert [part.id for part in indicator.parts] == ["area:I", "right:I.1"]
    assert [part.id for part in commitment.parts] == ["chapter:IV", "section:IV.1"]
    assert (recommendation.quoted.id, recommendation.parts) == ("review", ())
    assert suggestion.organisation.id == "ngo"
    assert progress.document.id == "letter"


def test_entry_of_a_part_without_a_parent_has_one_part():
    entry = a_catalogue().entries["indicator:1"]

    assert [part.id for part in Entry(entry.item, entry.document, entry.part).parts] == ["right:I.1"]


def test_entries_are_equal_only_to_themselves():
    catalogue = a_catalogue()
    entry = catalogue.entries["indicator:1"]

    assert {entry: 1}[entry] == 1
    assert entry != replace(entry)


def test_in_part_gives_the_items_of_larger_and_smaller_parts():
    catalogue = a_catalogue()

    assert [entry.id for entry in catalogue.in_part("area:I")] == ["indicator:1"]
    assert catalogue.in_part("right:I.1") == catalogue.in_part("area:I")
    assert catalogue.in_part("area:IX") == ()


@pytest.mark.parametrize(
    ("kind", "terms"),
    [
        (VocabularyKind.THEME, ("work",)),
        (VocabularyKind.GROUP, ("women",)),
        (VocabularyKind.LAW, ("labour-law",)),
        (VocabularyKind.BODY, ("court",)),
        (VocabularyKind.TREATY, ("icescr",)),
        (VocabularyKind.ORGANISATION, ("ngo",)),
        (VocabularyKind.STATE, ()),
        (VocabularyKind.REGION, ()),
    ],
)
def test_tags_of_an_indicator_are_what_it_names(kind, terms):
    item = an_indicator(
        groups=["women"], laws=["labour-law"], bodies=["court"], treaties=["icescr"], organisations=["ngo"]
    )
    catalogue = a_catalogue(indicators=[item])

    assert catalogue.tags(catalogue.entries["indicator:1"], kind) == terms


def test_tags_of_a_recommendation_are_its_states_and_each_region_once():
    catalogue = a_catalogue(recommendations=[a_recommendation(states=["india", "norway", "india"])])
    entry = catalogue.entries["upr:28.1"]

    assert catalogue.tags(entry, VocabularyKind.STATE) == ("india", "norway", "india")
    assert catalogue.tags(entry, VocabularyKind.REGION) == ("asia",)


def test_tags_of_a_suggestion_hold_its_organisation_once():
    catalogue = a_catalogue(suggestions=[a_suggestion(organisations=["ngo"])])

    assert catalogue.tags(catalogue.entries["suggestion:ngo-1"], VocabularyKind.ORGANISATION) == ("ngo",)


def test_tagged_gives_the_items_that_name_a_term():
    catalogue = a_catalogue()

    assert [entry.id for entry in catalogue.tagged(VocabularyKind.REGION, "asia")] == ["upr:28.1"]
    assert catalogue.tagged(VocabularyKind.LAW, "labour-law") == ()


@pytest.mark.parametrize("kind", list(LinkKind))
def test_link_is_answered_by_its_inverse(kind):
    link = {"from": "indicator:1", "to": "progress:1", "kind": str(kind), "why": "Both are on jobs."}
    catalogue = a_catalogue(links=[link])

    assert catalogue.entries["indicator:1"].related == (Related(str(kind), "progress:1", "Both are on jobs."),)
    assert catalogue.entries["progress:1"].related == (Related(INVERSE[kind], "indicator:1", "Both are on jobs."),)


def test_links_of_an_item_follow_the_order_of_the_documents():
    links = [
        {"from": "progress:1", "to": "indicator:1", "kind": "cites"},
        {"from": "indicator:1", "to": "upr:28.1", "kind": "same matter"},
        {"from": "commitment:IV.1.1", "to": "indicator:1", "kind": "continues"},
    ]

    related = a_catalogue(links=links).entries["indicator:1"].related

    assert [(each.to, each.kind) for each in related] == [
        ("commitment:IV.1.1", "continued by"),
        ("upr:28.1", "same matter"),
        ("progress:1", "cited by"),
    ]
