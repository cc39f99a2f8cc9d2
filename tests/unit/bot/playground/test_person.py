import pytest

from bot.playground.elements import NoSuchElementError
from bot.playground.errors import NotAcknowledged, Refused
from bot.playground.person import Person
from bot.playground.running import RunningWorkspace


async def test_command_answer_is_seen_by_the_one_who_asked(anna: Person, wei: Person):
    card = await anna.command("/echo", "hello", channel="human-rights")
    assert card is not None
    assert card.only_for == anna.id
    assert anna.sees("human-rights") == [card]
    assert wei.sees("human-rights") == []


async def test_command_text_arrives_escaped_as_from_slack(anna: Person):
    card = await anna.command("/echo", "<!channel> & <b>")
    assert card is not None
    assert card.text == "&lt;!channel&gt; &amp; &lt;b&gt;"


async def test_command_text_names_people_and_channels_as_with_should_escape(anna: Person):
    card = await anna.command("/echo", "ask @wei in #general see https://a.example/x")
    assert card is not None
    assert card.text == "ask <@U0PLAYWEI|wei> in <#C0PLAYGENERAL|general> see <https://a.example/x>"


async def test_command_answer_in_channel_is_seen_by_all(anna: Person, wei: Person):
    await anna.command("/echo", "loud", channel="general")
    assert wei.last("general").text == "loud"


async def test_command_answered_later_through_its_response_url(anna: Person):
    assert await anna.command("/echo", "quiet") is None
    assert anna.last().text == "later"


async def test_command_answer_over_the_limits_is_refused_with_reasons(anna: Person):
    with pytest.raises(Refused, match=r"blocks/0/text/text: 3,001 characters, at most 3,000"):
        await anna.command("/echo", "long")


async def test_command_unanswered_after_three_seconds_is_an_error(anna: Person):
    with pytest.raises(NotAcknowledged, match="no answer within 3 seconds"):
        await anna.command("/echo", "slow")


async def test_press_shares_through_the_response_url(anna: Person, wei: Person):
    card = await anna.command("/echo", "hello", channel="human-rights")
    assert card is not None
    await anna.presses(card, "Share here")
    assert wei.last("human-rights").text == f"hello (shared by <@{anna.id}>)"
    assert card in anna.sees("human-rights")


async def test_press_deletes_the_original(anna: Person):
    card = await anna.command("/echo", "hello")
    assert card is not None
    await anna.presses(card, "remove")
    assert anna.sees() == []


async def test_press_on_what_is_not_there_names_what_is(anna: Person):
    card = await anna.command("/echo", "hello")
    assert card is not None
    with pytest.raises(NoSuchElementError, match="'Share here'"):
        await anna.presses(card, "Fly away")


async def test_mention_is_answered_in_the_thread(anna: Person, wei: Person):
    question = await anna.mentions("human-rights", "is the air cleaner?")
    assert [message.text for message in wei.thread(question)] == [
        "<@U0PLAYHRPLAN> is the air cleaner?",
        "You said <@U0PLAYHRPLAN> is the air cleaner?",
    ]


async def test_mention_where_the_app_is_not_a_member_reaches_nobody(anna: Person, slack: RunningWorkspace):
    await anna.mentions("lounge", "hello")
    assert slack.courier.deliveries == []


async def test_direct_message_sets_a_status_and_clears_it_with_the_answer(anna: Person, slack: RunningWorkspace):
    question = await anna.writes_to_app("smog")
    assert ("assistant.threads.setStatus") in [method for method, _ in slack.workspace.api_calls]
    assert anna.status(question) == ""
    assert anna.thread(question)[-1].text == "Read: smog"


async def test_modal_with_errors_stays_open_until_it_is_right(anna: Person):
    card = await anna.command("/echo", "hello")
    assert card is not None
    await anna.presses(card, "ask")
    modal = anna.modal
    assert modal is not None
    assert await anna.submits(modal) == {"b_answer": "Please complete this required field."}
    assert await anna.submits(modal, {"Answer": "wrong"}) == {"b_answer": "Think again"}
    assert anna.modals == [modal]
    assert await anna.submits(modal, {"answer": "right"}) == {}
    assert anna.modals == []
    assert anna.last().text == "Answered: right"


async def test_external_select_offers_what_the_app_suggests(anna: Person):
    await anna.uses_shortcut("look_up")
    modal = anna.modal
    assert modal is not None
    options = await anna.types_into_select(modal, "item", "air")
    assert [option["text"]["text"] for option in options] == ["air 1", "air 2"]
    anna.fills(modal, {"item": "air 2"})
    assert modal.entered["b_item"]["item"]["selected_option"]["value"] == "2"


async def test_home_is_published_and_its_select_works(anna: Person, wei: Person):
    await anna.opens_home()
    await anna.selects(anna.home, "language", "Deutsch")
    assert anna.home.blocks[0]["text"]["text"] == "Deutsch"
    await wei.opens_home()
    assert wei.home.blocks[0]["text"]["text"] == "Welcome"


async def test_messages_tab_gets_prompts(anna: Person, wei: Person):
    await anna.opens_messages()
    assert [prompt["title"] for prompt in anna.prompts] == ["Air"]
    assert wei.prompts == []


async def test_message_shortcut_uploads_a_file_where_it_was_used(anna: Person, wei: Person):
    message = await anna.writes("general", "hello")
    await anna.uses_message_shortcut("upload", message)
    answer = wei.last("general")
    assert answer.text == "Here it is"
    assert [(file.name, file.content) for file in answer.files] == [("table.csv", b"a,b\n1,2\n")]


async def test_workflow_step_completes_or_fails(anna: Person):
    run = await anna.runs_step("look_up_step", {"item": "51"})
    await anna.waits_until(lambda: run.state == "completed")
    assert run.outputs == {"title": "Item 51"}
    run = await anna.runs_step("look_up_step", {"item": "unknown"})
    await anna.waits_until(lambda: run.state == "failed")
    assert run.error == "There is no such item"
