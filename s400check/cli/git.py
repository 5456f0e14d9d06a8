"""Git, as far as a ledger needs it: earlier versions of a file, who changed it, and a clone's settings."""

import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from s400check.model.errors import UsageError


class GitError(Exception):
    """Git is missing, or refused; the message is git's own."""


def git(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None, given: bytes | None = None
) -> bytes:
    """What git prints for a command in a folder, with this environment in the place of ours, and this on its stdin.

    Raises:
        GitError: it failed, or is not installed.
    """
    try:
        done = subprocess.run(  # noqa: S603 (nothing goes through a shell)
            ["git", *arguments],  # noqa: S607 (git is found on the user's PATH)
            cwd=folder,
            env=environment,
            input=given,
            capture_output=True,
            check=False,
        )
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


def parting(old: str, new: str, folder: Path) -> str | None:
    """The commit at which two revisions parted; None where one holds all of the other, or they share nothing."""
    try:
        base = git(folder, "merge-base", old, new)
        both = git(folder, "rev-parse", f"{old}^{{commit}}", f"{new}^{{commit}}")
    except GitError:
        return None
    return None if base.strip() in both.split() else base.decode().strip()


def editors(path: Path, since: str, until: str | None) -> tuple[frozenset[str], ...]:
    """Who changed a file between two revisions, each with every name that git knows them by.

    The names are as committed and as a `.mailmap` has them: name, address, and both as git writes them. With `until`
    None it is also whoever works in this clone now, if the file is not as it was committed. None where git cannot tell.
    """
    wanted = f"--format={_NUL.join(('%an', '%ae', '%aN', '%aE'))}"
    try:
        log = git(path.parent, "log", wanted, f"{since}..{until or 'HEAD'}", "--", path.name)
        people = [_names(line.split("\0")) for line in log.decode("utf-8", "replace").splitlines()]
        if until is None and git(path.parent, "status", "--porcelain", "--", path.name):
            ident = git(path.parent, "var", "GIT_AUTHOR_IDENT").decode("utf-8", "replace").rpartition(">")[0] + ">"
            mapped = git(path.parent, "check-mailmap", ident).decode("utf-8", "replace").strip()
            people.append(_names((*_parted(ident), *_parted(mapped))))
    except GitError:
        return ()
    return tuple(dict.fromkeys(people))


_NUL: Final = "%x00"


def _names(told: Sequence[str]) -> frozenset[str]:
    """All names of somebody, from pairs of a name and an address."""
    pairs = zip(told[::2], told[1::2], strict=True)
    return frozenset(name for pair in pairs for name in (*pair, f"{pair[0]} <{pair[1]}>") if name)


def _parted(ident: str) -> tuple[str, str]:
    name, _, address = ident.rpartition("<")
    return name.strip(), address.rstrip(">")


def check_out(revision: str, folder: Path, names: Iterable[str], into: Path) -> Path:
    """Writes files and folders (relative to `folder`) of a revision below `into`; gives what stands for `folder` there.

    Neither the repository's index nor its working tree is touched.

    Raises:
        GitError: no such revision.
    """
    index = {**os.environ, "GIT_INDEX_FILE": str(into / "index")}
    below = git(folder, "rev-parse", "--show-prefix").decode().removesuffix("\n")
    git(folder, "read-tree", f"{revision}^{{tree}}", environment=index)
    listed = git(folder, "--literal-pathspecs", "ls-files", "-z", "--", *names, environment=index)
    prefix = f"--prefix={into}/tree/"
    git(folder, "checkout-index", "-q", "-z", "--stdin", prefix, environment=index, given=listed)
    project = into / "tree" / below
    project.mkdir(parents=True, exist_ok=True)
    return project


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
