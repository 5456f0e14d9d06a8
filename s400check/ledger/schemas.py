"""Which ledgers this release may speak of."""

from s400check.model.errors import LedgerTooNewError
from s400check.model.ledgers import SCHEMA, Ledger


def refuse_newer(ledger: Ledger, path: str) -> None:
    """Raises LedgerTooNewError for a ledger whose rules this release does not know."""
    if ledger.is_newer:
        raise LedgerTooNewError(f"{path}: schema {ledger.schema} is newer than {SCHEMA}: upgrade s400check")
