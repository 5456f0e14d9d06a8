"""How far a run of the pipeline is, told to whoever waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from s400check.model.claims import Claim
from s400check.model.sources import Source


class Stage(StrEnum):
    """What a run does, in this order."""

    READING = "reading"
    EXTRACTING = "looking for claims"
    COMPARING = "comparing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """So many of so many are done; `of` is 0 where nobody can tell yet.

    `source` was looked through last and gave `claims`, None while files are read and claims compared.
    """

    stage: Stage
    done: int
    of: int = 0
    source: Source | None = None
    claims: tuple[Claim, ...] = ()


Tell: TypeAlias = Callable[[Progress], None]
"""Hears of progress; what it raises ends the run."""


def untold(_progress: Progress) -> None:
    """Nobody waits."""
