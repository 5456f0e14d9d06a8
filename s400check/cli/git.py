"""Git, as far as a ledger needs it: earlier versions of a file, who changed it, and a clone's settings."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from s400check.model.errors import UsageError


class GitError(Exception):
    """Git is missing, or refused; the message is git's own."""


def git(folder: Path, *arguments: str) -> bytes:
    """What git prints for a command in a folder.

    Raises:
        GitError: it failed, or is not installed.
    """
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607 (git is found on the user's PATH; nothing goes through a shell)
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from error
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: "))
    return done.stdout


def at_revision(revision: str, path: Path) -> bytes:
    """A file's bytes in a revision of its repository.

    Raises:
        UsageError: no such revision, or the file is not in it.
    """
    if revision.startswith("-"):
        raise UsageError(f"{revision}: no revision of git begins with a dash")
    try:
        return git(path.parent, "show", f"{revision}:./{path.name}")
    except GitError as error:
        raise UsageError(f"{revision}: neither a file nor a revision with {path.name} in it: {error}") from error


def authors(path: Path, since: str, until: str | None) -> frozenset[str]:
    """Who changed a file between two revisions; with `until` None also whoever works in this clone now."""
    try:
        names = git(path.parent, "log", "--format=%an", f"{since}..{until or 'HEAD'}", "--", path.name).decode()
        here = "" if until else git(path.parent, "config", "user.name").decode()
    except GitError:
        return frozenset()
    return frozenset(name for name in (*names.splitlines(), here.strip()) if name)


def config(folder: Path, settings: Sequence[tuple[str, str | None]]) -> list[str]:
    """Sets (None: unsets) keys of a clone's own configuration; the keys that were not so before.

    Raises:
        GitError: the folder is in no repository.
    """
    git(folder, "rev-parse", "--git-dir")
    changed = []
    for key, value in settings:
        try:
            now: str | None = git(folder, "config", "--local", "--get", key).decode().removesuffix("\n")
        except GitError:
            now = None
        if now != value:
            git(folder, "config", "--local", *(["--unset", key] if value is None else [key, value]))
            changed.append(key)
    return changed
