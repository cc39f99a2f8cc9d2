"""The JSON Schema of the YAML files, so that editors complete and check what people write."""

import json

from catalogue.models.files import SEED_FILE

SCHEMA = "schema.json"


def schema_text() -> str:
    """The schema as it stands in `seeds/schema.json`."""
    schema = SEED_FILE.json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "A file of the hrplan catalogue"
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
