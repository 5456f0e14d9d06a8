"""The order of review: what could be wrong in print comes first, and each place has its reasons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from s400check.model.claims import Claim, Kind
from s400check.model.findings import Conflict, Tier

_SUPERLATIVE: Final = re.compile(
    r"\b(?:first|only|last|biggest|largest|smallest|highest|lowest|longest|oldest|youngest|most|least|never|record)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Risk:
    """A place in the order of review, the gravest first, and why.

    `band` 0 is a conflict, 1 a pair to reconcile, 2 a figure that one origin alone states, 3 another figure or a
    superlative, 4 a claim passed on by somebody else, 5 the rest. `score` ranks within a band.
    """

    band: int
    score: float
    reasons: tuple[str, ...]


def risk_of(claim: Claim, conflicts: Sequence[Conflict], *, origins: int) -> Risk:
    """The claim's risk.

    Args:
        claim: The claim.
        conflicts: Those it is part of, of disputes that are not settled.
        origins: How many independent origins state its value; 0 where it was compared with nothing.
    """
    signs = [
        *_conflict_signs(conflicts),
        *_figure_signs(claim, origins),
        *([(4, 0.0, "passed on: " + " > ".join(claim.attribution.chain))] if claim.attribution.via else []),
    ]
    if not signs:
        return Risk(5, 0.0, ())
    band, score, _ = min(signs)
    return Risk(band, score, tuple(reason for *_, reason in signs))


def _conflict_signs(conflicts: Sequence[Conflict]) -> list[tuple[int, float, str]]:
    ranked = sorted(conflicts, key=lambda conflict: (conflict.tier is not Tier.CONFLICT, -conflict.score))
    return [
        (0 if conflict.tier is Tier.CONFLICT else 1, -conflict.score, f"{conflict.tier}: {conflict.why}")
        for conflict in ranked
    ]


def _figure_signs(claim: Claim, origins: int) -> list[tuple[int, float, str]]:
    signs = []
    if claim.figure is not None:
        one = origins <= 1 and claim.kind not in (Kind.DATE, Kind.ORDINAL)
        signs.append((2, 0.0, "a figure with one origin") if one else (3, 0.0, "a figure"))
    found = _SUPERLATIVE.search(claim.passage.text)
    if found:
        signs.append((3, 0.0, f"a superlative: {found.group().lower()}"))
    return signs
