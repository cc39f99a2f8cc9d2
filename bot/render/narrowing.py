"""Narrowing a list: selects that change one filter and keep the others, each choice with how many it leaves.

A filter is offered only where it has at least two answers among what is shown, so a phone gets two or three selects. A
searched list is different: it offers, without numbers, what the items that pass its filters have, whether or not the
words are found in them. A choice may leave nothing there, and the answer then says so.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from bot.parsing.filters import written_filters
from bot.render.actions import MAX_OPTIONS, fits
from bot.render.names import filter_in_words, filter_name
from bot.render.reader import Reader
from bot.render.verdicts import ORDER
from bot.render.view import Act, Button, Controls, Option, Paragraph, Part, Select, Small, line
from catalogue.catalogue import Entry
from catalogue.models.context import VocabularyKind
from catalogue.queries import Filters
from catalogue.references import KINDS

_VOCABULARY = {"themes": VocabularyKind.THEME, "groups": VocabularyKind.GROUP, "states": VocabularyKind.STATE}
FIELDS = ("kinds", "themes", "groups", "verdicts")
"""The filters that a list of items offers, in this order."""


Weigh = Callable[[Entry, str, str], int]
"""How much of what is listed an item with a value of a field stands for: 1 in a list of items."""


Count = Callable[[Filters, str], Mapping[str, int]]
"""How much of what filters leave each value of a field has, where that is not told item by item."""


def one_each(_entry: Entry, _field: str, _value: str) -> int:
    """A list of items counts items."""
    return 1


def narrowing(
    reader: Reader,
    command: str,
    filters: Filters,
    *,
    weigh: Weigh | None = None,
    count: Count | None = None,
    fields: tuple[str, ...] = FIELDS,
) -> list[Part]:
    """A row of selects that show the same answer with one filter changed.

    Without `weigh` and `count` words were searched for as well: no numbers are shown, and a choice may leave nothing.
    """
    shown = count or (_by_item(reader, weigh) if weigh else None)
    selects = [_select(reader, command, filters, field, shown) for field in fields]
    offered = tuple(select for select in selects if len(select.options) > 2)
    if not all(map(fits, offered)):
        return [Small(reader.texts("narrow-by-typing"))]
    return [Controls(offered)] if offered else []


def _select(reader: Reader, command: str, filters: Filters, field: str, count: Count | None) -> Select:
    """One filter: any, or one of the values among what the other filters leave, words that were searched for aside."""
    others = replace(filters, **{field: ()})
    values = _in_order(field, (count or _by_item(reader, one_each))(others, field))[: MAX_OPTIONS - 1]
    options = [Option(reader.texts(f"narrow-any-{field}"), f"{command} {written_filters(others)}".strip())]
    for value, number in values:
        changed = Filters(**{**filters.__dict__, field: (value,)})
        name = filter_name(reader, field, value)
        text = reader.texts("narrow-count", what=name, count=number) if count else name
        options.append(Option(text, f"{command} {written_filters(changed)}"))
    chosen = _chosen(getattr(filters, field), [value for value, _ in values])
    return Select(reader.texts(f"narrow-{field}"), tuple(options), Act.REPLACE, field, chosen)


def _chosen(wanted: tuple[str, ...], values: list[str]) -> int | None:
    """The place of the option that holds now; none where several values of one filter hold together."""
    if not wanted:
        return 0
    return values.index(wanted[0]) + 1 if len(wanted) == 1 and wanted[0] in values else None


def _by_item(reader: Reader, weigh: Weigh) -> Count:
    """The values that occur among the items that filters leave, with how much of it each would show."""

    def count(filters: Filters, field: str) -> Counter[str]:
        catalogue, counts = reader.catalogue, Counter[str]()
        for entry in catalogue:
            if filters.admit(catalogue, entry):
                for value in _of(reader, entry, field):
                    counts[value] += weigh(entry, field, value)
        return counts

    return count


def _in_order(field: str, counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """The values that would show anything, in the order in which they are offered."""
    order: Iterable[str] = {"kinds": KINDS, "verdicts": ORDER}.get(field) or sorted(
        counts, key=lambda value: (-counts[value], value)
    )
    return [(value, counts[value]) for value in order if counts.get(value)]


def _of(reader: Reader, entry: Entry, field: str) -> Iterable[str]:
    match field:
        case "kinds":
            return (entry.item.kind,)
        case "verdicts":
            return entry.outcomes
        case _:
            return reader.catalogue.tags(entry, _VOCABULARY[field])


def widening(reader: Reader, command: str, filters: Filters) -> list[Part]:
    """Ways out where filters leave nothing: the same without one of them, unless that is everything there is."""
    buttons = []
    for field, values in ((name, getattr(filters, name)) for name in filters.__dataclass_fields__):
        if values:
            names = reader.texts("comma").join(filter_in_words(reader, field, value) for value in values)
            less = f"{command} {written_filters(replace(filters, **{field: ()}))}".strip()
            if less not in ("list", "compare"):
                buttons.append(Button(reader.texts("widen-without", what=names), Act.ANSWER, less))
    if not buttons:
        return []
    return [Paragraph(line(reader.texts("widen"))), Controls(tuple(buttons[:5]))]
