"""A digest from its first command to its end, with the real engine and a clock that the test moves."""

from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.playground.person import APP, Person
from bot.playground.records import Message
from bot.playground.running import RunningWorkspace
from bot.slack import digest_orders
from bot.storage.channels import ChannelSettings, DigestsBy
from bot.storage.subscriptions import Subscription
from tests.functional.digesting import Digests, clock, digests, office, workspace

__all__ = ["clock", "digests", "office", "workspace"]

ZURICH = ZoneInfo("Europe/Zurich")


async def test_digest_set_up_by_command_says_what_comes_when_where_and_how_to_stop_it(anna: Person):
    answer = await anna.command("/hrplan", "digest weekly monday 09:00 women", channel="human-rights")

    assert answer is not None
    assert answer.only_for == anna.id
    for words in (
        "The digest is set up",
        "Women, the next 3 items each time",
        "every Monday at 09:00 (Europe/Zurich)",
        "Monday 9 March 2026, 09:00 (Europe/Zurich, UTC+01:00)",
        "/hrplan digest stop",
    ):
        assert words in answer.text


async def test_first_post_comes_at_the_slot_and_says_who_set_it_up_and_how_to_stop_it(
    anna: Person, wei: Person, digests: Digests
):
    await anna.command("/hrplan", "digest weekly monday 09:00 women", channel="human-rights")
    await digests.it_is(datetime(2026, 3, 9, 8, 59, tzinfo=ZURICH))
    assert not wei.sees("human-rights")

    await digests.it_is(datetime(2026, 3, 9, 9, 0, tzinfo=ZURICH))

    post = wei.last("human-rights")
    assert len(wei.sees("human-rights")) == 1
    assert post.text.startswith("Women: 1 to 3 of ")
    assert f"<@{anna.id}> set up this digest." in post.text
    assert "To stop it: press Stop below" in post.text
    assert "Indicator 117" in post.text
    assert "@channel" not in post.text


async def test_second_post_goes_on_where_the_first_ended_without_introducing_itself(anna: Person, digests: Digests):
    await anna.command("/hrplan", "digest daily 08:30 theme:environment items:2", channel="general")
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))
    await digests.it_is(datetime(2026, 3, 4, 8, 30, tzinfo=ZURICH))

    first, second = [message for message in anna.sees("general") if not message.only_for]
    assert ": 1 to 2 of " in first.text
    assert ": 3 to 4 of " in second.text
    assert "set up this digest" not in second.text


async def test_walk_that_is_through_says_so_and_starts_again(anna: Person, digests: Digests):
    await anna.command("/hrplan", "digest daily 08:30 kind:suggestion items:5 condensed", channel="general")
    for day in (3, 4, 5):
        await digests.it_is(datetime(2026, 3, day, 8, 30, tzinfo=ZURICH))

    first, last, again = [message.text for message in anna.sees("general") if not message.only_for]
    total = first.partition(" of ")[2].partition("\n")[0]
    assert f"This was the last of {total}. The next post starts again" in last
    assert f"All {total} items were read. It starts again" in again
    assert f"1 to 5 of {total}" in again


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("daily 08:30 theme:environment verdict:short", "Environment"),
        ("women every monday at 9am", "Women, the next 3 items"),
        ("weekly friday 16:00 scorecard theme:health", "the scorecard"),
        ("changes daily 8:00 everything quiet:no", "also where nothing changed"),
        ("item of the week monday 10:00 for me", "in a direct message"),
        ("每周一 9点 妇女", "every Monday at 09:00"),
        ("daily 25:00 women", "There is no time 25:00"),
        ("weekly mondy women", "“mondy” is not a day"),
        ("daily monday 9:00 women", "A daily digest comes every day"),
        ("daily 9:00 theme:envronment", "“envronment” names no theme"),
        ("daily 9:00 smog", "“smog” names no theme"),
        ("daily 9:00 zone:Zuric women", "“Zuric” is not a time zone"),
        ("daily 9:00 items:11 women", "a number from 1 to 10"),
        ("daily 9:00 form:tiny women", "“tiny” is not understood there"),
        ("daily 9:00 theme:environment state:india", "Nothing in the data fits that"),
        ("pause", "There is no digest here"),
        ("pause 7", "There is no digest with that number"),
        ("list", "There is no digest here"),
    ],
)
async def test_what_is_typed_gets_a_sensible_answer(anna: Person, typed: str, words: str):
    answer = await anna.command("/hrplan", f"digest {typed}", channel="general")

    assert answer is not None
    assert words in answer.text


