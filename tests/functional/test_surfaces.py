"""What can be asked is answered everywhere that one can ask: docs/surfaces.md shows the same as a table."""

import pytest

from bot.playground.person import Person
from bot.playground.running import RunningWorkspace

CAPABILITIES = {
    "card": ("indicator 51", "Cleaner air in cities"),
    "several": ("51-53", "Indicator 53"),
    "whole": ("full indicator 37", "20 bottom lines"),
    "wording": ("wording indicator 51", "Exact wording"),
    "related": ("related indicator 117", "IV.2.1"),
    "compare": ("compare indicator 117", "Committed to for 2021-2025"),
    "cite": ("cite 28.294 apa", "APA"),
    "list": ("list kind:upr", "11 items"),
    "targets": ("targets verdict:short", "Short by "),
    "scorecard": ("scorecard women", "targets in figures"),
    "gaps": ("gaps women", "Unfinished"),
    "browse": ("browse themes", "Environment"),
    "search": ("air quality", "Cleaner air in cities"),
    "help": ("help compare", "compare ITEM"),
    "about": ("about", "No message is stored"),
    "mistake": ("indicator 169", "168 indicators"),
}
"""What to ask for each capability, and what its answer holds."""

each_capability = pytest.mark.parametrize(("asked", "words"), CAPABILITIES.values(), ids=list(CAPABILITIES))


@each_capability
async def test_command(anna: Person, asked: str, words: str):
    answer = await anna.command("/hrplan", asked, channel="human-rights")

    assert answer is not None
    assert words in answer.text
    assert answer.only_for == anna.id


@each_capability
async def test_mention(slack: RunningWorkspace, anna: Person, asked: str, words: str):
    message = await anna.mentions("human-rights", asked)
    await slack.settled()

    assert words in anna.thread(message)[-1].text


@each_capability
async def test_thread(slack: RunningWorkspace, anna: Person, wei: Person, asked: str, words: str):
    above = await wei.writes("human-rights", "What do the plans say?")

    await anna.mentions("human-rights", asked, thread=above)
    await slack.settled()

    assert words in wei.thread(above)[-1].text


@each_capability
async def test_direct_message(slack: RunningWorkspace, anna: Person, asked: str, words: str):
    await anna.writes_to_app(asked)
    await slack.settled()

    assert words in anna.last().text


@each_capability
async def test_home(anna: Person, asked: str, words: str):
    await anna.opens_home()

    await anna.selects(anna.home, "home_search", asked)

    assert anna.modal is not None
    assert words in str(anna.modal.blocks)


@each_capability
async def test_shortcut(anna: Person, asked: str, words: str):
    await anna.uses_shortcut("look_up")
    assert anna.modal is not None
    await anna.types_into_select(anna.modal, "item", asked)

    await anna.submits(anna.modal, {"item": asked})

    assert anna.modal is not None
    assert words in str(anna.modal.blocks)


@each_capability
async def test_step(slack: RunningWorkspace, anna: Person, asked: str, words: str):
    run = await anna.runs_step("look_up_item", {"question": asked})
    await slack.settled()

    assert words in run.outputs["answer"]
