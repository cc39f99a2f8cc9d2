"""A slip of the hand in any file of the data is a problem with a line, never a traceback."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.loading import read_sources

_SEEDS = Path(__file__).resolve().parents[2] / "seeds"
_FILES = sorted(path.relative_to(_SEEDS).as_posix() for path in _SEEDS.rglob("*.yaml"))
_SLIPS = [
    "",
    " ",
    "  ",
    "\t",
    "- ",
    ":",
    ": ",
    "#",
    "'",
    '"',
    "[",
    "]",
    "{",
    "&",
    "*",
    "!",
    "%",
    "@",
    ">-",
    "null",
    "no",
    "2",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("slips")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(_FILES), st.data())
def test_read_sources_takes_a_slip_in_any_file(folder, name, data):
    lines = (_SEEDS / name).read_text(encoding="utf-8").splitlines()
    index = data.draw(st.integers(0, min(len(lines), 400) - 1))
    at = data.draw(st.integers(0, len(lines[index])))
    rest = lines[index][at + data.draw(st.integers(0, 3)) :]
    lines[index] = lines[index][:at] + data.draw(st.sampled_from(_SLIPS)) + rest
    path = folder / "slip.yaml"
    path.write_text("\n".join(lines[:400]), encoding="utf-8")

    sources, problems = read_sources(folder, [path])

    assert bool(sources) is not bool(problems)
    assert all(problem.line >= 1 and problem.message for problem in problems)