@pytest.mark.parametrize(
    ("typed", "meant", "command"),
    [
        ('state:"South Afrika"', "south africa", 'state:"south africa"'),
        ("state:“South Afrika”", "south africa", 'state:"south africa"'),
        ('area:"right to helth"', "right to health", 'area:"right to health"'),
        ('theme:"healh"', "health", "theme:health"),
        ("Thme:health", "theme", "theme:health"),
        ("zone:di women", "Africa/Mogadishu", "zone:Africa/Mogadishu women"),
        ("content:digest women", "item", "content:item women"),
    ],
)
async def test_what_may_be_meant_takes_the_place_of_what_was_typed(anna: Person, typed: str, meant: str, command: str):
    answer = await anna.command("/hrplan", f"digest daily 09:00 {typed}", channel="general")

    assert answer is not None
    assert buttons_of(answer)[meant] == f"digest daily 09:00 {command}"
    await anna.presses(answer, meant)
    assert anna.modal is not None


async def test_nothing_is_suggested_where_it_has_no_place(anna: Person):
    answer = await said(anna, "digest women daily 09:00 smog")

    assert "“women smog” names no theme" in answer
    assert "Did you mean" not in answer


def buttons_of(message: Message) -> dict[str, str]:
    """The buttons of a message: what stands on each, and its command."""
    elements = [each for block in message.blocks for each in block.get("elements", ()) if each["type"] == "button"]
    return {each["text"]["text"]: each["value"] for each in elements}


async def test_same_command_twice_sets_one_up(anna: Person, wei: Person, digests: Digests):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")
    again = await anna.command("/hrplan", "digest daily 08:30 women zone:Europe/Zurich", channel="general")

    assert again is not None
    assert "This digest is there already" in again.text
    assert len(await digests.storage.subscriptions.all()) == 1


async def test_digest_of_somebody_else_that_is_there_already_comes_with_what_one_may_do(
    anna: Person, wei: Person, digests: Digests
):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")

    again = await wei.command("/hrplan", "digest daily 08:30 women zone:Europe/Zurich language:en", channel="general")
    assert again is not None
    assert "这个摘要已经存在" in again.text
    assert f"可以暂停、更改或停止这个摘要的人：<@{anna.id}>" in again.text
    assert [*buttons_of(again)] == ["预览"]

    of_admin = await anna.command("/hrplan", "digest daily 08:30 women language:en", channel="general")
    assert of_admin is not None
    assert [*buttons_of(of_admin)] == ["Preview", "Post one now", "Change", "Pause", "Stop"]
    assert len(await digests.storage.subscriptions.all()) == 1


async def test_digest_that_also_posts_where_nothing_changed_is_another_one(anna: Person, digests: Digests):
    for quiet in ("", "quiet:no", "quiet:yes", "quiet:no"):
        await anna.command("/hrplan", f"digest daily 08:30 changes women {quiet}", channel="general")
        await anna.command("/hrplan", f"digest daily 08:30 women {quiet}", channel="general")

    kept = await digests.storage.subscriptions.all()
    assert sorted((str(each.content), each.quiet) for each in kept) == [
        ("changes", False),
        ("changes", True),
        ("walk", True),
    ]


