"""Findings as large as asked for, made without reading anything."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from s400check.model.claims import Claim
from s400check.model.figures import Figure, Kind
from s400check.model.findings import Conflict, Dispute, Findings, Tier, Value
from s400check.model.periods import Period
from s400check.model.readings import Reading, Unit
from s400check.model.sources import DateFrom, Passage, Region, RegionRole, Source
from s400check.model.spans import Span

CLAIMS_A_SOURCE = 100
"""As many as a long article has."""
CLAIMS_A_DISPUTE = 50
"""One claim in so many opens a dispute with the one after it: 4,000 of 100,000 are disputed."""

_PORTS = ("Aarhus", "Bilbao", "Constanta", "Durres", "Esbjerg", "Fiume", "Gdynia", "Haifa", "Izmir", "Jeddah")
_TONNES = Unit("t", "mass", Decimal(1_000_000))


def crowd(claims: int) -> Findings:
    """Findings of so many claims, with sources and disputes in proportion."""
    sources: list[Source] = []
    found: list[Claim] = []
    for first in range(0, claims, CLAIMS_A_SOURCE):
        numbers = range(first, min(first + CLAIMS_A_SOURCE, claims))
        source = _source(len(sources), [_sentence(n) for n in numbers])
        sources.append(source)
        found += _claims(source, numbers)
    return Findings(sources=tuple(sources), claims=tuple(found), disputes=tuple(_disputes(found)))


def _sentence(n: int) -> str:
    port = _PORTS[n % len(_PORTS)]
    return f"In year {n // 500} the port of {port} handled {1000 + n % 977:,} tonnes of grain, its harbour master said."


def _source(number: int, sentences: list[str]) -> Source:
    text = "\n\n".join(sentences)
    return Source(
        id=f"{number:08x}",
        path=f"articles/{number:04}.txt",
        text=text,
        regions=(Region(span=Span(0, len(text)), role=RegionRole.BODY),),
        outlet="The Harbour Post",
        published=Period.day(date(2015, 1, 1) + timedelta(days=number)),
        published_from=DateFrom.TEXT,
    )


def _claims(source: Source, numbers: range) -> Iterator[Claim]:
    at = 0
    for n in numbers:
        sentence = _sentence(n)
        words = f"{1000 + n % 977:,} tonnes"
        begin = sentence.index(words)
        amount = Decimal(1000 + n % 977)
        yield Claim(
            id=f"c-{n:012x}",
            passage=Passage(source=source.id, span=Span(at, at + len(sentence)), text=sentence),
            kind=Kind.MEASURE if n % 3 else Kind.MONEY,
            matter=Figure(
                span=Span(begin, begin + len(words)),
                words=words,
                kind=Kind.MEASURE,
                reading=Reading(unit=_TONNES, low=amount, high=amount),
                rule="made-up",
            ),
            attribute="cargo",
            subject=(_PORTS[n % len(_PORTS)],),
        )
        at += len(sentence) + 2


def _disputes(claims: list[Claim]) -> Iterator[Dispute]:
    for n in range(0, len(claims) - 1, CLAIMS_A_DISPUTE):
        one, other = claims[n], claims[n + 1]
        values = tuple(
            Value(
                text=claim.words,
                low=claim.reading.base_low,
                high=claim.reading.base_high,
                claims=(claim.id,),
                origins=1,
            )
            for claim in (one, other)
            if claim.reading
        )
        conflict = Conflict(
            a=one.id, b=other.id, tier=Tier.CONFLICT, score=0.9 - n / 1e7, why="both: cargo; one tonne apart"
        )
        yield Dispute(
            id=f"d-{n:08x}",
            about="cargo",
            tier=Tier.CONFLICT,
            claims=(one.id, other.id),
            values=values,
            conflicts=(conflict,),
        )
