"""Addresses of databases, as people write them and as the drivers want them."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

_POSTGRESQL = {"postgres", "postgresql", "postgresql+psycopg"}
_SQLITE = {"sqlite", "sqlite+aiosqlite"}


class AddressError(ValueError):
    """The address of a database can't be read, or is of a kind that hrplan doesn't speak. Never quotes the address."""


def parse_address(written: str) -> URL:
    """The address for the asynchronous driver of a database.

    `sqlite:///hrplan.db`, `postgresql://name:password@host/database`, and `postgres://` for the same.
    """
    try:
        url = make_url(written)
    except ArgumentError:
        raise AddressError("not an address; expected sqlite:///FILE or postgresql://NAME@HOST/DATABASE") from None
    if url.drivername in _POSTGRESQL:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername in _SQLITE:
        if url.database in (None, "", ":memory:"):
            raise AddressError("SQLite needs a file: sqlite:///FILE")
        return url.set(drivername="sqlite+aiosqlite")
    raise AddressError(f"{url.drivername} is not supported; expected sqlite or postgresql")


def address_for_threads(url: URL) -> URL:
    """The same database for a driver that blocks."""
    return url.set(drivername="sqlite" if is_sqlite(url) else "postgresql+psycopg")


def is_sqlite(url: URL) -> bool:
    """Whether it is a file of SQLite."""
    return url.get_backend_name() == "sqlite"


def make_folder(url: URL) -> None:
    """Make the folder that the file of SQLite lies in."""
    if is_sqlite(url) and url.database:
        Path(url.database).absolute().parent.mkdir(parents=True, exist_ok=True)