async def test_time_is_by_the_clock_of_whoever_sets_it_up_and_shown_by_that_of_whoever_looks(
    anna: Person, wei: Person, digests: Digests
):
    await wei.command("/hrplan", "digest daily 08:30 women language:en", channel="general")

    listed = await anna.command("/hrplan", "digest list", channel="general")

    assert listed is not None
    assert "every day at 08:30 (Asia/Shanghai)" in listed.text
    assert "Tuesday 3 March 2026, 08:30 (Asia/Shanghai, UTC+08:00); for you Tuesday 3 March 2026, 01:30" in listed.text
    assert f"set up by <@{wei.id}>" in listed.text
    await digests.it_is(datetime(2026, 3, 3, 1, 30, tzinfo=ZURICH))
    assert anna.last("general").text.startswith("Women: 1 to 3")


@pytest.mark.parametrize(
    ("zone", "slots"),
    [
        ("Europe/Zurich", ["2026-03-28 02:30 +0100", "2026-03-29 03:00 +0200", "2026-03-30 02:30 +0200"]),
        ("America/New_York", ["2026-03-07 02:30 -0500", "2026-03-08 03:00 -0400", "2026-03-09 02:30 -0400"]),
        ("Australia/Lord_Howe", ["2026-04-04 02:30 +1100", "2026-04-05 02:30 +1030", "2026-04-06 02:30 +1030"]),
        ("Europe/Zurich", ["2026-10-24 02:30 +0200", "2026-10-25 02:30 +0200", "2026-10-26 02:30 +0100"]),
        ("Africa/Casablanca", ["2026-03-21 02:30 +0000", "2026-03-22 03:00 +0100", "2026-03-23 02:30 +0100"]),
        ("Asia/Shanghai", ["2026-03-28 02:30 +0800", "2026-03-29 02:30 +0800", "2026-03-30 02:30 +0800"]),
    ],
)
async def test_next_times_follow_the_change_of_the_clocks(anna: Person, digests: Digests, zone: str, slots: list[str]):
    moments = [datetime.strptime(slot, "%Y-%m-%d %H:%M %z") for slot in slots]
    digests.clock.is_set_to(datetime.strptime(slots[0], "%Y-%m-%d %H:%M %z").replace(hour=1))
    await anna.command("/hrplan", f"digest daily 02:30 everything zone:{zone}", channel="general")

    for moment, following in pairwise(moments):
        listed = await anna.command("/hrplan", "digest list", channel="general")
        local = moment.astimezone(ZoneInfo(zone))
        assert listed is not None
        assert (
            f"{local.day} {local:%B} 2026, {local:%H:%M} ({zone.replace('_', ' ')}, UTC{local:%z}"[:-2] in listed.text
        )
        await digests.it_is(moment)
        [kept] = await digests.storage.subscriptions.all()
        assert kept.next_slot == following


async def test_pause_on_a_post_keeps_the_next_from_coming_until_it_is_resumed(
    anna: Person, wei: Person, digests: Digests
):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))
    post = wei.last("general")

    await anna.presses(post, "Pause")
    paused = anna.last("general")
    assert paused.only_for == anna.id
    assert "The digest is paused" in paused.text
    await digests.it_is(datetime(2026, 3, 4, 8, 30, tzinfo=ZURICH))
    assert wei.last("general") == post

    await anna.presses(paused, "Resume")
    assert "The digest goes on" in anna.last("general").text
    await digests.it_is(datetime(2026, 3, 5, 8, 30, tzinfo=ZURICH))
    assert "4 to 6 of" in wei.last("general").text


async def test_stop_on_a_post_ends_it_and_deletes_all_that_was_kept(anna: Person, wei: Person, digests: Digests):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))
    post = wei.last("general")

    await anna.presses(post, "Stop")

    ended = anna.last("general")
    assert "The digest has ended" in ended.text
    assert await digests.storage.subscriptions.all() == []
    await digests.passes(days=3)
    assert wei.last("general") == post
    await anna.presses(ended, "Set it up again")
    assert "The digest is set up" in anna.last("general").text


