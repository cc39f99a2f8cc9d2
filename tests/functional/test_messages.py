"""Mentions and direct messages."""

from bot.playground.person import Person
from bot.playground.running import RunningWorkspace


async def test_a_mention_is_answered_in_its_thread(slack: RunningWorkspace, anna: Person, wei: Person):
    asked = await anna.mentions("human-rights", "indicator 51")
    await slack.settled()

    answer = wei.thread(asked)[-1]
    assert answer.by_app
    assert "87 %" in answer.text
    assert not answer.unfurls


async def test_a_direct_message_is_answered(slack: RunningWorkspace, anna: Person):
    await anna.writes_to_app("air quality")
    await slack.settled()

    assert "Indicator 51" in anna.last().text


async def test_a_redelivered_event_is_answered_once(slack: RunningWorkspace, anna: Person):
    await anna.mentions("human-rights", "indicator 51")
    await slack.settled()
    posts = len([call for call in slack.workspace.api_calls if call[0] == "chat.postMessage"])

    await slack.courier.redeliver(slack.courier.deliveries[-1], retry=1)
    await slack.settled()

    assert len([call for call in slack.workspace.api_calls if call[0] == "chat.postMessage"]) == posts == 1


async def test_what_is_not_said_to_the_app_is_left_alone(slack: RunningWorkspace, anna: Person):
    await anna.writes("human-rights", "indicator 51 is interesting")
    await slack.settled()

    assert len(anna.sees("human-rights")) == 1
