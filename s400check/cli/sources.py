"""`s400check sources`: what was read, how its date was found, and what each part of a page was taken for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import click

from s400check.cli.paths import real
from s400check.cli.projects import open_project
from s400check.cli.reporting import warn
from s400check.cli.streams import put
from s400check.extract.claims import find_claims
from s400check.model.errors import InputError, UsageError
from s400check.model.findings import Problem
from s400check.model.sources import Source
from s400check.model.visible import visible
from s400check.sources.reading import read
from s400check.sources.sentences import passages

_HEAD: Final = ("path", "date", "outlet", "words", "claims", "problems", "title")
_TO_THE_RIGHT: Final = frozenset({"words", "claims", "problems"})


@click.command(name="sources")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH ...]")
@click.option("--ledger", type=click.Path(path_type=Path, dir_okay=False), help="The ledger (default: the nearest).")
@click.option("--show", type=click.Path(path_type=Path), metavar="PATH", help="Print a text with each part's role.")
def sources_command(paths: tuple[Path, ...], ledger: Path | None, show: Path | None) -> None:
    """Lists what is read at PATH (by default what the ledger names): title, outlet, date, words, claims, problems."""
    named = paths or ((show,) if show and ledger is None else ())
    project = open_project(named, ledger)
    sources, problems = read(project.paths, project.folder, project.ledger.documents)
    if show is not None:
        put(shown(_named(show, sources, project.folder)))
    elif sources:
        put(table(sources, problems))
    warn(problems)
    if not sources:
        raise InputError(f"nothing to read in {', '.join(map(str, project.paths))}: name articles, or a folder of them")


def _named(path: Path, sources: Sequence[Source], folder: Path) -> Source:
    """The source at a path, which counts from here or from the project.

    Raises:
        UsageError: there is none.
    """
    wanted = {real(path), real(folder / path)}
    found = next((source for source in sources if real(folder / source.path) in wanted), None)
    if found is None:
        raise UsageError(f"--show {path}: no such source; `s400check sources` lists those there are")
    return found


def table(sources: Sequence[Source], problems: Iterable[Problem]) -> str:
    """A line for each source, columns as wide as they need to be, the title last."""
    troubles = Counter(problem.path for problem in problems)
    rows = [_HEAD, *(_row(source, troubles[source.path]) for source in sources)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD) - 1)]
    return "".join(_line(row, widths) + "\n" for row in rows)


def _row(source: Source, troubles: int) -> tuple[str, ...]:
    found = passages(source)
    words = sum(len(passage.text.split()) for passage in found)
    claims = len(find_claims(source, found))
    cells = (
        source.path,
        when(source),
        source.outlet or "unknown",
        str(words),
        str(claims),
        str(troubles),
        source.title,
    )
    return tuple(visible(cell) for cell in cells)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if name in _TO_THE_RIGHT else cell.ljust(width)
        for cell, width, name in zip(row, widths, _HEAD, strict=False)
    ]
    return "  ".join((*cells, row[-1])).rstrip()


def when(source: Source) -> str:
    """The date and how it was found, or what is known of it."""
    if source.published is None:
        return source.undated or "unknown"
    return f"{source.published} ({source.published_from})"


def shown(source: Source) -> str:
    """The whole text, each region behind its role; a line that goes on in the same region has none."""
    lines = [f"{source.path}: {source.title or 'no headline'}; {source.outlet or 'outlet unknown'}; {when(source)}", ""]
    for region in source.regions:
        parts = [part for part in region.span.of(source.text).split("\n") if part.strip()]
        margins = (f"{region.role:<8}", *("        " for _ in parts[1:]))
        lines += (f"{margin}| {part.strip()}" for margin, part in zip(margins, parts, strict=False))
    return "".join(visible(line) + "\n" for line in lines)