async def test_others_get_a_polite_word_admins_may_and_the_owner_is_told(
    slack: RunningWorkspace, anna: Person, wei: Person, digests: Digests
):
    fatima = slack.person("fatima")
    await wei.command("/hrplan", "digest daily 08:30 women language:en", channel="general")
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))
    post = anna.last("general")

    await fatima.presses(post, "Stop")
    assert f"can be paused, changed or stopped by <@{wei.id}> and by admins" in fatima.last("general").text
    assert len(await digests.storage.subscriptions.all()) == 1

    await anna.presses(post, "Pause")
    assert "The digest is paused" in anna.last("general").text
    assert f"<@{anna.id}> paused your digest" in wei.last(APP).text


async def test_owner_is_told_what_the_digest_says_since_an_admin_changed_it(
    anna: Person, wei: Person, digests: Digests
):
    await wei.command("/hrplan", "digest daily 08:30 women language:en", channel="general")

    await anna.command("/hrplan", "digest change theme:environment items:5", channel="general")

    told = wei.last(APP).text
    assert f"<@{anna.id}> changed your digest" in told
    assert "Environment, the next 5 items each time" in told
    assert "Women" not in told


@pytest.mark.parametrize(
    ("verb", "words"),
    [("pause", "not there any more"), ("change items:5", "not there any more"), ("stop", "has ended")],
)
async def test_owner_is_not_told_what_was_done_to_a_digest_that_was_stopped_meanwhile(
    anna: Person, wei: Person, digests: Digests, monkeypatch: pytest.MonkeyPatch, verb: str, words: str
):
    async def stopped_meanwhile(_office: object, _asked: object, subscription: Subscription) -> bool:
        return await digests.storage.subscriptions.remove(subscription.id)

    await wei.command("/hrplan", "digest daily 08:30 women language:en", channel="general")
    monkeypatch.setattr(digest_orders, "may_change", stopped_meanwhile)

    assert words in await said(anna, f"digest {verb}")
    assert not wei.sees(APP)


async def test_channel_whose_admins_alone_may_set_them_up(anna: Person, wei: Person, digests: Digests):
    channel = anna.channel("general").id
    team = "T0PLAYGROUND"
    await digests.storage.channels.save(team, channel, ChannelSettings(DigestsBy.ADMINS))

    refused = await wei.command("/hrplan", "digest daily 08:30 women language:en", channel="general")
    own = await wei.command("/hrplan", "digest daily 08:30 women language:en for me", channel="general")
    allowed = await anna.command("/hrplan", "digest daily 08:30 women", channel="general")

    assert refused is not None
    assert own is not None
    assert allowed is not None
    owners = {each.direct: each.owner for each in await digests.storage.subscriptions.all()}
    assert owners == {True: wei.id, False: anna.id}
    assert "只有工作区管理员可以设置摘要" in refused.text


async def test_channel_without_hrplan_says_how_to_invite_it_and_then_works(anna: Person, digests: Digests):
    refused = await anna.command("/hrplan", "digest daily 08:30 women", channel="lounge")
    assert refused is not None
    assert "/invite @hrplan" in refused.text

    await anna.invites_app("lounge")
    await anna.presses(refused, "I have invited it")

    assert "The digest is set up" in anna.last("lounge").text


@pytest.mark.parametrize("what", ["archives", "removes_app"])
async def test_channel_that_is_gone_stops_its_digests_and_tells_the_owner_once(
    anna: Person, wei: Person, digests: Digests, what: str
):
    await wei.command("/hrplan", "digest daily 08:30 women language:en", channel="general")
    await wei.command("/hrplan", "digest daily 08:30 women language:en for me", channel="general")

    await getattr(anna, what)("general")
    await wei.waits_until(lambda: wei.sees(APP))

    assert "A digest stopped" in wei.last(APP).text
    assert {each.direct: bool(each.stopped) for each in await digests.storage.subscriptions.all()} == {
        False: True,
        True: False,
    }
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))
    told = [message for message in wei.sees(APP) if "A digest stopped" in message.text]
    assert len(told) == 1


