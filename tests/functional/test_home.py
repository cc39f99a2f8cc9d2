"""The Home tab and the Messages tab."""

import pytest
from sqlalchemy.exc import OperationalError

from bot.playground.person import Person
from bot.playground.running import RunningWorkspace
from bot.slack.office import Office


async def test_home_has_all_its_parts(anna: Person):
    await anna.opens_home()

    shown = str(anna.home.blocks)
    for words in ("Browse", "Scorecard", "What's new in the data", "Settings", "Privacy", "Report an error", "Help"):
        assert words in shown


async def test_the_search_box_answers_in_a_modal(anna: Person):
    await anna.opens_home()

    await anna.selects(anna.home, "home_search", "indicator 51")

    assert anna.modal is not None
    assert anna.modal.title == "Indicator 51"
    assert "87\\xa0%" in str(anna.modal.blocks)


async def test_the_search_box_shows_the_tables_of_a_digests_preview_in_words(anna: Person):
    await anna.opens_home()

    await anna.selects(anna.home, "home_search", "digest preview weekly monday 09:00 scorecard")

    assert anna.modal is not None
    assert anna.modal.title == "Preview"
    assert "Reached: 0 of 5" in str(anna.modal.blocks)


async def test_an_empty_search_shows_how_to_ask(anna: Person):
    await anna.opens_home()

    await anna.selects(anna.home, "home_search", "")

    assert anna.modal is not None
    assert "hrplan" in anna.modal.title


async def test_browsing_goes_on_above_and_ends_at_the_uppermost_modal(anna: Person):
    await anna.opens_home()
    await anna.presses(anna.home, "Browse")
    assert anna.modal is not None
    await anna.presses(anna.modal, "Themes")
    await anna.selects(anna.modal, "answer:select-browse", "list theme:environment")
    assert len(anna.modals) == 3

    await anna.selects(anna.modal, "answer:select-open", "indicator 51")

    assert len(anna.modals) == 3
    assert anna.modal.title == "Indicator 51"


async def test_pages_turn_inside_a_modal(anna: Person):
    await anna.opens_home()
    await anna.selects(anna.home, "home_search", "list kind:indicator")
    assert anna.modal is not None

    await anna.presses(anna.modal, "Next page")

    assert len(anna.modals) == 1
    assert "11 to 20 of 168" in str(anna.modal.blocks)


async def test_nothing_is_shared_from_where_there_is_no_conversation(anna: Person):
    await anna.opens_home()
    await anna.selects(anna.home, "home_search", "indicator 51")

    assert anna.modal is not None
    assert "Share here" not in str(anna.modal.blocks)


async def test_changed_settings_show_on_home(anna: Person):
    await anna.opens_home()
    await anna.presses(anna.home, "Change settings")
    assert anna.modal is not None
    before = str(anna.home.blocks)

    await anna.submits(anna.modal, {"settings_cards": "Compact"})

    assert ": Full" in before
    assert ": Compact" in str(anna.home.blocks)


async def test_home_is_drawn_where_digests_cannot_be_read(
    office: Office, anna: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    async def fail(*_: object) -> None:
        raise OperationalError("SELECT", {}, Exception("no connection"))

    monkeypatch.setattr(office.storage.subscriptions, "of_owner", fail)
    await anna.opens_home()

    shown = str(anna.home.blocks)
    for words in ("Browse", "Your digests can't be read at the moment", "Set up a digest", "Settings"):
        assert words in shown
    assert "can't be read: OperationalError" in caplog.text


@pytest.mark.parametrize("name", ["anna", "wei"])
async def test_the_messages_tab_suggests_questions_that_work(slack: RunningWorkspace, name: str):
    person = slack.person(name)
    await person.opens_messages()
    await slack.settled()
    assert len(person.prompts) == 4

    for prompt, words in zip(person.prompts, ("51", "51", "28.294", "130"), strict=True):
        await person.writes_to_app(prompt["message"])
        await slack.settled()
        assert words in person.last().text.replace("\n", " ")[:80]


async def test_prompts_of_the_older_kind_belong_to_their_thread(slack: RunningWorkspace, anna: Person):
    channel = anna.channel("@hrplan").id
    thread = {"user_id": anna.id, "channel_id": channel, "thread_ts": "1.1", "context": {}}

    await slack.courier.event({"type": "assistant_thread_started", "assistant_thread": thread, "event_ts": "1.1"})
    await slack.courier.event(
        {"type": "assistant_thread_context_changed", "assistant_thread": thread, "event_ts": "1.2"}
    )
    await slack.settled()

    assert len(slack.workspace.assistant_thread(channel, "1.1").prompts) == 4


async def test_prompts_that_slack_does_not_take_harm_nothing(slack: RunningWorkspace, anna: Person, caplog):
    slack.workspace.faults.refuse("assistant.threads.setSuggestedPrompts", "not_allowed")

    await anna.opens_messages()
    await slack.settled()

    assert anna.last_delivery.status == 200
    assert "took no prompts" in caplog.text
