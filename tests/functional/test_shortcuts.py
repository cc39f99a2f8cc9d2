"""The shortcuts and the workflow step."""

import pytest

from bot.playground.person import Person
from bot.playground.running import RunningWorkspace


async def test_look_up_finds_as_somebody_types_and_shows_the_card(anna: Person):
    await anna.uses_shortcut("look_up")
    assert anna.modal is not None

    options = await anna.types_into_select(anna.modal, "item", "air qual")
    assert any("Cleaner air in cities" in option["text"]["text"] for option in options)
    errors = await anna.submits(anna.modal, {"item": "Indicator 51: Cleaner air in cities"})

    assert errors == {}
    assert anna.modal is not None
    assert "87\\xa0%" in str(anna.modal.blocks)


@pytest.mark.parametrize(
    "typed", ["5", "51", "IV.2", "women", "雾霾", "<!channel> & <b>", "zzzz", "digest", "export", "x" * 400]
)
async def test_whatever_is_typed_gets_options_within_the_limits(anna: Person, typed: str):
    await anna.uses_shortcut("look_up")
    assert anna.modal is not None

    options = await anna.types_into_select(anna.modal, "item", typed)

    assert typed[:20] in options[-1]["text"]["text"]


async def test_the_words_themselves_show_all_that_they_find(anna: Person):
    await anna.uses_shortcut("look_up")
    assert anna.modal is not None
    await anna.types_into_select(anna.modal, "item", "theme:environment")

    await anna.submits(anna.modal, {"item": "theme:environment"})

    assert anna.modal is not None
    assert "1 to 10 of" in str(anna.modal.blocks)


async def test_words_that_are_no_question_are_refused_in_the_form(anna: Person):
    await anna.uses_shortcut("look_up")
    assert anna.modal is not None
    await anna.types_into_select(anna.modal, "item", "settings")

    errors = await anna.submits(anna.modal, {"item": "settings"})

    assert "choose one" in errors["item"]


async def _shows(person: Person, chosen: str) -> None:
    await person.uses_shortcut("look_up")
    assert person.modal is not None
    await person.types_into_select(person.modal, "item", chosen)
    await person.submits(person.modal, {"item": chosen})


async def test_what_was_looked_up_is_shared_in_a_chosen_conversation(anna: Person, wei: Person):
    await _shows(anna, "indicator 51")
    assert anna.modal is not None

    errors = await anna.submits(anna.modal, {"conversation": anna.channel("human-rights").id})

    assert errors == {}
    assert anna.modal is None
    shared = wei.last("human-rights")
    assert f"<@{anna.id}>" in shared.text
    assert "87 %" in shared.text


async def test_it_is_shared_where_hrplan_is_no_member(anna: Person, wei: Person):
    if anna.channel("general").has_app:
        await anna.removes_app("general")
    await _shows(anna, "28.294")
    assert anna.modal is not None

    await anna.submits(anna.modal, {"conversation": anna.channel("general").id})

    assert "India" in wei.last("general").text


async def test_related_items_of_a_message_say_what_matched(anna: Person, wei: Person):
    message = await wei.writes(
        "human-rights",
        "We talked about smog and air quality in cities. What about domestic violence? See also indicator 117!",
    )

    await anna.uses_message_shortcut("find_related", message)

    assert anna.modal is not None
    shown = str(anna.modal.blocks)
    assert "Indicator 117" in shown
    assert "Named in the message: indicator 117" in shown
    assert "Cleaner air in cities" in shown
    assert "IV.2.3" in shown
    assert "Matches: " in shown
    assert wei.modal is None


async def test_related_items_of_a_sentence_on_two_matters_are_those_of_both(anna: Person, wei: Person):
    message = await wei.writes("human-rights", "Smog in Beijing fell, but pay for migrant workers is late")

    await anna.uses_message_shortcut("find_related", message)

    assert anna.modal is not None
    assert "Cleaner air in cities" in str(anna.modal.blocks)
    assert "Indicator 4" in str(anna.modal.blocks)


async def test_a_related_item_opens_above(anna: Person, wei: Person):
    message = await wei.writes("human-rights", "indicator 51 and 28.294 please")
    await anna.uses_message_shortcut("find_related", message)
    assert anna.modal is not None

    await anna.selects(anna.modal, "answer:select-open", "indicator 51")

    assert len(anna.modals) == 2
    assert "87\\xa0%" in str(anna.modals[-1].blocks)


@pytest.mark.parametrize(
    "said",
    [
        "Lunch at noon?",
        "See you!",
        "Well, what a day, and tomorrow another one",
        "ok",
        "<!channel> & <script>",
        "x" * 5_000,
        "list export digest settings help",
        "👍👍👍",
    ],
)
async def test_any_message_gets_an_answer(anna: Person, wei: Person, said: str):
    message = await wei.writes("human-rights", said)

    await anna.uses_message_shortcut("find_related", message)

    assert anna.modal is not None
    assert anna.modal.title == "Related items"


async def test_a_message_without_text_gets_an_answer(anna: Person, wei: Person):
    message = await wei.writes("human-rights", " ")
    message.text = ""

    await anna.uses_message_shortcut("find_related", message)

    assert anna.modal is not None
    assert "no text" in str(anna.modal.blocks)


async def test_the_answer_of_an_app_has_related_items_too(slack: RunningWorkspace, anna: Person):
    asked = await anna.mentions("human-rights", "indicator 51")
    await slack.settled()

    await anna.uses_message_shortcut("find_related", anna.thread(asked)[-1])

    assert anna.modal is not None
    assert "Indicator 51" in str(anna.modal.blocks)


async def test_the_step_gives_answer_and_items(slack: RunningWorkspace, anna: Person):
    run = await anna.runs_step("look_up_item", {"question": "indicator 51"})
    await slack.settled()

    assert run.state == "completed"
    assert "87 %" in run.outputs["answer"]
    assert run.outputs["items"] == "indicator:51"


async def test_the_step_says_what_is_not_in_the_documents(slack: RunningWorkspace, anna: Person):
    run = await anna.runs_step("look_up_item", {"question": "indicator 169"})
    await slack.settled()

    assert run.state == "completed"
    assert "168 indicators" in run.outputs["answer"]
    assert run.outputs["items"] == ""


@pytest.mark.parametrize("question", ["", "   ", "export csv 51", "settings"])
async def test_the_step_fails_in_words(slack: RunningWorkspace, anna: Person, question: str):
    run = await anna.runs_step("look_up_item", {"question": question})
    await slack.settled()

    assert run.state == "failed"
    assert len(run.error) > 20


async def test_the_step_makes_no_mention_of_a_question(slack: RunningWorkspace, anna: Person):
    run = await anna.runs_step("look_up_item", {"question": "theme:<!channel>"})
    await slack.settled()

    assert "<!channel>" not in run.outputs["answer"]


async def test_a_redelivered_step_runs_once(slack: RunningWorkspace, anna: Person):
    await anna.runs_step("look_up_item", {"question": "51"})
    await slack.settled()

    await slack.courier.redeliver(slack.courier.deliveries[-1], retry=1)
    await slack.settled()

    done = [method for method, _ in slack.workspace.api_calls if method == "functions.completeSuccess"]
    assert len(done) == 1


async def test_a_broken_step_fails_in_words(slack: RunningWorkspace, anna: Person, conversation, monkeypatch):
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(conversation, "read", fail)
    run = await anna.runs_step("look_up_item", {"question": "51"})
    await slack.settled()

    assert run.state == "failed"
    assert "again" in run.error
