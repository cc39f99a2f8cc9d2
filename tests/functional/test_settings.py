"""Settings of a person and of a channel."""

import pytest
from sqlalchemy import text

from bot.playground import payloads
from bot.playground.directory import TEAM_ID
from bot.playground.person import Person
from bot.playground.running import RunningWorkspace
from bot.slack import settings
from bot.slack.office import Office
from bot.slack.permissions import may_set_up_digests


async def test_the_language_is_that_of_slack_until_another_is_chosen(anna: Person, wei: Person):
    english = await anna.command("/hrplan", "help", channel="general")
    chinese = await wei.command("/hrplan", "help", channel="general")
    assert english is not None
    assert chinese is not None
    assert english.text != chinese.text

    await wei.command("/hrplan", "settings", channel="general")
    assert wei.modal is not None
    assert await wei.submits(wei.modal, {"settings_language": "English"}) == {}

    chosen = await wei.command("/hrplan", "help", channel="general")
    assert chosen is not None
    assert chosen.text == english.text
    assert wei.modal is None


async def test_what_was_set_holds_for_a_button_that_names_the_workspace_with_the_person_alone(
    anna: Person, office: Office, monkeypatch: pytest.MonkeyPatch
):
    await office.storage.people.set_language(TEAM_ID, anna.id, "zh")
    card = await anna.command("/hrplan", "indicator 51", channel="general")
    assert card is not None
    monkeypatch.setattr(payloads, "_TEAM", None)

    await anna.presses(card, "相关（2）")

    assert anna.last("general").text.startswith("相关条目")


async def test_compact_cards_are_shorter(anna: Person):
    full = await anna.command("/hrplan", "indicator 51", channel="general")
    await anna.command("/hrplan", "settings")
    assert anna.modal is not None
    await anna.submits(anna.modal, {"settings_cards": "Compact"})

    compact = await anna.command("/hrplan", "indicator 51", channel="general")

    assert full is not None
    assert compact is not None
    assert len(compact.text) < len(full.text)
    assert "87 %" in compact.text


async def test_settings_open_by_a_button_from_a_mention(slack: RunningWorkspace, anna: Person):
    asked = await anna.mentions("human-rights", "settings")
    await slack.settled()

    await anna.presses(anna.thread(asked)[-1], "Settings")

    assert anna.modal is not None
    assert anna.modal.title == "Settings"


async def test_settings_open_above_a_modal(anna: Person):
    await anna.opens_home()
    await anna.selects(anna.home, "home_search", "help settings")
    assert anna.modal is not None

    await anna.presses(anna.modal, "settings")

    assert [modal.title for modal in anna.modals][-1] == "Settings"


async def test_an_admin_says_who_may_set_up_digests_in_a_channel(office: Office, anna: Person, wei: Person):
    channel = wei.channel("human-rights").id
    assert await may_set_up_digests(office, TEAM_ID, channel, wei.id)

    await anna.command("/hrplan", "settings", channel="human-rights")
    assert anna.modal is not None
    await anna.submits(anna.modal, {"settings_digests_by": "Admins of the workspace only"})

    assert not await may_set_up_digests(office, TEAM_ID, channel, wei.id)
    assert await may_set_up_digests(office, TEAM_ID, channel, anna.id)
    assert await may_set_up_digests(office, TEAM_ID, wei.channel("general").id, wei.id)


async def test_a_member_sees_the_rule_of_a_channel_and_can_not_change_it(slack: RunningWorkspace, office: Office):
    fatima = slack.person("fatima")
    await fatima.command("/hrplan", "settings", channel="human-rights")

    assert fatima.modal is not None
    assert "settings_digests_by" not in str(fatima.modal.blocks)
    assert "An admin of the workspace can change this" in str(fatima.modal.blocks)


async def test_who_is_no_admin_any_more_can_not_save_the_rule(office: Office, anna: Person):
    await anna.command("/hrplan", "settings", channel="human-rights")
    assert anna.modal is not None
    anna.member.is_admin = False

    await anna.submits(anna.modal, {"settings_digests_by": "Admins of the workspace only"})

    rule = await office.storage.channels.settings(TEAM_ID, anna.channel("human-rights").id)
    assert rule.digests_by == "members"


async def test_a_direct_message_has_no_rule_on_digests(anna: Person):
    await anna.command("/hrplan", "settings")

    assert anna.modal is not None
    assert "This channel" not in str(anna.modal.blocks)


async def test_what_is_stored_of_a_person_is_deleted_on_demand(office: Office, anna: Person):
    await anna.command("/hrplan", "settings")
    assert anna.modal is not None
    await anna.submits(anna.modal, {"settings_cards": "Compact"})
    assert (await office.storage.people.settings(TEAM_ID, anna.id)).compact

    await anna.command("/hrplan", "settings")
    assert anna.modal is not None
    await anna.presses(anna.modal, "Delete what is stored about me")

    assert not (await office.storage.people.settings(TEAM_ID, anna.id)).compact
    assert "Nothing is stored about you now" in str(anna.modal.blocks)


async def test_settings_that_can_not_be_saved_say_so(
    office: Office, anna: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(settings, "PATIENCE_SECONDS", 1.0)
    await anna.command("/hrplan", "settings")
    assert anna.modal is not None
    async with office.storage.database.writing() as connection:
        await connection.execute(text("DROP TABLE people"))

    errors = await anna.submits(anna.modal, {"settings_cards": "Compact"})

    assert "could not be saved" in errors["settings_language"]
    assert "can't be saved" in caplog.text
