"""`hrplan schema`: the JSON Schema beside the data."""

from pathlib import Path

import click

from bot.places import seeds_folder
from catalogue.schema import SCHEMA, schema_text


@click.command()
@click.option("--seeds", type=click.Path(path_type=Path, file_okay=False), help="Folder of the data.")
def schema(seeds: Path | None) -> None:
    """Write schema.json, from which editors complete and check the YAML files."""
    path = (seeds or seeds_folder()) / SCHEMA
    path.write_text(schema_text(), encoding="utf-8")
    click.echo(str(path))
