"""`hrplan check`: is the data sound, and does every figure stand where it is said to stand?"""

from pathlib import Path

import click

from bot.places import seeds_folder
from catalogue.assembling import assemble
from catalogue.catalogue import Catalogue
from catalogue.checks.run import Report, run_checks
from catalogue.library import PASSAGES, Library, load_library, passage_hashes, read_passages
from catalogue.loading import fingerprint, read_sources
from catalogue.models.files import ItemsFile
from catalogue.schema import SCHEMA, schema_text
from catalogue.verdicts import explain


@click.command()
@click.option("--seeds", type=click.Path(path_type=Path, file_okay=False), help="Folder of the data.")
@click.option(
    "--documents",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="HRPLAN_DOCUMENTS",
    default=Path("documents"),
    help="Folder with copies of the source documents; without them, all but their lines is checked.",
)
@click.option(
    "--only",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Show what concerns this YAML file only, and the verdict on each of its targets.",
)
def check(seeds: Path | None, documents: Path, only: Path | None) -> None:
    """Check all data and print every problem; exit 1 if there is any."""
    folder = seeds or seeds_folder()
    files = sorted(folder.rglob("*.yaml"))
    sources, problems = read_sources(folder, files)
    catalogue, unresolved = assemble(sources, fingerprint(folder, files))
    problems += unresolved
    library = load_library(documents, catalogue)
    report = run_checks(catalogue, library)
    if only is not None:
        name = only.resolve().relative_to(folder.resolve()).as_posix()
        problems = [problem for problem in problems if problem.file == name]
        content = next((source.content for source in sources if source.reading.file == name), None)
        items = {item.id for item in content.items} if isinstance(content, ItemsFile) else set()
        report = Report(
            tuple(finding for finding in report.findings if finding.item in items),
            report.documents,
            report.figures,
            report.left_out,
        )
        _show_verdicts(catalogue, items)
    for problem in sorted(set(problems)):
        click.echo(str(problem))
    findings = [str(finding) for finding in report.findings]
    if only is None:
        findings += _generated(folder, catalogue, library)
    for finding in findings:
        click.echo(finding)
    _show_extent(catalogue, report)
    if problems or findings:
        raise SystemExit(1)


def _generated(folder: Path, catalogue: Catalogue, library: Library) -> list[str]:
    """What is out of date among the generated files."""
    findings = []
    schema = folder / SCHEMA
    if not schema.is_file() or schema.read_text(encoding="utf-8") != schema_text():
        findings.append(f"{SCHEMA} is out of date; make it again with 'hrplan schema'")
    recorded = read_passages(folder)
    hashes = passage_hashes(catalogue, library)
    if recorded.keys() != catalogue.entries.keys() or any(recorded[item] != hashes[item] for item in hashes):
        findings.append(f"{PASSAGES} is out of date; make it again with 'hrplan sources record'")
    return findings


def _show_verdicts(catalogue: Catalogue, items: set[str]) -> None:
    for entry in catalogue:
        if entry.id in items:
            for target, verdict in zip(entry.item.targets, entry.verdicts, strict=True):
                click.echo(f"{entry.id}: {target.measure}: {verdict.outcome}: {explain(target, verdict)}")


def _show_extent(catalogue: Catalogue, report: Report) -> None:
    if missing := [document for document in catalogue.documents if document not in report.documents]:
        click.echo(f"Not held against their documents, for want of a copy: {', '.join(missing)}.")
    if report.figures:
        share = 100 * report.left_out / report.figures
        click.echo(f"{report.figures} figures in the cited lines, {report.left_out} of them left out ({share:.1f} %).")
    kinds = {
        kind: len(catalogue.of_kind(kind)) for kind in ("indicator", "commitment", "upr", "suggestion", "progress")
    }
    targets = sum(len(entry.item.targets) for entry in catalogue)
    click.echo(f"{len(catalogue)} items ({', '.join(f'{n} {kind}' for kind, n in kinds.items())}), {targets} targets.")
