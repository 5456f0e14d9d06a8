"""A sign and a word for each state, so that no meaning rests on colour."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from s400check.model.verdicts import RulingWord, Word
from s400check.review.items import Item
from s400check.review.statuses import ClaimStatus
from s400check.tui.drawing.rows import Ink


class Mark(NamedTuple):
    """How a state is told: one column of sign, its word, its ink."""

    glyph: str
    word: str
    ink: Ink


VERDICTS: Final[Mapping[Word, Mark]] = {
    Word.CONFIRMED: Mark("✓", "confirmed", Ink.GOOD),
    Word.ATTRIBUTED: Mark("“", "attributed", Ink.GOOD),
    Word.WRONG: Mark("✗", "wrong", Ink.BAD),
    Word.DISPUTED: Mark("≠", "disputed", Ink.BAD),
    Word.UNVERIFIABLE: Mark("?", "unverifiable", Ink.WARN),
    Word.NOT_CHECKABLE: Mark("–", "not checkable", Ink.QUIET),
    Word.OPEN: Mark("·", "open", Ink.QUIET),
}

STATUSES: Final[Mapping[ClaimStatus, Mark]] = {
    ClaimStatus.OPEN: VERDICTS[Word.OPEN],
    ClaimStatus.DECIDED: Mark("✓", "decided", Ink.GOOD),
    ClaimStatus.STALE: Mark("↻", "stale", Ink.WARN),
    ClaimStatus.AMBIGUOUS: Mark("∗", "ambiguous", Ink.WARN),
    ClaimStatus.MOVED: Mark("→", "moved", Ink.WARN),
    ClaimStatus.ORPHANED: Mark("∅", "orphaned", Ink.WARN),
    ClaimStatus.CONTESTED: Mark("‖", "contested", Ink.BAD),
}

WHY: Final[Mapping[ClaimStatus, str]] = {
    ClaimStatus.STALE: "the words changed after the verdict",
    ClaimStatus.MOVED: "the words now stand in another source",
    ClaimStatus.AMBIGUOUS: "the words now stand in several places",
    ClaimStatus.ORPHANED: "no source says so any more",
    ClaimStatus.CONTESTED: "reviewers disagree",
}
"""What wants a second look, and why."""

RULINGS: Final[Mapping[RulingWord, str]] = {
    RulingWord.CONFLICT: "conflict",
    RulingWord.SAME_FACT: "same fact",
    RulingWord.DIFFERENT_FACTS: "different facts",
    RulingWord.SUPERSEDED: "superseded",
    RulingWord.OPEN: "open",
}


def mark_of(item: Item) -> Mark:
    """The sign of an item: its verdict's where it is decided, its status's otherwise."""
    if item.status is ClaimStatus.DECIDED and item.verdict is not None:
        return VERDICTS[item.verdict.word]
    return STATUSES[item.status]
