"""The order of review: what could be wrong in print comes first, and each place has its reasons."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final

from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.findings import Conflict, Tier
from s400check.review.misfits import misfit_of

_TIMES: Final = r"(?:second|minute|hour|day|week|weekend|month|year|quarter|season|decade|century|night|name|time)s?"
_SUPERLATIVE: Final = re.compile(
    r"\b(?:biggest|largest|smallest|highest|lowest|longest|shortest|oldest|youngest|tallest|fastest|slowest|strongest"
    r"|deadliest|worst|best|richest|poorest|heaviest|hottest|coldest|wettest|driest|busiest|greatest|newest|earliest"
    r"|unprecedented|for the first time|never before|all-time)\b"
    rf"|\b(?:the|its|his|her|their) (?:(?:first|last|only)(?! (?:\w+ )?{_TIMES}\b)|most (?!of\b)\w+|least \w+)"
    r"|\b(?:new|world|national|a|the) record\b(?! of\b)"
    r"|\brecord[ -](?:high|low|number|breaking|sum|price|profit|loss|year)",
)
"""A claim to be the first, last or most of its sort, in lower case. "At least" and "the first quarter" are none."""


_SIGNS: Final = (
    "est",
    "worst",
    "first",
    "last",
    "only",
    "most",
    "least",
    "record",
    "unprecedented",
    "never",
    "all-time",
)
"""Of these one stands in any superlative: looking for them costs a tenth of trying the pattern at every word."""


class Band(IntEnum):
    """What a claim's place in the order rests on, the gravest first."""

    CONFLICT = 0
    ALTERED = 1
    RECONCILE = 2
    SINGLE = 3
    FIGURE = 4
    PASSED_ON = 5
    REST = 6


@dataclass(frozen=True, slots=True, order=True)
class Risk:
    """A place in the order of review, and why; `score` ranks within a band, the least first.

    `reasons` are all there are, the gravest first.
    """

    band: Band
    score: float
    reasons: tuple[str, ...]


NO_RISK: Final = Risk(Band.REST, 0.0, ())
"""That of a claim which nothing speaks against."""


def risk_of(claim: Claim, conflicts: Sequence[Conflict], *, origins: int) -> Risk:
    """The claim's risk.

    Args:
        claim: The claim.
        conflicts: Those it is part of, of disputes that are not settled.
        origins: How many independent origins state its value; 0 where it was compared with nothing.
    """
    signs = sorted([*_conflict_signs(claim, conflicts), *_figure_signs(claim, origins), *_chain_signs(claim)])
    if not signs:
        return NO_RISK
    band, score, _ = signs[0]
    return Risk(band, score, tuple(reason for *_, reason in signs))


def _conflict_signs(claim: Claim, conflicts: Sequence[Conflict]) -> Iterator[tuple[Band, float, str]]:
    for conflict in conflicts:
        if conflict.tier is Tier.CONFLICT:
            yield Band.CONFLICT, -conflict.score, f"{conflict.tier}: {conflict.why}"
        elif claim.kind is Kind.QUOTE:
            yield Band.ALTERED, -conflict.score, f"an altered quotation: {conflict.why}"
        else:
            yield Band.RECONCILE, -conflict.score, f"{conflict.tier}: {conflict.why}"


def _figure_signs(claim: Claim, origins: int) -> Iterator[tuple[Band, float, str]]:
    if misfit := misfit_of(claim):
        yield Band.RECONCILE, 0.0, misfit
    if claim.figure is not None:
        one = origins <= 1 and claim.kind not in (Kind.DATE, Kind.ORDINAL)
        yield (Band.SINGLE, 0.0, "a figure with one origin") if one else (Band.FIGURE, 0.0, "a figure")
    if superlative := _superlative(claim.passage.text):
        yield Band.FIGURE, 0.0, f"a superlative: {superlative}"


@lru_cache(maxsize=4096)
def _superlative(text: str) -> str:
    """The words that claim an extreme, "" for none; kept, for a passage holds several claims."""
    folded = text.lower()
    if not any(sign in folded for sign in _SIGNS):
        return ""
    found = _SUPERLATIVE.search(folded)
    return found.group() if found else ""


def _chain_signs(claim: Claim) -> Iterator[tuple[Band, float, str]]:
    told = claim.attribution
    if told.via:
        yield Band.PASSED_ON, 0.0, "passed on: " + " > ".join(told.chain)
    if told.unnamed:
        yield Band.PASSED_ON, 0.0, f"from a source without a name: {told.speaker}"
