"""Two claims side by side, with what their passages as a whole say of whether they speak of one thing."""

from dataclasses import dataclass

from s400check.compare.intervals import apart
from s400check.compare.milestones import in_sequence
from s400check.compare.profiles import Profile
from s400check.model.findings import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims that were aligned with each other.

    `reading` is how their values compare. `agreeing` and `clashing` count the other aligned figures of the two
    passages that agree and that do not. `story` is the likeness of their two articles, 0 to 1, or None where there is
    no article to speak of.
    """

    a: Profile
    b: Profile
    reading: Judgement
    agreeing: int = 0
    clashing: int = 0
    story: float | None = None

    @property
    def attribute(self) -> str:
        """What both measure, or the two events of one sequence; "" where either is unknown or they differ."""
        one, other = self.a.claim.attribute, self.b.claim.attribute
        if in_sequence(self.a, self.b):
            return f"{one} and {other}"
        return one if one == other else ""

    @property
    def lexical(self) -> bool:
        """Whether the attribute is one of the lexicon on both sides, not a counted noun with its verb."""
        return self.a.lexical and self.b.lexical

    @property
    def reading_gap(self) -> float | None:
        """How many times the lesser value the greater one is; None where that means nothing."""
        one, other = self.a.reading, self.b.reading
        gap = apart(one, other) if one is not None and other is not None else None
        return None if gap is None else float(gap) + 1
