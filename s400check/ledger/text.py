"""The ledger as text: `dumps` writes the one canonical spelling, `loads` reads any."""

from collections.abc import Sequence

from s400check.ledger import blocks, readers
from s400check.ledger.canonical import NotCanonicalError, read_canonical, spliced
from s400check.ledger.disk import Piece
from s400check.model.errors import LedgerSyntaxError
from s400check.model.ledgers import Ledger


def loads(text: str, path: str = "claims.toml") -> Ledger:
    """The ledger that the text holds; `path` is for complaints.

    A ledger with a newer schema comes back as far as this release understands it; it can be looked at, not saved.

    Raises:
        LedgerSyntaxError: not TOML, or not a ledger.
        LedgerTooNewError: a newer schema that this release cannot make sense of.
    """
    try:
        return read_canonical(text.encode("utf-8"))
    except (NotCanonicalError, UnicodeEncodeError):
        return readers.read(text, path)


def parse(content: bytes, path: str = "claims.toml") -> Ledger:
    """The ledger that a file's bytes hold; raises what `loads` does."""
    try:
        return read_canonical(content)
    except NotCanonicalError:
        return readers.read(_decoded(content, path), path)


def dumps(ledger: Ledger) -> str:
    """The ledger's canonical text: `loads(dumps(x)) == x`, and equal ledgers give equal bytes."""
    return b"".join(pieces(ledger)).decode("utf-8")


def pieces(ledger: Ledger) -> Sequence[Piece]:
    """The bytes of `dumps`, in parts; what was read and not changed since is not spelled again."""
    return spliced(ledger) or _spelled(ledger)


def _spelled(ledger: Ledger) -> Sequence[Piece]:
    entries = readers.in_order(ledger.entries.values(), ledger.documents)
    parts = (blocks.head(ledger), "".join(map(blocks.block, entries)), blocks.tail(ledger))
    return tuple(part.encode("utf-8") for part in parts)


def _decoded(content: bytes, path: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        raise LedgerSyntaxError(f"{path}:{line}: not UTF-8: save the file in that encoding") from None
