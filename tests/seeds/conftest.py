"""The real data, loaded once for all tests of this folder."""

from pathlib import Path

import pytest

from catalogue.catalogue import Catalogue
from catalogue.library import Library, load_library
from catalogue.loading import load_catalogue
from tests.documents import documents_folder


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the data."""
    return Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="session")
def catalogue(seeds: Path) -> Catalogue:
    """The catalogue of the data."""
    return load_catalogue(seeds)


@pytest.fixture(scope="session")
def library(catalogue: Catalogue) -> Library:
    """The copies of the documents that are here."""
    return load_library(documents_folder(), catalogue)
