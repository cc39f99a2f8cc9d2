"""`hrplan sources`: the copies of the documents from which exact wording is shown."""

import json
from pathlib import Path

import click

from bot.commandline.options import documents_option, opened
from bot.places import seeds_folder
from catalogue.catalogue import Catalogue
from catalogue.library import (
    PASSAGES,
    Recognised,
    Standing,
    load_library,
    passage_hashes,
    read_passages,
    recognise,
)
from catalogue.passages import NotTextError, normalise


@click.group()
def sources() -> None:
    """The source documents: which are known, which are here, and adding copies."""


@sources.command("list")
@documents_option
def list_sources(documents: str) -> None:
    """List the documents, and whether a copy is here."""
    desk = opened(documents).desk
    for document in desk.catalogue.documents.values():
        here = "here" if document.id in desk.library.texts else "no copy"
        click.echo(f"{document.id}  [{here}]  {document.title}")


@sources.command("add")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@documents_option
def add_sources(files: tuple[Path, ...], documents: str) -> None:
    """Copy FILES to the documents folder; each is recognised by its content, whatever its name."""
    catalogue = opened(documents).desk.catalogue
    passages = read_passages(seeds_folder())
    refused = 0
    for path in files:
        found = recognise(path.read_bytes(), catalogue, passages)
        if found.standing is Standing.KNOWN and found.document is not None and found.text is not None:
            folder = Path(documents)
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{found.document.id}.txt").write_text(found.text.content, encoding="utf-8")
            click.echo(f"{path}: {found.document.title}; added")
        else:
            refused += 1
            click.echo(f"{path}: {_explain(found, catalogue)}", err=True)
    if refused:
        raise SystemExit(1)


def _explain(found: Recognised, catalogue: Catalogue) -> str:
    if found.standing is Standing.CHANGED and found.document is not None:
        return (
            f"looks like {found.document.title}, but it was changed: {found.cited - found.agreeing} of {found.cited} "
            "cited passages differ. Get an unchanged copy; a changed one is never quoted."
        )
    if found.standing is Standing.UNREADABLE:
        return "is not text in UTF-8. Save the document as plain text."
    known = "; ".join(document.short for document in catalogue.documents.values())
    return f"is none of the documents that the catalogue cites ({known})."


@sources.command("check")
@documents_option
def check_sources(documents: str) -> None:
    """Check that every file of the documents folder is what the catalogue cites; exit 1 if one is not."""
    catalogue = opened(documents).desk.catalogue
    passages = read_passages(seeds_folder())
    wrong = 0
    for path in sorted(Path(documents).glob("*.txt")):
        found = recognise(path.read_bytes(), catalogue, passages)
        if found.standing is Standing.KNOWN and found.document is not None:
            click.echo(f"{path}: {found.document.title}")
        else:
            wrong += 1
            click.echo(f"{path}: {_explain(found, catalogue)}", err=True)
    if wrong:
        raise SystemExit(1)


@sources.command("fingerprint")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def fingerprint_source(file: Path) -> None:
    """Show what sources.yaml says of the text of FILE: its number of lines and its fingerprint."""
    try:
        text = normalise(file.read_bytes())
    except NotTextError:
        raise click.ClickException(f"{file} is not text in UTF-8. Save the document as plain text.") from None
    click.echo(f"lines: {len(text.lines)}\nfingerprint: {text.fingerprint}")


@sources.command("record")
@documents_option
def record_passages(documents: str) -> None:
    """Write the hash of every cited passage into the data; run it after lines or items have changed."""
    desk = opened(documents).desk
    missing = [document for document in desk.catalogue.documents if document not in desk.library.texts]
    if missing:
        raise click.ClickException(f"A copy of every document is needed; there is none of {', '.join(missing)}.")
    hashes = passage_hashes(desk.catalogue, load_library(Path(documents), desk.catalogue))
    path = seeds_folder() / PASSAGES
    path.write_text(json.dumps(hashes, indent=1) + "\n", encoding="utf-8")
    click.echo(f"{path}: {len(hashes)} passages")
