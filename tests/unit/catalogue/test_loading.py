import random
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.loading import fingerprint, load_catalogue, read_sources
from catalogue.problems import CatalogueError, Problem
from tests.builders import a_recommendation, an_indicator, seed_files
from tests.unit.catalogue.folders import write_seeds

_INVALID = sorted((Path(__file__).parent / "invalid_yaml").glob("*.yaml"))
_EXPECTS = "# expects: "
_UNKNOWN_FIELD = "is not a field of this place; check spelling and indentation; schema.json lists all fields"


def problems_of(folder):
    with pytest.raises(CatalogueError) as raised:
        load_catalogue(folder)
    return [str(problem) for problem in raised.value.problems]


def test_load_catalogue_builds_a_catalogue_from_a_folder(tmp_path):
    catalogue = load_catalogue(write_seeds(tmp_path))

    assert list(catalogue.entries) == [
        "indicator:1", "commitment:IV.1.1", "upr:28.1", "suggestion:ngo-1", "progress:1"
    ]  # fmt: skip
    assert len(catalogue) == 5
    assert catalogue.version == "2026.11"


@pytest.mark.parametrize("path", _INVALID, ids=lambda path: path.stem)
def test_load_catalogue_explains_a_broken_file(path, tmp_path):
    content = path.read_text(encoding="utf-8")
    expected = [line.removeprefix(_EXPECTS) for line in content.splitlines() if line.startswith(_EXPECTS)]
    write_seeds(tmp_path)
    (tmp_path / "zz.yaml").write_text(content, encoding="utf-8")

    assert problems_of(tmp_path) == [f"zz.yaml:{problem}" for problem in expected]


def test_load_catalogue_reports_the_problems_of_all_files_in_order(tmp_path):
    write_seeds(tmp_path, indicators=[an_indicator(colour="red")], recommendations=[a_recommendation(states=["mars"])])
    (tmp_path / "aa.yaml").write_bytes(b"\xff")

    assert problems_of(tmp_path) == [
        "aa.yaml:1: is not UTF-8 text (byte 0); save it as UTF-8",
        f"indicators.yaml:13: items[0].colour: {_UNKNOWN_FIELD}",
        "recommendations.yaml:9: items[0].states[0]: 'mars' is not an id of vocabulary/states.yaml",
    ]


def test_load_catalogue_of_a_missing_folder_says_what_was_expected(tmp_path):
    folder = tmp_path / "nowhere"

    assert problems_of(folder) == [f"{folder}: holds no YAML files; expected the folder with sources.yaml"]


def test_load_catalogue_without_an_edition_says_so(tmp_path):
    write_seeds(tmp_path)
    (tmp_path / "editions.yaml").unlink()

    assert problems_of(tmp_path) == ["editions.yaml: is missing; expected 'kind: editions' with a version"]


def test_load_catalogue_refuses_a_file_over_5_mb(tmp_path):
    write_seeds(tmp_path)
    (tmp_path / "large.yaml").write_bytes(b"kind: links\nlinks: []\n#" + b"x" * 5_000_000)

    assert problems_of(tmp_path) == ["large.yaml:1: is larger than 5 MB; split it into several files"]


def test_load_catalogue_reports_what_is_no_file(tmp_path):
    write_seeds(tmp_path)
    (tmp_path / "folder.yaml").mkdir()

    assert problems_of(tmp_path) == ["folder.yaml:1: can't be read: Is a directory"]


def test_read_sources_gives_what_can_be_read_beside_the_problems(tmp_path):
    write_seeds(tmp_path)
    (tmp_path / "aa.yaml").write_text("kind: riddles")

    sources, problems = read_sources(tmp_path, sorted(tmp_path.rglob("*.yaml")))

    assert len(sources) == len(seed_files())
    assert [problem.file for problem in problems] == ["aa.yaml"]


def test_source_points_at_the_line_of_a_field(tmp_path):
    write_seeds(tmp_path)

    (source,), _ = read_sources(tmp_path, [tmp_path / "progress.yaml"])

    assert source.problem(("items", 0, "title"), "is odd") == Problem("progress.yaml", 5, "items[0].title", "is odd")


def test_fingerprint_depends_on_names_and_contents(tmp_path):
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text("ab")
    second.write_text("c")
    before = fingerprint(tmp_path, [first, second])

    assert before == fingerprint(tmp_path, [first, second])
    assert len(before) == 64
    assert before != fingerprint(tmp_path, [second, first])
    first.write_text("a")
    second.write_text("bc")
    assert before != fingerprint(tmp_path, [first, second])


def test_catalogue_error_lists_each_problem_once_in_order():
    later, earlier = Problem("b.yaml", 1, "", "is odd"), Problem("a.yaml", 2, "title", "is long")

    error = CatalogueError([later, earlier, later])

    assert error.problems == (earlier, later)
    assert str(error) == "a.yaml:2: title: is long\nb.yaml:1: is odd"


_FILES = {name: yaml.safe_dump(content, allow_unicode=True, sort_keys=False) for name, content in seed_files().items()}
_WORDS = [
    "",
    "null",
    "no",
    "[]",
    "{}",
    "- x",
    "28.270",
    "indicator:1",
    "'",
    '"',
    ":",
    "&a",
    "*a",
    "!x",
    "\t",
    "  ",
    "é",
]


def _is_catalogue_or_problems(folder, name, content):
    """Load the valid folder with one file changed, which may raise nothing but CatalogueError."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    with suppress(CatalogueError):
        load_catalogue(folder)
    path.write_text(_FILES[name], encoding="utf-8")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    return write_seeds(tmp_path_factory.mktemp("seeds"))


@settings(deadline=None)
@given(st.sampled_from(sorted(_FILES)), st.data())
def test_load_catalogue_takes_any_changed_line(seeds, name, data):
    lines = _FILES[name].splitlines()
    index = data.draw(st.integers(0, len(lines) - 1))
    before, _, after = lines[index].partition(data.draw(st.sampled_from([":", "- ", " "])))
    lines[index] = (
        f"{before}{data.draw(st.sampled_from([':', ': ', '- ', '']))}{data.draw(st.sampled_from(_WORDS))}{after}"
    )

    _is_catalogue_or_problems(seeds, name, "\n".join(lines))


@settings(deadline=None)
@given(st.sampled_from(sorted(_FILES)), st.randoms(use_true_random=False))
def test_load_catalogue_takes_any_values_in_any_place(seeds, name, chance):
    content = seed_files()[name]
    _mutate(content, chance)

    _is_catalogue_or_problems(seeds, name, yaml.safe_dump(content, allow_unicode=True))


def _mutate(value, chance: random.Random):
    """Change one place of a nested value: drop, double or replace what stands there."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(value[key], dict | list) and value[key] and chance.random() < 0.7:
            value = value[key]
            continue
        change = chance.choice(["drop", "replace", "double"])
        if change == "drop":
            del value[key]
        elif change == "double" and isinstance(value, list):
            value.append(value[key])
        else:
            value[key] = chance.choice([None, True, 0, -1, 1.5, "", "x", "x" * 5000, [], {}, [[]], {"a": 1}, "area:I"])
        return