async def test_post_that_slack_refuses_stops_the_digest_and_tells_the_owner_once(
    slack: RunningWorkspace, anna: Person, digests: Digests
):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")
    slack.workspace.subscribed_events = frozenset()
    await anna.archives("general")

    for day in (3, 4):
        await digests.it_is(datetime(2026, 3, day, 8, 30, tzinfo=ZURICH))

    assert [("archived" in message.text) for message in anna.sees(APP)] == [True]


async def test_preview_is_for_whoever_asks_and_changes_nothing(anna: Person, wei: Person, digests: Digests):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")

    preview = await anna.command("/hrplan", "digest preview", channel="general")

    assert preview is not None
    assert preview.only_for == anna.id
    assert "Only you see this. Next post: Tuesday 3 March 2026, 08:30" in preview.text
    assert "Women: 1 to 3 of" in preview.text
    assert not wei.sees("general")


async def test_preview_of_what_is_typed_sets_nothing_up_until_asked(anna: Person, digests: Digests):
    preview = await anna.command("/hrplan", "digest preview daily 08:30 scorecard women", channel="general")
    assert preview is not None
    assert "Scorecard: Women" in preview.text
    assert await digests.storage.subscriptions.all() == []

    await anna.presses(preview, "Set it up")

    assert "The digest is set up" in anna.last("general").text


async def test_test_posts_now_and_counts_as_unread(anna: Person, wei: Person, digests: Digests):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")

    answer = await anna.command("/hrplan", "digest test", channel="general")
    await digests.posted()

    assert answer is not None
    assert "It does not count" in answer.text
    assert "Women: 1 to 3 of" in wei.last("general").text
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))
    assert [message.text[:13] for message in wei.sees("general")] == ["Women: 1 to 3", "Women: 1 to 3"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("change friday 10:00", "every Friday at 10:00 (Europe/Zurich)"),
        ("change 1 10:00", "every day at 10:00"),
        ("change items:5", "the next 5 items"),
        ("change scorecard", "Women, the scorecard"),
        ("change theme:environment condensed", "Environment, the next 3 items each time, in the order"),
        ("change zone:Asia/Shanghai", "every day at 08:30 (Asia/Shanghai)"),
        ("change theme:environment state:india", "Nothing in the data fits"),
        ("change friday 25:00", "There is no time 25:00"),
    ],
)
async def test_change_as_typed_keeps_the_rest(anna: Person, typed: str, words: str):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")

    answer = await anna.command("/hrplan", f"digest {typed}", channel="general")

    assert answer is not None
    assert words in answer.text


async def test_many_items_come_as_a_list_with_their_cards_in_its_thread(anna: Person, wei: Person, digests: Digests):
    await anna.command("/hrplan", "digest daily 08:30 women items:5", channel="general")
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))

    [post] = wei.sees("general")

    assert "The items stand in the thread" in post.text
    assert len(wei.thread(post)) == 6


async def test_mention_sets_up_and_lists_for_all_to_see(anna: Person, wei: Person):
    question = await anna.mentions("general", "digest daily 08:30 women")
    await anna.waits_until(lambda: len(wei.thread(question)) > 1)

    assert "The digest is set up" in wei.thread(question)[-1].text


async def test_mention_without_terms_offers_the_form_by_a_button(anna: Person):
    question = await anna.mentions("general", "digest")
    await anna.waits_until(lambda: len(anna.thread(question)) > 1)

    await anna.presses(anna.thread(question)[-1], "Choose in a form")

    assert anna.modal is not None


async def test_digest_in_a_direct_message_comes_there(wei: Person, digests: Digests):
    await wei.command("/hrplan", "digest daily 08:30 women language:en", channel=APP)
    await digests.it_is(datetime(2026, 3, 3, 1, 30, tzinfo=ZURICH))

    assert "You set up this digest." in wei.last(APP).text


