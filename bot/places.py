"""Where files that belong to hrplan are: in a checkout, else inside the installed package."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _place(name: str) -> Path:
    checkout = _PACKAGE.parent / name
    return checkout if checkout.exists() else _PACKAGE / name


def seeds_folder() -> Path:
    """The folder of the data."""
    return _place("seeds")


def manifest_file() -> Path:
    """The Slack app manifest."""
    return _place("manifest.yaml")


def cache_folder() -> Path:
    """Where what was compiled is kept between starts; it can be deleted at any time."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "hrplan"
