"""A document and its parts."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from s400check.model.periods import Period
from s400check.model.spans import Span


class SourceRole(StrEnum):
    """What a document is in a check: evidence, or the text about to be printed."""

    SOURCE = "source"
    DRAFT = "draft"


class RegionRole(StrEnum):
    """What a part of a page is for; claims come from body, heading and quote only.

    A quote is a block set apart in somebody else's words: a statement, a letter, a post.
    """

    BODY = "body"
    HEADING = "heading"
    QUOTE = "quote"
    CAPTION = "caption"
    TEASER = "teaser"
    PROMO = "promo"
    CHROME = "chrome"
    CREDIT = "credit"


STORY: Final = frozenset({RegionRole.BODY, RegionRole.QUOTE})
"""The story's running text, without its headings and all that surrounds it."""


class DateFrom(StrEnum):
    """How a source's date was found, the strongest first."""

    LEDGER = "ledger"
    METADATA = "metadata"
    TEXT = "text"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A part of a source with one role; `span` counts in `Source.text`. Regions tile the text."""

    span: Span
    role: RegionRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a person finds what begins at `at` (counted in `Source.text`): "page 3", "00:01:22"."""

    at: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document as it was read.

    `id` is the ledger's document key where there is one, else minted from the text. `path` is relative to
    the project, with forward slashes. `text` is what was read, but for newlines (LF) and a byte order mark.
    `title`, `outlet` and `byline` are "" where nothing gives them, as are `dateline` ("OSLO, May 3 (NordWire)") and
    `agency`, whom the story is credited to ("AP, AFP"). `published` is None where nothing tells the date, and
    `undated` then says what is known of it ("November 13, no year"), or ""; `clock` is the time of day as printed, with
    its zone where there is one ("22:22 GMT+3"). `places` are where pages, paragraphs or cues begin, in order; a text
    file has none, its lines are counted.
    """

    id: str
    path: str
    text: str
    regions: tuple[Region, ...]
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: Period | None = None
    published_from: DateFrom | None = None
    undated: str = ""
    clock: str = ""
    dateline: str = ""
    agency: str = ""
    role: SourceRole = SourceRole.SOURCE
    places: tuple[Place, ...] = ()

    @property
    def told(self) -> str:
        """The story's running text, blocks of somebody else's words included, without what surrounds it."""
        return " ".join(region.span.of(self.text) for region in self.regions if region.role in STORY)

    def place(self, at: int) -> str:
        """Where a person finds the character at `at`: a page, a paragraph, a time code or a line."""
        found = bisect_right(self.places, at, key=lambda place: place.at)
        return self.places[found - 1].words if found else f"line {self.text.count(chr(10), 0, at) + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence of a source; `span` counts in `Source.text`, and `text` is the words there."""

    source: str
    span: Span
    text: str
    role: RegionRole = RegionRole.BODY
