"""`hrplan serve`: the app itself."""

import asyncio
import logging
import sys

import click

from bot.settings import SettingsError, read_settings
from catalogue.problems import CatalogueError


@click.command()
@click.option("--playground", is_flag=True, help="Run the playground, whatever else is installed; never beside tokens.")
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Port to listen on; 3000 unless HRPLAN_PORT says otherwise."
)
def serve(*, playground: bool, port: int | None) -> None:
    """Run the app: Socket Mode or HTTP with Slack's tokens in the environment, else the playground on this machine."""
    from bot import serving

    try:
        settings = read_settings()
        logging.basicConfig(
            level=settings.hrplan_log_level, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s"
        )
        logging.getLogger("alembic").setLevel(logging.WARNING)
        asyncio.run(serving.serve(settings, playground=playground, port=port))
    except (SettingsError, CatalogueError) as error:
        raise click.ClickException(str(error)) from error
