"""What can be requested of the app beyond the catalogue's own queries; `Request` is the union of both."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from catalogue.queries import Query


class ExportFormat(StrEnum):
    """The kinds of files that can be asked for."""

    CSV = "csv"
    XLSX = "xlsx"
    BRIEF = "brief"


@dataclass(frozen=True)
class Export:
    """A file of exactly what another query shows; without a format it has to be asked for."""

    format: ExportFormat | None
    query: Query
    what: str = ""
    """What is to be saved, in the grammar."""


@dataclass(frozen=True)
class Digest:
    """Anything about digests; its own grammar reads the rest."""

    text: str


@dataclass(frozen=True)
class Settings:
    """This person's settings, and the channel's for those who may."""


Request: TypeAlias = Query | Export | Digest | Settings
