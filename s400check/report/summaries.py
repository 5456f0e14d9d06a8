"""The report in a line."""

from typing import Final

from s400check.review.dockets import Docket
from s400check.review.statuses import ClaimStatus

_IN_PLACE: Final = frozenset({ClaimStatus.OPEN, ClaimStatus.DECIDED, ClaimStatus.CONTESTED})


def summary(docket: Docket) -> str:
    """The report in a line: "5 sources, 5 origins; 40 claims, 0 decided; 2 disputes open, 1 of them a conflict"."""
    found, tally = docket.findings, docket.tally
    away = sum(number for status, number in tally.statuses.items() if status not in _IN_PLACE)
    parts = [
        f"{many(len(found.sources), 'source')}, {many(len(found.origins), 'origin')}",
        f"{many(tally.claims, 'claim')}, {tally.decided} decided" + (f", {away} stale" if away else ""),
        f"{many(tally.disputes.total(), 'dispute')} open, {tally.conflicts} in conflict",
    ]
    if contested := tally.statuses[ClaimStatus.CONTESTED]:
        parts.append(f"{contested} contested")
    return "; ".join(parts)


def many(number: int, noun: str) -> str:
    """The number with its noun: "1 source", "2 sources"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
