"""The five kinds of items, as their YAML files hold them."""

from typing import Annotated, ClassVar

from pydantic import Field, field_validator
from pydantic.types import Strict

from catalogue.models.fields import ItemId, Lines, Model, Phrase, Slug, Spans, Text, Title, formed, parse_lines
from catalogue.models.gaps import Gaps
from catalogue.models.targets import Target

Number = Annotated[str, Strict()]
"""A number of the documents; text, since 28.270 is not 28.27."""


OPENING = "opening, "
"""Before the numbers of paragraphs: what stands before the first."""


class Note(Model):
    """What is odd in print, neutrally. May be written as a plain sentence."""

    text: Text
    computed: Annotated[
        tuple[Phrase, ...], Field(description="Figures of the note that are our own arithmetic, as written in it.")
    ] = ()
    see: Annotated[tuple[ItemId, ...], Field(description="Other items whose lines hold figures of the note.")] = ()


class Wordings(Model):
    """What people type who look for an item, in English and in simplified Chinese; nobody sees it."""

    en: tuple[Phrase, ...] = ()
    zh: tuple[Phrase, ...] = ()


class Item(Model):
    """What every kind of item has."""

    kind: ClassVar[str]

    number: Annotated[Number, Field(description="The identifier within its kind, in quotes.")]
    title: Annotated[Title, Field(description="At most 70 characters, as a person would call it.")]
    title_zh: Annotated[Phrase | None, Field(description="The same in simplified Chinese.")] = None
    targets: Annotated[tuple[Target, ...], Field(description="Every promise in figures.")] = ()
    gaps: Annotated[Gaps, Field(description="What the document itself says is unfinished or needs improvement.")] = ()
    notes: Annotated[tuple[Note, ...], Field(description="What is odd in print.")] = ()
    keywords: Annotated[Wordings, Field(description="Words people would type that the text does not hold.")] = (
        Wordings()
    )
    questions: Annotated[
        Wordings, Field(description="What people would ask who have not read it, and which it answers.")
    ] = Wordings()
    themes: Annotated[tuple[Slug, ...], Field(min_length=1, description="Ids of vocabulary/themes.yaml.")]
    groups: Annotated[tuple[Slug, ...], Field(description="Ids of vocabulary/groups.yaml.")] = ()
    laws: Annotated[tuple[Slug, ...], Field(description="Ids of vocabulary/laws.yaml.")] = ()
    bodies: Annotated[tuple[Slug, ...], Field(description="Ids of vocabulary/bodies.yaml.")] = ()
    treaties: Annotated[tuple[Slug, ...], Field(description="Ids of vocabulary/treaties.yaml.")] = ()
    organisations: Annotated[tuple[Slug, ...], Field(description="Ids of vocabulary/organisations.yaml.")] = ()
    lines: Annotated[Lines, Field(description="Lines of the document: 78-123, '78-81, 87' or 87.")]

    @field_validator("notes", mode="before")
    @classmethod
    def _plain_notes(cls, value: object) -> object:
        if not isinstance(value, list | tuple):
            return value
        return [{"text": note} if isinstance(note, str) else note for note in value]

    @property
    def id(self) -> str:
        """The identifier that users see: `indicator:51`."""
        return f"{self.kind}:{self.number}"

    @property
    def statement(self) -> str:
        """The main text: what is promised, recommended, suggested or told."""
        raise NotImplementedError  # pragma: no cover - every kind has its own

    @property
    def facts(self) -> tuple[str, ...]:
        """What the document reports beside the statement, one point each."""
        return ()


class Indicator(Item):
    """An objective of the 2016-2020 plan, with what the evaluation reports on it."""

    kind: ClassVar[str] = "indicator"
    number: Annotated[Number, formed("indicator"), Field(examples=["51"])]
    objective: Annotated[Text, Field(description="What was promised, complete, in own words.")]
    reported: Annotated[
        tuple[Text, ...], Field(min_length=1, description="What the evaluation reports, one point a fact.")
    ]

    @property
    def statement(self) -> str:
        """What was promised."""
        return self.objective

    @property
    def facts(self) -> tuple[str, ...]:
        """What the evaluation reports."""
        return self.reported


class Commitment(Item):
    """What the 2021-2025 plan commits to."""

    kind: ClassVar[str] = "commitment"
    number: Annotated[Number, formed("commitment"), Field(examples=["IV.2.3"])]
    commitment: Annotated[Text, Field(description="What the plan commits to, complete, in own words.")]

    @property
    def statement(self) -> str:
        """What the plan commits to."""
        return self.commitment


class Recommendation(Item):
    """A recommendation of the Universal Periodic Review."""

    kind: ClassVar[str] = "upr"
    number: Annotated[Number, formed("recommendation"), Field(examples=["28.294"])]
    recommendation: Annotated[Text, Field(description="What is recommended, in own words.")]
    states: Annotated[tuple[Slug, ...], Field(min_length=1, description="Ids of vocabulary/states.yaml.")]
    cited_for: Annotated[
        tuple[Text, ...], Field(description="What the quoting document says on its implementation.")
    ] = ()

    @property
    def statement(self) -> str:
        """What is recommended."""
        return self.recommendation

    @property
    def facts(self) -> tuple[str, ...]:
        """What the quoting document says on it."""
        return self.cited_for


class Suggestion(Item):
    """What an NGO suggests in a paragraph of its report."""

    kind: ClassVar[str] = "suggestion"
    number: Annotated[Number, formed("suggestion"), Field(examples=["cango-12"])]
    suggestion: Annotated[Text, Field(description="What is suggested, in own words.")]
    findings: Annotated[tuple[Text, ...], Field(description="What the paragraph finds or says besides.")] = ()
    paragraphs: Annotated[
        str | None,
        Strict(),
        formed("paragraphs"),
        Field(description="All paragraphs that it is taken from, where they are several: 'opening, 2-4, 7'."),
    ] = None

    @property
    def opening(self) -> bool:
        """Whether it is taken from what stands before paragraph 1, too."""
        return (self.paragraphs or "").startswith(OPENING)

    @property
    def numbered(self) -> Spans:
        """The numbers of the paragraphs that it is taken from: its own, and others where the data names them."""
        return parse_lines((self.paragraphs or self.number.rpartition("-")[2]).removeprefix(OPENING))

    def holds(self, paragraph: int) -> bool:
        """Whether it is taken from a paragraph, given by its number."""
        return any(first <= paragraph <= last for first, last in self.numbered)

    @property
    def statement(self) -> str:
        """What is suggested."""
        return self.suggestion

    @property
    def facts(self) -> tuple[str, ...]:
        """What the paragraph says besides."""
        return self.findings


class Progress(Item):
    """A topical paragraph of the 2013 progress chapter."""

    kind: ClassVar[str] = "progress"
    number: Annotated[Number, formed("progress"), Field(examples=["1"])]
    summary: Annotated[Text, Field(description="What the paragraph tells, in a sentence or two.")]
    reported: Annotated[tuple[Text, ...], Field(min_length=1, description="Its points, one a fact.")]

    @property
    def statement(self) -> str:
        """What the paragraph tells."""
        return self.summary

    @property
    def facts(self) -> tuple[str, ...]:
        """Its points."""
        return self.reported
