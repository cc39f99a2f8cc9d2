"""The items of the data: complete, told apart, found. Failures name the items at fault."""

import re
from collections import Counter

import pytest

from catalogue.verdicts import Outcome, explain

_HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize(
    ("kind", "count"), [("indicator", 168), ("commitment", 74), ("upr", 11), ("suggestion", 6), ("progress", 5)]
)
def test_kind_is_complete(catalogue, kind, count):
    assert len(catalogue.of_kind(kind)) == count


def test_indicators_are_numbered_without_a_gap(catalogue):
    assert [entry.item.number for entry in catalogue.of_kind("indicator")] == [str(n) for n in range(1, 169)]


def test_sections_of_the_plan_hold_as_many_commitments_as_in_print(catalogue):
    counts = Counter(entry.part.id.partition(":")[2] for entry in catalogue.of_kind("commitment"))

    assert counts == {
        "IV.1": 6, "IV.2": 10, "IV.3": 11, "IV.4": 7, "IV.5": 7,
        "V.1": 3, "V.2": 4, "V.3": 2, "V.4": 2,
        "VI.1": 7, "VI.2": 3, "VI.3": 3, "VI.4": 5,
        "VII": 4,
    }  # fmt: skip


def test_commitments_are_numbered_by_part_and_position(catalogue):
    seen = Counter()
    for entry in catalogue.of_kind("commitment"):
        part = entry.part.id.partition(":")[2]
        seen[part] += 1
        assert entry.item.number == f"{part}.{seen[part]}"


def test_items_follow_the_order_of_their_document(catalogue):
    for kind in ("indicator", "commitment"):
        first_lines = [entry.item.lines[0] for entry in catalogue.of_kind(kind)]
        assert first_lines == sorted(first_lines)


def test_titles_are_unique_and_at_most_70_characters(catalogue):
    titles = Counter(entry.item.title.casefold() for entry in catalogue)

    assert [title for title, count in titles.items() if count > 1] == []
    assert [entry.id for entry in catalogue if len(entry.item.title) > 70] == []


def test_keywords_are_10_to_20_english_and_3_to_8_chinese(catalogue):
    counts = {entry.id: (len(entry.item.keywords.en), len(entry.item.keywords.zh)) for entry in catalogue}

    assert {item: en for item, (en, _) in counts.items() if not 10 <= en <= 20} == {}
    assert {item: zh for item, (_, zh) in counts.items() if not 3 <= zh <= 8} == {}


def test_keywords_of_an_item_are_different_and_in_their_language(catalogue):
    for entry in catalogue:
        english, chinese = entry.item.keywords.en, entry.item.keywords.zh
        assert len({word.casefold() for word in english}) == len(english), entry.id
        assert len(set(chinese)) == len(chinese), entry.id
        assert not [word for word in english if _HAN.search(word)], entry.id
        assert [word for word in chinese if _HAN.search(word)] == list(chinese), entry.id


def test_every_target_has_a_verdict_with_its_reason(catalogue):
    for entry in catalogue:
        for target, verdict in zip(entry.item.targets, entry.verdicts, strict=True):
            assert explain(target, verdict).strip(), (entry.id, target.measure)


def test_targets_are_over_100_in_the_evaluation_and_open_in_the_plan(catalogue):
    assert sum(len(entry.item.targets) for entry in catalogue.of_kind("indicator")) > 100
    assert {outcome for entry in catalogue.of_kind("commitment") for outcome in entry.outcomes} == {Outcome.OPEN}


def test_clean_air_shows_its_arithmetic(catalogue):
    entry = catalogue.entries["indicator:51"]
    figures = [(target.value.text, target.reported.value.text) for target in entry.item.targets]

    assert figures == [("80", "87"), ("18", "28.8"), ("15", "22.5"), ("15", "19.7")]
    assert entry.outcomes == {Outcome.REACHED}


@pytest.mark.parametrize("number", [44, 54, 66, 116, 118, 155, 158])
def test_what_the_report_itself_calls_unfinished_is_a_gap(catalogue, number):
    assert catalogue.entries[f"indicator:{number}"].item.gaps


@pytest.mark.parametrize("number", [7, 65])
def test_what_is_odd_in_print_has_a_note(catalogue, number):
    assert catalogue.entries[f"indicator:{number}"].item.notes


@pytest.mark.parametrize(("first", "second"), [(4, 102), (1, 16), (9, 139)])
def test_repeated_passages_are_linked(catalogue, first, second):
    related = catalogue.entries[f"indicator:{first}"].related

    assert f"indicator:{second}" in {each.to for each in related if each.kind in {"repeats", "repeated in"}}
