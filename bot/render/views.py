"""From any answer to its view."""

from typing import assert_never

from bot.render.about import about_view
from bot.render.cards import card_view
from bot.render.comparisons import comparison_view
from bot.render.help import help_view
from bot.render.lists import gaps_view, list_view, related_view, targets_view
from bot.render.menus import menu_view
from bot.render.pages import (
    citation_view,
    mistake_view,
    not_found_view,
    passage_view,
    small_talk_view,
)
from bot.render.reader import Reader
from bot.render.scorecards import scorecard_view
from bot.render.several import cards_view
from bot.render.view import View
from catalogue.answers import (
    AboutPage,
    Answer,
    Card,
    Cards,
    Citation,
    Comparison,
    GapList,
    HelpPage,
    ItemList,
    Menu,
    Misunderstood,
    NotFound,
    Passage,
    RelatedList,
    ScorecardAnswer,
    SmallTalk,
    TargetList,
)


def view_of(reader: Reader, answer: Answer) -> View:  # noqa: C901 - one case an answer
    """The view of an answer."""
    match answer:
        case Card():
            return card_view(reader, answer)
        case Cards():
            return cards_view(reader, answer)
        case ItemList():
            return list_view(reader, answer)
        case TargetList():
            return targets_view(reader, answer)
        case Passage():
            return passage_view(reader, answer)
        case RelatedList():
            return related_view(reader, answer)
        case Comparison():
            return comparison_view(reader, answer)
        case ScorecardAnswer():
            return scorecard_view(reader, answer)
        case GapList():
            return gaps_view(reader, answer)
        case Menu():
            return menu_view(reader, answer)
        case Citation():
            return citation_view(reader, answer)
        case HelpPage():
            return help_view(reader, answer.topic)
        case AboutPage():
            return about_view(reader)
        case SmallTalk():
            return small_talk_view(reader, answer)
        case NotFound():
            return not_found_view(reader, answer)
        case Misunderstood():
            return mistake_view(reader, answer)
        case _:
            assert_never(answer)
