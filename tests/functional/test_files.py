"""Files of what is shown: by command, button and form, to where they were asked for, or else to the person."""

import csv
import io
import re
import zipfile

import pytest

from bot.playground.person import Person
from bot.playground.records import File
from bot.playground.running import RunningWorkspace
from bot.slack.office import Office


def files_in(person: Person, channel: str = "@hrplan") -> list[File]:
    return [file for message in person.sees(channel) for file in message.files]


def rows_of(file: File) -> list[dict[str, str]]:
    assert file.content is not None
    return list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))


@pytest.fixture
async def human_rights(slack: RunningWorkspace, anna: Person) -> str:
    """A channel that hrplan is a member of."""
    if not anna.channel("human-rights").has_app:
        await anna.invites_app("human-rights")
    return "human-rights"


async def test_a_csv_of_a_filter_comes_to_the_channel(anna: Person, wei: Person, office: Office, human_rights: str):
    said = await anna.command("/hrplan", "export csv theme:environment", channel=human_rights)

    assert said is not None
    assert "is being made" in said.text
    await office.errands.ended()
    (file,) = files_in(wei, human_rights)
    rows = rows_of(file)
    assert {row["id"] for row in rows} >= {"indicator:51", "indicator:58", "suggestion:cango-13"}
    assert all(row["document"] and row["lines"] and row["catalogue"] for row in rows)
    assert all("environment" in row["themes"] for row in rows)
    assert "12" not in file.name
    assert "CSV" in wei.last(human_rights).text


@pytest.mark.parametrize(
    ("typed", "ends", "holds"),
    [
        ("export brief indicator 51", ".md", "87 % of days"),
        ("export brief compare indicator 117", ".md", "continued by".capitalize()),
        ("export brief scorecard", ".md", "| Part |"),
        ("export brief gaps women", ".md", "Unfinished"),
        ("export brief cite 51", ".md", "@techreport"),
        ("export brief browse themes", ".md", "Environment"),
        ("export brief related 117", ".md", "IV.2.1"),
        ("export brief wording 51", ".md", "Sources"),
        ("export csv targets verdict:short", ".csv", "short"),
        ("export csv scorecard women", ".csv", "items_with_targets"),
        ("export csv gaps", ".csv", "gap"),
        ("export csv air quality", ".csv", "indicator:51"),
        ("export csv 51-53", ".csv", "indicator:53"),
        ("export csv what did India recommend", ".csv", "28.294"),
        ("export csv smog", ".csv", "indicator:51"),
        ("export csv related 117", ".csv", "link_why"),
        ("export csv compare women", ".csv", "section"),
        ("export csv browse states", ".csv", "name_zh"),
        ("export csv cite 51", ".csv", "chicago"),
    ],
)
async def test_whatever_is_shown_can_be_saved(anna: Person, office: Office, typed: str, ends: str, holds: str):
    await anna.command("/hrplan", typed)
    await office.errands.ended()

    (file,) = files_in(anna)
    assert file.name.endswith(ends)
    assert file.content is not None
    assert holds in file.content.decode("utf-8-sig")


async def test_an_excel_workbook_has_its_sources(anna: Person, office: Office):
    await anna.command("/hrplan", "export xlsx theme:environment")
    await office.errands.ended()

    (file,) = files_in(anna)
    assert file.content is not None
    with zipfile.ZipFile(io.BytesIO(file.content)) as book:
        words = book.read("xl/sharedStrings.xml").decode()
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "PM2.5" in words
    assert "Assessment" in words or "Evaluation" in words
    assert "<f>" not in sheet


async def test_a_short_list_is_saved_without_the_other_targets(anna: Person, office: Office):
    await anna.command("/hrplan", "export csv targets verdict:short theme:environment")
    await office.errands.ended()

    (file,) = files_in(anna)
    assert {row["verdict"] for row in rows_of(file)} == {"short"}


async def test_where_hrplan_is_no_member_the_person_gets_the_file(anna: Person, wei: Person, office: Office):
    if anna.channel("general").has_app:
        await anna.removes_app("general")

    await anna.command("/hrplan", "export csv indicator 51", channel="general")
    await office.errands.ended()

    assert files_in(anna, "general") == []
    assert [file.name.endswith(".csv") for file in files_in(anna)] == [True]
    assert "invite @hrplan" in anna.last().text
    assert "in your direct messages" in anna.last("general").text
    assert wei.sees("general") == []


