"""The command without a name: opens the review screen, or the line mode, over a project."""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import reduce
from pathlib import Path

from s400check.cli.projects import Project, open_project
from s400check.cli.rescuing import record, rescue
from s400check.cli.user_files import edit, keep_theme, read_keys, recall, remember, worn_theme
from s400check.ledger.store import changed_outside, load, save
from s400check.ledger.stubs import sync
from s400check.ledger.text import dumps, loads
from s400check.model.errors import UsageError
from s400check.model.findings import Findings
from s400check.model.ledgers import Ledger
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.tui.openings import Opening


def review(paths: Sequence[Path], *, ledger: Path | None, draft: Path | None, reviewer: str | None, plain: bool) -> int:
    """Reviews the claims of a project until the reviewer quits; the exit code.

    Raises:
        UsageError: there is no terminal to show a screen on.
    """
    # Textual draws on stderr and reads the keyboard from stdin; stdout may go where it likes.
    if not plain and not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError("the review screen needs a terminal; `s400check --report` needs none, nor does --plain")
    # As it was when the command began: Textual takes NO_COLOR out, and an editor wants it.
    opening = _opening(open_project(paths, ledger, draft), reviewer, dict(os.environ))
    if plain:
        from s400check.tui.plain import talk  # noqa: PLC0415 (the line mode does without Textual)

        return talk(opening, ask=_ask, say=_say)
    from s400check.tui.app import run  # noqa: PLC0415 (nor must the line mode pay for it)

    return run(opening)


def _opening(project: Project, reviewer: str | None, environment: Mapping[str, str]) -> Opening:
    path = project.loaded.path
    return Opening(
        session=ReviewSession.of(Docket.unread_of(project.ledger), _reviewer(reviewer, environment)),
        loaded=project.loaded,
        name=path.name,
        now=lambda: datetime.now(UTC).replace(microsecond=0),
        save=save,
        changed=changed_outside,
        load=lambda: load(path),
        read=project.find_with,
        begin=lambda ledger, found: _begun(project, ledger, found),
        traces=lambda: _traces(project),
        keymap=read_keys(environment),
        memory=recall(path, environment),
        remember=lambda memory: remember(path, memory, environment),
        theme=worn_theme(environment),
        keep_theme=lambda name: keep_theme(name, environment),
        edit=lambda text: edit(text, environment),
        rescue=lambda ledger: rescue(path, ledger, environment),
        record=lambda error: record(error, environment),
    )


def _begun(project: Project, ledger: Ledger, found: Findings) -> Ledger:
    """The ledger that the first save writes: as it is, with the documents of new sources.

    Where there is none, it has the paths as its sources, and every claim has its stub before anyone judges it.
    """
    if not project.missing:
        known = {document.key for document in ledger.documents}
        fresh, _ = sync(Ledger(), [source for source in found.sources if source.id not in known], ())
        return reduce(Ledger.with_document, fresh.documents, ledger)
    named = [path for path in project.paths if path.is_relative_to(project.folder)]
    sources = tuple(path.relative_to(project.folder).as_posix() for path in named)
    begun = replace(ledger, settings=replace(ledger.settings, sources=ledger.settings.sources or sources))
    # Read back, so that every save from here on copies what it does not change.
    return loads(dumps(sync(begun, found.sources, found.claims)[0]))


def _traces(project: Project) -> tuple[object, ...]:
    """Name, size and time of every file under the paths that are read: another value when one of them changed."""
    places = (place for path in (*project.paths, *project.drafts) for place in _files(path))
    return tuple((str(place), status.st_size, status.st_mtime_ns) for place in places if (status := _status(place)))


def _files(path: Path) -> Iterable[Path]:
    return sorted(path.rglob("*")) if path.is_dir() else (path,)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _reviewer(named: str | None, environment: Mapping[str, str]) -> str:
    """Who decides: as named, else as the environment says, else as git knows the user; "" where nothing tells."""
    return named or environment.get("S400CHECK_REVIEWER", "") or _git_user()


def _git_user() -> str:
    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 (the user's own git is the one that knows)
            capture_output=True,
            text=True,
            check=False,
            timeout=5,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return " ".join(asked.stdout.split())


def _ask(prompt: str) -> str | None:
    """A line typed at the prompt, None at the end of input."""
    try:
        return input(prompt)
    except EOFError:
        return None


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
