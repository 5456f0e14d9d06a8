"""`s400check sources`: what was read, how its date was found, and what each part of a page was taken for."""

import shutil
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, repeat
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
    width = _terminal_width()
    if show is not None:
        put(shown(_named(show, sources, project.folder), width))
    elif sources:
        put(cards(sources, problems, width) if width else table(sources, problems))
    warn(problems)
    if not sources:
        raise InputError(f"nothing to read in {', '.join(map(str, project.paths))}: name articles, or a folder of them")


def _terminal_width() -> int | None:
    """The columns of the terminal that stdout is; None for a file or a pipe, which have none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


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
    words, claims = _counts(source)
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


def _counts(source: Source) -> tuple[int, int]:
    """The words of the sentences that claims come from, and the claims."""
    found = passages(source)
    return sum(len(passage.text.split()) for passage in found), len(find_claims(source, found))


def cards(sources: Sequence[Source], problems: Iterable[Problem], width: int) -> str:
    """Three lines for each source, for a terminal: the path whole, to be copied; what is known; the title."""
    troubles = Counter(problem.path for problem in problems)
    lines: list[str] = []
    for source in sources:
        words, claims = _counts(source)
        trouble = f", problems {troubles[source.path]}" if troubles[source.path] else ""
        outlet = source.outlet or "outlet unknown"
        date = when(source).replace("unknown", "date unknown")
        known = f"  {date}; {outlet}; words {words}, claims {claims}{trouble}"
        title = f"  {source.title or 'no headline'}"
        lines += (visible(source.path), _clipped(known, width), _clipped(title, width))
    return "".join(line + "\n" for line in lines)


def _clipped(words: str, width: int) -> str:
    line = visible(words)
    return line if len(line) <= width else line[: max(width - 1, 1)].rstrip() + "…"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if name in _TO_THE_RIGHT else cell.ljust(width)
        for cell, width, name in zip(row, widths, _HEAD, strict=False)
    ]
    return "  ".join((*cells, row[-1])).rstrip()


def when(source: Source) -> str:
    """The date, with the time of day where it is known, and how it was found; or what is known of it."""
    if source.published is None:
        return source.undated or "unknown"
    clock = f" {source.clock}" if source.clock else ""
    return f"{source.published}{clock} ({source.published_from})"


def shown(source: Source, width: int | None = None) -> str:
    """What is known of the source, then its text, each region behind its role and the place where it begins.

    A line that goes on in the same region has neither. `width` is that of a terminal, where long lines are wrapped.
    """
    known = (
        ("headline", source.title),
        ("outlet", source.outlet),
        ("published", when(source)),
        ("by", source.byline),
        ("dateline", source.dateline),
        ("agency", source.agency),
    )
    lines = [source.path, *(f"{name:<9} {value or 'unknown'}" for name, value in known), ""]
    places = [source.place(region.span.start) for region in source.regions]
    margin = max(map(len, places), default=0)
    for region, place in zip(source.regions, places, strict=True):
        parts = [part.strip() for part in region.span.of(source.text).split("\n") if part.strip()]
        heads = chain((f"{region.role:<8}{place:<{margin}}",), repeat(" " * (8 + margin)))
        folded = [line for part in parts for line in _folded(visible(part), width and width - 8 - margin - 3)]
        lines += (f"{head} | {line}" for head, line in zip(heads, folded, strict=False))
    return "".join(visible(line) + "\n" for line in lines)


def _folded(line: str, width: int | None) -> list[str]:
    return textwrap.wrap(line, max(width, _NARROWEST)) if width else [line]


_NARROWEST: Final = 20
"""Columns that text is given on the narrowest terminal; below it a word a line would be all there is."""
