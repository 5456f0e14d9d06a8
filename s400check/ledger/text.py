"""The ledger as text: `dumps` writes the one canonical spelling, `loads` reads any."""

from s400check.ledger import blocks, readers
from s400check.model.ledgers import Ledger


def loads(text: str, path: str = "claims.toml") -> Ledger:
    """The ledger that the text holds; `path` is for complaints.

    A ledger with a newer schema comes back as far as this release understands it; it can be looked at, not saved.

    Raises:
        LedgerSyntaxError: not TOML, or not a ledger.
        LedgerTooNewError: a newer schema that this release cannot make sense of.
    """
    return readers.read(text, path)


def dumps(ledger: Ledger) -> str:
    """The ledger's canonical text: `loads(dumps(x)) == x`, and equal ledgers give equal bytes."""
    entries = readers.in_order(ledger.entries.values(), ledger.documents)
    return "".join((blocks.head(ledger), *map(blocks.block, entries), blocks.tail(ledger)))
