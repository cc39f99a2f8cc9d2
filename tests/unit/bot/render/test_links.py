"""Links from an item to others."""

from bot.conversation import Preferences, Reply
from tests.opened import new_conversation
from tests.unit.bot.render.builders import a_conversation


def test_an_item_without_links_says_so():
    reply = a_conversation().read("related indicator 1", Preferences())

    assert isinstance(reply, Reply)
    assert "No links to other items are recorded." in reply.message.text


def test_a_comparison_of_an_item_leads_to_all_that_is_related():
    reply = new_conversation().read("compare indicator 20", Preferences())

    assert isinstance(reply, Reply)
    values = [element.get("value", "") for block in reply.message.blocks for element in block.get("elements", ())]
    assert "related indicator 20" in values
