"""The kinds of YAML files in `seeds/`: each names its own kind in its first field."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from catalogue.models.context import (
    Concept,
    Document,
    Edition,
    Introduction,
    LeftOut,
    Link,
    Part,
    Quoted,
    Term,
    VocabularyKind,
)
from catalogue.models.fields import Model, PartId, Phrase, Slug
from catalogue.models.items import Commitment, Indicator, Progress, Recommendation, Suggestion


class SourcesFile(Model):
    """The documents."""

    kind: Literal["sources"]
    documents: tuple[Document, ...]
    quoted: tuple[Quoted, ...] = ()


class OutlineFile(Model):
    """The introduction and parts of a document."""

    kind: Literal["outline"]
    document: Slug
    introduction: Introduction | None = None
    parts: tuple[Part, ...]


class VocabularyFile(Model):
    """A controlled list."""

    kind: Literal["vocabulary"]
    of: VocabularyKind
    terms: tuple[Term, ...]


class IndicatorsFile(Model):
    """Indicators of one right, or of an area without rights."""

    kind: Literal["indicators"]
    document: Slug
    part: PartId
    items: tuple[Indicator, ...]


class CommitmentsFile(Model):
    """Commitments of one section, or of a chapter without sections."""

    kind: Literal["commitments"]
    document: Slug
    part: PartId
    items: tuple[Commitment, ...]


class RecommendationsFile(Model):
    """UPR recommendations; `document` is the one that quotes them."""

    kind: Literal["recommendations"]
    document: Slug
    quoted: Slug
    items: tuple[Recommendation, ...]


class SuggestionsFile(Model):
    """Suggestions of one organisation."""

    kind: Literal["suggestions"]
    document: Slug
    organisation: Slug
    items: tuple[Suggestion, ...]


class ProgressFile(Model):
    """Paragraphs of a progress chapter."""

    kind: Literal["progress"]
    document: Slug
    items: tuple[Progress, ...]


class LinksFile(Model):
    """Links between items."""

    kind: Literal["links"]
    links: tuple[Link, ...]


class ConceptsFile(Model):
    """A thesaurus of concepts that many items share, and the subjects that none is about."""

    kind: Literal["thesaurus"]
    concepts: tuple[Concept, ...]
    absent: Annotated[
        tuple[Phrase, ...], Field(description="What people ask for and no document speaks of: it finds nothing else.")
    ] = ()


class UnansweredFile(Model):
    """What people ask and no document answers."""

    kind: Literal["unanswered"]
    questions: Annotated[
        tuple[Phrase, ...], Field(description="A question that means nearly the same is not answered by chance.")
    ]


class EditionsFile(Model):
    """The published states of the data, the newest first."""

    kind: Literal["editions"]
    editions: Annotated[tuple[Edition, ...], Field(min_length=1)]


class ReviewFile(Model):
    """Figures left out on purpose, each with its reason."""

    kind: Literal["review"]
    left_out: tuple[LeftOut, ...]


ItemsFile = IndicatorsFile | CommitmentsFile | RecommendationsFile | SuggestionsFile | ProgressFile
SearchFile = ConceptsFile | UnansweredFile
SeedFile = ItemsFile | SourcesFile | OutlineFile | VocabularyFile | LinksFile | SearchFile | EditionsFile | ReviewFile
SEED_FILE: TypeAdapter[SeedFile] = TypeAdapter(Annotated[SeedFile, Field(discriminator="kind")])