async def test_post_that_may_be_missing_is_sent_again_by_its_owner(
    slack: RunningWorkspace, anna: Person, wei: Person, digests: Digests
):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")
    slack.workspace.faults.hang_up("chat.postMessage", after_effect=False)
    slack.workspace.faults.refuse("conversations.history", "missing_scope")
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))
    assert not wei.sees("general")
    note = anna.last(APP)
    assert "A post may be missing" in note.text

    await anna.presses(note, "Send again")
    await digests.posted()

    assert "Women: 1 to 3" in wei.last("general").text
    assert "It is being posted once more" in anna.last(APP).text
    await anna.presses(note, "Send again")
    assert "sent again already" in anna.last(APP).text


async def test_several_digests_are_listed_with_numbers_and_the_buttons_of_each(
    anna: Person, wei: Person, digests: Digests
):
    for place, what in (("general", "women"), ("general", "children"), ("human-rights", "theme:health")):
        await anna.command("/hrplan", f"digest daily 08:30 {what}", channel=place)
        digests.clock.moves(minutes=1)
    asked = await anna.command("/hrplan", "digest pause", channel="general")
    assert asked is not None
    for words in ("Which digest?", "1. Women", "2. Children", "Yours", "3. Health"):
        assert words in asked.text

    assert "The digest is paused" in (await said(anna, "digest pause 2"))
    listed = await said(anna, "digest list")
    assert "none while it is paused" in listed
    assert "The digest has ended: Women" in await said(anna, "digest stop 1")
    assert "Health" in await said(anna, "digest preview 2")


async def said(person: Person, typed: str, channel: str = "general") -> str:
    """What a command answers."""
    answer = await person.command("/hrplan", typed, channel=channel)
    assert answer is not None
    return answer.text


async def test_list_beyond_what_a_message_holds_counts_the_rest(anna: Person, digests: Digests):
    for minute in range(15):
        await said(anna, f"digest daily 08:{minute:02} women")

    assert "5 more are not shown here." in await said(anna, "digest list")
    await anna.opens_home()
    for minute in range(15, 20):
        await said(anna, f"digest daily 08:{minute:02} women")
    assert "There are 20 digests already" in await said(anna, "digest daily 09:00 women")
    assert "digest is there already" in await said(anna, "digest daily 08:00 women")


async def test_members_see_the_digests_of_others_with_a_preview_only(anna: Person, wei: Person, digests: Digests):
    await said(anna, "digest daily 08:30 women")

    listed = await wei.command("/hrplan", "digest list", channel="general")

    assert listed is not None
    buttons = [
        button["text"]["text"]
        for block in listed.blocks
        for button in block.get("elements", ())[:9]
        if "value" in button
    ]
    assert buttons == ["预览", "设置摘要"]


async def test_nobody_gets_at_the_own_digest_of_somebody_else(anna: Person, wei: Person, digests: Digests):
    await said(wei, "digest daily 08:30 women for me")
    [own] = await digests.storage.subscriptions.all()

    assert "no digest with that number" in await said(anna, f"digest stop {own.id}")
    assert len(await digests.storage.subscriptions.all()) == 1


async def test_digest_whose_owner_was_forgotten_is_stopped_by_whoever_could_set_one_up(
    anna: Person, wei: Person, digests: Digests
):
    await said(anna, "digest daily 08:30 women language:en")
    await digests.storage.forget_person("T0PLAYGROUND", anna.id)
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))
    assert "Whoever set up this digest has asked to be forgotten" in wei.last("general").text
    await digests.storage.channels.save("T0PLAYGROUND", anna.channel("general").id, ChannelSettings(DigestsBy.ADMINS))
    assert "只有管理员可以" in await said(wei, "digest stop")
    await digests.storage.channels.save("T0PLAYGROUND", anna.channel("general").id, ChannelSettings())

    await said(wei, "digest stop")

    assert await digests.storage.subscriptions.all() == []


