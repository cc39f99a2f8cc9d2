"""About hrplan: the documents, what is held of them, the version, what is stored of whom, and whom to ask."""

from bot.render.joining import labelled, sentences
from bot.render.moments import day_in_words
from bot.render.reader import Reader, in_title_marks
from bot.render.view import Act, Bullets, Button, Controls, Heading, Line, Paragraph, Small, View, bold, line
from catalogue.models.context import Document

STORED = ("settings", "digests", "opinions", "deliveries", "threads", "tokens")
REPORTED = "about"


def about_view(reader: Reader) -> View:
    """The page."""
    texts, catalogue = reader.texts, reader.catalogue
    edition = catalogue.editions[0]
    documents = tuple(_document(reader, document) for document in catalogue.documents.values())
    stored = tuple(line(texts(f"stored-{what}")) for what in STORED)
    return View(
        texts("title-about"),
        (
            Heading(texts("title-about")),
            Paragraph(line(texts("about-what"))),
            Bullets(documents, line(bold(texts("about-documents")))),
            Bullets(_held(reader), line(bold(texts("about-counts")))),
            Bullets(stored, labelled(texts, texts("about-privacy"), texts("about-privacy-text"))),
            Paragraph(line(texts("about-deleting"))),
            Paragraph(labelled(texts, texts("about-contact"), texts("about-contact-text"))),
            _ways(reader),
            Small(texts("about-edition", version=edition.version, date=day_in_words(texts, edition.date))),
        ),
    )


def _document(reader: Reader, document: Document) -> Line:
    """Title, date, what it covers, which language prevails: as far as the document says."""
    texts = reader.texts
    name = reader.both(document.title, document.zh and in_title_marks(document.zh))
    date = texts("about-dated", date=day_in_words(texts, document.date)) if document.date else ""
    prevails = texts("wording-prevails", language=document.prevails) if document.prevails else ""
    return line(bold(f"{name}{date}"), sentences(texts("about-covers", what=document.covers), prevails))


def _held(reader: Reader) -> tuple[Line, ...]:
    texts, catalogue = reader.texts, reader.catalogue
    kinds = ("indicator", "commitment", "upr", "suggestion", "progress")
    counts = tuple(
        line(texts("about-count", what=texts(f"kind-{kind}"), count=len(catalogue.of_kind(kind)))) for kind in kinds
    )
    targets = sum(len(entry.item.targets) for entry in catalogue)
    links = sum(len(entry.related) for entry in catalogue) // 2
    return (*counts, line(texts("about-targets", count=targets)), line(texts("about-links", count=links)))


def _ways(reader: Reader) -> Controls:
    texts = reader.texts
    return Controls(
        (
            Button(texts("button-help"), Act.ANSWER, "help"),
            Button(texts("button-settings"), Act.SETTINGS, "settings"),
            Button(texts("button-report"), Act.REPORT, REPORTED),
        )
    )
