"""The Home tab: search first, then ways to look around, then what is this person's own, then all about hrplan."""

from bot.render.blocks import Surface
from bot.render.forms import Block, search_input
from bot.render.message import render_surface
from bot.render.moments import day_in_words
from bot.render.questions import first_questions
from bot.render.reader import Reader
from bot.render.settings import language_name
from bot.render.view import Act, Bullets, Button, Controls, Divider, Heading, Paragraph, Part, Small, View, bold, line

SEARCH = "home_search"
REPORT_COMMAND = "home"
CHANGES_SHOWN = 4
"""Changes of the data that are listed; the rest is counted."""


def home_blocks(reader: Reader, own: tuple[Part, ...], *, follows_slack: bool) -> list[Block]:
    """The whole tab. `own` is what this person has, such as digests, between looking around and the rest."""
    texts = reader.texts
    parts = (*_ways(reader), *own, *_news(reader), *_settings(reader, follows_slack=follows_slack), *_about(reader))
    title = View(texts("home-title"), (Heading(texts("home-title")), Paragraph(line(texts("home-what")))))
    search = search_input(SEARCH, texts("home-search"), texts("home-search-placeholder"))
    body = render_surface(View(texts("home-title"), parts), texts, Surface.HOME)
    return [*render_surface(title, texts, Surface.HOME), search, *body]


def _ways(reader: Reader) -> list[Part]:
    texts = reader.texts
    ways = (
        Button(texts("menu"), Act.MODAL, "browse", primary=True),
        Button(texts("title-scorecard"), Act.MODAL, "scorecard"),
        Button(texts("button-gaps"), Act.MODAL, "gaps"),
    )
    questions = tuple(Button(question, Act.MODAL, question) for question in first_questions(texts)[:3])
    return [Controls(ways), Paragraph(line(bold(texts("home-try")))), Controls(questions)]


def _news(reader: Reader) -> list[Part]:
    """What changed in the data, of the newest edition."""
    texts = reader.texts
    edition = reader.catalogue.editions[0]
    changes = [line(change) for change in edition.changes[:CHANGES_SHOWN]]
    if len(edition.changes) > CHANGES_SHOWN:
        changes.append(line(texts("home-news-more", count=len(edition.changes) - CHANGES_SHOWN)))
    title = line(bold(texts("home-news-edition", version=edition.version, date=day_in_words(texts, edition.date))))
    return [Divider(), Heading(texts("home-news")), Bullets(tuple(changes), title)]


def _settings(reader: Reader, *, follows_slack: bool) -> list[Part]:
    texts = reader.texts
    name = language_name(texts.language)
    language = texts("language-as-slack", language=name) if follows_slack else name
    cards = texts("cards-compact" if reader.compact else "cards-full")
    rows = (
        line(bold(texts("settings-language")), texts("home-value", value=language)),
        line(bold(texts("settings-cards")), texts("home-value", value=cards)),
    )
    change = Button(texts("home-change-settings"), Act.SETTINGS, "settings")
    return [Divider(), Heading(texts("title-settings")), Bullets(rows), Controls((change,))]


def _about(reader: Reader) -> list[Part]:
    texts = reader.texts
    buttons = (
        Button(texts("button-help"), Act.MODAL, "help"),
        Button(texts("title-about"), Act.MODAL, "about"),
        Button(texts("button-report"), Act.REPORT, REPORT_COMMAND),
    )
    return [
        Divider(),
        Heading(texts("home-about")),
        Paragraph(line(texts("home-privacy"))),
        Controls(buttons),
        Small(texts("version", version=reader.catalogue.version)),
    ]
