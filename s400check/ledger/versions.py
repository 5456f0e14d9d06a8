"""The ledger's text as it stands in a file, byte for byte what somebody wrote there."""

from pathlib import Path

from s400check.ledger.disk import LocalDisk
from s400check.model.errors import LedgerError


def read_text(path: Path) -> str:
    """The file's text with its newlines and its byte order mark, which `loads` takes and `check` complains of.

    Raises:
        LedgerError: the file cannot be read, or is not UTF-8.
    """
    try:
        return decoded(LocalDisk().read(path)[0], str(path))
    except OSError as error:
        raise LedgerError(f"cannot read {path}: {error.strerror}; name another with --ledger") from error


def decoded(content: bytes, name: str) -> str:
    """The bytes as text; raises LedgerError, naming `name` and the line, where they are not UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LedgerError(f"{name}:{line}: not in UTF-8; save it in that encoding") from None
