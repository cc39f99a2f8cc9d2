"""The examples of docs/adding-a-plan.md are a valid catalogue, alone and beside the real data."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import BaseModel

from bot.commandline.sources import sources
from catalogue.checks.run import run_checks
from catalogue.library import load_library
from catalogue.loading import load_catalogue, read_sources
from catalogue.models.items import Indicator, Item
from catalogue.schema import schema_text
from catalogue.verdicts import Outcome

_PAGE = (Path(__file__).resolve().parents[2] / "docs" / "adding-a-plan.md").read_text(encoding="utf-8")
_EXAMPLES = dict(re.findall(r"^\*\*`([^`]+)`\*\*\n\n```(?:yaml|text)\n(.*?)^```$", _PAGE, re.MULTILINE | re.DOTALL))


def write_examples(folder, suffix):
    for name, content in _EXAMPLES.items():
        if name.endswith(suffix):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("plan")
    write_examples(path / "seeds", ".yaml")
    write_examples(path, ".txt")
    return path


@pytest.fixture(scope="module")
def invented(folder):
    return load_catalogue(folder / "seeds")


def test_every_block_of_the_page_is_an_example_with_a_file_name():
    assert len(_EXAMPLES) == len(re.findall(r"^```(?:yaml|text)$", _PAGE, re.MULTILINE)) > 20


def test_examples_are_a_valid_catalogue(invented):
    assert list(invented.entries) == [
        "indicator:901",
        "indicator:902",
        "commitment:IX.1.1",
        "upr:99.12",
        "suggestion:union-3",
        "progress:99",
    ]
    assert invented.version == "2031.3"


def test_examples_have_the_verdicts_that_their_figures_give(invented):
    outcomes = {entry.id: [verdict.outcome for verdict in entry.verdicts] for entry in invented if entry.verdicts}

    assert outcomes == {
        "indicator:901": [Outcome.REACHED, Outcome.SHORT],
        "indicator:902": [Outcome.NOT_COMPARABLE],
        "commitment:IX.1.1": [Outcome.OPEN],
    }


def test_examples_agree_with_their_documents(folder, invented):
    report = run_checks(invented, load_library(folder / "documents", invented))

    assert [str(finding) for finding in report.findings] == []
    assert set(report.documents) == set(invented.documents)
    assert report.left_out == 1


def test_examples_can_be_added_to_the_real_data(tmp_path, seeds, catalogue, invented):
    shutil.copytree(seeds, tmp_path / "seeds")
    write_examples(tmp_path / "seeds" / "more", ".yaml")
    (tmp_path / "seeds" / "more" / "editions.yaml").unlink()

    together = load_catalogue(tmp_path / "seeds")

    assert set(together.entries) == {*catalogue.entries, *invented.entries}
    assert together.version == catalogue.version
    assert run_checks(together, load_library(tmp_path, together)).findings == ()


def models_in(value):
    """A model and all models within it."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from models_in(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from models_in(each)


def test_examples_show_every_field_of_every_kind_of_file(folder):
    """Fields that all kinds of items share are shown with the indicators."""
    files, _ = read_sources(folder / "seeds", sorted((folder / "seeds").rglob("*.yaml")))
    shown: dict[type[BaseModel], set[str]] = {}
    for file in files:
        for model in models_in(file.content):
            shown.setdefault(type(model), set()).update(model.model_fields_set)

    assert {file.content.kind for file in files} == set(json.loads(schema_text())["discriminator"]["mapping"])
    for kind, fields in shown.items():
        shared = set(Item.model_fields) if issubclass(kind, Item) and kind is not Indicator else set()
        assert set(kind.model_fields) - fields - shared == set(), kind.__name__


def test_fingerprint_command_shows_what_sources_say(folder, invented):
    for name, document in invented.documents.items():
        shown = CliRunner().invoke(sources, ["fingerprint", str(folder / "documents" / f"{name}.txt")])
        assert shown.output == f"lines: {document.lines}\nfingerprint: {document.fingerprint}\n"


def test_fingerprint_command_refuses_what_is_no_text(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(b"%PDF\xff")

    shown = CliRunner().invoke(sources, ["fingerprint", str(tmp_path / "plan.pdf")])

    assert shown.exit_code == 1
    assert "Save the document as plain text" in shown.output
