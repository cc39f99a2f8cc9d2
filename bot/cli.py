"""The `hrplan` command."""

import click

from bot.commandline.check import check


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Answers questions about human-rights action plans, with the source of every figure."""


main.add_command(check)
