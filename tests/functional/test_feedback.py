"""Opinions on answers, and reports of errors."""

from dataclasses import replace

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import text

from bot.playground.directory import TEAM_ID
from bot.playground.person import Person
from bot.playground.running import RunningWorkspace
from bot.render.reports import Report
from bot.slack.feedback import pass_on
from bot.slack.office import Office


async def _counts(office: Office) -> dict[str, tuple[int, int]]:
    opinions = await office.storage.feedback.since(office.clock().date())
    return {opinion.about: (opinion.helpful, opinion.unhelpful) for opinion in opinions}


async def test_helpful_is_counted_without_the_person(office: Office, anna: Person):
    card = await anna.command("/hrplan", "indicator 51", channel="general")
    assert card is not None

    await anna.selects(card, "menu:feedback", "This was helpful")

    assert await _counts(office) == {"indicator:51": (1, 0)}
    assert "without your name" in anna.last("general").text
    assert anna.last("general").only_for == anna.id


async def test_one_person_is_counted_once(office: Office, anna: Person, wei: Person):
    for person in (anna, anna, wei):
        card = await person.command("/hrplan", "indicator 51", channel="general")
        assert card is not None
        await person.selects(card, "menu:feedback", "feedback yes indicator:51")

    assert await _counts(office) == {"indicator:51": (2, 0)}


async def test_not_helpful_offers_to_say_more(slack: RunningWorkspace, office: Office, anna: Person):
    asked = await anna.mentions("human-rights", "air quality target")
    await slack.settled()
    await anna.selects(anna.thread(asked)[-1], "menu:feedback", "This was not helpful")
    assert sum(unhelpful for _, unhelpful in (await _counts(office)).values()) == 1

    await anna.presses(anna.thread(asked)[-1], "Report an error")
    assert anna.modal is not None
    await anna.submits(anna.modal, {"report_wrong": "PM10 is missing"})

    report = anna.last("general")
    assert "PM10 is missing" in report.text
    assert anna.id not in report.text
    assert anna.modal is not None
    assert "has reached the maintainers" in str(anna.modal.blocks)


async def test_a_report_can_carry_the_name(anna: Person, wei: Person):
    card = await wei.command("/hrplan", "indicator 51", channel="human-rights")
    assert card is not None
    await wei.selects(card, "menu:feedback", "report indicator 51")
    assert wei.modal is not None

    await wei.submits(wei.modal, {"report_wrong": "<!channel> *87*", "report_named": ["yes"]})

    assert f"<@{wei.id}>" in anna.last("general").text
    assert "<!channel>" not in anna.last("general").text
    assert "indicator 51" in anna.last("general").text


async def test_a_report_goes_to_the_log_where_the_channel_takes_none(
    slack: RunningWorkspace, anna: Person, caplog: pytest.LogCaptureFixture
):
    anna.channel("general").archived = True
    await anna.opens_home()
    await anna.presses(anna.home, "Report an error")
    assert anna.modal is not None

    await anna.submits(anna.modal, {"report_wrong": "the date of the\nplan"})
    await slack.settled()

    assert "the date of the\\nplan" in caplog.text
    assert anna.id not in caplog.text


async def test_feedback_in_a_modal_is_thanked_in_a_modal(office: Office, anna: Person):
    await anna.opens_home()
    await anna.selects(anna.home, "home_search", "indicator 51")
    assert anna.modal is not None

    await anna.selects(anna.modal, "menu:feedback", "This was helpful")

    assert "Thank you" in str(anna.modal.blocks)
    assert await _counts(office) == {"indicator:51": (1, 0)}


async def test_an_opinion_that_can_not_be_counted_harms_nothing(office: Office, anna: Person, caplog):
    async with office.storage.database.writing() as connection:
        await connection.execute(text("DROP TABLE feedback"))
    card = await anna.command("/hrplan", "indicator 51", channel="general")
    assert card is not None

    await anna.selects(card, "menu:feedback", "This was helpful")

    assert "Thank you" in anna.last("general").text
    assert "can't be counted" in caplog.text


async def test_a_channel_of_another_workspace_gets_reports_by_its_own_token(office: Office, slack: RunningWorkspace):
    stranger = AsyncWebClient(token="xoxb-another", base_url=slack.api_url)
    elsewhere = replace(office, maintainers=f"{TEAM_ID}/{slack.workspace.channel('general').id}")

    await pass_on(elsewhere, Report("indicator 51", "wrong"), stranger)

    assert "wrong" in slack.person("anna").last("general").text
