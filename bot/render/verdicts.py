"""Verdicts in words, in the reader's language: the outcome first, then the arithmetic."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from bot.render.joining import closed_up
from bot.render.reader import Reader
from bot.render.texts import Texts
from catalogue.catalogue import Entry
from catalogue.figures import with_commas
from catalogue.models.targets import Comparator, Qualifier, Target
from catalogue.verdicts import Outcome, Reason, Verdict, bound_of, is_share

ORDER = (Outcome.REACHED, Outcome.SHORT, Outcome.NOT_COMPARABLE, Outcome.NO_FIGURE, Outcome.OPEN)
"""The order in which counts of verdicts are told."""


def outcome_name(texts: Texts, outcome: Outcome) -> str:
    """An outcome as a word: "Reached"."""
    return texts(f"outcome-{outcome.replace(' ', '-')}")


def promised(texts: Texts, target: Target) -> str:
    """The promise in words: "more than 80 % of days by 2020"."""
    if target.value is None:
        words = texts("against-statistic", comparator=_comparator(texts, target), statistic=target.benchmark or "")
    elif target.comparator is Comparator.AT_MOST and target.value.value == 0 and not is_share(target.unit):
        words = texts("promised-none", unit=target.unit)
    elif target.comparator is Comparator.ALL:
        words = texts(
            "promised-all", unit=target.unit.removeprefix("% of ").removeprefix("%").strip() or target.measure
        )
    else:
        words = texts("amount", comparator=_comparator(texts, target), figure=target.value.text, unit=target.unit)
        if target.benchmark:
            words = texts("with-statistic", amount=words, statistic=target.benchmark)
    return texts("by-year", promise=words, year=str(target.deadline)) if target.deadline else words


def _comparator(texts: Texts, target: Target) -> str:
    return texts(f"comparator-{target.comparator.replace(' ', '-')}")


def reported(texts: Texts, target: Target) -> str:
    """What is reported, with its year: "87 % of days (2020)"; empty where no figure is."""
    found = target.reported
    if found is None:
        return texts("no-figure-reported")
    qualifier = texts(f"qualifier-{found.qualifier.replace(' ', '-')}") if found.qualifier else ""
    words = texts(
        "reported-amount", qualifier=qualifier, figure=found.value.text, unit=found.unit or target.unit
    ).strip()
    if found.words:
        words = f"{words} (“{found.words}”)"
    if found.since and found.year:
        return texts("since-until", amount=words, since=str(found.since), year=str(found.year))
    year = found.year or found.since
    return texts("in-year", amount=words, year=str(year)) if year else words


def judged(texts: Texts, target: Target, verdict: Verdict) -> str:
    """The verdict with its working: "Reached: 7 points beyond", "Short by 6.3 points"."""
    name = outcome_name(texts, verdict.outcome)
    match verdict.reason:
        case Reason.DIFFERENCE if _plainly_short(target, verdict):
            return closed_up(texts("verdict-short-by", verdict=name, amount=_amount(texts, target, verdict)))
        case Reason.DIFFERENCE:
            why = difference(texts, target, verdict)
        case Reason.STATED:
            why = (verdict.stated or "").rstrip(".")
        case Reason.NOTHING_REPORTED | Reason.NO_REPORT_YET:
            return name
        case _:
            why = texts(f"reason-{verdict.reason.replace(' ', '-')}")
    return texts("verdict-why", verdict=name, why=why)


_LIMITS = (Comparator.AT_MOST, Comparator.LESS_THAN)
"""Promises of a most: "beyond" would say of a figure under it that the limit was passed."""


def _plainly_short(target: Target, verdict: Verdict) -> bool:
    """Whether a figure is some way under what was promised, so that the verdict's own word takes the amount."""
    below = verdict.difference is not None and verdict.difference < 0
    return below and verdict.outcome is Outcome.SHORT and target.comparator not in _LIMITS


def difference(texts: Texts, target: Target, verdict: Verdict) -> str:
    """How far a figure is from its target: "7 points beyond", "2.1 points below the limit", "the same figure"."""
    size = verdict.difference or Decimal(0)
    if size == 0:
        return texts(_same_figure(target, verdict))
    amount = _amount(texts, target, verdict)
    if target.comparator in _LIMITS:
        return closed_up(texts("below-limit" if size > 0 else "above-limit", amount=amount))
    return closed_up(texts("beyond" if size > 0 else "below-about", amount=amount))


def _same_figure(target: Target, verdict: Verdict) -> str:
    """What to say where the figure is the promised one: its qualifier tells the side, else the comparator asks more."""
    qualifier = target.reported.qualifier if target.reported else None
    if qualifier in _SIDES:
        return f"{qualifier.replace(' ', '-')}-promised"
    if verdict.outcome is Outcome.REACHED:
        return "same-figure"
    return "same-figure-less" if target.comparator is Comparator.LESS_THAN else "same-figure-more"


_SIDES = (Qualifier.NEARLY, Qualifier.MORE_THAN, Qualifier.LESS_THAN)


def _amount(texts: Texts, target: Target, verdict: Verdict) -> str:
    """The size of a difference: "7 points", "less than 400,000 people" where the report gives a bound only."""
    size = verdict.difference or Decimal(0)
    words = with_commas(abs(size))
    if is_share(target.unit):
        amount = texts("point") if abs(size) == 1 else texts("points", count=words)
    else:
        amount = f"{words} {target.unit}"
    bound = bound_of(target, beyond=size > 0)
    return texts(f"bound-{bound.replace(' ', '-')}", amount=amount) if bound else amount


def tally(texts: Texts, counts: Iterable[Outcome]) -> str:
    """Verdicts counted in words, with their denominator: "Of 4 targets: 3 reached, 1 without a figure"."""
    counted = Counter(counts)
    total = counted.total()
    parts = [
        texts(f"count-{outcome.replace(' ', '-')}", count=counted[outcome]) for outcome in ORDER if counted[outcome]
    ]
    if len(parts) == 1:
        outcome = next(iter(counted))
        return texts(f"all-{outcome.replace(' ', '-')}", count=total)
    return texts("tally", total=total, counts=texts("comma").join(parts))


def summary(reader: Reader, entry: Entry) -> str:
    """The verdicts on an item with targets in one sentence."""
    return tally(reader.texts, (verdict.outcome for verdict in entry.verdicts))
