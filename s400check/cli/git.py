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


def at_revision(revision: str, path: Path) -> bytes | None:
    """A file's bytes in a revision of its repository; None where the revision has no such file.

    Raises:
        UsageError: no such revision.
    """
    if revision.startswith("-"):
        raise UsageError(f"{revision}: no revision of git begins with a dash")
    try:
        commit = git(path.parent, "rev-parse", "--verify", f"{revision}^{{tree}}").decode().strip()
        names = git(path.parent, "ls-tree", "-z", "--name-only", commit, "--", f"./{path.name}")
        return git(path.parent, "cat-file", "blob", f"{commit}:./{path.name}") if names else None
    except GitError as error:
        raise UsageError(f"{revision}: neither a file nor a revision of git: {error}") from error


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
