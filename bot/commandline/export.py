"""`hrplan export`: all data with its computed verdicts, for other programs."""

import json

import click

from bot.commandline.options import documents_option, opened
from catalogue.exporting import export_catalogue, export_csv


@click.command()
@click.option("--format", "form", type=click.Choice(["json", "csv"]), default="json", show_default=True)
@documents_option
def export(form: str, documents: str) -> None:
    """Write every item with all its fields and verdicts (json), or a flat table with a row a target (csv)."""
    catalogue = opened(documents).desk.catalogue
    if form == "json":
        click.echo(json.dumps(export_catalogue(catalogue), ensure_ascii=False, indent=1))
    else:
        click.echo(export_csv(catalogue, catalogue), nl=False)
