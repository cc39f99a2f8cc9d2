"""The form in which a digest is picked, with its preview; and digests on the Home tab."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.playground.person import APP, Person
from bot.playground.records import View
from tests.functional.digesting import Digests, clock, digests, office, workspace

__all__ = ["clock", "digests", "office", "workspace"]

ZURICH = ZoneInfo("Europe/Zurich")


async def opened(person: Person, typed: str = "digest", channel: str = "general") -> View:
    """The form, opened by a command."""
    assert await person.command("/hrplan", typed, channel=channel) is None
    assert person.modal is not None
    return person.modal


def words_of(view: View) -> str:
    """All texts of a view."""

    def texts(part: object) -> list[str]:
        if isinstance(part, dict):
            own = [part["text"]] if isinstance(part.get("text"), str) else []
            return own + [text for value in part.values() for text in texts(value)]
        return [text for each in part for text in texts(each)] if isinstance(part, list) else []

    shown = [block for block in view.blocks if block["type"] != "input"]
    return "\n".join(texts(shown))


async def test_form_is_filled_submitted_and_posts_at_its_slot(anna: Person, wei: Person, digests: Digests):
    view = await opened(anna)
    assert "Preview" in words_of(view)

    await anna.selects(view, "digest_form_subject", "theme:environment")
    await anna.selects(view, "digest_form_verdict", "short")
    await anna.selects(view, "digest_form_items", "2")
    await anna.selects(view, "digest_form_day", "4")
    await anna.selects(view, "digest_form_at", "16:30")
    assert "Next post: Friday 6 March 2026, 16:30 (Europe/Zurich" in words_of(view)
    assert "Environment, verdict “Short”" in words_of(view)
    errors = await anna.submits(view)

    assert errors == {}
    assert anna.modal is not None
    assert anna.modal.content["title"]["text"] == "The digest is set up"
    await digests.it_is(datetime(2026, 3, 6, 16, 30, tzinfo=ZURICH))
    assert wei.last("general").text.startswith("Environment, verdict “Short”: 2 items")


async def test_preview_follows_every_choice(anna: Person):
    view = await opened(anna, "digest women")
    assert "Women: 1 to 3 of" in words_of(view)

    await anna.selects(view, "digest_form_items", "1")
    assert "Women: 1 of" in words_of(view)
    await anna.selects(view, "digest_form_content", "scorecard")
    assert "Scorecard: Women" in words_of(view)
    await anna.selects(view, "digest_form_content", "changes")
    assert "From now on this says what changes" in words_of(view)
    await anna.selects(view, "digest_form_content", "item")
    assert "Item of the week: Women" in words_of(view)
    await anna.selects(view, "digest_form_day", "daily")
    assert "Item of the day: Women" in words_of(view)
    await anna.selects(view, "digest_form_language", "zh")
    assert "Item of the day" not in words_of(view)
    await anna.selects(view, "digest_form_subject", "theme:housing")
    await anna.selects(view, "digest_form_verdict", "not comparable")
    await anna.selects(view, "digest_form_subject", "kind:upr")
    assert "Nothing in the data fits that" in words_of(view)


async def test_zone_comes_from_the_profile_and_others_are_looked_for_by_city(anna: Person, digests: Digests):
    view = await opened(anna)
    options = await anna.types_into_select(view, "digest_form_zone", "shang")
    assert [option["value"] for option in options] == ["Asia/Shanghai"]

    await anna.selects(view, "digest_form_zone", "Asia/Shanghai")
    assert "Monday 9 March 2026, 09:00 (Asia/Shanghai, UTC+08:00); for you Monday 9 March 2026, 02:00" in words_of(view)
    await anna.submits(view)

    [kept] = await digests.storage.subscriptions.all()
    assert kept.schedule.zone == "Asia/Shanghai"


@pytest.mark.parametrize("query", ["", "z", "new york", "zurihc", "<!channel>"])
async def test_any_letters_get_zones_or_none(anna: Person, query: str):
    view = await opened(anna)

    assert len(await anna.types_into_select(view, "digest_form_zone", query)) <= 100


async def test_form_says_beside_the_input_what_is_wrong(anna: Person, wei: Person, digests: Digests):
    view = await opened(wei, "digest language:en", channel="lounge")
    errors = await wei.submits(view)
    assert list(errors) == ["digest_form_place"]

    await anna.archives("lounge")
    await anna.invites_app("lounge")
    assert list(await wei.submits(view)) == ["digest_form_place"]
    await wei.selects(view, "digest_form_subject", "kind:upr")
    await wei.selects(view, "digest_form_verdict", "short")
    assert list(await wei.submits(view)) == ["digest_form_subject"]
    await wei.selects(view, "digest_form_verdict", "any")

    assert await wei.submits(view, {"digest_form_place": "me"}) == {}
    [kept] = await digests.storage.subscriptions.all()
    assert kept.direct


async def test_change_opens_the_form_as_the_digest_is_and_keeps_where_it_stands(
    anna: Person, wei: Person, digests: Digests
):
    await anna.command("/hrplan", "digest daily 08:30 theme:environment theme:health", channel="general")
    await digests.it_is(datetime(2026, 3, 3, 8, 30, tzinfo=ZURICH))

    await anna.presses(await _listed(anna), "Change")
    view = anna.modal
    assert view is not None
    assert "4 to 6 of" in words_of(view)
    assert await anna.submits(view, {"digest_form_at": "09:15", "digest_form_form": "condensed"}) == {}

    await digests.it_is(datetime(2026, 3, 4, 9, 15, tzinfo=ZURICH))
    assert "4 to 6 of" in wei.last("general").text


async def _listed(person: Person, channel: str = "general"):
    listed = await person.command("/hrplan", "digest list", channel=channel)
    assert listed is not None
    return listed


async def test_change_of_a_digest_that_somebody_stopped_meanwhile_says_so(anna: Person):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")
    view = await opened(anna, "digest change")
    await anna.command("/hrplan", "digest stop", channel="general")

    assert "not there any more" in (await anna.submits(view))["digest_form_subject"]


async def test_home_shows_a_persons_digests_and_pauses_resumes_and_stops_them(anna: Person, digests: Digests):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")
    await anna.opens_home()
    assert "Women, the next 3 items each time" in words_of(anna.home)

    await anna.presses(anna.home, "Pause")
    assert "none while it is paused" in words_of(anna.home)
    await anna.presses(anna.home, "Resume")
    assert "Tuesday 3 March 2026, 08:30" in words_of(anna.home)
    await anna.presses(anna.home, "Preview")
    assert anna.modal is not None
    assert "Women: 1 to 3" in words_of(anna.modal)
    await anna.closes(anna.modal)
    await anna.presses(anna.home, "Stop")
    assert anna.modal is not None
    assert "The digest has ended" in words_of(anna.modal)
    assert "You have no digests" in words_of(anna.home)


async def test_home_sets_one_up_for_oneself_or_a_channel_that_one_is_in(anna: Person, digests: Digests):
    await anna.opens_home()
    await anna.presses(anna.home, "Set up a digest")
    view = anna.modal
    assert view is not None
    await anna.leaves("human-rights")
    refused = await anna.submits(view, {"digest_form_channel": anna.channel("human-rights").id})
    assert "You are not in this channel" in refused["digest_form_channel"]

    assert await anna.submits(view, {"digest_form_channel": anna.channel("general").id}) == {}
    [kept] = await digests.storage.subscriptions.all()
    assert (kept.channel, kept.direct) == (anna.channel("general").id, False)
    assert "All items" in words_of(anna.home)
    assert anna.modal is not None
    await anna.presses(anna.modal, "Pause")
    assert anna.modal.content["title"]["text"] == "The digest is paused"


async def test_button_of_an_example_opens_the_form_rather_than_setting_one_up(anna: Person, digests: Digests):
    refused = await anna.command("/hrplan", "digest daily 09:00 smog", channel="general")
    assert refused is not None

    await anna.presses(refused, "digest:")

    assert anna.modal is not None
    assert await digests.storage.subscriptions.all() == []


async def test_form_in_chinese(wei: Person, digests: Digests):
    view = await opened(wei, channel=APP)
    assert "Preview" not in words_of(view)
    assert "全部条目（" in str(view.blocks)
    assert "《国家人权行动计划（2021－2025年）》" in str(view.blocks)
    assert "Action plan 2021-2025" not in str(view.blocks)
    assert await wei.submits(view) == {}

    [kept] = await digests.storage.subscriptions.all()
    assert (kept.language, kept.direct, kept.schedule.zone) == ("zh", True, "Asia/Shanghai")


async def test_two_themes_at_once_stay_as_they_are_in_the_form(anna: Person, digests: Digests):
    selection = "theme:environment theme:health verdict:short verdict:reached"
    await anna.command("/hrplan", f"digest daily 08:30 {selection}", channel="general")
    view = await opened(anna, "digest change")
    await anna.selects(view, "digest_form_items", "5")
    assert await anna.submits(view) == {}

    [kept] = await digests.storage.subscriptions.all()
    assert (kept.selection, kept.per_post) == (selection, 5)


async def test_digest_about_what_the_data_does_not_know_any_more_is_not_changed_to_one_about_everything(
    anna: Person, digests: Digests
):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")
    [before] = await digests.storage.subscriptions.all()
    await digests.storage.subscriptions.change(before.id, {"selection": "theme:given-up"})

    view = await opened(anna, "digest change")
    assert "'value': 'as now'" in str(view.blocks)
    assert "Nothing in the data fits that" in words_of(view)
    assert list(await anna.submits(view, {"digest_form_items": "5"})) == ["digest_form_subject"]
    [kept] = await digests.storage.subscriptions.all()
    assert (kept.selection, kept.per_post) == ("theme:given-up", 3)

    await anna.selects(view, "digest_form_subject", "theme:housing")
    assert await anna.submits(view) == {}
    [kept] = await digests.storage.subscriptions.all()
    assert (kept.selection, kept.per_post) == ("theme:housing", 5)


async def test_change_to_what_nothing_fits_is_refused_beside_the_input(anna: Person):
    await anna.command("/hrplan", "digest daily 08:30 changes women", channel="general")
    view = await opened(anna, "digest change")
    await anna.selects(view, "digest_form_subject", "kind:upr")
    await anna.selects(view, "digest_form_verdict", "short")

    assert list(await anna.submits(view)) == ["digest_form_subject"]


async def test_form_that_was_closed_is_not_drawn_any_more(anna: Person, slack):
    view = await opened(anna)
    slack.workspace.faults.refuse("views.update", "not_found")

    await anna.selects(view, "digest_form_items", "5")

    assert anna.last_delivery.status == 200


async def test_form_that_slack_does_not_open_in_time_leaves_typing(anna: Person, slack):
    slack.workspace.faults.refuse("views.open", "expired_trigger_id")

    answer = await anna.command("/hrplan", "digest", channel="general")

    assert answer is not None
    assert "/hrplan digest weekly monday 09:00 women" in answer.text


async def test_change_by_somebody_who_may_not_gets_a_polite_word(anna: Person, wei: Person):
    await anna.command("/hrplan", "digest daily 08:30 women", channel="general")

    answer = await wei.command("/hrplan", "digest change", channel="general")

    assert answer is not None
    assert anna.id in answer.text


async def test_form_from_home_keeps_a_channel_that_was_picked(anna: Person, digests: Digests):
    await anna.opens_home()
    await anna.presses(anna.home, "Set up a digest")
    view = anna.modal
    assert view is not None
    anna.fills(view, {"digest_form_channel": anna.channel("general").id})
    await anna.selects(view, "digest_form_content", "changes")

    assert await anna.submits(view, {"digest_form_quiet": "no"}) == {}
    [kept] = await digests.storage.subscriptions.all()
    assert (kept.channel, kept.quiet) == (anna.channel("general").id, False)


async def test_example_of_the_help_opens_the_form_filled_in(anna: Person, digests: Digests):
    usage = await anna.command("/hrplan", "help digest", channel="general")
    assert usage is not None

    await anna.presses(usage, "digest daily 08:30 theme:environment verdict:short")

    assert anna.modal is not None
    assert "Environment, verdict “Short”" in words_of(anna.modal)
    assert await digests.storage.subscriptions.all() == []


async def test_channel_whose_members_slack_does_not_tell_cannot_be_picked(anna: Person, slack):
    await anna.opens_home()
    await anna.presses(anna.home, "Set up a digest")
    view = anna.modal
    assert view is not None
    slack.workspace.faults.refuse("conversations.members", "fetch_members_failed")

    errors = await anna.submits(view, {"digest_form_channel": anna.channel("general").id})

    assert "You are not in this channel" in errors["digest_form_channel"]
