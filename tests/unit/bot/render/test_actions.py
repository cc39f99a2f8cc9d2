"""What is pressed gives back the act and the command that were put in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parsing.cleaning import clean
from bot.render.actions import action_id, button_fits, button_value, carried, fits, menu_fits, menu_value, read_action
from bot.render.blocks import Surface, render_blocks
from bot.render.view import Act, Button, Controls, More, Option, Select, View


def a_select(*commands: str, act: Act = Act.REPLACE) -> Select:
    return Select("Theme", tuple(Option(command, command) for command in commands), act, "themes")


def test_a_button_gives_back_its_act_and_command():
    button = Button("Next", Act.REPLACE, "list page:2")

    assert read_action({"action_id": action_id(button), "value": button_value(button.command)}) == (
        Act.REPLACE,
        "list page:2",
    )


def test_an_empty_command_is_help():
    assert button_value("") == "help"


def test_a_command_that_is_too_long_for_a_button_is_not_offered():
    fitting, long = (Button("Next", Act.REPLACE, f"{'w' * length} page:2") for length in (1_993, 1_994))
    view = View("Pages", (Controls((fitting, long, More((fitting, long), "more"))),))

    assert (button_fits(fitting), button_fits(long)) == (True, False)
    (row,) = render_blocks(view, Surface.MESSAGE)
    assert [element["value"] for element in row["elements"]] == [fitting.command] * 2


def test_short_commands_stand_in_the_options():
    found = carried(a_select("list", "list theme:health"))

    assert found is not None
    assert found.action_id == "replace:select-themes"
    assert found.values == ("list", "list theme:health")


def test_long_commands_share_their_beginning():
    question = "what is said about " + "very " * 30 + "long questions"
    select = a_select(question, f"{question} theme:health")

    found = carried(select)

    assert found is not None
    assert all(len(value) <= 150 for value in found.values)
    assert read_action({"action_id": found.action_id, "selected_option": {"value": found.values[1]}}) == (
        Act.REPLACE,
        f"{question} theme:health",
    )


@pytest.mark.parametrize("question", ["word " * 100 + "end", "w" * 200, "😀" * 130])
def test_what_does_not_fit_is_not_offered(question: str):
    assert not fits(a_select(question, f"{question} theme:health"))


def test_commands_that_share_no_beginning_are_not_offered():
    assert not fits(a_select("list " + "x " * 80, "gaps " + "y " * 80))


def test_a_select_without_options_or_with_too_many_does_not_fit():
    assert not fits(a_select())
    assert not fits(a_select(*map(str, range(101))))


@given(
    st.text(min_size=1, max_size=600), st.lists(st.sampled_from(["theme:work", "kind:upr", "verdict:open"]), max_size=4)
)
def test_a_select_gives_back_its_commands_or_is_not_offered(question: str, filters: list[str]):
    base = clean(question) or "list"
    select = a_select(base, *(f"{base} {each}" for each in filters))
    found = carried(select)
    if found is None:
        return
    assert len(found.action_id) <= 255
    for option, value in zip(select.options, found.values, strict=True):
        assert 0 < len(value) <= 150
        read = read_action({"action_id": found.action_id, "selected_option": {"value": value}})
        assert read == (Act.REPLACE, option.command)


def test_an_entry_of_a_menu_gives_back_its_act():
    button = Button("Cite", Act.ANSWER, "cite 51")

    chosen = {"action_id": "menu:more", "selected_option": {"value": menu_value(button)}}

    assert read_action(chosen) == (Act.ANSWER, "cite 51")


def test_a_menu_fits_with_two_to_five_short_entries():
    short, long = Button("Cite", Act.ANSWER, "cite 51"), Button("Cite", Act.ANSWER, "x" * 150)

    assert menu_fits(More((short, short)))
    assert not menu_fits(More((short,)))
    assert not menu_fits(More((short,) * 6))
    assert not menu_fits(More((short, long)))


def test_an_element_of_somebody_else_has_no_act():
    assert read_action({"action_id": "look_up", "value": "x"}) == (None, "x")
    assert read_action({}) == (None, "")
