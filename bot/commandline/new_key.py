"""`hrplan new-key`: a key for HRPLAN_ENCRYPTION_KEY."""

import click

from bot.storage.sealing import new_key as fresh_key


@click.command("new-key")
def new_key() -> None:
    """Print a new key for HRPLAN_ENCRYPTION_KEY, which encrypts the tokens of workspaces.

    To replace a key put the new one first, with the old one after it, parted by a comma.
    """
    click.echo(fresh_key())
