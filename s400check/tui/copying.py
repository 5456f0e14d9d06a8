"""What a reviewer takes away: a citation, or the ledger's block for a claim."""

from dataclasses import replace
from datetime import datetime

from s400check.ledger.blocks import block
from s400check.review.citations import cite
from s400check.tui.desks import NOTHING_HERE, Desk


def citation(desk: Desk, _now: datetime) -> Desk:
    """Copies the passage with its source, its date and the claim's id."""
    item = desk.item
    if item is None:
        return desk.say(NOTHING_HERE)
    source = desk.session.docket.source(item.id)
    where = cite(source) if source else "a source that is gone"
    quote = " ".join(item.case.quote.split())
    return replace(desk, copied=f"“{quote}” ({where}) [{item.id}]").say("citation copied")


def toml(desk: Desk, _now: datetime) -> Desk:
    """Copies what the ledger has about the claim, as it stands in the file."""
    entry = desk.session.docket.ledger.entries.get(desk.session.place)
    if entry is None:
        return desk.say("the ledger has no block for it yet: a first verdict writes it")
    return replace(desk, copied=block(entry)).say("TOML copied")
