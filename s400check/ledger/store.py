"""The ledger's file: read whole, written whole or not at all."""

import fcntl
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from s400check.ledger.text import dumps, loads
from s400check.model.errors import LedgerError, LedgerWriteError
from s400check.model.ledgers import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A ledger and the file it came from; `text` is what stood there, "" for a file that is not there yet."""

    path: Path
    ledger: Ledger
    text: str = ""


def load(path: Path) -> Loaded:
    """The ledger in a file.

    Raises:
        LedgerError: the file cannot be read, or holds no ledger.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(f"cannot read {path}: {error}; name another with --ledger") from error
    return Loaded(path=path, ledger=loads(text, str(path)), text=text)


def save(loaded: Loaded, ledger: Ledger) -> Loaded:
    """Writes a ledger in the place of the one that was loaded, unless somebody else wrote there meanwhile.

    Raises:
        LedgerWriteError: it was not written; the file is as it was.
    """
    path = Path(os.path.realpath(loaded.path))
    text = dumps(ledger)
    try:
        with path.with_name(path.name + ".lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            now = path.read_text(encoding="utf-8-sig") if path.exists() else ""
            if now != loaded.text:
                raise LedgerWriteError(f"{path} was changed by somebody else; read it again")
            _replace(path, text)
    except OSError as error:
        raise LedgerWriteError(f"cannot write {path}: {error.strerror}") from error
    return Loaded(path=loaded.path, ledger=ledger, text=text)


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
