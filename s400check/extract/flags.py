"""How a figure is meant: as a forecast, a total, a part of another count; and since when it holds.

Each flag is read from words in the figure's own clause where they stand near it, from its whole sentence where the
verb carries them. They soften or forbid a comparison later, never make one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from s400check.extract.words import words_in
from s400check.model.claims import Flag
from s400check.model.figures import Figure, Kind
from s400check.model.periods import Period
from s400check.model.readings import Reading
from s400check.model.sources import Passage, RegionRole, Source
from s400check.model.spans import Span


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


_IN_CLAUSE: Final[Mapping[Flag, re.Pattern[str]]] = MappingProxyType(
    {
        # "is expected to", "will be delivered", "plans to buy": what has not happened when the article appears.
        Flag.FORECAST: _words(
            r"expect(?:s|ed)?",
            r"(?<!\bthe )(?<!\bhis )(?<!\bher )will",
            r"(?-i:may|might)(?!\shave\b)",
            r"would(?!\shave\b)",
            r"could(?!\shave\b)",
            "plan(?:s|ned|ning)?",
            "forecasts?",
            "projected",
            "predict(?:s|ed)?",
            "scheduled",
            "(?:is|are|was|were) due",
            "aims?",
            "target",
            "intends?",
            "proposed",
            "hopes?",
            "want(?:s|ed)? it",
            "(?:is|are) (?:set )?to [a-z]+",
            "(?:un)?likely to",
            "poised to",
            "on track to",
            "(?:now )?sees? (?:[a-z]+ ){0,3}(?:at|of|to)",
        ),
        # "so far", "in total": the count is of everything up to now, so a later one may rightly be higher.
        Flag.CUMULATIVE: _words(
            "so far",
            "total",
            "overall",
            "altogether",
            "to date",
            "cumulative",
            "since",
            "toll",
            "in all",
            "(?:bringing|brings|brought) the (?:number|total|tally)",
        ),
        Flag.EARLIER: _words(
            r"earlier(?!\s\[?than\b)",
            "previous(?:ly)?",
            "formerly",
            "used to",
            "aftershocks?",
            "last (?:year|season)",
            "in the past",
            "once",
        ),
    }
)

_AFTER: Final[Mapping[Flag, re.Pattern[str]]] = MappingProxyType(
    {
        Flag.PER_UNIT: re.compile(
            r"(?:[^\W\d]|[\s-]){0,16}?\b(?:per|each|apiece|annually"
            r"|an? (?:hour|minute|second|day|week|month|year|season|share|barrel|head|night|game|match|visit|copy"
            r"|unit|kilo|litre|liter|gallon|pound|tonne|ton|ounce|acre|dose|ticket|seat|bottle)"
            r"(?!\s(?:ago|earlier|later|before|after)))\b",
            re.IGNORECASE,
        ),
        # "Of the 90 held, 12 were charged": the second count is a part of the first.
        Flag.SUBSET: re.compile(r"\s*(?:of (?:them|whom|those|these)|were (?:women|children))\b", re.IGNORECASE),
        # "Fell from 9 percent to 7": what it was before.
        Flag.EARLIER: re.compile(r"(?:\s[\w-]+){0,4}?\sto\s(?:[$€£¥]|US\$)?\d"),
    }
)
_BEFORE: Final[Mapping[Flag, re.Pattern[str]]] = MappingProxyType(
    {
        Flag.SUBSET: re.compile(
            r"\b(?:including|among them|of whom|of which|of them"
            r"|(?:of|among) the (?:dead|victims|injured|wounded|killed)(?:,|\swere|\swas)?)(?:\s+[\w-]+){0,3}\s*\Z"
            r"|\A(?:Of|Among) [^,;:]{1,60},\s*(?:\w+\s){0,2}\Z",
            re.IGNORECASE,
        ),
        # "Up from 32,000": what it was before.
        Flag.EARLIER: re.compile(r"\b(?:up|down|compared (?:with|to)|versus)\s+(?:from\s+)?\Z", re.IGNORECASE),
        # What is denied stands before the figure: "40 people did not vote" denies no 40.
        Flag.NEGATED: re.compile(
            r"\b(?:not|never|no longer|neither|nobody|no one|none|without|den(?:y|ies|ied)|\w+n['’]t)\b(?!\sonly)"
            r"[^,;:.!?]*\Z",
            re.IGNORECASE,
        ),
    }
)


def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words one of which every pattern above needs: a look-up, which spares most sentences the search.
_HINTS: Final[Mapping[Flag, frozenset[str]]] = MappingProxyType(
    {
        Flag.FORECAST: _split(
            "expect expects expected will may might would could plan plans planned planning forecast forecasts"
            " projected predict predicts predicted scheduled due aim aims target intend intends proposed hope hopes"
            " want wants wanted set to likely unlikely poised track see sees"
        ),
        Flag.CUMULATIVE: _split("far total overall altogether date cumulative since toll all bringing brings brought"),
        Flag.EARLIER: _split(
            "earlier previous previously formerly used aftershock aftershocks last past once up down compared versus"
        ),
        Flag.SUBSET: _split("including among of"),
        Flag.NEGATED: _split("not never no neither nobody none without deny denies denied t"),  # "was", "n" and "t"
    }
)

_IN_ALL: Final = re.compile(r"(?:In all|In total|So far|To date|Altogether),")
_AGO: Final = re.compile(r"\san? \w+\s(?:ago|earlier|later|before|after)\b")
_FROM: Final = re.compile(r"\bfrom\s+\Z")
_AFTERSHOCK: Final = re.compile(r"\baftershocks?\b", re.IGNORECASE)

_TO_COME: Final = re.compile(r"[A-Z][\w’'-]* to [a-z]{2,}")
"""How headlines speak of what is to come: "Marinex to axe 300 jobs"."""

_CLAUSE_END: Final = re.compile(
    r"[,;:–—][\"”’]?\s|\s(?:but|while|whereas|although)\s"
    r"|\sand\s(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|might)\s)"
)
_AS_OF: Final = re.compile(
    r"\b(?P<standing>as of|as at|by|until|since|at the end of)\s+(?:the\s+)?\Z"
    r"|\b(?:in|on|during|for)\s+(?:the\s+)?(?:(?:whole|full year|first half|rest) of\s+|full[- ]year\s+)?\Z",
    re.IGNORECASE,
)
_LONGEST_AS_OF: Final = 40
"""Characters before a date in which words that say so are looked for: twice those of the longest."""

_LONGER: Final = 7
"""Days from which on what happens "in" a time holds for it: a year's sales. "On Friday" dates the deed, and of one
deed two articles may name two days: the blast that killed 12 on Friday, the 14 found dead in it on Saturday."""


def flags_of(figure: Figure, passage: Passage) -> frozenset[Flag]:
    """What the words around the figure say of how it is meant; `figure.span` counts in `passage.text`."""
    clause = _clause(passage.text, figure.span)
    words = words_in(passage.text)
    found = {flag for flag, pattern in _hinted(_IN_CLAUSE, words) if pattern.search(clause)}
    if _IN_CLAUSE[Flag.EARLIER].match(passage.text):
        found.add(Flag.EARLIER)
    before = passage.text[: figure.span.start]
    behind = {flag for flag, pattern in _AFTER.items() if pattern.match(passage.text, figure.span.end)}
    if Flag.EARLIER in behind and not _FROM.search(before):
        behind.discard(Flag.EARLIER)
    found |= behind | {flag for flag, pattern in _hinted(_BEFORE, words) if pattern.search(before)}
    if figure.kind is Kind.DURATION and _AFTERSHOCK.search(clause):
        found.discard(Flag.EARLIER)
    if _IN_ALL.match(passage.text):
        found.add(Flag.CUMULATIVE)
    if passage.role is RegionRole.HEADING and _TO_COME.search(clause):
        found.add(Flag.FORECAST)
    if figure.per and not _AGO.match(passage.text, figure.span.end):
        found.add(Flag.PER_UNIT)
    if figure.kind is Kind.AGE:
        # "The 23-year-old will sign on Friday": what a person is to do is no age to come.
        found.discard(Flag.FORECAST)
    return frozenset(found)


def _hinted(patterns: Mapping[Flag, re.Pattern[str]], words: frozenset[str]) -> Iterator[tuple[Flag, re.Pattern[str]]]:
    """The patterns that may be found in a text of these words."""
    return ((flag, pattern) for flag, pattern in patterns.items() if not _HINTS[flag].isdisjoint(words))


def as_of(figure: Figure, passage: Passage, source: Source, among: Sequence[Figure] = ()) -> Period | None:
    """When the figure is said to hold: the date that its own clause gives ("as of 3 March", "in 2018"), or None.

    None says that the text gives no date; the reader then takes it to hold when the article appeared. `among`
    are the figures of the same passage, where such a date stands. A date's own figure has none.
    """
    if figure.kind is Kind.DATE or source.id != passage.source:
        return None
    dates = [other for other in among if other.kind is Kind.DATE and _tells_since_when(other, passage.text)]
    clause = _bounds(passage.text, figure.span)
    near = [other for other in dates if clause.overlaps(other.span)] or [
        d for d in dates if d.span.start < clause.start <= d.span.end + 3
    ]
    return next((period for other in near if (period := _period(other)) is not None), None)


def _tells_since_when(day: Figure, text: str) -> bool:
    """Whether a date says when the figures beside it hold, not when something was done or written."""
    found = _AS_OF.search(text, max(0, day.span.start - _LONGEST_AS_OF), day.span.start)
    period = _period(day)
    if found is None or period is None:
        return False
    return found["standing"] is not None or (period.last - period.first).days >= _LONGER


def _clause(text: str, span: Span) -> str:
    return _bounds(text, span).of(text)


def _bounds(text: str, span: Span) -> Span:
    """The clause around a figure: up to the nearest comma or joint on either side."""
    start = max((found.end() for found in _CLAUSE_END.finditer(text, 0, span.start)), default=0)
    found = _CLAUSE_END.search(text, span.end)
    return Span(start, found.start() if found else len(text))


def _period(figure: Figure) -> Period | None:
    reading = figure.reading
    if not isinstance(reading, Reading) or reading.base_low is None or reading.base_high is None:
        return None
    return Period(date.fromordinal(int(reading.base_low)), date.fromordinal(int(reading.base_high)))
