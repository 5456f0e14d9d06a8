"""Looking for words that are spelt nearly so."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from rapidfuzz import fuzz, utils

from s400check.review.dockets import Docket
from s400check.review.filters import SLICE

FLOOR: Final = 80.0
"""How alike, of 100, a part of the passage must be: "Mikheyev" finds "Mikheev" (87), not "Michael" (57)."""


def alike_rows(docket: Docket, words: str) -> tuple[str, ...]:
    """The claims whose passage holds something like `words`, in the order of review; all for no words."""
    return tuple(claim for found in alike_slices(docket, words) for claim in found)


def alike_slices(docket: Docket, words: str) -> Iterator[Sequence[str]]:
    """The same in turns, for a front end that must stay awake."""
    wanted = utils.default_process(words)
    cases = docket.board.cases
    claims = iter(docket.order)
    while turn := list(islice(claims, SLICE)):
        yield [claim for claim in turn if not wanted or _alike(wanted, cases[claim].quote)]


def _alike(wanted: str, passage: str) -> bool:
    return fuzz.partial_ratio(wanted, passage, processor=utils.default_process, score_cutoff=FLOOR) > 0