async def test_resume_where_hrplan_still_is_not_says_so_and_works_once_it_is(anna: Person, digests: Digests):
    await said(anna, "digest daily 08:30 women")
    await anna.removes_app("general")
    await anna.waits_until(lambda: anna.sees(APP))
    note = anna.last(APP)
    await anna.presses(note, "Resume")
    assert "/invite @hrplan" in anna.last(APP).text
    listed = await said(anna, "digest list")
    assert "none: it stopped, since hrplan is not in the channel" in listed

    await anna.invites_app("general")
    await anna.presses(anna.last(APP), "I have invited it")

    assert "The digest goes on" in anna.last(APP).text


async def test_archived_channel_refuses_a_digest(anna: Person, digests: Digests):
    anna.channel("general").archived = True

    assert "This channel is archived" in await said(anna, "digest daily 08:30 women")


async def test_slack_that_does_not_say_whether_hrplan_is_there_lets_the_first_post_show(
    slack: RunningWorkspace, anna: Person
):
    slack.workspace.faults.refuse("conversations.info", "missing_scope")

    assert "The digest is set up" in await said(anna, "digest daily 08:30 women")


async def test_private_channel_without_hrplan_does_not_exist_for_it(slack: RunningWorkspace, anna: Person):
    slack.workspace.faults.refuse("conversations.info", "channel_not_found")

    assert "/invite @hrplan" in await said(anna, "digest daily 08:30 women")


async def test_owner_who_cannot_be_told_is_not_told(
    slack: RunningWorkspace, anna: Person, wei: Person, digests: Digests
):
    await said(wei, "digest daily 08:30 women")
    slack.workspace.faults.refuse("chat.postMessage", "user_disabled")

    assert "The digest has ended" in await said(anna, "digest stop")
    assert not wei.sees(APP)


async def test_say_when_is_asked_where_only_what_was_said_and_no_form_can_be_opened(anna: Person, digests: Digests):
    question = await anna.mentions("general", "digest women")
    await anna.waits_until(lambda: len(anna.thread(question)) > 1)
    assert "Say when as well" in anna.thread(question)[-1].text
    await anna.presses(anna.thread(question)[-1], "Every Monday at 09:00")
    assert anna.modal is not None
    assert "Say when as well" in await said(anna, "digest preview women")


async def test_change_without_anything_to_change_says_how(anna: Person, digests: Digests):
    await said(anna, "digest daily 08:30 women")
    question = await anna.mentions("general", "digest change")
    await anna.waits_until(lambda: len(anna.thread(question)) > 1)

    assert "Say what to change" in anna.thread(question)[-1].text


async def test_preview_of_changes_where_nothing_changed_says_so(anna: Person, digests: Digests):
    await said(anna, "digest daily 08:30 women changes")
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))

    assert "nothing would be posted" in await said(anna, "digest preview")
    assert "5 more messages follow in its thread" in await said(anna, "digest preview daily 8:00 women items:5")


async def test_send_again_is_for_the_owner_and_admins(
    slack: RunningWorkspace, anna: Person, wei: Person, digests: Digests
):
    await said(wei, "digest daily 08:30 women language:en")
    slack.workspace.faults.hang_up("chat.postMessage", after_effect=False)
    slack.workspace.faults.refuse("conversations.history", "missing_scope")
    await digests.it_is(datetime(2026, 3, 3, 1, 30, tzinfo=ZURICH))
    note = wei.last(APP)
    fatima = slack.person("fatima")

    await fatima.presses(note, "Send again")
    assert "Only admins" in fatima.workspace.messages[note.channel][-1].text
    await wei.presses(note, "Send again")
    await digests.posted()
    await said(wei, "digest stop")
    await wei.presses(note, "Send again")
    assert "已不存在" in wei.last(APP).text
