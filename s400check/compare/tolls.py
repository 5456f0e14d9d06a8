"""Which counts of an article are parts of a greater one that it gives too.

"Killing at least six", and further down "four members of one family died": the four are among the six. Held against
the eleven of another article, or against its "five died in Tam", only totals meet totals and parts parts. So of what
adds up over an event (the dead, the injured, those on board), an article's greatest count is its total and each lesser
one a part. A headline's is a total whatever the text says: there the two are at odds.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from s400check.model.claims import Claim, Flag
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Reading
from s400check.model.sources import RegionRole

ADDS_UP: Final = frozenset({"deaths", "injured", "arrested", "missing", "evacuated", "infected", "on board", "rescued"})
"""Attributes whose counts of one event are parts of a whole."""


def parts_among(claims: Sequence[Claim], published: Mapping[str, Period | None]) -> frozenset[str]:
    """The claims (ids) that count a part of what their article counts as a whole; `published` is by source."""
    counts: dict[tuple[str, str], list[tuple[Decimal, Claim]]] = defaultdict(list)
    for claim in claims:
        value = _least(claim)
        if value is not None and claim.attribute in ADDS_UP and not _of_old(claim, published.get(claim.passage.source)):
            counts[claim.passage.source, claim.attribute].append((value, claim))
    return frozenset(_lesser(counts.values()))


def _lesser(counts: Iterable[Sequence[tuple[Decimal, Claim]]]) -> Iterable[str]:
    for found in counts:
        total = max(value for value, _ in found)
        for value, claim in found:
            if value < total and claim.passage.role is not RegionRole.HEADING:
                yield claim.id


def _least(claim: Claim) -> Decimal | None:
    reading = claim.reading
    if claim.kind is not Kind.COUNT or not isinstance(reading, Reading):
        return None
    return reading.base_low if reading.base_low is not None else reading.base_high


def _of_old(claim: Claim, published: Period | None) -> bool:
    """Whether the count is of another event, or of what was known before: the 900 dead of a quake years ago."""
    older = claim.as_of is not None and (published is None or claim.as_of.last.year < published.first.year)
    return older or Flag.EARLIER in claim.flags
