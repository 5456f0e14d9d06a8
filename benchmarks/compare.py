"""The comparison at 1,000, 10,000 and 100,000 claims, beside rapidfuzz over all pairs of sentences where that ends.

Claims are made from templates about events whose sizes are as skewed as news: a few events hold hundreds of claims,
most hold three or four. Every tenth event has a figure that one of its articles puts higher. Each size runs in a
process of its own, so that its peak memory is its own.
"""

import argparse
import gc
import json
import math
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from importlib.util import find_spec
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Indel

from s400check.compare.blocking import meetings_of
from s400check.compare.disputes import aliases_of, compare
from s400check.compare.profiles import profiles_of
from s400check.compare.stories import stories_of
from s400check.model.claims import Claim
from s400check.model.figures import Figure, Kind
from s400check.model.ledgers import Settings
from s400check.model.periods import Period
from s400check.model.readings import Reading, Unit
from s400check.model.sources import Passage, Region, RegionRole, Source
from s400check.model.spans import Span

SIZES: Final = (1_000, 10_000, 100_000)
PEER_REACHES: Final = 10_000
"""All pairs of 100,000 sentences are 5,000 million: the peer is run where it ends within minutes."""

_ROWS: Final = 1_000
"""Of the table of likenesses that are held at once: 10,000 by 10,000 floats are 400 MB."""

SKEW: Final = 1.4
"""Pareto shape of an event's size: the largest of 10,000 events then has some hundred articles."""

_COUNT: Final = Unit("count", "count")
_USD: Final = Unit("USD", "money USD")
_SYLLABLES: Final = (
    "bar",
    "den",
    "fos",
    "gar",
    "hol",
    "kir",
    "lan",
    "mor",
    "nes",
    "oda",
    "pel",
    "ras",
    "sund",
    "tor",
    "vik",
)
_TEMPLATES: Final = (
    (
        "A ferry sank off {place} on Monday, killing {figure} people, the coast guard said.",
        Kind.COUNT,
        "deaths",
        "people",
    ),
    ("At least {figure} people were injured when the quay at {place} gave way.", Kind.COUNT, "injured", "people"),
    ("{place} signed a {figure} contract for new trams with {firm}.", Kind.MONEY, "deal value", ""),
    ("Police in {place} arrested {figure} demonstrators after the march.", Kind.COUNT, "arrested", "demonstrators"),
    ("{firm} planted {figure} oaks along the road to {place}.", Kind.COUNT, "number of oaks planted", "oaks"),
)


def main(arguments: Sequence[str]) -> None:
    """Prints a table: claims, seconds, memory, pairs judged, disputes, the exponent, and the peer's seconds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks compare")
    parser.add_argument("--one", type=int, help="run one size and print it as JSON")
    chosen = parser.parse_args(arguments)
    if chosen.one:
        print(json.dumps(_measured(chosen.one)))
        return
    print(f"{'claims':>8} {'seconds':>8} {'MB':>6} {'pairs':>10} {'disputes':>9} {'exponent':>9} {'peer s':>8}")
    first: dict[str, float] | None = None
    for size in SIZES:
        command = [sys.executable, "-m", "benchmarks", "compare", "--one", str(size)]
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        first = first or row
        exponent = (
            math.log(row["seconds"] / first["seconds"]) / math.log(size / SIZES[0]) if size > SIZES[0] else math.nan
        )
        print(
            f"{size:>8} {row['seconds']:>8.2f} {row['megabytes']:>6.0f} {row['pairs']:>10.0f} {row['disputes']:>9.0f} "
            f"{exponent:>9.2f} {_peers(row['peer'], size):>8}"
        )


def _measured(size: int) -> dict[str, float]:
    gc.set_threshold(500_000)  # as the command does
    sources, claims = crowd(size)
    began = time.process_time()
    disputes, _ = compare(claims, sources, Settings())
    seconds = time.process_time() - began
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
    profiles = profiles_of(claims, sources, aliases_of(Settings()))
    pairs = len(meetings_of(profiles, stories_of(sources)).pairs)
    peer = _peer([profile.masked for profile in profiles]) if size <= PEER_REACHES else math.nan
    return {"seconds": seconds, "megabytes": megabytes, "pairs": pairs, "disputes": len(disputes), "peer": peer}


def _peers(seconds: float, size: int) -> str:
    """The peer's seconds for a person, or why there are none."""
    if math.isnan(seconds):
        return "no numpy" if size <= PEER_REACHES else "too many"
    return f"{seconds:.2f}"


def _peer(texts: Sequence[str]) -> float:
    """Seconds that rapidfuzz takes for all pairs of masked sentences, on one core: `cdist`; NaN without its numpy."""
    if find_spec("numpy") is None:
        return math.nan
    began = time.process_time()
    for at in range(0, len(texts), _ROWS):
        process.cdist(texts[at : at + _ROWS], texts, scorer=Indel.normalized_similarity, score_cutoff=0.6, workers=1)
    return time.process_time() - began


def crowd(size: int) -> tuple[tuple[Source, ...], tuple[Claim, ...]]:
    """So many claims in short articles of one event each, the same for the same size."""
    chance = random.Random(size)  # noqa: S311 (no secret hangs on it)
    sources: list[Source] = []
    claims: list[Claim] = []
    for event in range(size):
        place, firm = name_made(chance), f"{name_made(chance)} Works"
        truth = chance.randint(11, 900)
        day = date(2019, 1, 1) + timedelta(days=chance.randrange(700))
        for article in range(min(int(chance.paretovariate(SKEW)), size // 10)):
            off = chance.randint(15, 90) if event % 10 == 0 and article == 1 else 0
            source, found = _article(f"s{len(sources):06}", place, firm, truth + off, day, chance)
            sources.append(source)
            claims += found
            if len(claims) >= size:
                return tuple(sources), tuple(claims[:size])
    raise AssertionError("an event has at least one claim")


def _article(
    name: str, place: str, firm: str, figure: int, day: date, chance: random.Random
) -> tuple[Source, list[Claim]]:
    lines, parts = [], []
    for template, kind, attribute, noun in chance.sample(_TEMPLATES, 3):
        words = f"${figure} million" if kind is Kind.MONEY else str(figure)
        sentence = template.format(place=place, firm=firm, figure=words)
        parts.append((sum(len(line) + 1 for line in lines), sentence, words, kind, attribute, noun))
        lines.append(sentence)
    text = "\n".join(lines)
    whole = Region(span=Span(0, len(text)), role=RegionRole.BODY)
    source = Source(id=name, path=f"{name}.txt", text=text, regions=(whole,), published=Period.day(day))
    return source, list(_claims(source, parts, place, firm, figure))


def _claims(
    source: Source, parts: Sequence[tuple[int, str, str, Kind, str, str]], place: str, firm: str, figure: int
) -> Iterator[Claim]:
    for at, sentence, words, kind, attribute, noun in parts:
        value = Decimal(figure * 10**6 if kind is Kind.MONEY else figure)
        reading = Reading(unit=_USD if kind is Kind.MONEY else _COUNT, low=value, high=value)
        start = sentence.index(words)
        matter = Figure(
            span=Span(start, start + len(words)), words=words, kind=kind, reading=reading, rule="made", noun=noun
        )
        yield Claim(
            id=f"c-{source.id}-{at}",
            passage=Passage(source=source.id, span=Span(at, at + len(sentence)), text=sentence),
            kind=kind,
            matter=matter,
            attribute=attribute,
            subject=tuple(name for name in (place, firm) if name in sentence),
        )


def name_made(chance: random.Random) -> str:
    """A name that may be a place's or a firm's; the shorter ones come more than once."""
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()
