"""Figures of one sentence that the sentence itself relates, and that do not work out."""

from dataclasses import dataclass
from decimal import Decimal

from s400check.compare.intervals import EXACT_BELOW, last_place
from s400check.model.claims import Claim
from s400check.model.readings import Hedge, plain, scaled


@dataclass(frozen=True, slots=True)
class Slip:
    """Two claims of one passage that cannot both be right beside the others; `evidence` shows the sum."""

    a: Claim
    b: Claim
    about: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A plain figure, in the unit it is stated in, with what its rounding hides either way."""

    claim: Claim
    value: Decimal
    off: Decimal

    @property
    def told(self) -> str:
        """The value for a person."""
        return scaled(self.value) if self.value >= EXACT_BELOW else plain(self.value)


def amount_of(claim: Claim) -> Amount | None:
    """The figure as an amount; None for a hedged one, a bound and a range: with these anything may work out."""
    reading = claim.reading
    if reading is None or reading.low is None or reading.low != reading.high or reading.hedge is not Hedge.EXACT:
        return None
    counts = reading.unit.dimension == "count" and reading.low < EXACT_BELOW and reading.low == int(reading.low)
    return Amount(claim, reading.low, Decimal(0) if counts else last_place(reading.low) / 2)


def between(one: Claim, other: Claim) -> str:
    """The words between two figures of one passage, the first of them first."""
    if one.figure is None or other.figure is None:
        return ""
    return one.passage.text[one.figure.span.end : other.figure.span.start]


def behind(claim: Claim) -> str:
    """The words behind a figure, to the end of its passage."""
    return "" if claim.figure is None else claim.passage.text[claim.figure.span.end :]


def before(claim: Claim) -> str:
    """The words before a figure, from the beginning of its passage."""
    return "" if claim.figure is None else claim.passage.text[: claim.figure.span.start]
