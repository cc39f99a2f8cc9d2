from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.digest.chat import SlackChat, marked
from bot.digest.outcomes import Absent, Limited, Mark, Place, Posted, Refused, Unclear, Unseen, Unsent
from bot.digest.running import OneToken
from bot.render.message import Message
from tests.functional.digest.slack_server import SlackServer

HERE = Place("T1", "C1")
MARK = Mark("s1:20260302T0800Z", 0, "s1", "2026-03-02T08:00:00+00:00")
HELLO = Message("hello", ({"type": "divider"}, {"type": "section"}))
LONG_AGO = datetime.now(UTC) - timedelta(hours=1)


class NoToken:
    """Tokens of an app that was uninstalled."""

    async def token(self, team: str, enterprise: str) -> str | None:
        return None


@pytest.fixture
async def chat(slack: SlackServer) -> AsyncIterator[SlackChat]:
    made = SlackChat(OneToken("xoxb-1"), slack.base_url)
    yield made
    await made.close()


async def test_post_carries_its_mark_and_shows_no_links(chat: SlackChat, slack: SlackServer):
    outcome = await chat.post(HERE, HELLO, MARK)
    [said] = slack.said

    assert outcome == Posted("C1", said.ts)
    assert (said.text, said.token, said.thread) == ("hello", "xoxb-1", "")
    assert said.payload == {
        "delivery": MARK.delivery,
        "part": 0,
        "subscription": "s1",
        "slot": "2026-03-02T08:00:00+00:00",
    }
    assert said.blocks == [{"type": "divider", "block_id": MARK.label}, {"type": "section"}]


async def test_post_to_a_person_says_which_conversation_it_was(chat: SlackChat):
    outcome = await chat.post(Place("T1", "U1"), HELLO, MARK)

    assert isinstance(outcome, Posted)
    assert outcome.channel == "DU1"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("limit", Limited(1.0)),
        ("error_before", Unclear("http_503")),
        ("error_after", Unclear("http_503")),
        ("hang_up_after", Unclear("ServerDisconnectedError")),
    ],
)
async def test_post_when_slack_fails(chat: SlackChat, slack: SlackServer, fault: str, expected: object):
    slack.plan.append(fault)  # type: ignore[arg-type]

    assert await chat.post(HERE, HELLO, MARK) == expected
    assert slack.calls["chat.postMessage"] == 1, "posts are never repeated here"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("is_archived", Refused("is_archived")),
        ("invalid_blocks", Refused("invalid_blocks")),
        ("internal_error", Unclear("internal_error")),
        ("ratelimited", Limited(30.0)),
    ],
)
async def test_post_that_slack_refuses(chat: SlackChat, slack: SlackServer, code: str, expected: object):
    slack.refusing["C1"] = code

    assert await chat.post(HERE, HELLO, MARK) == expected


async def test_post_without_a_connection_was_certainly_not_sent():
    chat = SlackChat(OneToken("x"), "http://127.0.0.1:9/api/")
    try:
        assert isinstance(await chat.post(HERE, HELLO, MARK), Unsent)
        assert isinstance(await chat.find(HERE, MARK, LONG_AGO), Unseen)
    finally:
        await chat.close()


async def test_post_of_an_app_that_was_uninstalled():
    chat = SlackChat(NoToken())

    assert await chat.post(HERE, HELLO, MARK) == Refused("not_installed")
    assert await chat.find(HERE, MARK, LONG_AGO) == Unseen("not_installed")
    await chat.close()


async def test_find_pages_through_the_history(chat: SlackChat, slack: SlackServer):
    for number in range(5):
        await chat.post(HERE, HELLO, Mark(f"other{number}", 0))
    posted = await chat.post(HERE, HELLO, MARK)

    assert await chat.find(HERE, MARK, LONG_AGO) == posted
    assert slack.calls["conversations.history"] == 3
    assert await chat.find(HERE, Mark(MARK.delivery, 1), LONG_AGO) == Absent()


async def test_find_in_a_thread(chat: SlackChat):
    first = await chat.post(HERE, HELLO, MARK)
    assert isinstance(first, Posted)
    reply = await chat.post(HERE, HELLO, Mark(MARK.delivery, 1), first.ts)

    assert await chat.find(HERE, Mark(MARK.delivery, 1), LONG_AGO, first.ts) == reply


async def test_find_with_a_person_opens_the_conversation(chat: SlackChat):
    posted = await chat.post(Place("T1", "U1"), HELLO, MARK)

    assert await chat.find(Place("T1", "U1"), MARK, LONG_AGO) == posted


async def test_find_where_metadata_is_not_shown(slack: SlackServer, chat: SlackChat):
    slack.strip_metadata = True
    posted = await chat.post(HERE, HELLO, MARK)

    assert await chat.find(HERE, MARK, LONG_AGO) == posted


async def test_find_where_the_history_may_not_be_read(slack: SlackServer, chat: SlackChat):
    slack.history = False

    assert await chat.find(HERE, MARK, LONG_AGO) == Unseen("missing_scope")


async def test_find_waits_where_slack_asks_for_it(slack: SlackServer, chat: SlackChat):
    slack.history_plan.append("limit")

    assert await chat.find(HERE, MARK, LONG_AGO) == Absent()
    assert slack.calls["conversations.history"] == 2


async def test_find_that_is_limited_again_and_again_gives_up(slack: SlackServer, chat: SlackChat):
    slack.history_plan.extend(["limit"] * 5)

    assert await chat.find(HERE, MARK, LONG_AGO) == Unseen("TimeoutError")


async def test_find_when_the_connection_breaks(slack: SlackServer, chat: SlackChat):
    """The HTTP client reads once more by itself, which does no harm where nothing is written."""
    slack.history_plan.extend(["hang_up", "hang_up", "error"])

    assert await chat.find(HERE, MARK, LONG_AGO) == Unseen("ServerDisconnectedError")
    assert await chat.find(HERE, MARK, LONG_AGO) == Unseen("internal_error")


async def test_find_among_more_than_can_be_read(slack: SlackServer, chat: SlackChat):
    for number in range(41):
        await chat.post(HERE, HELLO, Mark(f"other{number}", 0))

    assert await chat.find(HERE, MARK, LONG_AGO) == Unseen("too_much_said")


def test_marked_keeps_block_ids_that_are_there():
    blocks = ({"type": "actions", "block_id": "mine"}, {"type": "divider"})

    assert marked(Message("", blocks), MARK) == [blocks[0], {"type": "divider", "block_id": MARK.label}]
    assert marked(Message("", blocks[:1]), MARK) == [blocks[0]]
