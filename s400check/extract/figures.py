"""The figures of a text, in the order of their places.

One pass over the words finds the candidates, rules read them (`rules/`), ranges and compounds are put together
(`ranges.py`), and the hedge is read last (`hedges.py`).
"""

import re
from typing import Final

from s400check.extract.distances import bound_distance
from s400check.extract.hedges import bounded, hedge_after, hedge_before, hedge_within, is_no_hedge
from s400check.extract.lists import in_unit_of_new
from s400check.extract.patterns import Pattern
from s400check.extract.ranges import grown, with_lead
from s400check.extract.registry import Registry
from s400check.extract.rule import Found, Scene
from s400check.extract.rules import REGISTRY
from s400check.model.figures import Figure, Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Reading, Unresolved
from s400check.model.spans import Span

_TOKEN: Final = re.compile(r"(\d+)|[^\W\d_]+|([$€£¥₹₽₺₩₪₿₴₫₱฿₦₡₾₸₼¢])")


_FROM_TO: Final = Pattern(r"\bfrom \d{1,4}(?:st|nd|rd|th)?(?: ?[-–] ?| to | until | till )\d")
"""The "from" of a run of days or years, which its words hold whole: from 13 to 15 July."""


def find_figures(text: str, published: Period | None = None) -> tuple[Figure, ...]:
    """The figures of `text`, in order of place and never overlapping; spans count in `text`.

    Args:
        text: the passage to read.
        published: when it was published, as wide as that is known. A date that rests on it ("on Tuesday") is the hull
            of what it means at either end; with None such a date is `Unresolved`, never guessed.
    """
    return read_figures(text, published, REGISTRY)


def read_figures(text: str, published: Period | None, registry: Registry) -> tuple[Figure, ...]:
    """The figures that the rules of `registry` read in `text`; see `find_figures`."""
    scene = Scene(text, published)
    figures: list[Figure] = []
    done = 0
    last: Found | None = None
    by_word = registry.by_word.get
    for token in _TOKEN.finditer(text):
        if token.lastindex is None:
            course = by_word(token.group())
            if course is None:
                continue
        else:
            course = registry.numeral if token.lastindex == 1 else registry.sign
        start = token.start()
        if start < done:
            continue
        found = registry.read(scene, start, course, done)
        if found is None:
            continue
        if found.kind is not None:
            found = last = in_unit_of_new(with_lead(grown(found, scene, registry), scene, done), last, scene)
            if not found.half:
                figures.append(_figure(found, text))
        done = max(found.end, start + 1)
    return tuple(figures)


def _figure(found: Found, text: str) -> Figure:
    if found.kind is None or found.reading is None:
        raise ValueError(f"{found.rule} read a figure without a reading")
    reading = found.reading
    if isinstance(reading, Reading) and not found.hedged:
        reading = _hedged(found, reading, text)
    return Figure(
        span=Span(found.start, found.end),
        words=text[found.start : found.end],
        kind=found.kind,
        reading=reading,
        rule=found.rule,
        noun=found.noun,
        per=found.per,
        gloss=found.gloss,
        relative=found.relative or isinstance(reading, Unresolved),
    )


def _hedged(found: Found, reading: Reading, text: str) -> Reading:
    if found.kind is None:
        return reading
    distance = bound_distance(found, reading, text)
    if distance is not None:
        return distance
    hedge = hedge_before(text, found.start, found.kind)
    if hedge is not Hedge.EXACT and is_no_hedge(text, found.start, found.end, found.kind):
        hedge = Hedge.EXACT
    if hedge in (Hedge.EXACT, Hedge.ABOUT):
        after = hedge_after(text, found.end, found.kind)
        hedge = hedge if after is Hedge.EXACT else after
    if hedge is Hedge.EXACT and found.numeral.scale > 1:
        hedge = hedge_within(text[found.start : found.end])
    if hedge is Hedge.EXACT and found.numeral.vague and reading.low != reading.high:
        hedge = Hedge.ABOUT
    if hedge is Hedge.EXACT or (found.kind is Kind.DATE and _FROM_TO.search(text, max(0, found.start - 5), found.end)):
        return reading
    return bounded(reading.unit, reading.low, reading.high, hedge)
