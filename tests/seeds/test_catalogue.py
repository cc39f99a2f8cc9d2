"""The data as a whole: links, names, schema, documents, and everything that `hrplan check` proves."""

import os
from collections import Counter
from pathlib import Path

import pytest

from catalogue.catalogue import INVERSE
from catalogue.checks.places import wrong_lines
from catalogue.checks.run import LEFT_OUT_LIMIT, run_checks
from catalogue.library import Library, passage_hashes, read_passages
from catalogue.models.context import LinkKind
from catalogue.names import fold
from catalogue.schema import SCHEMA, schema_text
from tests.documents import needs_documents


def test_every_link_is_answered_by_its_inverse(catalogue):
    answers = {str(kind): inverse for kind, inverse in INVERSE.items()} | {
        inverse: str(kind) for kind, inverse in INVERSE.items()
    }
    ends = {(entry.id, each.to): (each.kind, each.why) for entry in catalogue for each in entry.related}

    assert ends
    for (start, end), (kind, why) in ends.items():
        assert ends.get((end, start)) == (answers[kind], why), (start, end)


def test_links_are_of_every_kind_that_is_needed(catalogue):
    kinds = {each.kind for entry in catalogue for each in entry.related}

    assert {str(LinkKind.CONTINUES), str(LinkKind.SAME_MATTER), str(LinkKind.REPEATS)} <= kinds


def test_no_item_is_linked_twice_to_another(catalogue):
    for entry in catalogue:
        assert [item for item, count in Counter(each.to for each in entry.related).items() if count > 1] == [], entry.id


def test_names_of_a_controlled_list_stand_for_one_term_each(catalogue):
    for kind, terms in catalogue.terms.items():
        owners: dict[str, set[str]] = {}
        for term in terms.values():
            for name in (term.id, term.name, *term.also, *term.zh):
                owners.setdefault(fold(name), set()).add(term.id)
        assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}, kind


def test_editions_stand_newest_first(catalogue):
    dates = [edition.date for edition in catalogue.editions]

    assert dates == sorted(dates, reverse=True)
    assert len({edition.version for edition in catalogue.editions}) == len(dates)


def test_schema_is_the_one_that_the_models_make(seeds):
    assert (seeds / SCHEMA).read_text(encoding="utf-8") == schema_text()


def test_every_file_names_the_schema_for_editors(seeds):
    for path in sorted(seeds.rglob("*.yaml")):
        schema = Path(os.path.relpath(seeds / SCHEMA, path.parent)).as_posix()
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert first == f"# yaml-language-server: $schema={schema}", path.name


def test_every_file_begins_with_how_it_works(seeds):
    for path in sorted(seeds.rglob("*.yaml")):
        assert path.read_text(encoding="utf-8").splitlines()[1].startswith("# "), path.name


def test_no_file_of_the_data_is_passed_over(seeds):
    generated = {SCHEMA, "passages.json"}

    assert [path.name for path in seeds.rglob("*.*") if path.suffix != ".yaml" and path.name not in generated] == []


def test_checks_find_nothing_without_documents(catalogue):
    assert [str(finding) for finding in run_checks(catalogue, Library()).findings] == []


@needs_documents
def test_checks_find_nothing_with_documents(catalogue, library):
    report = run_checks(catalogue, library)

    assert [str(finding) for finding in report.findings] == []
    assert set(report.documents) == set(catalogue.documents)
    assert report.figures > 1_000
    assert report.left_out <= LEFT_OUT_LIMIT * report.figures


@needs_documents
def test_recorded_passages_are_those_of_the_documents(seeds, catalogue, library):
    assert read_passages(seeds) == passage_hashes(catalogue, library)


@needs_documents
@pytest.mark.parametrize("wrong", ["indicator:51", "commitment:IV.2.3", "upr:28.294", "suggestion:cango-12"])
def test_checks_notice_lines_of_another_item(catalogue, library, wrong):
    """The checks are no mere formality: an item moved to other lines is found."""
    entry = catalogue.entries[wrong]
    moved = type(entry)(entry.item.model_copy(update={"lines": ((1, 1),)}), entry.document, verdicts=entry.verdicts)
    changed = type(catalogue)(**{**vars(catalogue), "entries": {**catalogue.entries, wrong: moved}})

    assert wrong in dict(wrong_lines(changed, library))