async def test_the_form_asks_for_format_columns_and_place(anna: Person, wei: Person, office: Office, human_rights: str):
    card = await anna.command("/hrplan", "indicator 51", channel=human_rights)
    assert card is not None
    await anna.presses(card, "Save as file")
    form = anna.modal
    assert form is not None

    errors = await anna.submits(form, {"format": "csv", "columns": ["title", "lines"], "place": "me"})
    await office.errands.ended()

    assert errors == {}
    (file,) = files_in(anna)
    assert list(rows_of(file)[0]) == ["title", "lines"]
    assert files_in(wei, human_rights) == []
    assert "is being made" in anna.last(human_rights).text


async def test_the_command_without_a_format_opens_the_form(anna: Person, office: Office, human_rights: str):
    said = await anna.command("/hrplan", "export theme:environment", channel=human_rights)

    assert said is None
    assert anna.modal is not None
    assert "Environment" in str(anna.modal.blocks)
    await anna.submits(anna.modal, {"columns": []})
    await office.errands.ended()
    assert len(rows_of(files_in(anna, human_rights)[0])[0]) > 25


@pytest.mark.parametrize("typed", ["access to information", "list women"])
async def test_the_button_saves_the_items_of_the_list_that_it_stands_below(anna: Person, office: Office, typed: str):
    found = await anna.command("/hrplan", typed)
    assert found is not None
    (shown,) = re.findall(r" of (\d+) items", found.text)

    await anna.presses(found, "Save as file")
    assert anna.modal is not None
    await anna.submits(anna.modal, {"format": "csv"})
    await office.errands.ended()

    assert len({row["id"] for row in rows_of(files_in(anna)[0])}) == int(shown)


@pytest.mark.parametrize(
    ("typed", "styles"), [("cite 28.294 apa", ["apa"]), ("cite 28.294", ["chicago", "apa", "oscola", "bibtex"])]
)
async def test_a_citation_is_saved_in_the_style_that_is_shown(
    anna: Person, office: Office, typed: str, styles: list[str]
):
    cited = await anna.command("/hrplan", typed)
    assert cited is not None

    await anna.presses(cited, "Save as file")
    assert anna.modal is not None
    await anna.submits(anna.modal, {"format": "csv"})
    await office.errands.ended()

    assert [row["style"] for row in rows_of(files_in(anna)[0])] == styles


async def test_the_form_asks_for_no_place_where_nobody_else_is(anna: Person, office: Office):
    await anna.command("/hrplan", "export air quality")
    assert anna.modal is not None
    assert "Everybody here" not in str(anna.modal.blocks)

    await anna.submits(anna.modal, {"format": "xlsx"})
    await office.errands.ended()

    assert [file.name[-5:] for file in files_in(anna)] == [".xlsx"]


async def test_a_mention_without_a_format_gets_buttons(
    slack: RunningWorkspace, anna: Person, office: Office, human_rights: str
):
    asked = await anna.mentions(human_rights, "export theme:environment")
    await slack.settled()

    answer = anna.thread(asked)[-1]
    await anna.presses(answer, "Brief")
    await office.errands.ended()

    assert [file.name[-3:] for message in anna.thread(asked) for file in message.files] == [".md"]


async def test_a_mention_is_answered_with_the_file_in_its_thread(
    slack: RunningWorkspace, anna: Person, office: Office, human_rights: str
):
    asked = await anna.mentions(human_rights, "export csv indicator 51")
    await slack.settled()
    await office.errands.ended()

    assert len([file for message in anna.thread(asked) for file in message.files]) == 1


@pytest.mark.parametrize("place", ["here", "me"])
async def test_words_about_a_file_come_in_the_thread_where_it_was_asked_for(
    slack: RunningWorkspace, anna: Person, office: Office, human_rights: str, place: str
):
    asked = await anna.mentions(human_rights, "indicator 51")
    await slack.settled()
    await anna.presses(anna.thread(asked)[-1], "Save as file")
    assert anna.modal is not None

    await anna.submits(anna.modal, {"place": place})
    await office.errands.ended()

    assert any("is being made" in message.text for message in anna.thread(asked))
    assert not any("is being made" in message.text for message in anna.sees(human_rights))


async def test_a_direct_message_is_answered_with_the_file(slack: RunningWorkspace, anna: Person, office: Office):
    await anna.writes_to_app("export xlsx indicator 51")
    await slack.settled()
    await office.errands.ended()

    assert [file.name.endswith(".xlsx") for file in files_in(anna)] == [True]


