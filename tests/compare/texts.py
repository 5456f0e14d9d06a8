"""Claims made by hand for the tests of the comparison: values first, then the claims that hold them."""

from datetime import date
from decimal import Decimal

from s400check.model.claims import Claim, Flag
from s400check.model.figures import Figure, Kind
from s400check.model.periods import Period
from s400check.model.readings import DAY_OF_CALENDAR, Hedge, Reading, Unit, Unresolved
from s400check.model.sources import Passage, Region, RegionRole, Source
from s400check.model.spans import Span

COUNT = Unit("count", "count")
USD = Unit("USD", "money USD")
EUR = Unit("EUR", "money EUR")
KM = Unit("km", "length", Decimal(1000))
FOOT = Unit("foot", "length", Decimal("0.3048"))
METRE = Unit("metre", "length")


def value(amount: str | int, unit: Unit = COUNT, hedge: Hedge = Hedge.EXACT) -> Reading:
    """A plain figure, or with "<" or ">" hedges one open at an end."""
    number = Decimal(amount)
    low = None if hedge in (Hedge.BELOW, Hedge.AT_MOST) else number
    high = None if hedge in (Hedge.ABOVE, Hedge.AT_LEAST) else number
    return Reading(unit=unit, low=low, high=high, hedge=hedge)


def between(low: str | int, high: str | int, unit: Unit = COUNT) -> Reading:
    return Reading(unit=unit, low=Decimal(low), high=Decimal(high))


def days(first: date, last: date | None = None) -> Reading:
    return Reading(unit=DAY_OF_CALENDAR, low=Decimal(first.toordinal()), high=Decimal((last or first).toordinal()))


def source(name: str, text: str, published: str = "", title: str = "") -> Source:
    whole = Region(span=Span(0, len(text)), role=RegionRole.BODY)
    return Source(
        id=name,
        path=f"{name}.txt",
        text=text,
        regions=(whole,),
        title=title,
        published=Period.parse(published) if published else None,
    )


def claim(
    origin: Source,
    words: str,
    reading: Reading | Unresolved,
    *,
    kind: Kind = Kind.COUNT,
    attribute: str = "",
    subject: tuple[str, ...] = (),
    noun: str = "",
    flags: frozenset[Flag] = frozenset(),
    as_of: str = "",
) -> Claim:
    """The claim that `words` make in the one sentence that holds them."""
    at = origin.text.index(words)
    start = origin.text.rfind("\n", 0, at) + 1
    end = origin.text.find("\n", at)
    end = len(origin.text) if end < 0 else end
    passage = Passage(source=origin.id, span=Span(start, end), text=origin.text[start:end])
    span = Span(at - start, at - start + len(words))
    figure = Figure(span=span, words=words, kind=kind, reading=reading, rule="test", noun=noun)
    return Claim(
        id=f"c-{origin.id}-{at}",
        passage=passage,
        kind=kind,
        matter=figure,
        attribute=attribute,
        subject=subject,
        flags=flags,
        as_of=Period.parse(as_of) if as_of else None,
    )
