"""What documents themselves call unfinished."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from catalogue.models.fields import ItemId, Model, Slug, Text


class Gap(Model):
    """What a document itself says is unfinished or needs improvement. May be written as a plain sentence."""

    text: Text
    themes: Annotated[
        tuple[Slug, ...] | None, Field(description="Ids of vocabulary/themes.yaml, where not those of the item.")
    ] = None
    groups: Annotated[
        tuple[Slug, ...] | None, Field(description="Ids of vocabulary/groups.yaml, where not those of the item.")
    ] = None


class IntroductionGap(Gap):
    """What the introduction of a document, or of one of its parts, calls unfinished."""

    items: Annotated[tuple[ItemId, ...], Field(description="The items that it is about; their cards show it too.")] = ()


def _plain(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


Gaps = tuple[Annotated[Gap, BeforeValidator(_plain, json_schema_input_type=Text | Gap)], ...]

IntroductionGaps = tuple[
    Annotated[IntroductionGap, BeforeValidator(_plain, json_schema_input_type=Text | IntroductionGap)], ...
]
