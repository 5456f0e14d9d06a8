"""What a reviewer says of a claim or of a dispute: the words there are, and who said one when of what."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

Extra: TypeAlias = tuple[tuple[str, object], ...]
"""Keys of a newer minor version, kept as read so that they round-trip."""

Rank: TypeAlias = tuple[datetime, tuple[str, ...]]
"""What verdicts and rulings are sorted by: when, then whatever tells two apart."""


class Word(StrEnum):
    """What a reviewer may say of a claim, in the words desks use; `open` withdraws an earlier one."""

    CONFIRMED = "confirmed"
    ATTRIBUTED = "attributed"
    WRONG = "wrong"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    NOT_CHECKABLE = "not-checkable"
    OPEN = "open"


class RulingWord(StrEnum):
    """What a reviewer may say of a dispute as a whole; `open` withdraws an earlier one."""

    CONFLICT = "conflict"
    SAME_FACT = "same-fact"
    DIFFERENT_FACTS = "different-facts"
    SUPERSEDED = "superseded"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where judged words stood, when they no longer stand where the claim's stub says: a document's key and the words.

    A reviewer who reconfirms a verdict after an edit judged these; the stub stays as it was minted.
    """

    doc: str
    quote: str
    words: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a reviewer decided about a claim, and `seen`: the fingerprint of the words that were judged.

    `on` is in UTC, to the second. `note`, `evidence` (a claim id, a path or a URL), `query` and `reply` (to and from
    the author) and `fix` (a proposed wording) are "" where not given. `place` is None where the judged words are
    the stub's.
    """

    claim: str
    word: Word
    by: str
    on: datetime
    seen: str
    note: str = ""
    evidence: str = ""
    query: str = ""
    reply: str = ""
    fix: str = ""
    place: Place | None = None
    extra: Extra = ()

    @property
    def rank(self) -> Rank:
        """Verdicts on a claim stand in this order: `on`, `by`, word, and then whatever else tells two apart."""
        told = (self.seen, self.note, self.evidence, self.query, self.reply, self.fix)
        return self.on, (self.by, self.word, *told, repr(self.place), repr(self.extra))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a reviewer decided about a dispute as a whole; it stands under the dispute's first claim in ledger order.

    `others` are the dispute's other members when it was made (`with` in the file), sorted. `prefer` is the claim
    whose value is taken to be right, or "".
    """

    claim: str
    others: tuple[str, ...]
    word: RulingWord
    by: str
    on: datetime
    seen: str
    prefer: str = ""
    note: str = ""
    extra: Extra = ()

    @property
    def members(self) -> frozenset[str]:
        """Every claim the ruling speaks of."""
        return frozenset((self.claim, *self.others))

    @property
    def rank(self) -> Rank:
        """Rulings under a claim stand in this order, as verdicts do."""
        return self.on, (self.by, self.word, *self.others, self.seen, self.prefer, self.note, repr(self.extra))
