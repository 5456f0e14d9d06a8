"""`s400check prune`: drop what no source holds any more, by name."""

from pathlib import Path

import click

from s400check.cli.projects import open_project
from s400check.cli.reporting import warn
from s400check.cli.streams import complain
from s400check.ledger.pruning import Pruned
from s400check.ledger.pruning import prune as prune_names
from s400check.ledger.schemas import refuse_newer
from s400check.ledger.store import save
from s400check.model.errors import InputError
from s400check.model.visible import visible
from s400check.report.summaries import many


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME ...")
@click.option("--ledger", type=click.Path(path_type=Path, dir_okay=False), help="The ledger (default: the nearest).")
def prune(names: tuple[str, ...], ledger: Path | None) -> int:
    """Drops the claims NAME (ids), verdicts and all, where no source holds them any more; and sources that are gone.

    All or nothing: one name that cannot be dropped, and the ledger stays as it is.
    """
    project = open_project((), ledger)
    refuse_newer(project.ledger, str(project.loaded.path))
    findings = project.find()
    warn(findings.problems)
    if not findings.sources:
        raise InputError("no source could be read, so nothing is known to be gone; the ledger is as it was")
    unreadable = {problem.path for problem in findings.problems if (project.folder / problem.path).exists()}
    pruned = prune_names(project.ledger, names, findings, unreadable)
    save(project.loaded, pruned.ledger, withdrawn=pruned.said)
    for line in _told(pruned):
        complain(visible(line))
    return 0


def _told(pruned: Pruned) -> list[str]:
    claims = [
        f"dropped {entry.stub.id} “{' '.join(entry.stub.words.split())}” with "
        f"{many(len(entry.verdicts), 'review')} and {many(len(entry.rulings), 'ruling')}"
        for entry in pruned.entries
    ]
    return [*claims, *(f"dropped the source {document.key} {document.path}" for document in pruned.documents)]
