"""Time zones as people name them: `Europe/Zurich`, `zurich`, `new york`, `utc`."""

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from rapidfuzz import process

_REGIONS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
UTC_NAME = "Etc/UTC"
_OTHER = {"utc": UTC_NAME, "gmt": UTC_NAME, "z": UTC_NAME, "beijing": "Asia/Shanghai", "geneva": "Europe/Zurich"}
"""What people say that is no zone of the database: Geneva keeps the time of Zurich, Beijing that of Shanghai."""


@cache
def known_zones() -> tuple[str, ...]:
    """The zones that are offered: region and city, and UTC."""
    return (UTC_NAME, *sorted(zone for zone in available_timezones() if zone.split("/")[0] in _REGIONS and "/" in zone))


@cache
def _by_name() -> dict[str, str]:
    names: dict[str, str] = {}
    for zone in known_zones():
        names.setdefault(_folded(zone.rsplit("/", 1)[-1]), zone)
    return {**names, **{_folded(zone): zone for zone in known_zones()}, **_OTHER}


def find_zone(written: str) -> str | None:
    """The zone of that name, in any case, with its region or without; None where there is none."""
    return written if _is_exact(written) else _by_name().get(_folded(written))


def _is_exact(written: str) -> bool:
    """Whether it is a zone's name to the letter, as in a profile: told without reading the list of all zones."""
    region, _, city = written.partition("/")
    if not city or region not in _REGIONS:
        return written == UTC_NAME
    try:
        return ZoneInfo(written).key == written
    except (KeyError, ValueError, OSError):
        return False


def zones_like(written: str, most: int = 100) -> tuple[str, ...]:
    """The zones that a few typed letters may mean, those that contain them first; all the first ones for no letters."""
    wanted = _folded(written)
    if not wanted:
        return known_zones()[:most]
    exact = find_zone(written)
    holding = [zone for zone in known_zones() if wanted in _folded(zone)]
    found = dict.fromkeys([*([exact] if exact else []), *holding])
    if not found:
        close = process.extract(wanted, list(_by_name()), limit=5, score_cutoff=75)
        found = dict.fromkeys(_by_name()[name] for name, _, _ in close)
    return tuple(found)[:most]


def _folded(written: str) -> str:
    return " ".join(written.replace("_", " ").casefold().split())
