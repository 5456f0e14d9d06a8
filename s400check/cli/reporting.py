"""`--report`: the docket as text, and what it means for the exit code."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from s400check.cli.projects import open_project
from s400check.cli.streams import complain, put
from s400check.ledger.schemas import refuse_newer
from s400check.model.errors import InputError
from s400check.model.findings import Problem
from s400check.model.visible import visible
from s400check.report import FORMATS
from s400check.report.causes import causes
from s400check.report.page import Page
from s400check.review.dockets import Docket

FOUND = 1
"""The exit code that says: there is something to look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Where a report goes and what it does to the exit code."""

    format: str
    output: Path | None
    fail_on: frozenset[str]
    exit_zero: bool
    quiet: bool


def print_report(paths: Sequence[Path], *, ledger: Path | None, draft: Path | None, delivery: Delivery) -> int:
    """Prints the report over `paths`; 1 where it holds one of the causes asked for, else 0.

    Raises:
        InputError: nothing could be read.
        LedgerTooNewError: the ledger's rules are not all known to this release; the report was printed all the same.
    """
    project = open_project(paths, ledger, draft)
    docket = Docket.of(project.find(), project.ledger)
    if not docket.findings.sources:
        warn(docket.problems)
        raise InputError(f"nothing to read in {', '.join(map(str, project.paths))}: name articles, or a folder of them")
    put(FORMATS[delivery.format](docket, _page(delivery)), delivery.output)
    if not delivery.quiet:
        warn(docket.problems)
    refuse_newer(project.ledger, str(project.loaded.path))
    found = not delivery.fail_on.isdisjoint(causes(docket))
    return FOUND if found and not delivery.exit_zero else 0


def _page(delivery: Delivery) -> Page:
    if delivery.output is None and sys.stdout.isatty():
        import shutil  # noqa: PLC0415 (only a terminal has a width)

        return Page(width=min(shutil.get_terminal_size().columns, 120), colour=True)
    return Page()


def warn(problems: Iterable[Problem]) -> None:
    """Says on stderr what is wrong with the user's material."""
    for problem in problems:
        place = f"{problem.path}:{problem.line}" if problem.line else problem.path
        complain(visible(f"{place}: {problem.message}" + (f"; {problem.hint}" if problem.hint else "")))
