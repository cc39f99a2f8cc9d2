"""What stands around the items: documents, their outline, controlled vocabularies, links, editions, reviews."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from pydantic.types import Strict

from catalogue.models.fields import ItemId, Lines, Model, PartId, Phrase, Slug, Text, formed
from catalogue.models.gaps import IntroductionGaps


class Document(Model):
    """A source document. The text itself is not in the data."""

    id: Slug
    title: Phrase
    short: Annotated[str, Strict(), StringConstraints(min_length=1, max_length=40)]
    zh: Phrase | None = None
    publisher: Annotated[Phrase | None, Field(description="As the document itself says; none where it doesn't.")] = None
    period: Phrase | None = None
    date: Annotated[Phrase | None, Field(description="As far as the document gives it: 2022-03-08.")] = None
    language: Phrase
    prevails: Annotated[Phrase | None, Field(description="The language that prevails, if the document says so.")] = None
    address: Annotated[Phrase | None, Field(description="Web address, if the document gives one.")] = None
    covers: Annotated[Text, Field(description="One sentence of what it holds.")]
    notes: tuple[Text, ...] = ()
    hyphenated: Annotated[
        tuple[Phrase, ...], Field(description="Words that keep their hyphen although it stands at a line's end.")
    ] = ()
    items: Annotated[int | None, Field(strict=True, ge=0, description="How many items the catalogue holds of it.")] = (
        None
    )
    lines: Annotated[int, Field(strict=True, ge=1, description="How many lines its normalised text has.")]
    fingerprint: Annotated[str, Strict(), formed("fingerprint")]


class Quoted(Model):
    """A source that is known only from a document that quotes it."""

    id: Slug
    title: Phrase
    short: Phrase
    zh: Phrase | None = None
    publisher: Phrase
    date: Phrase | None = None
    quoted_in: Slug
    notes: tuple[Text, ...] = ()


class Claim(Model):
    """What a document says of itself over all; always shown as its own claim."""

    text: Text
    lines: Lines


class Introduction(Model):
    """What a document says before its items."""

    text: tuple[Text, ...]
    lines: Lines
    claims: tuple[Claim, ...] = ()
    gaps: IntroductionGaps = ()
    notes: tuple[Text, ...] = ()


class Part(Model):
    """An area or right of the evaluation, a chapter or section of the plan."""

    id: PartId
    label: Literal["area", "right", "chapter", "section"]
    title: Phrase
    zh: Phrase | None = None
    also: tuple[Phrase, ...] = ()
    introduction: tuple[Text, ...] = ()
    gaps: IntroductionGaps = ()
    notes: tuple[Text, ...] = ()
    lines: Lines
    parts: tuple["Part", ...] = ()


class VocabularyKind(StrEnum):
    """The controlled lists."""

    THEME = "theme"
    GROUP = "group"
    TREATY = "treaty"
    BODY = "body"
    LAW = "law"
    ORGANISATION = "organisation"
    STATE = "state"
    REGION = "region"


class Term(Model):
    """An entry of a controlled list."""

    id: Slug
    name: Phrase
    also: Annotated[
        tuple[Phrase, ...], Field(description="Short forms, acronyms, demonyms: this and nothing else.")
    ] = ()
    zh: tuple[Phrase, ...] = ()
    regions: Annotated[tuple[Slug, ...], Field(description="Of a state: ids of vocabulary/regions.yaml.")] = ()


class Concept(Model):
    """Something that many items are about, in the words of the items and in the words that people use for it."""

    means: Annotated[
        tuple[Phrase, ...], Field(min_length=1, description="Words that stand in the items; each finds the others.")
    ]
    said: Annotated[
        tuple[Phrase, ...], Field(description="Words that people say instead; they find the items, not each other.")
    ] = ()
    zh: Annotated[tuple[Phrase, ...], Field(description="The same in simplified Chinese.")] = ()


class LinkKind(StrEnum):
    """How the first item of a link relates to the second."""

    CONTINUES = "continues"
    SAME_MATTER = "same matter"
    REPEATS = "repeats"
    CONTRADICTS = "contradicts"
    CITES = "cites"


class Link(Model):
    """A link that a specialist would draw, written once; the other end sees its inverse."""

    from_: Annotated[ItemId, Field(alias="from")]
    to: ItemId
    kind: LinkKind
    why: Annotated[Text | None, Field(description="A few words, where it is not obvious.")] = None


class Edition(Model):
    """A published state of the data."""

    version: Annotated[str, Strict(), formed("version")]
    date: Annotated[str, Strict(), formed("date")]
    changes: Annotated[tuple[Text, ...], Field(min_length=1)]


class LeftOut(Model):
    """Figures of cited lines that an item leaves out on purpose."""

    item: ItemId
    figures: Annotated[tuple[Phrase, ...], Field(min_length=1, description="As printed.")]
    reason: Text
