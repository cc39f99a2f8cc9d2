"""Where the data is: `seeds/` of a checkout, else the copy inside the installed package."""

from pathlib import Path


def seeds_folder() -> Path:
    """The folder of YAML files."""
    checkout = Path(__file__).resolve().parent.parent / "seeds"
    return checkout if checkout.is_dir() else Path(__file__).resolve().parent / "seeds"
