"""Targets: promised, reported, verdict; as a table that a phone can show, and as a line."""

from bot.render import verdicts
from bot.render.reader import Reader
from bot.render.view import Line, Table, bold, line
from catalogue.catalogue import Entry
from catalogue.verdicts import Reason


def targets_table(reader: Reader, entry: Entry) -> Table:
    """A row a target; the promise stands below its measure, since four columns don't fit on a phone."""
    texts = reader.texts
    rows = tuple(
        (
            f"{target.measure}\n{verdicts.promised(texts, target)}",
            verdicts.reported(texts, target),
            verdicts.judged(texts, target, verdict),
        )
        for target, verdict in zip(entry.item.targets, entry.verdicts, strict=True)
    )
    if entry.item.kind == "commitment":
        header = (texts("column-promised"), texts("column-verdict"))
        return Table(header, tuple((row[0], row[2]) for row in rows))
    return Table((texts("column-promised"), texts("column-reported"), texts("column-verdict")), rows)


def target_line(reader: Reader, entry: Entry, index: int, *, strong: bool = True) -> Line:
    """A target in one line: what is reported, what was promised, the verdict with its working.

    Its name is `strong` where no other bold name stands before it.
    """
    target, verdict = entry.item.targets[index], entry.verdicts[index]
    texts, promise = reader.texts, verdicts.promised(reader.texts, target)
    match verdict.reason:
        case Reason.NOTHING_REPORTED:
            said = texts("target-no-figure", promised=promise)
        case Reason.NO_REPORT_YET:
            said = texts("target-open", promised=promise)
        case _:
            judged = verdicts.judged(texts, target, verdict)
            said = texts("target-answer", reported=verdicts.reported(texts, target), promised=promise, verdict=judged)
    name = texts("named", name=target.measure)
    return line(bold(name) if strong else name, said)
