"""`s400check sync`: write what the sources claim today into the ledger."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from s400check.cli.paths import real
from s400check.cli.projects import Project, open_project
from s400check.cli.reporting import warn
from s400check.cli.streams import complain
from s400check.ledger.schemas import refuse_newer
from s400check.ledger.store import save
from s400check.ledger.stubs import SyncReport
from s400check.ledger.stubs import sync as sync_stubs
from s400check.model.errors import InputError, UsageError
from s400check.model.ledgers import Ledger
from s400check.report.summaries import many

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH ...]")
@click.option("--ledger", type=_FILE, help="The ledger (default: the nearest claims.toml, else one in this folder).")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where a source's text is not what the ledger saw.")
def sync(paths: tuple[Path, ...], ledger: Path | None, check: bool) -> int:
    """Writes a block for every claim found today, and drops those that nobody judged and nothing gives any more.

    A PATH that the ledger does not name yet is added to its sources.
    """
    project = open_project(paths, ledger, creating=True)
    refuse_newer(project.ledger, str(project.loaded.path))
    before = _with_sources(project, paths)
    findings = project.find_with(before)
    if not findings.sources:
        warn(findings.problems)
        raise InputError("nothing to read: no article at the paths named; the ledger is as it was")
    after, done = sync_stubs(before, findings.sources, findings.claims)
    warn(findings.problems)
    if check:
        return _checked(done)
    if after != project.ledger or project.missing:
        save(project.loaded, after)
    complain(f"{project.loaded.path}: {_told(done)}")
    return 0


def _with_sources(project: Project, paths: Sequence[Path]) -> Ledger:
    """The ledger with the paths among its sources, but for those that lie in one of them already."""
    settings = project.ledger.settings
    listed = [real(project.folder / name) for name in settings.sources]
    new = [real(path) for path in paths if not any(real(path).is_relative_to(place) for place in listed)]
    outside = [path for path in new if not path.is_relative_to(project.folder)]
    if outside:
        raise UsageError(
            f"{outside[0]} lies outside the ledger's folder {project.folder}; move it in, or name --ledger"
        )
    names = (path.relative_to(project.folder).as_posix() for path in new)
    return (
        replace(project.ledger, settings=replace(settings, sources=(*settings.sources, *names)))
        if new
        else project.ledger
    )


def _checked(done: SyncReport) -> int:
    if done.changed:
        complain(f"{many(len(done.changed), 'source')} changed since the ledger was written: run `s400check sync`")
        return 1
    if done.added or done.documents:
        complain(f"{many(len(done.added), 'new claim')}: run `s400check sync`")
    return 0


def _told(done: SyncReport) -> str:
    parts = [
        many(len(done.added), "claim") + " added",
        f"{len(done.dropped)} dropped",
        *([f"{len(done.kept)} no longer found and kept for their verdicts"] if done.kept else []),
        *([many(len(done.documents), "new source")] if done.documents else []),
        *([many(len(done.changed), "changed source")] if done.changed else []),
    ]
    return ", ".join(parts)
