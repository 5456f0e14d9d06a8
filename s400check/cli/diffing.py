"""`s400check diff`: what reviewers decided between two ledgers."""

from pathlib import Path

import click

from s400check.cli.git import at_revision, authors
from s400check.cli.paths import real
from s400check.cli.projects import find_ledger, open_project
from s400check.cli.reporting import FOUND
from s400check.cli.streams import complain, put
from s400check.ledger.anchors import match
from s400check.ledger.diffs import compare_ledgers
from s400check.ledger.store import load
from s400check.ledger.text import parse
from s400check.model.anchors import Anchor
from s400check.model.ledgers import SCHEMA, Ledger
from s400check.model.visible import visible
from s400check.report.ledger_diffs import FORMATS


@click.command()
@click.argument("old", default="HEAD", metavar="[OLD]")
@click.argument("new", default="", metavar="[NEW]")
@click.option("--output-format", type=click.Choice(list(FORMATS)), default="text", help="How to print it.")
@click.option("--ledger", type=click.Path(path_type=Path, dir_okay=False), help="The ledger (default: the nearest).")
def diff(old: str, new: str, output_format: str, ledger: Path | None) -> int:
    """Shows what reviewers decided between OLD and NEW: files or git revisions, by default HEAD and the file as it is.

    Exits 1 where a review was removed or altered by someone other than its author, or the words under one were.
    """
    # Two files need no ledger beside them.
    both_files = Path(old).is_file() and Path(new or ".").is_file()
    path = Path(old) if both_files else find_ledger(ledger)
    before = _side(old, path)
    after = _side(new or str(path), path)
    editors = (
        frozenset() if Path(old).is_file() or Path(new or ".").is_file() else authors(real(path), old, new or None)
    )
    found = compare_ledgers(before, after, None if new else _anchors(after, path), editors)
    put(FORMATS[output_format](found))
    return FOUND if found.alarming else 0


def _side(name: str, path: Path) -> Ledger:
    """The ledger in a file, or in a revision of the ledger's file."""
    if Path(name).is_file():
        ledger = load(Path(name)).ledger
    else:
        content = at_revision(name, real(path))
        if content is None:
            complain(f"{visible(name)} has no {path.name} yet: compared with an empty ledger")
            return Ledger()
        ledger = parse(content, f"{name}:{path.name}")
    if ledger.schema > SCHEMA:
        complain(f"{visible(name)}: schema {ledger.schema} is newer than {SCHEMA}: what this release knows is compared")
    return ledger


def _anchors(ledger: Ledger, path: Path) -> dict[str, Anchor]:
    """Where the claims stand in the sources as they are now; nothing where there are none to read."""
    if not ledger.settings.sources:
        return {}
    findings = open_project((), path).find_with(ledger)
    return dict(match(ledger, findings.sources, findings.claims)) if findings.sources else {}
