"""The `hrplan` command. Each subcommand is imported when it is asked for: a question needs none of the server."""

from importlib import import_module

import click

COMMANDS = ("ask", "chat", "check", "digests", "export", "new-key", "schema", "serve", "sources")


class LazyGroup(click.Group):
    """A group whose commands stand in modules of their own names."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of a name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        command: click.Command = getattr(import_module(f"bot.commandline.{name}"), name)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hrplan")
def main() -> None:
    """Answers questions about human-rights action plans, with the source of every figure."""
