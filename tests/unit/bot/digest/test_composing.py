"""What digests say: over a small catalogue where a case is made up, over the real one where all must fit."""

from dataclasses import replace
from typing import Any

import pytest

from bot.conversation import Conversation
from bot.digest.composing import NOTHING_LEFT, DigestComposer
from bot.digest.ports import SEND_AGAIN, Composed
from bot.playground.limits import advice_on_message, message_problems
from bot.render.texts import LANGUAGES
from bot.storage.subscriptions import Content, Form, Frequency, Subscription
from tests.builders import a_progress, an_indicator
from tests.opened import new_conversation
from tests.unit.bot.render.builders import a_conversation
from tests.unit.bot.storage.builders import MONDAY, a_delivery, a_schedule, a_subscription


def an_introduced(**changes: Any) -> Subscription:
    return a_subscription(introduced=True, **changes)


async def composed(conversation: Conversation, subscription: Subscription) -> Composed:
    return await DigestComposer(conversation).compose(subscription, MONDAY)


def after(subscription: Subscription, post: Composed) -> Subscription:
    """The subscription once a post was made."""
    return replace(subscription, position=post.position, catalogue_seen=post.catalogue_version, introduced=True)


async def texts_of(conversation: Conversation, subscription: Subscription, posts: int) -> list[str]:
    """What the next posts say; empty for those that aren't made."""
    said = []
    for _ in range(posts):
        post = await composed(conversation, subscription)
        said.append(post.messages[0].text if post.messages else "")
        subscription = after(subscription, post)
    return said


async def test_same_subscription_and_slot_give_the_same_messages():
    subscription = a_subscription()
    assert await composed(a_conversation(), subscription) == await composed(a_conversation(), subscription)


async def test_walk_reads_every_item_once_and_then_again():
    conversation = a_conversation(suggestions=[])
    total = len(conversation.desk.catalogue)
    said = await texts_of(conversation, an_introduced(per_post=1), total + 1)

    titles = [text.partition("\n")[0] for text in said[:-1]]
    assert titles == [f"All items: {place} of {total}" for place in range(1, total + 1)]
    assert f"This was the last of {total}" in said[-2]
    assert f"All {total} items were read. It starts again" in said[-1]


async def test_walk_goes_on_after_the_item_read_last_when_others_come_before_it():
    subscription = an_introduced(per_post=1, selection="kind:indicator")
    old = a_conversation(indicators=[an_indicator("2"), an_indicator("4", lines="16-18")])
    new = a_conversation(indicators=[an_indicator(number) for number in ("1", "2", "3", "4")])

    [said] = await texts_of(new, after(subscription, await composed(old, subscription)), 1)

    assert said.startswith("Indicators: 3 of 4")


@pytest.mark.parametrize("position", ["indicator:999@2", "indicator:999@", "nonsense", "@", "x@-1"])
async def test_walk_goes_on_somewhere_whatever_the_position_says(position: str):
    post = await composed(a_conversation(), an_introduced(per_post=1, position=position))

    assert post.messages


async def test_first_post_introduces_itself_until_one_was_made():
    said = await texts_of(a_conversation(), a_subscription(per_post=1), 2)

    assert "<@U1> set up this digest." in said[0]
    assert "set up this digest" not in said[1]


async def test_introduction_without_its_owner_and_in_a_direct_message():
    [forgotten] = await texts_of(a_conversation(), a_subscription(owner=""), 1)
    [direct] = await texts_of(a_conversation(), a_subscription(direct=True), 1)

    assert "has asked to be forgotten" in forgotten
    assert "You set up this digest." in direct


@pytest.mark.parametrize(("skipped", "words"), [(1, "One post before this one was missed"), (3, "3 posts before")])
async def test_posts_that_fell_out_are_told_of(skipped: int, words: str):
    [said] = await texts_of(a_conversation(), an_introduced(skipped=skipped), 1)

    assert words in said


async def test_many_items_are_a_list_with_a_thread_and_condensed_ones_are_not():
    conversation = new_conversation()
    normal = await composed(conversation, an_introduced(per_post=5))
    condensed = await composed(conversation, an_introduced(per_post=5, form=Form.CONDENSED))

    assert (len(normal.messages), len(condensed.messages)) == (6, 1)
    assert "The items stand in the thread" in normal.messages[0].text
    assert "in the thread" not in condensed.messages[0].text


async def test_items_by_lot_come_once_each_before_any_again():
    conversation = a_conversation(suggestions=[])
    total = len(conversation.desk.catalogue)
    subscription = an_introduced(content=Content.ITEM)
    seen = []
    for _ in range(total + 1):
        post = await composed(conversation, subscription)
        seen.append(post.position.partition("@")[0])
        subscription = after(subscription, post)

    assert len(set(seen[:total])) == total
    assert seen[total] == seen[0]


async def test_item_of_the_day_and_of_the_week():
    daily = a_schedule(frequency=Frequency.DAILY)
    [of_day] = await texts_of(a_conversation(), an_introduced(content=Content.ITEM, schedule=daily), 1)
    [of_week] = await texts_of(a_conversation(), an_introduced(content=Content.ITEM, form=Form.CONDENSED), 1)

    assert of_day.startswith("Item of the day: All items")
    assert of_week.startswith("Item of the week: All items")


async def test_condensed_scorecard_gives_the_counts_alone():
    conversation = new_conversation()
    normal = await composed(conversation, an_introduced(content=Content.SCORECARD))
    condensed = await composed(conversation, an_introduced(content=Content.SCORECARD, form=Form.CONDENSED))

    assert len(condensed.messages[0].text) < len(normal.messages[0].text) / 2
    assert "targets in figures" in condensed.messages[0].text


