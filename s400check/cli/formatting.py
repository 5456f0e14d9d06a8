"""`s400check fmt` and `s400check migrate`: the ledger in its one spelling, and in this release's format."""

from pathlib import Path

import click

from s400check.cli.projects import find_ledger
from s400check.cli.reporting import FOUND
from s400check.cli.streams import complain, put
from s400check.ledger.checks import Written
from s400check.ledger.respelling import comment_lines, respelling
from s400check.ledger.store import load, save
from s400check.ledger.versions import read_text
from s400check.model.errors import UsageError
from s400check.model.ledgers import SCHEMA
from s400check.report.summaries import many

_LEDGER = click.option(
    "--ledger", type=click.Path(path_type=Path, dir_okay=False), help="The ledger (default: the nearest)."
)
_LISTED = 10
"""Lines with comments named one by one; a ledger with more was written by hand, and its writer knows."""


@click.command()
@_LEDGER
@click.option("--check", is_flag=True, help="Write nothing; show the unified diff and exit 1 where there is one.")
@click.option("--force", is_flag=True, help="Write it although comments go.")
def fmt(ledger: Path | None, check: bool, force: bool) -> int:
    """Writes the ledger in its one spelling; nothing in it changes but the way it is written.

    Comments do not survive that, so a ledger with comments wants --force.
    """
    place = find_ledger(ledger)
    written = Written.of(read_text(place), str(place))
    changes = respelling(written.text, written.ledger, written.path)
    if check:
        put(changes + "\n" if changes else "")
        return FOUND if changes else 0
    if not changes:
        complain(f"{place}: already in its one spelling")
        return 0
    _heed_comments(place, written.text, force=force)
    loaded = load(place)
    save(loaded, loaded.ledger)
    complain(f"{place}: written in its one spelling")
    return 0


def _heed_comments(place: Path, text: str, *, force: bool) -> None:
    lines = comment_lines(text)
    if not lines:
        return
    told = ", ".join(map(str, lines[:_LISTED])) + (", ..." if len(lines) > _LISTED else "")
    comments = f"{many(len(lines), 'comment')} (line {told})"
    if not force:
        raise UsageError(
            f"{place}: {comments} would be lost: move what they say into a `note`, or run `s400check fmt --force`"
        )
    complain(f"{place}: {comments} left out")


@click.command()
@_LEDGER
def migrate(ledger: Path | None) -> int:
    """Brings a ledger of an older release to this one's format; schema 1 is the first, so there is none older."""
    place = find_ledger(ledger)
    Written.of(read_text(place), str(place))
    complain(f"{place}: schema {SCHEMA} is this release's own: nothing to do")
    return 0
