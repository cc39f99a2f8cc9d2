"""The check of messages against Slack's own TypeScript types; skipped where Node or its packages are missing."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import ROOT

FOLDER = ROOT / "playground"


def check(messages: list[dict[str, Any]], tmp_path: Path) -> subprocess.CompletedProcess[str]:
    node = shutil.which("node")
    if node is None or not (FOLDER / "node_modules/typescript").exists():
        pytest.skip("needs Node and `npm ci` in playground/")
    file = tmp_path / "messages.json"
    file.write_text(json.dumps(messages), encoding="utf-8")
    return subprocess.run([node, "check-messages.mjs", file], cwd=FOLDER, capture_output=True, text=True, check=False)


def test_message_of_the_right_types_passes(tmp_path: Path):
    good = {"name": "good", "text": "x", "blocks": [{"type": "divider"}, {"type": "data_visualization", "title": "x"}]}
    result = check([good], tmp_path)
    assert (result.returncode, result.stderr) == (0, "")


def test_message_of_a_wrong_type_is_named(tmp_path: Path):
    header = {"type": "header", "text": {"type": "mrkdwn", "text": "x"}}
    result = check([{"name": "fine", "blocks": []}, {"name": "card of 51", "blocks": [header]}], tmp_path)
    assert result.returncode != 0
    assert result.stderr.startswith("card of 51: error TS2322")
