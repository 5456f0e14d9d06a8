"""The ledger's file: read whole; written whole, or not at all; never over what somebody else wrote meanwhile."""

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from s400check.ledger.disk import Disk, LocalDisk, Piece, Stamp, locked
from s400check.model.errors import LedgerError, LedgerTooNewError, LedgerWriteError
from s400check.model.ledgers import Ledger, Said

LOCAL: Final = LocalDisk()

_REASONS: Final = {
    errno.ENOSPC: "the disk is full: make room, then save again",
    errno.EDQUOT: "your share of the disk is used up: make room, then save again",
    errno.EROFS: "the folder can only be read: work on a copy, or make it writable",
    errno.EACCES: "you may not write in its folder: ask its owner, or work on a copy",
    errno.EPERM: "you may not write in its folder: ask its owner, or work on a copy",
    errno.EIO: "the disk reports an error: save again, and see to the disk",
    errno.EXDEV: "the file is a mount of its own and cannot be replaced: mount its folder instead",
    errno.EBUSY: "the file is a mount of its own and cannot be replaced: mount its folder instead",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A ledger and the file it came from, or went to.

    `ledger` is what the file holds; work goes on from there. `merged` says that a save found an outside change and
    took it in. `stamp` is None for a file that is not there yet. `given` is what the caller last asked to be saved, and
    `written` are the entries that this run of the program wrote: those it may take back.
    """

    path: Path
    ledger: Ledger
    merged: bool = False
    stamp: Stamp | None = None
    given: Ledger | None = None
    written: frozenset[Said] = frozenset()


def load(path: Path, disk: Disk = LOCAL) -> Loaded:
    """The ledger in a file.

    Raises:
        LedgerError: the file cannot be read, or holds no ledger.
    """
    try:
        content, stamp = disk.read(path)
    except OSError as error:
        raise LedgerError(f"cannot read {path}: {error.strerror}; name another with --ledger") from error
    return Loaded(path=path, ledger=_parsed(content, str(path)), stamp=stamp)


def changed_outside(loaded: Loaded, disk: Disk = LOCAL) -> bool:
    """Whether somebody else wrote, replaced or removed the file since; cheap enough to ask often."""
    try:
        return disk.stamp(_real(loaded.path)) != loaded.stamp
    except OSError:
        return True


def save(loaded: Loaded, ledger: Ledger, *, withdrawn: frozenset[Said] = frozenset(), disk: Disk = LOCAL) -> Loaded:
    """Writes the ledger in the place of the one that was loaded; what the file then holds comes back.

    What others wrote to the file meanwhile is merged with it. Entries that this run wrote and `ledger` no longer
    has are taken out, as are those `withdrawn` by name; all others stay, whether `ledger` has them or not.

    Raises:
        LedgerTooNewError: the file's schema is newer than this release.
        LedgerWriteError: it was not written; the file is as it was, and the same save may be tried again.
    """
    for each in (loaded.ledger, ledger):
        if each.is_newer:
            raise LedgerTooNewError(
                f"{loaded.path}: schema {each.schema} is newer than this s400check:"
                " it opens to be read, not to be written"
            )
    from s400check.ledger.text import pieces  # noqa: PLC0415 (see `_parsed`)

    path = _real(loaded.path)
    try:
        with locked(path.with_name(path.name + ".lock")):
            result, merged = _settled(loaded, ledger, withdrawn, disk)
            written = pieces(result)
            stamp = _replace(path, written, disk)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        raise LedgerWriteError(f"cannot save {loaded.path}: {reason}") from error
    if merged:
        # Read back, so that every save from here on copies what it does not change.
        result = _parsed(b"".join(written), str(path))
    own = loaded.written.union(_gone(ledger, loaded.ledger))
    return Loaded(path=loaded.path, ledger=result, merged=merged, stamp=stamp, given=ledger, written=own)


def _settled(loaded: Loaded, ledger: Ledger, withdrawn: frozenset[Said], disk: Disk) -> tuple[Ledger, bool]:
    """The ledger to write, and whether it holds more than the caller's."""
    lost = frozenset(_gone(loaded.ledger, ledger))
    taken_back = (lost & loaded.written) | withdrawn
    # Who works on from an earlier ledger than the file's lacks what others said: that is no wish to take it out.
    behind = loaded.given is not None and not lost <= taken_back
    base = loaded.given if behind and loaded.given else loaded.ledger
    theirs = _theirs(loaded, disk)
    if theirs is None and not behind and lost <= taken_back:
        return ledger, False
    from s400check.ledger.merge import merge  # noqa: PLC0415 (most saves meet no other's)

    result = merge(base, ledger, theirs or loaded.ledger, taken_back)
    return result, result != ledger


def _theirs(loaded: Loaded, disk: Disk) -> Ledger | None:
    """What the file holds now; None where it is the file that was loaded, or somebody removed it."""
    path = _real(loaded.path)
    stamp = disk.stamp(path)
    if stamp is None or stamp == loaded.stamp:
        return None
    try:
        return _parsed(disk.read(path)[0], str(loaded.path))
    except LedgerTooNewError:
        raise
    except LedgerError as error:
        raise LedgerWriteError(f"not saved, as somebody else left the file broken: {error}") from error


def _replace(path: Path, content: Iterable[Piece], disk: Disk) -> Stamp | None:
    """Writes the content beside the file, then in its place, so that whoever reads it finds the old or the new."""
    # One fixed name, as only the lock's holder writes it: what a killed run left is taken away by the next save.
    beside = path.with_name(f".{path.name}.new.tmp")
    old = disk.stamp(path)
    disk.remove(beside)
    try:
        disk.write(beside, content, old.mode if old else None)
        disk.rename(beside, path)
    except OSError:
        _forget(beside, disk)
        raise
    disk.sync_folder(path.parent)
    return disk.stamp(path)


def _forget(path: Path, disk: Disk) -> None:
    try:
        disk.remove(path)
    except OSError:
        # The save has failed already, and its reason is what the user has to know.
        return


def _parsed(content: bytes, path: str) -> Ledger:
    from s400check.ledger.text import parse  # noqa: PLC0415 (a report without a ledger does without its spelling)

    return parse(content, path)


def _gone(before: Ledger, after: Ledger) -> Iterator[Said]:
    """What was said in one ledger and is not in the other."""
    for name in before.differing(after):
        kept = _said(after, name)
        yield from (said for said in _said(before, name) if said not in kept)


def _said(ledger: Ledger, name: str) -> tuple[Said, ...]:
    entry = ledger.entries.get(name)
    return entry.said if entry else ()


def _real(path: Path) -> Path:
    """The file itself: a symbolic link stays one, and what it points to is replaced."""
    return Path(os.path.realpath(path))
