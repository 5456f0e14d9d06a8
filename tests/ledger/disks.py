"""Disks that fail, and a disk that forgets what was not synced: for everything that can go wrong during a save."""

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from s400check.ledger.disk import LocalDisk, Stamp

STEPS = ("remove", "write", "rename", "sync_folder")
"""What a save asks of a disk, in order, when nobody else has written."""


@dataclass
class FailingDisk(LocalDisk):
    """A local disk on which one step fails once, with an error of the system."""

    step: str
    error: int
    torn: bool = False
    """Whether a failing write leaves half of the bytes behind."""

    def remove(self, path: Path) -> None:
        self._fail("remove")
        super().remove(path)

    def write(self, path: Path, pieces: Iterable[bytes | memoryview], mode: int | None) -> Stamp:
        whole = b"".join(pieces)
        if self.step == "write" and self.torn:
            super().write(path, [whole[: len(whole) // 2]], mode)
        self._fail("write")
        return super().write(path, [whole], mode)

    def rename(self, old: Path, new: Path) -> None:
        self._fail("rename")
        super().rename(old, new)

    def sync_folder(self, folder: Path) -> None:
        self._fail("sync_folder")
        super().sync_folder(folder)

    def _fail(self, step: str) -> None:
        if step == self.step:
            self.step = ""
            raise OSError(self.error, os.strerror(self.error))


@dataclass
class _File:
    written: bytes = b""
    synced: bytes | None = None

    def after_a_cut(self) -> set[bytes]:
        """What may be left of the file: all of it where it was synced, else any part."""
        if self.synced is not None:
            return {self.synced}
        return {b"", self.written[: len(self.written) // 2], self.written}


@dataclass
class ForgetfulDisk:
    """A disk in memory that notes, at every step, each state in which a power cut could leave it.

    What was written and not synced may be there, in part, or not at all; so may renames in a folder not synced.
    With `careless` files are never synced, as a save would be that forgot to.
    """

    names: dict[Path, _File]
    careless: bool = False
    durable: dict[Path, _File] = field(default_factory=dict)
    states: list[dict[Path, bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for file in self.names.values():
            file.synced = file.written
        self.durable = dict(self.names)

    @classmethod
    def holding(cls, path: Path, content: bytes, *, careless: bool = False) -> "ForgetfulDisk":
        return cls(names={path: _File(written=content)}, careless=careless)

    def stamp(self, path: Path) -> Stamp | None:
        file = self.names.get(path)
        return None if file is None else Stamp(inode=id(file), size=len(file.written), mtime_ns=0, mode=0o644)

    def read(self, path: Path) -> tuple[bytes, Stamp]:
        stamp = self.stamp(path)
        if stamp is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return self.names[path].written, stamp

    def write(self, path: Path, pieces: Iterable[bytes | memoryview], mode: int | None) -> Stamp:
        file = self.names[path] = _File()
        self._note()
        for piece in pieces:
            file.written += piece
            self._note()
        if not self.careless:
            file.synced = file.written
        self._note()
        return Stamp(inode=id(file), size=len(file.written), mtime_ns=0, mode=mode or 0o644)

    def rename(self, old: Path, new: Path) -> None:
        self.names[new] = self.names.pop(old)
        self._note()

    def sync_folder(self, folder: Path) -> None:
        self.durable = {path: file for path, file in self.names.items() if path.parent == folder}
        self._note()

    def remove(self, path: Path) -> None:
        self.names.pop(path, None)
        self._note()

    def _note(self) -> None:
        self.states.extend(self._after_a_cut(self.names))
        self.states.extend(self._after_a_cut(self.durable))

    @staticmethod
    def _after_a_cut(names: dict[Path, _File]) -> Iterator[dict[Path, bytes]]:
        for contents in product(*(sorted(file.after_a_cut()) for file in names.values())):
            yield dict(zip(names, contents, strict=True))
