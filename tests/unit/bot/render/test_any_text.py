"""Any text at all is answered within the limits, and nothing in it becomes a mention, a link or formatting."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.commands import COMMANDS
from bot.conversation import Conversation, Preferences, Reply
from bot.playground.limits import message_problems, view_problems
from bot.slack.modals import answer_modal
from tests.opened import new_conversation

PIECES = st.sampled_from(
    [
        *(command.name for command in COMMANDS), "theme:", "verdict:", "kind:", "page:", "state:", "51", "51-53", "and",
        "IV.2.3", "cango", "air", "women", "<!channel>", "<@U123>", "<#C1|x>", "&", "*", "`", '"', "“", "…", "28.294",
        "<https://evil.example|click>", "\u202e", "\x00", "export", "csv", ",", "雾霾", "指标", "to",
    ]
)  # fmt: skip
HOSTILE = (
    "<!channel>",
    "<!here>",
    "<!everyone>",
    "<@U123>",
    "<https://evil.example|click>",
    "<script>alert(1)</script>",
)
PATHS = (
    "{}", "theme:{}", "kind:{}", "indicator {}", "list {}", "cite {}", "compare {}", "full {}", "browse {}",
    "{} theme:work", "help {}", "{}: 51", "scorecard {}", "gaps {}", "targets {}", "recommendation by {}",
    "{} verdict:short", '"{}"',
)  # fmt: skip
MARKUP = re.compile(r"<(?!@U123ABC>)[^>]*>")


@pytest.fixture(scope="module")
def conversation() -> Conversation:
    return new_conversation()


def check(conversation: Conversation, text: str, language: str = "en") -> None:
    reply = conversation.read(text, Preferences(language))
    if not isinstance(reply, Reply):
        return
    assert message_problems(reply.message.text, list(reply.message.blocks)) == []
    assert view_problems(answer_modal(reply.view, conversation.reader(Preferences(language)).texts)) == []
    assert not MARKUP.search(reply.message.text)
    assert "mrkdwn" not in str([{**block, "text": ""} for block in reply.message.blocks])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=8).map(" ".join)))
def test_any_text_is_answered_within_the_limits(conversation: Conversation, text: str):
    check(conversation, text)


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("path", PATHS)
def test_what_is_hostile_is_echoed_harmlessly(conversation: Conversation, path: str, hostile: str):
    check(conversation, path.format(hostile))
    check(conversation, path.format(hostile), "zh")
