"""Claims that are too many to be compared each with each, and how that is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from s400check.model.findings import Problem

_NAMED: Final = 3
"""Crowds that are named, the largest: they overlap, and more names would say no more."""

WHOLE_PROJECT: Final = "."
"""The path of a problem that no one file has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Claims that share what they are about ("deaths, narvik"), and how many there are, copies counted once."""

    about: str
    claims: int


def told_of(crowds: Sequence[Crowd]) -> tuple[Problem, ...]:
    """What a reader has to know of crowds, the largest first: one problem, or none where nothing was left out."""
    if not crowds:
        return ()
    named = "; ".join(f"{crowd.about} ({crowd.claims:,})" for crowd in crowds[:_NAMED])
    more = f"; and {len(crowds) - _NAMED:,} more" if len(crowds) > _NAMED else ""
    message = (
        "too many claims to compare each with each, so that some met only those nearest to them in date or wording: "
        f"{named}{more}"
    )
    return (Problem(path=WHOLE_PROJECT, message=message, hint="check the articles of one story at a time"),)
