"""The README tells the truth: its commands run, its table is the registry's, its scopes are the manifest's."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bot.commands import COMMANDS
from bot.render.texts import texts_for

ROOT = Path(__file__).resolve().parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MANIFEST = yaml.safe_load((ROOT / "manifest.yaml").read_text(encoding="utf-8"))


def commands_table() -> str:
    texts = texts_for("en")
    rows = [f"| `{command.usage.replace('|', '/')}` | {texts('command-' + command.name)} |" for command in COMMANDS]
    return "\n".join(["| after `/hrplan` | what it does |", "|---|---|", *rows])


def shell_commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def test_the_table_of_commands_is_the_registry():
    assert commands_table() in README, f"put this table into README.md:\n{commands_table()}"


@pytest.mark.parametrize("line", [line for line in shell_commands() if not line.startswith("make ")])
def test_every_command_of_the_readme_runs(line: str):
    words = shlex.split(line)
    words[0] = str(Path(sys.executable).parent / Path(words[0]).name)

    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("line", [line for line in shell_commands() if line.startswith("make ")])
def test_every_target_of_the_readme_exists(line: str):
    done = subprocess.run([*line.split(), "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_every_scope_is_explained():
    scopes = MANIFEST["oauth_config"]["scopes"]["bot"]

    permissions = README.partition("### Permissions")[2].partition("## Exact")[0]
    explained = set(re.findall(r"`([a-z_]+(?::[a-z]+)?)`", permissions))
    assert explained == set(scopes)


def test_the_manifests_usage_hint_is_understood():
    hint = MANIFEST["features"]["slash_commands"][0]["usage_hint"]

    assert "help" in hint
    assert "indicator 51" in hint
