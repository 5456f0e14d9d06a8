"""The ledger as text: `dumps` writes the one canonical spelling, `loads` reads any."""

from collections.abc import Iterator

from s400check.ledger import blocks, readers
from s400check.model.errors import LedgerSyntaxError
from s400check.model.ledgers import Ledger


def loads(text: str, path: str = "claims.toml") -> Ledger:
    """The ledger that the text holds; `path` is for complaints.

    A ledger with a newer schema comes back as far as this release understands it; it can be looked at, not saved.

    Raises:
        LedgerSyntaxError: not TOML, or not a ledger.
        LedgerTooNewError: a newer schema that this release cannot make sense of.
    """
    return readers.read(text, path)


def parse(content: bytes, path: str = "claims.toml") -> Ledger:
    """The ledger that a file's bytes hold; raises what `loads` does."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        raise LedgerSyntaxError(f"{path}:{line}: not UTF-8: save the file in that encoding") from None
    return loads(text, path)


def dumps(ledger: Ledger) -> str:
    """The ledger's canonical text: `loads(dumps(x)) == x`, and equal ledgers give equal bytes."""
    return b"".join(pieces(ledger)).decode("utf-8")


def pieces(ledger: Ledger) -> Iterator[bytes]:
    """The bytes of `dumps`, in the parts in which they are made."""
    entries = readers.in_order(ledger.entries.values(), ledger.documents)
    yield blocks.head(ledger).encode("utf-8")
    yield "".join(map(blocks.block, entries)).encode("utf-8")
    yield blocks.tail(ledger).encode("utf-8")
