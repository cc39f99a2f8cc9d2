import asyncio
import logging
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.reloading import Reloader
from catalogue.answering import Desk
from catalogue.library import Library
from catalogue.problems import CatalogueError, Problem
from catalogue.search.opening import build_finder
from tests.builders import a_catalogue, an_indicator


def a_desk(title: str) -> Desk:
    catalogue = a_catalogue(indicators=[an_indicator(title=title)])
    return Desk(catalogue, build_finder(catalogue), Library())


def title_in(conversation: Conversation) -> str:
    return conversation.desk.catalogue.entries["indicator:1"].item.title


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "work.yaml").write_text("kind: indicators\n", encoding="utf-8")
    return tmp_path


async def test_look_with_nothing_changed_leaves_all_as_it_is(seeds: Path):
    conversation = Conversation(a_desk("Old title"))
    reloader = Reloader(conversation, seeds, lambda: a_desk("New title"))

    assert not await reloader.look()
    assert title_in(conversation) == "Old title"


async def test_look_at_changed_data_swaps_it_in(seeds: Path):
    conversation = Conversation(a_desk("Old title"))
    reloader = Reloader(conversation, seeds, lambda: a_desk("New title"))
    (seeds / "work.yaml").write_text("kind: indicators\nitems: []\n", encoding="utf-8")

    assert await reloader.look()
    assert title_in(conversation) == "New title"
    assert not await reloader.look()


async def test_look_at_broken_data_keeps_the_old_and_logs_every_problem(seeds: Path, caplog):
    def broken() -> Desk:
        raise CatalogueError([Problem("work.yaml", 2, "items", "is missing"), Problem("law.yaml", 1, "", "is empty")])

    conversation = Conversation(a_desk("Old title"))
    reloader = Reloader(conversation, seeds, broken)
    (seeds / "law.yaml").write_text("", encoding="utf-8")

    with caplog.at_level(logging.ERROR):
        assert not await reloader.look()

    assert title_in(conversation) == "Old title"
    assert "work.yaml:2: items: is missing" in caplog.text
    assert "law.yaml:1: is empty" in caplog.text


async def test_watch_looks_until_it_is_cancelled(seeds: Path):
    conversation = Conversation(a_desk("Old title"))
    watching = asyncio.create_task(Reloader(conversation, seeds, lambda: a_desk("New title")).watch(interval=0.01))
    await asyncio.sleep(0)
    (seeds / "more.yaml").write_text("kind: review\n", encoding="utf-8")

    for _ in range(200):
        await asyncio.sleep(0.01)
        if title_in(conversation) == "New title":
            break
    watching.cancel()

    assert title_in(conversation) == "New title"
