"""The command without a name: the review screen, or with --report the headless report."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from s400check.model.errors import UsageError

FORMATS: Final = ("text", "markdown", "json")
RESERVED: Final = ("html", "csv", "sarif", "junit", "github", "claimreview", "webannotation")
FAIL_ON: Final = ("conflict", "stale", "contested", "open", "disputed", "contradicted")

_FILE: Final = click.Path(path_type=Path, dir_okay=False)


def _causes(ctx: click.Context, param: click.Parameter, value: str) -> frozenset[str]:
    """The names in a list with commas between; an unknown one ends the run with the list of those there are."""
    names = frozenset(name.strip() for name in value.split(",")) - {""}
    if unknown := sorted(names.difference(FAIL_ON)):
        told = f"no such cause: {', '.join(unknown)}; there are {', '.join(FAIL_ON)}"
        raise click.BadParameter(told, ctx=ctx, param=param)
    return names


@click.command(name="s400check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH ...]")
@click.option("--ledger", type=_FILE, help="The ledger (default: the nearest claims.toml).")
@click.option("--reviewer", metavar="NAME", help="Who decides (default: S400CHECK_REVIEWER, else git's user.name).")
@click.option("--draft", type=_FILE, help="A text about to be printed, checked against the sources.")
@click.option("--plain", is_flag=True, help="Review line by line: for a screen reader or a dumb terminal.")
@click.option("--report", is_flag=False, flag_value="text", metavar="[FORMAT]", help=f"Report: {', '.join(FORMATS)}.")
@click.option("-o", "--output", type=_FILE, help="Write the report to a file.")
@click.option("--fail-on", callback=_causes, default="conflict,stale,contested", show_default=True, metavar="LIST")
@click.option("--exit-zero", is_flag=True, help="Exit 0 where findings would make it 1.")
@click.option("--quiet", is_flag=True, help="Say nothing on stderr of material that could not be read.")
def start(  # noqa: PLR0913, PLR0917 (an option is an argument to click)
    paths: tuple[Path, ...],
    ledger: Path | None,
    reviewer: str | None,
    draft: Path | None,
    plain: bool,
    report: str | None,
    output: Path | None,
    fail_on: frozenset[str],
    exit_zero: bool,
    quiet: bool,
) -> int:
    """Lists every checkable claim at PATH, finds those that cannot all be right, and keeps what you decide.

    Without --report it opens the review screen. PATH is a file or a folder; by default what the ledger names.
    """
    if report is None:
        from s400check.cli.review import review  # noqa: PLC0415 (a report must not pay for the screen)

        return review(paths, ledger=ledger, draft=draft, reviewer=reviewer, plain=plain)
    from s400check.cli.reporting import Delivery, print_report  # noqa: PLC0415 (nor the screen for the report)

    wanted, named = _split(report, paths)
    delivery = Delivery(format=wanted, output=output, fail_on=fail_on, exit_zero=exit_zero, quiet=quiet)
    return print_report(named, ledger=ledger, draft=draft, delivery=delivery)


def _split(word: str, paths: Sequence[Path]) -> tuple[str, tuple[Path, ...]]:
    """The format and the paths, from the word after --report, which is either."""
    if word in FORMATS:
        return word, tuple(paths)
    if word in RESERVED:
        raise UsageError(f"--report {word}: not yet; there are {', '.join(FORMATS)}")
    path = Path(word)
    if not path.exists() and not path.is_symlink():
        raise UsageError(f"--report {word}: neither a format ({', '.join(FORMATS)}) nor a file or folder")
    return "text", (path, *paths)