async def test_a_thread_of_the_messages_tab_shows_that_hrplan_is_working(
    slack: RunningWorkspace, anna: Person, office: Office
):
    first = await anna.writes_to_app("indicator 51")
    await anna.writes_to_app("export xlsx indicator 51", thread=first)
    await slack.settled()
    await office.errands.ended()

    statuses = [call["status"] for method, call in slack.workspace.api_calls if method == "assistant.threads.setStatus"]
    assert statuses == ["is making your file …"]
    assert [file for message in anna.thread(first) for file in message.files]


async def test_a_thread_of_a_channel_shows_it_too(slack: RunningWorkspace, anna: Person, office: Office):
    question = await anna.mentions("general", "export csv indicator 51")
    await slack.settled()
    await office.errands.ended()

    [status] = [call for method, call in slack.workspace.api_calls if method == "assistant.threads.setStatus"]
    assert (status["channel_id"], status["thread_ts"]) == (anna.channel("general").id, question.ts)
    assert [file for message in anna.thread(question) for file in message.files]


@pytest.mark.parametrize("failure", ["refuse", "hang_up"])
async def test_a_status_that_can_not_be_shown_keeps_no_file_back(
    slack: RunningWorkspace, anna: Person, office: Office, failure: str
):
    if failure == "refuse":
        slack.workspace.faults.refuse("assistant.threads.setStatus", "internal_error")
    else:
        slack.workspace.faults.hang_up("assistant.threads.setStatus", times=5)
    first = await anna.writes_to_app("indicator 51")
    await anna.writes_to_app("export csv indicator 51", thread=first)
    await slack.settled()
    await office.errands.ended()

    assert [file for message in anna.thread(first) for file in message.files]


@pytest.mark.parametrize("typed", ["export csv 169", "export csv help", "export csv theme:nothing", "export export"])
async def test_what_can_not_be_saved_is_answered_in_words(anna: Person, office: Office, typed: str):
    answer = await anna.command("/hrplan", typed)
    await office.errands.ended()

    assert answer is not None
    assert answer.text
    assert files_in(anna) == []


async def test_a_busy_slack_is_waited_for(slack: RunningWorkspace, anna: Person, office: Office):
    slack.workspace.faults.rate_limit("files.completeUploadExternal", retry_after=0)

    await anna.command("/hrplan", "export csv indicator 51")
    await office.errands.ended()

    assert len(files_in(anna)) == 1


async def test_a_failure_is_told(slack: RunningWorkspace, anna: Person, office: Office):
    slack.workspace.faults.refuse("files.getUploadURLExternal", "internal_error")

    await anna.command("/hrplan", "export csv indicator 51", channel="general")
    await office.errands.ended()

    assert "could not be sent" in anna.last("general").text
    assert files_in(anna) == []


async def test_a_failure_after_a_message_is_told_in_its_thread(
    slack: RunningWorkspace, anna: Person, wei: Person, office: Office, human_rights: str
):
    slack.workspace.faults.refuse("files.getUploadURLExternal", "internal_error")

    asked = await anna.mentions(human_rights, "export csv indicator 51")
    await slack.settled()
    await office.errands.ended()

    assert "could not be sent" in anna.thread(asked)[-1].text
    assert "could not be sent" not in wei.thread(asked)[-1].text


async def test_the_scorecard_comes_as_a_picture(anna: Person, office: Office, human_rights: str):
    card = await anna.command("/hrplan", "scorecard", channel=human_rights)
    assert card is not None

    await anna.presses(card, "Chart as picture")
    await office.errands.ended()

    (file,) = files_in(anna, human_rights)
    assert file.content is not None
    assert file.content.startswith(b"\x89PNG")
    assert "reached" in file.alt_text
    assert "targets" in file.alt_text


async def test_a_refused_chart_is_left_out_and_comes_as_a_picture(
    slack: RunningWorkspace, anna: Person, office: Office, human_rights: str
):
    slack.workspace.faults.refuse("chat.postMessage", "invalid_blocks")

    asked = await anna.mentions(human_rights, "scorecard")
    await slack.settled()
    await office.errands.ended()

    answer = anna.thread(asked)[1]
    assert "Of 1" in answer.text
    assert "data_visualization" not in {block["type"] for block in answer.blocks}
    assert [file.name for message in anna.thread(asked) for file in message.files] == ["hrplan-scorecard.png"]
