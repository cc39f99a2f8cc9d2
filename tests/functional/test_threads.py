"""Follow-ups in threads and direct messages."""

import pytest
from sqlalchemy import select, text

from bot.conversation import Conversation
from bot.playground.directory import TEAM_ID
from bot.playground.person import Person
from bot.playground.running import RunningWorkspace
from bot.slack.app import build_app
from bot.slack.office import Office, open_office
from bot.storage import tables
from bot.web import build_web
from tests.functional.conftest import SIGNING_SECRET


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("and the next one?", "Indicator 52: "),
        ("previous", "Indicator 50: "),
        ("exact wording", "Exact wording: Indicator 51"),
        ("compare", "Compare: Indicator 51"),
        ("related", "Related to Indicator 51"),
        ("cite in apa", "Cite Indicator 51"),
        ("show all", "Indicator 51: "),
        ("下一条", "Indicator 52: "),
        ("indicator 3", "Indicator 3: "),
        ("scorecard", "Scorecard"),
    ],
)
async def test_a_follow_up_relates_to_the_card_above(slack: RunningWorkspace, anna: Person, said: str, words: str):
    asked = await anna.mentions("human-rights", "indicator 51")
    await slack.settled()

    await anna.mentions("human-rights", said, thread=asked)
    await slack.settled()

    assert anna.thread(asked)[-1].text.startswith(words)


async def test_follow_ups_go_on_step_by_step(slack: RunningWorkspace, anna: Person, wei: Person):
    await anna.writes_to_app("indicator 51")
    for said in ("next", "what about the next one", "cite it", "and previous?"):
        await anna.writes_to_app(said)
    await slack.settled()

    answers = [message.text for message in anna.sees() if message.by_app]
    starts = ("Indicator 51", "Indicator 52", "Indicator 53", "Cite Indicator 53", "Indicator 52")
    assert [text.startswith(start) for text, start in zip(answers, starts, strict=True)] == [True] * 5


async def test_a_list_is_walked_through_and_chosen_from(slack: RunningWorkspace, anna: Person):
    await anna.writes_to_app("51-53")
    await anna.writes_to_app("the third one")
    await slack.settled()

    assert anna.last().text.startswith("Indicator 53")


async def test_the_first_one_of_a_list_is_saved_alone(slack: RunningWorkspace, anna: Person, office: Office):
    await anna.writes_to_app("51-53")
    await anna.writes_to_app("the first one")
    await anna.writes_to_app("export csv")
    await slack.settled()
    await office.errands.ended()

    (file,) = [file for message in anna.sees() for file in message.files]
    assert file.content is not None
    assert b"indicator:51" in file.content
    assert b"indicator:52" not in file.content


async def test_the_end_of_a_document_is_said(slack: RunningWorkspace, anna: Person):
    await anna.writes_to_app("indicator 168")
    await anna.writes_to_app("next")
    await slack.settled()

    assert "That was the last one" in anna.last().text


async def test_a_reply_to_an_answer_in_a_direct_message_relates_to_it(slack: RunningWorkspace, anna: Person):
    await anna.writes_to_app("indicator 51")
    card = anna.last()
    await anna.writes_to_app("indicator 3")

    await anna.writes_to_app("next", thread=card)
    await slack.settled()

    assert anna.thread(card)[-1].text.startswith("Indicator 52")


async def test_threads_are_apart(slack: RunningWorkspace, anna: Person):
    first = await anna.mentions("human-rights", "indicator 51")
    await anna.mentions("human-rights", "indicator 3")
    await anna.mentions("human-rights", "next", thread=first)
    await slack.settled()

    assert anna.thread(first)[-1].text.startswith("Indicator 52")


async def test_without_a_card_above_there_is_nothing_to_go_on_from(slack: RunningWorkspace, anna: Person):
    asked = await anna.mentions("human-rights", "compare")
    await slack.settled()

    assert "needs something after it" in anna.thread(asked)[-1].text


async def test_a_channel_that_the_app_was_taken_out_of_is_no_error(slack: RunningWorkspace, anna: Person, caplog):
    caplog.set_level("INFO")
    slack.workspace.faults.refuse("chat.postMessage", "not_in_channel")

    await anna.mentions("human-rights", "indicator 51")
    await slack.settled()

    assert anna.last_delivery.status == 200
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_another_failure_to_post_is_logged(slack: RunningWorkspace, anna: Person, caplog):
    slack.workspace.faults.refuse("chat.postMessage", "fatal_error")

    await anna.mentions("human-rights", "indicator 51")
    await slack.settled()

    assert [record for record in caplog.records if record.levelname == "ERROR"]


async def test_a_restart_and_another_replica_know_the_card_above(
    slack: RunningWorkspace, anna: Person, office: Office, conversation: Conversation
):
    asked = await anna.mentions("human-rights", "51-53")
    await anna.mentions("human-rights", "the second one", thread=asked)
    restarted = open_office(conversation, office.storage, office.clients)
    app = build_app(restarted, client=await office.clients.client(TEAM_ID), signing_secret=SIGNING_SECRET)
    slack.connect(build_web(app, lambda: ""), SIGNING_SECRET, restarted.errands.ended)
    anna = slack.person("anna")

    await anna.mentions("human-rights", "and the next one?", thread=asked)

    assert anna.thread(asked)[-1].text.startswith("Indicator 53")


async def test_while_the_database_fails_a_follow_up_is_a_question_of_its_own(
    slack: RunningWorkspace, anna: Person, office: Office, caplog: pytest.LogCaptureFixture
):
    asked = await anna.mentions("human-rights", "indicator 51")
    async with office.storage.database.writing() as connection:
        await connection.execute(text("DROP TABLE threads"))

    await anna.mentions("human-rights", "compare", thread=asked)
    assert "needs something after it" in anna.thread(asked)[-1].text
    await anna.mentions("human-rights", "indicator 52", thread=asked)
    assert anna.thread(asked)[-1].text.startswith("Indicator 52")
    assert "can't be read" in caplog.text
    assert "can't be kept" in caplog.text


async def test_nothing_that_was_said_is_kept(anna: Person, office: Office):
    await anna.writes_to_app("did they reach the air quality goal")
    await anna.mentions("human-rights", "indicator 51")

    async with office.storage.database.reading() as connection:
        rows = (await connection.execute(select(tables.threads.c["items"], tables.threads.c.person))).all()
    assert {row[1] for row in rows} == {"", anna.id}
    assert all(item in office.conversation.desk.catalogue.entries for row in rows for item in row[0].split())
