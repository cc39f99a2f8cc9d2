"""The settings modal: a person's language and cards, and the channel's rule on digests for those who may change it."""

from dataclasses import dataclass

from bot.render.forms import Block, Choice, danger_button, heading, modal, note, radio
from bot.render.texts import LANGUAGES, Texts, texts_for

CALLBACK = "settings"
LANGUAGE, CARDS, DIGESTS_BY = "settings_language", "settings_cards", "settings_digests_by"
FORGET = "forget_me"
AS_SLACK = "slack"
"""The value of the language that follows Slack."""


@dataclass(frozen=True)
class ChannelRule:
    """Who may set up digests in the channel that the modal was opened in, and whether this person may change that."""

    digests_by: str
    may_change: bool


@dataclass(frozen=True)
class Shown:
    """What the modal shows: `language` is empty where it follows Slack, whose language is `of_slack`."""

    language: str
    of_slack: str
    compact: bool
    channel: ChannelRule | None = None


def settings_modal(texts: Texts, shown: Shown, metadata: str = "") -> Block:
    """The modal."""
    blocks = [_language(texts, shown), _cards(texts, shown)]
    if shown.channel is not None:
        blocks += _channel(texts, shown.channel)
    blocks += [{"type": "divider"}, *privacy_blocks(texts)]
    return modal(
        texts("title-settings"),
        texts("button-close"),
        blocks,
        submit=texts("settings-save"),
        callback_id=CALLBACK,
        metadata=metadata,
    )


def privacy_blocks(texts: Texts) -> list[Block]:
    """What is stored of a person, and the way to delete it."""
    return [
        note(texts("settings-privacy")),
        danger_button(
            FORGET,
            texts("button-forget"),
            title=texts("forget-title"),
            question=texts("forget-question"),
            yes=texts("forget-yes"),
            no=texts("forget-no"),
        ),
    ]


def language_name(language: str) -> str:
    """What a language of the interface calls itself."""
    return texts_for(language)("language-name")


def _language(texts: Texts, shown: Shown) -> Block:
    of_slack = texts("language-as-slack", language=language_name(shown.of_slack))
    choices = [Choice(AS_SLACK, of_slack), *(Choice(each, language_name(each)) for each in LANGUAGES)]
    hint = texts("settings-language-hint")
    return radio(LANGUAGE, texts("settings-language"), choices, shown.language or AS_SLACK, hint)


def _cards(texts: Texts, shown: Shown) -> Block:
    choices = [
        Choice("full", texts("cards-full"), texts("cards-full-explained")),
        Choice("compact", texts("cards-compact"), texts("cards-compact-explained")),
    ]
    return radio(CARDS, texts("settings-cards"), choices, "compact" if shown.compact else "full")


def _channel(texts: Texts, rule: ChannelRule) -> list[Block]:
    parts = [{"type": "divider"}, heading(texts("settings-channel"))]
    if not rule.may_change:
        return [*parts, note(texts(f"digests-by-{rule.digests_by}-told")), note(texts("settings-channel-admins-only"))]
    choices = [Choice(value, texts(f"digests-by-{value}")) for value in ("members", "admins")]
    return [*parts, radio(DIGESTS_BY, texts("settings-digests-by"), choices, rule.digests_by)]
