"""Verdicts on targets: arithmetic on the document's own figures, with the working shown.

A figure is what the document says it is: "more than 90 %" is every value above 90, "about 50" a value near 50. A target
is reached only where every value that the words allow reaches it, short only where none does. Where the words leave it
open, the two are not comparable, and the reason is given.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from catalogue.figures import Figure, with_commas
from catalogue.models.targets import Comparator, Qualifier, Reported, Target

NEARNESS = Decimal("0.05")
"""How far, as a share of the figure, "about" and "nearly" may be off."""


class Outcome(StrEnum):
    """What became of a target, as far as the documents tell."""

    REACHED = "reached"
    SHORT = "short"
    NOT_COMPARABLE = "not comparable"
    NO_FIGURE = "no figure"
    OPEN = "open"


class Reason(StrEnum):
    """Why a verdict is what it is; the renderer words it in the reader's language."""

    DIFFERENCE = "difference"
    STATED = "stated"
    REPEATS_THRESHOLD = "repeats threshold"
    UNDECIDED = "undecided"
    NO_BENCHMARK = "no benchmark"
    NOTHING_REPORTED = "nothing reported"
    NO_REPORT_YET = "no report yet"


@dataclass(frozen=True)
class Verdict:
    """The outcome of one target.

    `difference` is reported minus promised, in the target's unit (percentage points where that is a share); positive
    means beyond the target in the direction that was promised. `stated` is the data's own reason where there is one.
    """

    outcome: Outcome
    reason: Reason
    difference: Decimal | None = None
    stated: str | None = None


@dataclass(frozen=True)
class _Range:
    """The values that a figure's words allow; open ends exclude the bound itself."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def judge(target: Target, *, open_plan: bool = False) -> Verdict:
    """The verdict on a target; `open_plan` says that no document reports on its plan yet."""
    reported = target.reported
    if reported is None:
        if open_plan:
            return Verdict(Outcome.OPEN, Reason.NO_REPORT_YET)
        return Verdict(Outcome.NO_FIGURE, Reason.NOTHING_REPORTED)
    if target.incomparable is not None:
        return Verdict(Outcome.NOT_COMPARABLE, Reason.STATED, stated=target.incomparable)
    if target.value is None:
        return Verdict(Outcome.NOT_COMPARABLE, Reason.NO_BENCHMARK)
    if _repeats_threshold(target, reported):
        return Verdict(Outcome.NOT_COMPARABLE, Reason.REPEATS_THRESHOLD)
    return _compare(target.comparator, target.value.value, reported)


def _repeats_threshold(target: Target, reported: Reported) -> bool:
    """The report says only "more than 95 %" of a target of more than 95 %: no figure of its own."""
    return (
        target.comparator is Comparator.MORE_THAN
        and reported.qualifier is Qualifier.MORE_THAN
        and target.value is not None
        and reported.value.value == target.value.value
    )


def _compare(comparator: Comparator, promised: Decimal, reported: Reported) -> Verdict:
    values = _allowed(reported)
    downwards = comparator in {Comparator.AT_MOST, Comparator.LESS_THAN}
    difference = reported.value.value - promised
    if downwards:
        difference = -difference
        values = _Range(_minus(values.high), _minus(values.low), values.high_open, values.low_open)
        promised = -promised
    if comparator is Comparator.ABOUT:
        promised -= abs(promised) * NEARNESS
    strict = comparator in {Comparator.MORE_THAN, Comparator.LESS_THAN}
    if values.low is not None and (
        values.low > promised or (values.low == promised and (values.low_open or not strict))
    ):
        return Verdict(Outcome.REACHED, Reason.DIFFERENCE, difference)
    if values.high is not None and (
        values.high < promised or (values.high == promised and (values.high_open or strict))
    ):
        return Verdict(Outcome.SHORT, Reason.DIFFERENCE, difference)
    return Verdict(Outcome.NOT_COMPARABLE, Reason.UNDECIDED, difference)


def _allowed(reported: Reported) -> _Range:
    value = reported.value.value
    near = abs(value) * NEARNESS
    match reported.qualifier:
        case None:
            return _Range(value, value)
        case Qualifier.MORE_THAN:
            return _Range(value, None, low_open=True)
        case Qualifier.AT_LEAST:
            return _Range(value, None)
        case Qualifier.LESS_THAN:
            return _Range(None, value, high_open=True)
        case Qualifier.AT_MOST:
            return _Range(None, value)
        case Qualifier.ABOUT:
            return _Range(value - near, value + near)
        case Qualifier.NEARLY:
            return _Range(value - near, value, high_open=True)


def _minus(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value


def explain(target: Target, verdict: Verdict) -> str:
    """The verdict's working in plain English: "87 % reported against more than 80 %: 7 points beyond"."""
    match verdict.reason:
        case Reason.NO_REPORT_YET:
            return "The plan is forward-looking; none of the documents reports on it."
        case Reason.NOTHING_REPORTED:
            return "The evaluation reports no figure for this target."
        case Reason.STATED:
            return verdict.stated or ""
        case Reason.NO_BENCHMARK:
            return f"The documents give no figure for the threshold ({target.benchmark})."
        case Reason.REPEATS_THRESHOLD:
            return f"The report repeats the threshold ({promised_words(target)}) and gives no figure of its own."
        case Reason.UNDECIDED:
            return f"{_against(target)}: the words of the report leave open which side of the target that is."
        case Reason.DIFFERENCE:
            return f"{_against(target)}: {difference_words(target, verdict)}"


def _against(target: Target) -> str:
    return f"{reported_words(target)} reported against {promised_words(target)}"


def difference_words(target: Target, verdict: Verdict) -> str:
    """How far a reported figure is from the target: "7 points beyond", "2.1 points short", "exactly met"."""
    difference = verdict.difference or Decimal(0)
    if difference == 0:
        return "the same figure" if verdict.outcome is Outcome.REACHED else "the same figure, and more was promised"
    size = with_commas(abs(difference))
    unit = "points" if is_share(target.unit) else target.unit
    if unit == "points" and abs(difference) == 1:
        unit = "point"
    exactness = _exactness(target.reported)
    return f"{exactness}{size} {unit} {'beyond' if difference > 0 else 'short'}"


def _exactness(reported: Reported | None) -> str:
    return f"{reported.qualifier} " if reported and reported.qualifier in {Qualifier.ABOUT, Qualifier.MORE_THAN} else ""


def is_share(unit: str) -> bool:
    """Whether a unit is a percentage, so that differences are percentage points."""
    return unit.startswith("%")


def with_unit(figure: Figure, unit: str) -> str:
    """A figure with its unit: "80 % of days", "50 million jobs"."""
    return f"{figure.text} {unit}"


def promised_words(target: Target) -> str:
    """The promise: "more than 80 % of days", "falls by at least 18 %", "higher than the national average"."""
    if target.value is None:
        return f"{target.comparator} {target.benchmark}"
    words = "all:" if target.comparator is Comparator.ALL else str(target.comparator)
    benchmark = f" ({target.benchmark})" if target.benchmark else ""
    return f"{words} {with_unit(target.value, target.unit)}{benchmark}"


def reported_words(target: Target) -> str:
    """What is reported: "more than 98 % of villages", empty where nothing is."""
    reported = target.reported
    if reported is None:
        return ""
    qualifier = f"{reported.qualifier} " if reported.qualifier else ""
    return f"{qualifier}{with_unit(reported.value, reported.unit or target.unit)}"
