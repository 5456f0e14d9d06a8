"""Two files against each other that are dense lists of like figures: `python -m benchmarks lists [KB ...]`.

Articles are never like that, but tables are, and each of their figures met with each would take hours. What counts is
that seconds and weighed pairs keep pace with the claims: their exponents are those from one size to the next.
"""

import math
import random
import time
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final

from benchmarks.compare import name_made
from s400check.compare.alignment import trials
from s400check.compare.blocking import meetings_of
from s400check.compare.disputes import compare
from s400check.compare.profiles import profiles_of
from s400check.compare.stories import stories_of
from s400check.extract.claims import find_claims
from s400check.model.claims import Claim
from s400check.model.ledgers import Settings
from s400check.model.sources import Region, RegionRole, Source
from s400check.model.spans import Span
from s400check.sources.sentences import passages

_SIZES: Final = (25, 50, 100)
"""In kB, of each of the two files."""

_LOST: Final = ("houses", "boats", "cows", "barns", "mills", "roofs", "carts", "ploughs", "nets", "horses")


def main(arguments: Sequence[str]) -> None:
    """Prints a line a list and size: claims, seconds of the comparison alone, pairs weighed, and their exponents."""
    sizes = [int(size) for size in arguments] or _SIZES
    print(f"{'list of':14} {'kB':>5} {'claims':>7} {'seconds':>8} {'exponent':>9} {'pairs':>10} {'exponent':>9}")
    for kind, sentence in _LISTS.items():
        before: tuple[float, ...] = ()
        for size in sizes:
            sources = tuple(_source(f"{file}", sentence, size * 1000) for file in range(2))
            claims = tuple(chain.from_iterable(find_claims(source, passages(source)) for source in sources))
            now = (len(claims), _seconds(claims, sources), _pairs(claims, sources))
            grown = [f"{_exponent(before, now, at):9.2f}" if before else " " * 9 for at in (1, 2)]
            print(f"{kind:14} {size:5} {now[0]:7} {now[1]:8.2f} {grown[0]} {now[2]:10} {grown[1]}")
            before = now


def _exponent(before: Sequence[float], now: Sequence[float], at: int) -> float:
    """That with which a column grows with the claims, which are the first."""
    return math.log(now[at] / before[at]) / math.log(now[0] / before[0])


def _seconds(claims: Sequence[Claim], sources: Sequence[Source]) -> float:
    began = time.process_time()
    compare(claims, sources, Settings())
    return time.process_time() - began


def _pairs(claims: Sequence[Claim], sources: Sequence[Source]) -> int:
    """The pairs of figures that are weighed."""
    meetings = meetings_of(profiles_of(claims, sources, {}), stories_of(sources))
    return sum(trials(len(meetings.passages[one]), len(meetings.passages[other])) for one, other in meetings)


def _source(name: str, sentence: Callable[[random.Random, int], str], size: int) -> Source:
    chance = random.Random(name)  # noqa: S311 (the same lists in each run, not a secret)
    text = ""
    number = 0
    while len(text) < size:
        text += f"{sentence(chance, number)} "
        number += 1
    whole = Region(span=Span(0, len(text)), role=RegionRole.BODY)
    return Source(id=name, path=f"{name}.txt", text=text, regions=(whole,))


def _town(chance: random.Random, number: int) -> str:
    return f"Town {number} reported {chance.randint(5, 900)} cases on {number % 28 + 1} March."


def _toll(chance: random.Random, _: int) -> str:
    return f"The flood in {name_made(random.Random(chance.randint(1, 99)))} killed {chance.randint(5, 900)} people."  # noqa: S311


def _row(chance: random.Random, _: int) -> str:
    return f"{name_made(chance)} lost {', '.join(f'{chance.randint(5, 900)} {lost}' for lost in _LOST)}."


def _table(chance: random.Random, _: int) -> str:
    return f"{name_made(chance)} counted {chance.randint(5, 900)} boats,"


_LISTS: Final = {"towns": _town, "tolls of 99": _toll, "rows of ten": _row, "one sentence": _table}
