"""Where the source documents are, for tests that hold the data against them; they skip where there are none."""

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent


def documents_folder() -> Path:
    """The folder that HRPLAN_DOCUMENTS names, else `documents/` of the checkout."""
    return Path(os.environ.get("HRPLAN_DOCUMENTS", _ROOT / "documents"))


needs_documents = pytest.mark.skipif(
    not list(documents_folder().glob("*.txt")),
    reason="no copies of the source documents: put them under documents/ or name their folder in HRPLAN_DOCUMENTS",
)
