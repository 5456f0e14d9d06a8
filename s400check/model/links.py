"""Which claims a reviewer took to be about one thing, or about two, whatever the tool thinks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from s400check.model.verdicts import Extra, Rank


class LinkWord(StrEnum):
    """How a claim stands to others; `open` leaves it to the tool again."""

    JOINED = "joined"
    APART = "apart"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """That a reviewer joined a claim to others, or put it apart from them; it stands under that claim.

    `others` are sorted ids (`with` in the file). Of two links about one pair the later counts.
    """

    claim: str
    others: tuple[str, ...]
    word: LinkWord
    by: str
    on: datetime
    note: str = ""
    extra: Extra = ()

    @property
    def rank(self) -> Rank:
        """Links under a claim stand in this order, as verdicts do."""
        return self.on, (self.by, self.word, *self.others, self.note, repr(self.extra))

    @property
    def pairs(self) -> Iterable[tuple[str, str]]:
        """The pairs of claims it speaks of, the lesser id first."""
        return ((min(self.claim, other), max(self.claim, other)) for other in self.others)