async def test_changes_say_at_first_from_which_edition_they_start_and_then_nothing():
    said = await texts_of(a_conversation(), an_introduced(content=Content.CHANGES), 2)

    assert "It starts with edition" in said[0]
    assert said[1] == ""


async def test_changes_say_that_nothing_changed_where_that_is_wanted():
    said = await texts_of(a_conversation(), an_introduced(content=Content.CHANGES, quiet=False), 2)

    assert "Nothing changed in the data" in said[1]


@pytest.fixture
def before_and_after() -> tuple[Conversation, Conversation]:
    """Two states of the data: an item with other words, one with another figure, one new, one gone."""
    report = {"measure": "Jobs", "comparator": "at least", "value": 50, "unit": "jobs"}
    before = [
        an_indicator("1", targets=[{**report, "reported": {"value": 60, "unit": "jobs", "year": 2020}}]),
        an_indicator("2", lines="16-18"),
        an_indicator("3", lines="16-18"),
    ]
    after = [
        an_indicator("1", targets=[{**report, "reported": {"value": 40, "unit": "jobs", "year": 2020}}]),
        an_indicator("2", lines="16-18", title="Another title"),
        an_indicator("4", lines="16-18"),
    ]
    return a_conversation(indicators=before), a_conversation(indicators=after)


async def test_changes_name_what_is_new_changed_and_gone(before_and_after: tuple[Conversation, Conversation]):
    old, new = before_and_after
    subscription = an_introduced(content=Content.CHANGES, selection="kind:indicator")
    subscription = after(subscription, await composed(old, subscription))

    [said] = await texts_of(new, subscription, 1)

    assert "4 items changed since the last post" in said
    for words in (
        "New: Indicator 4",
        "Figures changed: Indicator 1",
        "Words changed: Indicator 2: Another title",
        "No longer there: indicator:3",
    ):
        assert words in said


async def test_change_of_keywords_or_lines_is_no_change(before_and_after: tuple[Conversation, Conversation]):
    old = a_conversation(indicators=[an_indicator("1")])
    new = a_conversation(indicators=[an_indicator("1", keywords={"en": ["labour"]}, lines="10-14")])
    subscription = an_introduced(content=Content.CHANGES, selection="kind:indicator")
    subscription = after(subscription, await composed(old, subscription))

    assert (await composed(new, subscription)).messages == ()


async def test_many_changes_are_counted_beyond_the_first_twenty():
    conversation = new_conversation()
    subscription = an_introduced(content=Content.CHANGES, position="indicator:1=000000000000", catalogue_seen="2020.1")

    [said] = await texts_of(conversation, subscription, 1)

    assert f"{len(conversation.desk.catalogue) - 20} more are not shown" in said


async def test_notes_of_the_editions_since_then_are_quoted():
    conversation = new_conversation()
    catalogue = conversation.desk.catalogue
    edition = catalogue.editions[0].model_copy(update={"version": "2030.1", "changes": ("Much is new.",)})
    newer = replace(catalogue, editions=(edition, *catalogue.editions))
    conversation.use(replace(conversation.desk, catalogue=newer))
    subscription = an_introduced(
        content=Content.CHANGES, position="x=000000000000", catalogue_seen=catalogue.editions[0].version
    )

    [said] = await texts_of(conversation, subscription, 1)

    assert "Much is new." in said


async def test_selection_that_nothing_fits_any_more_is_said_once():
    said = await texts_of(a_conversation(), an_introduced(selection="theme:gone"), 2)

    assert "no item any more that fits" in said[0]
    assert said[1] == ""
    again = an_introduced(selection="kind:progress", position=NOTHING_LEFT, content=Content.CHANGES, catalogue_seen="1")
    [found] = await texts_of(a_conversation(progress=[a_progress()]), again, 1)
    assert "It starts with edition" in found


@pytest.mark.parametrize("code", ["is_archived", "channel_not_found", "not_in_channel", "token_revoked", "odd_code"])
async def test_owner_is_told_why_it_stopped(code: str):
    message = await DigestComposer(a_conversation()).tell_stopped(a_subscription(), code)

    assert message.text.startswith("A digest stopped <#C1>: ")
    assert ("odd_code" in message.text) == (code == "odd_code")
    assert message_problems(message.text, list(message.blocks)) == []


async def test_owner_is_told_of_a_post_that_may_be_missing_with_a_button():
    delivery = a_delivery()
    message = await DigestComposer(a_conversation()).tell_unknown(a_subscription(direct=True), delivery)

    assert "Monday 2 March 2026, 09:00 (Europe/Zurich)" in message.text
    [button] = message.blocks[-1]["elements"]
    assert (button["action_id"], button["value"]) == (SEND_AGAIN, delivery.id)
    assert message_problems(message.text, list(message.blocks)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("content", list(Content))
async def test_every_post_of_a_whole_walk_is_within_the_limits(content: Content, form: Form, language: str):
    conversation = new_conversation()
    subscription = a_subscription(content=content, form=form, language=language, per_post=10, quiet=False, skipped=1)
    for _ in range(27 if content in {Content.WALK, Content.ITEM} else 2):
        post = await composed(conversation, subscription)
        for message in post.messages:
            problems = message_problems(message.text, list(message.blocks))
            assert problems + advice_on_message(message.text, list(message.blocks)) == []
        subscription = after(subscription, post)
