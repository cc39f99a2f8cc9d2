"""The `hrplan` command."""

import click

from bot.commandline.ask import ask
from bot.commandline.chat import chat
from bot.commandline.check import check
from bot.commandline.digests import digests
from bot.commandline.export import export
from bot.commandline.new_key import new_key
from bot.commandline.schema import schema
from bot.commandline.serve import serve
from bot.commandline.sources import sources


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hrplan")
def main() -> None:
    """Answers questions about human-rights action plans, with the source of every figure."""


for command in (ask, chat, check, digests, export, new_key, schema, serve, sources):
    main.add_command(command)
