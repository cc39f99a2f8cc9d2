"""Quantified targets: what was promised in figures, and what is reported against it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from catalogue.models.fields import Model, Number, Phrase, Text, Year


class Comparator(StrEnum):
    """How a result is held against the promised value."""

    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    ABOUT = "about"
    RISES_BY = "rises by at least"
    FALLS_BY = "falls by at least"
    ALL = "all"


class Qualifier(StrEnum):
    """How exact the document says that a reported figure is."""

    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"
    ABOUT = "about"
    NEARLY = "nearly"


class Baseline(Model):
    """Where a change is counted from."""

    value: Annotated[Number | None, Field(description="The level at the start, where the document gives it.")] = None
    unit: Annotated[Phrase | None, Field(description="Its unit.")] = None
    year: Annotated[Year | None, Field(description="The year it holds for.")] = None


class Reported(Model):
    """The figure that is reported against a target."""

    value: Annotated[
        Number, Field(description="The figure as printed. Of a fall or a rise: by how much, without a sign.")
    ]
    unit: Annotated[Phrase | None, Field(description="Its unit, where it differs from the target's.")] = None
    year: Annotated[Year | None, Field(description="The year it holds for, or the last of the period.")] = None
    since: Annotated[Year | None, Field(description="The first year of the period, or the year compared with.")] = None
    qualifier: Annotated[Qualifier | None, Field(description="How exact the document says it is.")] = None
    words: Annotated[
        Phrase | None, Field(description="What the figure stands for, where the document says it in words ('all').")
    ] = None


class Target(Model):
    """One promise in figures. The verdict on it is computed, never written here."""

    measure: Annotated[Phrase, Field(description="What is counted, of whom, where: 'New jobs in towns and cities'.")]
    comparator: Annotated[Comparator, Field(description="How a result is held against the value.")]
    value: Annotated[
        Number | None,
        Field(description="The promised value as printed; 100 for 'all'; none only where a benchmark is named."),
    ] = None
    unit: Annotated[Phrase, Field(description="The unit, without the scale: '% of days', 'jobs', 'years'.")]
    benchmark: Annotated[
        Phrase | None,
        Field(description="The statistic that is the threshold ('the national average'), if it is one."),
    ] = None
    deadline: Annotated[Year | None, Field(description="The year to reach it by.")] = None
    baseline: Annotated[Baseline | None, Field(description="Where a change is counted from.")] = None
    reported: Annotated[Reported | None, Field(description="What is reported; left out if no figure is given.")] = None
    incomparable: Annotated[
        Text | None, Field(description="Why the reported figure can't be held against the target.")
    ] = None

    @model_validator(mode="after")
    def _fits_together(self) -> "Target":
        if self.value is None and self.benchmark is None:
            raise ValueError("value: missing; expected a number, or a benchmark that names the statistic")
        if self.reported is None and self.incomparable is not None:
            raise ValueError("incomparable: there is no reported figure; leave it out")
        if self.reported and self.reported.unit not in {None, self.unit} and self.incomparable is None:
            raise ValueError(
                f"incomparable: missing; the reported unit ({self.reported.unit}) differs from {self.unit}: say why "
                "the two can't be compared"
            )
        return self
