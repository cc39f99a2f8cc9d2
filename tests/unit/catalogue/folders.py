"""Folders of YAML files for tests of loading."""

from pathlib import Path
from typing import Any

import yaml

from tests.builders import seed_files


def write_seeds(folder: Path, **changes: list[dict[str, Any]]) -> Path:
    """Write the files of a small, valid catalogue; the items of a kind can be changed."""
    for name, content in seed_files(**changes).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder
