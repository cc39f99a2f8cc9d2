"""docs/surfaces.md names tests that exist."""

import re
from pathlib import Path

import pytest

from tests.functional.test_surfaces import CAPABILITIES

ROOT = Path(__file__).parents[2]
CELL = re.compile(r'\[tested\]\(\.\./([^ ]+) "(\w+)(?:\[([\w-]+)\])?"\)')
TABLE = (ROOT / "docs/surfaces.md").read_text(encoding="utf-8")
CELLS = sorted(set(CELL.findall(TABLE)))


def test_every_link_of_the_table_is_a_cell():
    assert len(CELL.findall(TABLE)) == TABLE.count("[tested]")


def test_every_row_has_every_column():
    rows = [line for line in TABLE.splitlines() if line.startswith("|")]

    assert len({row.count(" | ") for row in rows if "---" not in row}) == 1


@pytest.mark.parametrize(("path", "name", "capability"), CELLS)
def test_a_cell_names_a_test_that_exists(path: str, name: str, capability: str):
    source = (ROOT / path).read_text(encoding="utf-8")

    assert re.search(rf"^(?:async )?def {name}\(", source, re.MULTILINE)
    assert not capability or capability in CAPABILITIES
