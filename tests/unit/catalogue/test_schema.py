import json

import pytest

from catalogue.models.files import SEED_FILE
from catalogue.schema import schema_text
from tests.builders import seed_files

_SCHEMA = json.loads(schema_text())


def test_schema_text_names_every_kind_of_file():
    assert set(_SCHEMA["discriminator"]["mapping"]) >= {content["kind"] for content in seed_files().values()}


def test_schema_text_is_the_same_each_time():
    assert schema_text() == schema_text()
    assert schema_text().endswith("}\n")


def test_schema_text_calls_the_ends_of_a_link_as_the_yaml_does():
    assert {"from", "to"} <= set(_SCHEMA["$defs"]["Link"]["properties"])


@pytest.mark.parametrize("name", ["Indicator", "Commitment", "Recommendation", "Suggestion", "Progress", "Target"])
def test_schema_text_describes_every_field_that_editors_show(name):
    fields = _SCHEMA["$defs"][name]["properties"]

    assert not [
        field for field, content in fields.items() if "description" not in content and "examples" not in content
    ]


def test_schema_text_refuses_unknown_fields():
    assert all(
        model.get("additionalProperties") is False for model in _SCHEMA["$defs"].values() if "properties" in model
    )


def test_schema_text_allows_lines_as_a_number_and_figures_with_a_scale_word():
    target = _SCHEMA["$defs"]["Target"]["properties"]["value"]

    assert {"type": "number"} in target["anyOf"]
    assert {"type": "integer"} in _SCHEMA["$defs"]["Indicator"]["properties"]["lines"]["anyOf"]


@pytest.mark.parametrize("name", sorted(seed_files()))
def test_seed_file_writes_itself_as_it_was_read(name):
    """What a model gives as JSON is a valid file again."""
    model = SEED_FILE.validate_python(seed_files()[name])

    assert SEED_FILE.validate_python(SEED_FILE.dump_python(model, mode="json", by_alias=True)) == model
