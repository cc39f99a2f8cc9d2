"""All checks in one run: a report of problems that fail it, and of remarks that don't."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.catalogue import Catalogue
from catalogue.checks.figures import count_figures, figures_left_out, figures_not_cited
from catalogue.checks.places import wrong_lines, wrong_paragraphs
from catalogue.checks.wording import keywords_without_use, questions_asked_twice, taken_over
from catalogue.library import Library

LEFT_OUT_LIMIT = 0.05
"""The share of the cited lines' figures that items may leave out, each with its reason."""


@dataclass(frozen=True)
class Finding:
    """Something wrong with an item, or with the whole ("")."""

    item: str
    message: str

    def __str__(self) -> str:
        return f"{self.item}: {self.message}" if self.item else self.message


@dataclass(frozen=True)
class Report:
    """What the checks found, and which documents they could hold the data against."""

    findings: tuple[Finding, ...]
    documents: tuple[str, ...]
    figures: int
    left_out: int


def run_checks(catalogue: Catalogue, library: Library) -> Report:
    """Check everything that the documents at hand allow."""
    unreviewed = tuple(_unreviewed(catalogue, library))
    figures = count_figures(catalogue, library)
    left_out = sum(1 for _ in figures_left_out(catalogue, library))
    findings = [*_of_items(catalogue), *_of_lines(catalogue, library), *unreviewed]
    if figures and left_out / figures > LEFT_OUT_LIMIT:
        findings.append(Finding("", f"{left_out} of {figures} figures of the cited lines are left out: over 5 %"))
    return Report(tuple(findings), tuple(library.texts), figures, left_out)


def _of_items(catalogue: Catalogue) -> Iterator[Finding]:
    titles: dict[str, str] = {}
    for entry in catalogue:
        other = titles.setdefault(entry.item.title.lower(), entry.id)
        if other != entry.id:
            yield Finding(entry.id, f"has the same title as {other}: {entry.item.title}")
    for item, keyword in keywords_without_use(catalogue):
        yield Finding(item, f"keyword {keyword!r} stands in its own text already; choose another word")
    for item, question, other in questions_asked_twice(catalogue):
        yield Finding(item, f"asks {question!r} as {other} does; a question belongs to the one item that answers it")
    for document in catalogue.documents.values():
        held = sum(entry.document.id == document.id for entry in catalogue)
        if document.items is not None and held != document.items:
            yield Finding("", f"{document.id}: {held} items, expected {document.items}")


def _of_lines(catalogue: Catalogue, library: Library) -> Iterator[Finding]:
    for fault in figures_not_cited(catalogue, library):
        yield Finding(fault.item, f"{fault.where}: the figure {fault.text} does not stand in its lines")
    for item, message in (*wrong_lines(catalogue, library), *wrong_paragraphs(catalogue, library)):
        yield Finding(item, message)
    for item, run in taken_over(catalogue, library):
        yield Finding(item, f"shares a run of words with the document: {run}")


def _unreviewed(catalogue: Catalogue, library: Library) -> Iterator[Finding]:
    reviewed = {(entry.item, figure) for entry in catalogue.left_out for figure in entry.figures}
    for fault in figures_left_out(catalogue, library):
        if (fault.item, fault.text) not in reviewed:
            yield Finding(
                fault.item, f"leaves out the figure {fault.text} of its lines; add it, or say why in review.yaml"
            )
