"""What a web page's head says of it: meta tags and JSON-LD."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from s400check.model.periods import Period
from s400check.model.sources import DateFrom
from s400check.sources.dates import find_clock, find_days
from s400check.sources.mastheads import Masthead

_TITLES: Final = ("og:title", "twitter:title", "dc.title", "headline", "<title>")
_OUTLETS: Final = ("og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher")
_AUTHORS: Final = ("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author")
_DATES: Final = (
    *("article:published_time", "datepublished", "og:published_time", "article.published", "parsely-pub-date"),
    *(
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "date",
    ),
)
_PUBLISHED: Final = re.compile(r"publi(?:sh|cation)|issued|created|posted", re.IGNORECASE)
_CHANGED: Final = re.compile(r"modif|updat|expir|last|edited", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"Article|Posting|Report|Liveblog", re.IGNORECASE)
_FROM: Final = ("provider", "sourceOrganization")
"""Where JSON-LD says from whom the publisher has a story."""

_MIDNIGHT: Final = re.compile(r"[T ]00:00:00")
"""What systems write that keep days only."""

_ADDRESS: Final = re.compile(r"\Ahttps?://|\A@")

_LARGEST_SCRIPT: Final = 500_000
"""Characters of the longest script that is read; JSON-LD of an article has a few thousand."""

_DEEPEST: Final = 6
"""Levels of a script that are searched for the article: @graph, list, mainEntity."""


def read_metadata(metadata: Mapping[str, str], scripts: Sequence[str], lines: Sequence[str] = ()) -> Masthead:
    """The masthead that the page's head gives; JSON-LD, made for machines, before meta tags, made for sharing.

    `lines` are the page's own: one of them in the window's title tells headline and outlet apart there.
    """
    article: Mapping[str, object] = next((found for script in scripts for found in _articles(script)), {})
    outlet = _name(article.get("publisher")) or _first(metadata, _OUTLETS)
    title = _string(article.get("headline")) or _first(metadata, _TITLES)
    headline, house = _parted(metadata.get("<title>", ""), title, lines)
    title, outlet = (headline if title == metadata.get("<title>") and headline else title), outlet or house
    outlets = {outlet.casefold(), ""}
    agency = next((name for key in _FROM if (name := _name(article.get(key))).casefold() not in outlets), "")
    named = (metadata.get(name, "") for name in _DATES)
    other = (value for name, value in metadata.items() if _PUBLISHED.search(name) and not _CHANGED.search(name))
    printed = _first_dated((_string(article.get("datePublished")), *named, *other, metadata.get("<time>", "")))
    published = _day(printed)
    return Masthead(
        title=_without_outlet(title, outlet),
        outlet="" if _ADDRESS.search(outlet) else outlet,
        byline=_byline(_name(article.get("author")) or _first(metadata, _AUTHORS), outlet),
        published=published,
        published_from=DateFrom.METADATA if published else None,
        clock="" if _MIDNIGHT.search(printed) else find_clock(printed),
        agency=agency,
    )


def _first(metadata: Mapping[str, str], names: Sequence[str]) -> str:
    return next(
        (" ".join(value.split()) for name in names if (value := metadata.get(name, "")) and not _ADDRESS.search(value)),
        "",
    )


def _first_dated(values: Iterable[str]) -> str:
    """The first value that names a day, "" for none."""
    return next((value[:80] for value in values if _day(value)), "")


def _day(words: str) -> Period | None:
    """The day as printed: "2019-11-27T23:30:00Z" is the 27th, whatever the clock says elsewhere."""
    return next((day.period for day in find_days(words[:80]) if day.period), None)


def _articles(script: str) -> Iterator[Mapping[str, object]]:
    if len(script) > _LARGEST_SCRIPT:
        return
    try:
        yield from _within(json.loads(script), _DEEPEST)
    except (ValueError, RecursionError):
        return


def _within(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth == 0:
        return
    if isinstance(value, dict):
        if _ARTICLE.search(str(value.get("@type", ""))):
            yield value
        for part in value.values():
            yield from _within(part, depth - 1)
    elif isinstance(value, list):
        for part in value:
            yield from _within(part, depth - 1)


def _string(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _name(value: object) -> str:
    """The name of a person or body, or of several: a string, an object with a name, or a list of these."""
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value[:6]) if name)
    found = _string(value.get("name")) if isinstance(value, dict) else _string(value)
    return "" if _ADDRESS.search(found) else found


def _parted(window: str, title: str, lines: Sequence[str]) -> tuple[str, str]:
    """Headline and outlet of a window's title, "Headline : The Daily", "Arts | Headline | The Daily"; "" for none."""
    candidates = {title, *lines} if window else set()
    inner = [line for line in candidates if len(line) >= _HEADLINE and line != window and line in window]
    headline = max(inner, key=len, default="")
    house = _HOUSE.match(window, window.index(headline) + len(headline)) if headline else None
    return headline, house["outlet"] if house else ""


_HOUSE: Final = re.compile(r"\s*(?:[|–—»·:]|\s-)\s*(?P<outlet>[A-Z][\w&.’' -]{1,39})\Z")
_HEADLINE: Final = 10
"""Characters of the shortest headline looked for in a window's title; below it stand names of sections."""


def _byline(names: str, outlet: str) -> str:
    """The authors without the outlet: "Ann Writer for The Daily" has one author, "The Daily" has none."""
    if not outlet:
        return names
    house = re.escape(outlet)
    return re.sub(rf"(?:\A|,?\s+(?:for|at|of)\s+|,\s*){house}\s*\Z", "", names, flags=re.IGNORECASE)


def _without_outlet(title: str, outlet: str) -> str:
    """A title without the outlet behind it: "Headline | The Daily"."""
    if outlet:
        title = re.sub(rf"\s*[|–—»·-]\s*{re.escape(outlet)}\s*\Z", "", title, flags=re.IGNORECASE)
    return re.sub(r"\s+[|»]\s+[^|»]{2,40}\Z", "", title)
