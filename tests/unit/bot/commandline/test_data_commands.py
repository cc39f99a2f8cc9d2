"""check, export, schema, sources: the commands about the data."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.places import seeds_folder
from tests.documents import documents_folder, needs_documents


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(seeds_folder(), tmp_path / "seeds"))


@pytest.fixture
def a_copy() -> Path:
    return min(documents_folder().glob("*.txt"))


def test_check_of_sound_data_tells_its_extent(tmp_path: Path):
    done = run("check", "--documents", tmp_path)

    assert done.exit_code == 0
    assert "264 items" in done.output
    assert "for want of a copy" in done.output


def test_check_prints_every_problem(seeds: Path, tmp_path: Path):
    path = seeds / "suggestions" / "cango.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('number: "cango-12"', "number: 12\n    colour: red"), "utf-8"
    )

    done = run("check", "--seeds", seeds, "--documents", tmp_path)

    assert done.exit_code == 1
    assert "colour" in done.output
    assert "number" in done.output


def test_check_of_one_file_shows_its_verdicts_only(seeds: Path, tmp_path: Path):
    done = run(
        "check", "--seeds", seeds, "--documents", tmp_path, "--only", seeds / "indicators" / "I.8-environment.yaml"
    )

    assert done.exit_code == 0
    assert "87 % of days reported against more than 80 % of days: 7 points beyond" in done.output
    assert "indicator:1:" not in done.output


def test_check_notices_generated_files_that_are_out_of_date(seeds: Path, tmp_path: Path):
    (seeds / "schema.json").write_text("{}", encoding="utf-8")
    (seeds / "passages.json").write_text("{}", encoding="utf-8")

    done = run("check", "--seeds", seeds, "--documents", tmp_path)

    assert done.exit_code == 1
    assert "hrplan schema" in done.output
    assert "hrplan sources record" in done.output


def test_schema_writes_what_check_wants(seeds: Path, tmp_path: Path):
    (seeds / "schema.json").unlink()

    assert run("schema", "--seeds", seeds).exit_code == 0
    assert run("check", "--seeds", seeds, "--documents", tmp_path).exit_code == 0


def test_export_json_holds_every_item_with_its_verdicts():
    items = json.loads(run("export").output)["items"]

    air = next(item for item in items if item["id"] == "indicator:51")
    assert len(items) == 264
    assert [target["verdict"] for target in air["targets"]] == ["reached"] * 4


def test_export_csv_is_a_flat_table():
    rows = list(csv.DictReader(run("export", "--format", "csv").output.splitlines()))

    assert {row["kind"] for row in rows} == {"indicator", "commitment", "upr", "suggestion", "progress"}
    assert any(row["reported_value"] == "87" for row in rows)


def test_sources_list_tells_what_is_here(tmp_path: Path):
    done = run("sources", "list", "--documents", tmp_path)

    assert done.exit_code == 0
    assert done.output.count("[no copy]") == 5


def test_sources_add_refuses_an_unknown_file_in_words(tmp_path: Path):
    (tmp_path / "letter.txt").write_text("Dear all,\n", encoding="utf-8")
    (tmp_path / "picture.txt").write_bytes(b"\xff\xfe\x00\xff")

    done = run("sources", "add", tmp_path / "letter.txt", tmp_path / "picture.txt", "--documents", tmp_path / "d")

    assert done.exit_code == 1
    assert "none of the documents" in done.output
    assert "not text in UTF-8" in done.output
    assert not (tmp_path / "d").exists()


@needs_documents
def test_sources_add_knows_a_document_by_its_content(a_copy: Path, tmp_path: Path):
    renamed = tmp_path / "whatever.bin"
    renamed.write_bytes(b"\xef\xbb\xbf" + a_copy.read_bytes().replace(b"\n", b"\r\n"))

    assert run("sources", "add", renamed, "--documents", tmp_path / "d").exit_code == 0
    assert "[here]" in run("sources", "list", "--documents", tmp_path / "d").output
    assert run("sources", "check", "--documents", tmp_path / "d").exit_code == 0


@needs_documents
def test_sources_check_finds_a_changed_copy(tmp_path: Path):
    largest = max(documents_folder().glob("*.txt"), key=lambda path: path.stat().st_size)
    (tmp_path / "copy.txt").write_text(largest.read_text(encoding="utf-8").replace("87%", "88%"), encoding="utf-8")

    done = run("sources", "check", "--documents", tmp_path)

    assert done.exit_code == 1
    assert "it was changed" in done.output


def test_sources_record_wants_every_document(tmp_path: Path):
    done = run("sources", "record", "--documents", tmp_path)

    assert done.exit_code == 1
    assert "A copy of every document is needed" in done.output


def test_an_unknown_command_is_named():
    done = run("scorcard")

    assert done.exit_code == 2
    assert "No such command" in done.output


def test_help_lists_every_command():
    listed = run("--help").output

    for command in ("ask", "chat", "check", "digests", "export", "new-key", "schema", "serve", "sources"):
        assert command in listed
