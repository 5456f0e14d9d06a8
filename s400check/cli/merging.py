"""`s400check git-setup` and `merge-driver`: git merges a ledger claim by claim instead of line by line."""

from pathlib import Path
from typing import Final

import click

from s400check.cli.git import GitError, config, git
from s400check.cli.projects import find_ledger
from s400check.cli.reporting import FOUND
from s400check.cli.streams import complain
from s400check.ledger.disk import LocalDisk
from s400check.ledger.merge import merge
from s400check.ledger.text import parse, pieces
from s400check.model.errors import InputError, LedgerError, UsageError
from s400check.model.ledgers import Ledger
from s400check.report.summaries import many

# Where the command is missing, or ends otherwise than with 0 or 1, git itself merges the lines: without that it reports
# a conflict and leaves "ours" in the file with no marks at all.
_DRIVER: Final = (
    "s400check merge-driver %O %A %B %P; done=$?;"
    " if [ $done -gt 1 ]; then git merge-file -L ours -L base -L theirs %A %O %B; else exit $done; fi"
)
_CONFIG: Final = (
    ("merge.s400.name", "s400check: verdicts of both sides"),
    ("merge.s400.driver", _DRIVER),
    ("diff.s400.xfuncname", "^id = (.*)$"),
)


@click.command(name="git-setup")
@click.option("--undo", is_flag=True, help="Take out again what it put in.")
@click.option("--ledger", type=click.Path(path_type=Path, dir_okay=False), help="The ledger (default: the nearest).")
def git_setup(undo: bool, ledger: Path | None) -> int:
    """Teaches this clone to merge ledgers and to show them by claim; says what it wrote, and can be run again."""
    path = find_ledger(ledger)
    folder = path.resolve().parent
    try:
        changed = config(folder, [(key, None if undo else value) for key, value in _CONFIG])
    except GitError as error:
        raise UsageError(f"{folder}: {error}; `git init` first, or run it in the clone") from error
    attributes = folder / ".gitattributes"
    line = f"{_pattern(path.name)} merge=s400 diff=s400 text eol=lf"
    wrote = _unwrite(attributes, line) if undo else _write(attributes, line)
    for key in changed:
        complain(f"git config: {key} {'taken out' if undo else 'set'}")
    if wrote:
        complain(f"{attributes}: {line!r} {'taken out' if undo else 'added; commit it'}")
    if not changed and not wrote:
        complain("nothing to do: it is " + ("not set up" if undo else "set up already"))
    return 0


def _pattern(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _write(attributes: Path, line: str) -> bool:
    lines = _lines(attributes)
    if line in lines:
        return False
    _put(attributes, [*lines, line])
    return True


def _unwrite(attributes: Path, line: str) -> bool:
    lines = _lines(attributes)
    if line not in lines:
        return False
    _put(attributes, [each for each in lines if each != line])
    return True


def _lines(attributes: Path) -> list[str]:
    try:
        return attributes.read_text(encoding="utf-8").splitlines() if attributes.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {attributes}: {error}") from error


def _put(attributes: Path, lines: list[str]) -> None:
    try:
        if lines:
            attributes.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
        else:
            attributes.unlink()
    except OSError as error:
        raise InputError(f"cannot write {attributes}: {error.strerror}") from error


@click.command(name="merge-driver")
@click.argument("base", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("ours", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("theirs", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("name", default="claims.toml")
def merge_driver(base: Path, ours: Path, theirs: Path, name: str) -> int:
    """What git calls: merges THEIRS into OURS, given their BASE; exits 1 where a value is left to be settled.

    A side that is no ledger is merged line by line, as git does without a driver.
    """
    contents = [_content(path) for path in (base, ours, theirs)]
    # First as without a driver: whatever happens from here on, neither side stands there as if it were all.
    torn = _by_lines(base, ours, theirs)
    try:
        one, mine, yours = (_ledger(content, name) for content in contents)
        merged = merge(one, mine, yours)
    except LedgerError as error:
        complain(f"{name}: merged line by line: {error}")
        return torn
    try:
        beside = ours.with_name(f"{ours.name}.new")
        beside.write_bytes(b"".join(pieces(merged)))
        beside.replace(ours)
    except OSError as error:
        complain(f"{name}: merged line by line: cannot write {ours}: {error.strerror}")
        return FOUND
    if merged.conflicts:
        complain(f"{name}: {many(len(merged.conflicts), 'value')} left open: see the [[conflict]] tables at its end")
    return FOUND if merged.conflicts else 0


def _content(path: Path) -> bytes:
    try:
        return LocalDisk().read(path)[0]
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error


def _ledger(content: bytes, name: str) -> Ledger:
    """The ledger in a temporary file of git's; an empty one where a side, or the base, has none."""
    return parse(content, name) if content.strip() else Ledger()


def _by_lines(base: Path, ours: Path, theirs: Path) -> int:
    try:
        labels = ("-L", "ours", "-L", "base", "-L", "theirs")
        git(ours.resolve().parent, "merge-file", *labels, *(str(path.resolve()) for path in (ours, base, theirs)))
    except GitError:
        return FOUND
    return 0
