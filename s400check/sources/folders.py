"""The files that paths stand for, and the bytes they hold; what cannot be read is a problem, never a hang."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from s400check.model.findings import Problem

LEDGER_NAME: Final = "claims.toml"
"""The ledger lies beside the sources and is none."""

LARGEST: Final = 32 * 1024 * 1024
"""Bytes beyond which a file is no article; a year of a daily's text is about this much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be read: where it is, and its name relative to the project, with forward slashes."""

    location: Path
    path: str


def find_files(paths: Sequence[Path], project: Path) -> Iterator[File | Problem]:
    """The files that `paths` name, folders walked in order of name, each file once; hidden ones are left out.

    A path that leads out of the project, a broken link and a link that goes round are problems.
    """
    root = Path(os.path.realpath(project))
    seen: set[str] = set()
    for given in paths:
        location = given if given.is_absolute() else project / given
        for found in _below(location, root):
            name = found.path
            if name not in seen:
                seen.add(name)
                yield found


def _below(location: Path, root: Path) -> Iterator[File | Problem]:
    """The file itself, or what the folder holds."""
    path = _relative(location, root)
    if path is None:
        yield Problem(
            path=str(location),
            message="lies outside the project",
            hint=f"move it below {root}, or name a ledger in a folder above it with --ledger",
        )
        return
    try:
        mode = location.stat().st_mode
    except OSError as error:
        yield _unopened(path, error)
        return
    if not stat.S_ISDIR(mode):
        yield File(location=location, path=path)
        return
    try:
        names = sorted(entry.name for entry in location.iterdir())
    except OSError as error:
        yield _unopened(path, error)
        return
    for name in names:
        below = location / name
        if name.startswith(".") or name == LEDGER_NAME:
            continue
        if below.is_symlink() and below.is_dir():
            yield Problem(
                path=(PurePosixPath(path) / name).as_posix(),
                message="is a link to a folder",
                hint="name the folder itself",
            )
            continue
        yield from _below(below, root)


def _relative(location: Path, root: Path) -> str | None:
    """The path below the project, links followed but for the last step; None where it leads out of it."""
    here = Path(os.path.realpath(location.parent)) / location.name
    target = Path(os.path.realpath(location))
    if not (here.is_relative_to(root) and target.is_relative_to(root)):
        return None
    return here.relative_to(root).as_posix()


def read_bytes(file: File) -> bytes | Problem:
    """What the file holds; a pipe, a device, an endless or an unreadable file is a problem."""
    try:
        # A pipe without a writer would block for ever: open it without waiting, then look what it is.
        handle = os.open(file.location, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return _unopened(file.path, error)
    with os.fdopen(handle, "rb") as stream:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            return Problem(path=file.path, message="is no regular file", hint="save its text to a file and name that")
        try:
            content = stream.read(LARGEST + 1)
        except OSError as error:
            return _unopened(file.path, error)
    if len(content) > LARGEST:
        limit = f"{LARGEST // 1024 // 1024} MB"
        return Problem(
            path=file.path, message=f"is larger than {limit}", hint="save the article alone, or split the file"
        )
    return content


def _unopened(path: str, error: OSError) -> Problem:
    reason = (error.strerror or type(error).__name__).lower()
    return Problem(path=path, message=f"cannot be read: {reason}", hint=_HINTS.get(type(error), "check the file"))


_HINTS: Final[dict[type[OSError], str]] = {
    FileNotFoundError: "check the spelling, or the link that leads to it",
    PermissionError: "give yourself leave to read it: chmod u+r",
}
