"""Verdicts on targets: arithmetic on the document's own figures, with the working shown.

A figure is taken as the document prints it: "more than 9.6 million" lies just above 9.6 million, since a report that
had 10 million to tell would say so; "about 50" lies near 50, and where that leaves open which side of the target it is
on, the two are not comparable. A report that only repeats its target's threshold gives no figure to compare.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from catalogue.figures import Figure, with_commas
from catalogue.models.targets import Comparator, Qualifier, Reported, Target

NEARNESS = Decimal("0.05")
"""How far, as a share of the promised value, "about" may be off."""


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
    downwards = comparator in {Comparator.AT_MOST, Comparator.LESS_THAN}
    difference = promised - reported.value.value if downwards else reported.value.value - promised
    nearness = abs(promised) * NEARNESS
    if reported.qualifier is Qualifier.ABOUT and comparator is not Comparator.ABOUT and abs(difference) <= nearness:
        return Verdict(Outcome.NOT_COMPARABLE, Reason.UNDECIDED, difference)
    lean = _LEAN.get(reported.qualifier, 0) * (-1 if downwards else 1)
    needed = -nearness if comparator is Comparator.ABOUT else Decimal(0)
    strict = comparator in {Comparator.MORE_THAN, Comparator.LESS_THAN}
    reached = (difference, lean) > (needed, 0) or (difference == needed and lean == 0 and not strict)
    return Verdict(Outcome.REACHED if reached else Outcome.SHORT, Reason.DIFFERENCE, difference)


_LEAN: dict[Qualifier | None, int] = {Qualifier.MORE_THAN: 1, Qualifier.LESS_THAN: -1, Qualifier.NEARLY: -1}
"""On which side of its figure a qualified value lies."""


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
        case _:
            assert_never(verdict.reason)


def _against(target: Target) -> str:
    return f"{reported_words(target)} reported against {promised_words(target)}"


def difference_words(target: Target, verdict: Verdict) -> str:
    """How far a reported figure is from the target: "7 points beyond", "2.1 points short", "the same figure"."""
    difference = verdict.difference or Decimal(0)
    if difference == 0:
        return _same_figure(target, verdict)
    size = with_commas(abs(difference))
    unit = "points" if is_share(target.unit) else target.unit
    if unit == "points" and abs(difference) == 1:
        unit = "point"
    bound = bound_of(target, beyond=difference > 0)
    return f"{f'{bound} ' if bound else ''}{size} {unit} {'beyond' if difference > 0 else 'short'}"


def _same_figure(target: Target, verdict: Verdict) -> str:
    if verdict.outcome is Outcome.REACHED:
        return "the same figure"
    if target.reported and target.reported.qualifier in _LEAN:
        return "just short"
    return f"the same figure, and {'less' if target.comparator is Comparator.LESS_THAN else 'more'} was promised"


def bound_of(target: Target, *, beyond: bool) -> Qualifier | None:
    """How exact a difference is: "more than 10 points beyond" where the reported figure is itself only a bound."""
    qualifier = target.reported.qualifier if target.reported else None
    lean = _LEAN.get(qualifier, 0)
    if qualifier is Qualifier.ABOUT or not lean:
        return qualifier if qualifier is Qualifier.ABOUT else None
    if target.comparator in {Comparator.AT_MOST, Comparator.LESS_THAN}:
        lean = -lean
    return Qualifier.MORE_THAN if (lean > 0) == beyond else Qualifier.LESS_THAN


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
