"""Which changes to a ledger change what is found in the sources, so that they want reading again."""

from s400check.model.ledgers import Entry, Ledger


def changes_findings(old: Ledger, new: Ledger) -> bool:
    """Whether the sources may give something else with the new ledger than with the old."""
    if old is new:
        return False
    if (old.documents, old.settings) != (new.documents, new.settings):
        return True
    pairs = ((old.entries.get(name), new.entries.get(name)) for name in old.differing(new))
    return any(_changes_claims(one, other) for one, other in pairs)


def _changes_claims(one: Entry | None, other: Entry | None) -> bool:
    """Whether two states of a claim's block may make two findings: links differ, or a stub that was not just minted."""
    if one is None or other is None:
        left = one or other
        return left is not None and bool(left.links or left.stub.made_by)
    return one.links != other.links or one.stub != other.stub
