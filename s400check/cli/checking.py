"""`s400check check`: whether the ledger is in order."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import click

from s400check.cli.projects import Project, find_ledger
from s400check.cli.reporting import FOUND, warn
from s400check.cli.streams import complain, put
from s400check.ledger import checks
from s400check.ledger.checks import Written
from s400check.ledger.store import Loaded
from s400check.ledger.stubs import sync
from s400check.ledger.versions import read_text
from s400check.model.findings import Findings, Problem
from s400check.model.visible import visible
from s400check.report.staleness import stale
from s400check.report.summaries import many
from s400check.review.dockets import Docket


@click.command()
@click.option("--ledger", type=click.Path(path_type=Path, dir_okay=False), help="The ledger (default: the nearest).")
def check(ledger: Path | None) -> int:
    """Exits 1 with a line for each thing that is not in order: spelling, references, conflicts, stale verdicts.

    2 is for a ledger that cannot be read. Claims that a newer release finds are counted and fail nothing.
    """
    place = find_ledger(ledger)
    written = Written.of(read_text(place), str(place))
    project = _project(place, written)
    findings = project.find()
    warn(findings.problems)
    found = list(_findings(written, project, findings))
    put("".join(f"{_told(problem)}\n" for problem in found))
    _count_new(written, findings)
    if not found:
        complain(f"{place}: in order")
    return FOUND if found else 0


def _project(place: Path, written: Written) -> Project:
    """The project with all that the ledger names to read: drafts stand in it as documents, not among its sources."""
    folder = place.parent.resolve()
    listed = [folder / name for name in written.ledger.settings.sources]
    inside = _inside(folder)
    documents = (folder / document.path for document in written.ledger.documents if inside(document.path))
    return Project(
        folder=folder,
        loaded=Loaded(path=place, ledger=written.ledger),
        missing=False,
        paths=tuple(path for path in (*listed, *documents) if _is_there(path)),
    )


def _findings(written: Written, project: Project, findings: Findings) -> Iterable[Problem]:
    return chain(
        checks.misspelled(written),
        checks.unsettled(written),
        checks.dangling(written, _inside(project.folder)),
        checks.outdated(written, findings.sources),
        stale(Docket.of(findings, written.ledger), written),
    )


def _inside(folder: Path) -> checks.Exists:
    def exists(name: str) -> bool:
        path = folder / name
        return _is_there(path) and path.resolve().is_relative_to(folder)

    return exists


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, or with a zero byte in it
        return False


def _told(problem: Problem) -> str:
    """The finding on one line; a diff in it follows, each of its lines with a sign before it."""
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    message, *changes = (
        problem.message.split("\n") if problem.message.startswith(checks.MISSPELLED) else (_flat(problem),)
    )
    return "\n".join((visible(f"{place}: {message}; {' '.join(problem.hint.split())}"), *changes))


def _flat(problem: Problem) -> str:
    # A line feed in quoted text would begin a line of its own, which a CI runner may take for a command.
    return " ".join(problem.message.split())


def _count_new(written: Written, findings: Findings) -> None:
    _, done = sync(written.ledger, findings.sources, findings.claims)
    parts: Iterator[str] = (many(len(ids), noun) for ids, noun in _new(done.added, done.documents) if ids)
    if told := ", ".join(parts):
        complain(f"{told}: run `s400check sync`")


def _new(claims: tuple[str, ...], sources: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], str], ...]:
    return ((claims, "new claim"), (sources, "new source"))
