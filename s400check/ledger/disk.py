"""The few things a save asks of a file system, each by itself, so that a test can fail or stop at any of them."""

import errno
import fcntl
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

Piece: TypeAlias = bytes | memoryview
"""Some of what is written, one after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What tells that a file is still the one that was read, without reading it again."""

    inode: int
    size: int
    mtime_ns: int
    mode: int

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        """The stamp of a file's status."""
        return cls(
            inode=status.st_ino, size=status.st_size, mtime_ns=status.st_mtime_ns, mode=stat.S_IMODE(status.st_mode)
        )


class Disk(Protocol):
    """A file system as the store uses it; every method raises OSError as the system does."""

    def stamp(self, path: Path) -> Stamp | None:
        """The file's stamp; None where there is no file."""

    def read(self, path: Path) -> tuple[bytes, Stamp]:
        """The file's bytes and its stamp, of one and the same file."""

    def write(self, path: Path, pieces: Iterable[Piece], mode: int | None) -> Stamp:
        """Writes a new file, whole and synced, and gives its stamp; `mode` None is the user's default."""

    def rename(self, old: Path, new: Path) -> None:
        """Puts a file in the place of another, in one step."""

    def sync_folder(self, folder: Path) -> None:
        """Makes renames in the folder outlast a power cut."""

    def remove(self, path: Path) -> None:
        """Removes a file; one that is not there is as good."""


class LocalDisk:
    """The file system of this machine."""

    def stamp(self, path: Path) -> Stamp | None:
        """See `Disk`."""
        try:
            return Stamp.of(path.stat())
        except FileNotFoundError:
            return None

    def read(self, path: Path) -> tuple[bytes, Stamp]:
        """See `Disk`."""
        # A named pipe would keep the program waiting for a writer, and a device never end.
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            raise OSError(errno.EINVAL, "not a file")
        with path.open("rb") as file:
            return file.read(), Stamp.of(os.fstat(file.fileno()))

    def write(self, path: Path, pieces: Iterable[Piece], mode: int | None) -> Stamp:
        """See `Disk`."""
        # A new file, never one that is there, nor what a symbolic link of that name points to.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o666)
        try:
            if mode is not None:
                os.fchmod(descriptor, mode)
            for piece in pieces:
                _write_all(descriptor, piece)
            os.fsync(descriptor)
            return Stamp.of(os.fstat(descriptor))
        finally:
            os.close(descriptor)

    def rename(self, old: Path, new: Path) -> None:
        """See `Disk`."""
        old.replace(new)

    def sync_folder(self, folder: Path) -> None:
        """See `Disk`."""
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            # Some network file systems have no such thing as a folder's fsync; their rename is as safe as it gets.
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise
        finally:
            os.close(descriptor)

    def remove(self, path: Path) -> None:
        """See `Disk`."""
        path.unlink(missing_ok=True)


@contextmanager
def locked(sidecar: Path) -> Iterator[None]:
    """Holds the lock that every writer of a ledger takes; waits for whoever has it.

    The lock is a file beside the ledger, never the ledger itself: a rename puts a new file in its place, and a lock
    on the old one keeps nobody out. The sidecar goes with the lock, so a folder of articles stays clean.
    """
    descriptor = _lock(sidecar)
    try:
        yield
    finally:
        # Removed before it is let go: whoever waits for it sees below that it is no longer there, and makes a new one.
        sidecar.unlink(missing_ok=True)
        os.close(descriptor)


def _lock(sidecar: Path) -> int:
    while True:
        descriptor = os.open(sidecar, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _same_file(descriptor, sidecar):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _same_file(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False


def _write_all(descriptor: int, piece: Piece) -> None:
    rest = memoryview(piece)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
