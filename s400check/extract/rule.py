"""The mechanism of the figure reader: what a rule is, what it sees and what it finds.

The reader walks over the text once, word by word (`figures.py`). A word or sign that some rule starts with is a
candidate; only the rules that start there are tried, in the order of the registry, and the first that reads
something has it. Rules that start with a numeral share one reading of it, and their patterns are matched where it ends.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, TypeAlias

from s400check.extract.patterns import Pattern
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Reading, Unresolved

NUMERAL: Final = "<numeral>"
"""Start of the rules whose pattern is matched behind a numeral, in digits or in words."""

DIGIT: Final = "<digit>"
"""Start of the rules whose pattern is matched at the first digit itself: dates in figures."""

SIGN: Final = "<sign>"
"""Start of the rules that begin with a currency sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number as the text writes it; `start` and `end` count in the text, half-open.

    `low` and `high` differ only for vague numerals ("dozens"). `scale` is the factor that a scale word gave
    ("million"), 1 for none: a range may share it. `digits` is the numeral
    without its scale where it stands in figures, else "".
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    scale: Decimal = Decimal(1)
    digits: str = ""
    vague: bool = False
    fraction: bool = False

    @property
    def negative(self) -> "Numeral":
        """The numeral below nought."""
        return replace(self, low=-self.high, high=-self.low)

    def scaled(self, factor: Decimal, end: int) -> "Numeral":
        """The numeral with a scale that a letter behind it gives, as in 2.5m; `end` is where the letter ends."""
        return replace(self, end=end, low=self.low * factor, high=self.high * factor, scale=self.scale * factor)


_OPENS: Final = Pattern(r"(?:[.!?:\n]|[“\"‘'])\s*\Z")
_MARGIN: Final = 8
"""Characters: more white space than this around a fragment is a layout, and looking through it costs time."""

NO_NUMERAL: Final = Numeral(start=0, end=0, low=Decimal(0), high=Decimal(0))
"""What rules see that do not start with a numeral."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The text that is read, and when it was published (None: unknown)."""

    text: str
    published: Period | None

    def before(self, place: int, width: int = 40) -> str:
        """Up to `width` characters before `place`."""
        return self.text[max(0, place - width) : place]

    def begins_at(self, place: int) -> bool:
        """Whether nothing but a little white space stands before `place`."""
        return place <= _MARGIN and not self.text[:place].strip()

    def opens_at(self, place: int) -> bool:
        """Whether a sentence, a heading or a quotation begins at `place`: there a capital makes no name."""
        return self.begins_at(place) or _OPENS.search(self.before(place, 4)) is not None

    def ends_at(self, place: int) -> bool:
        """Whether nothing but a little white space and a full stop stands behind `place`."""
        return len(self.text) - place <= _MARGIN and not self.text[place:].strip(" .\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rule read; `start` and `end` count in the text, half-open.

    `kind` None hides the words: they look like a figure and are none (a model number, a time of day). `numeral` is
    kept for a range that shares its scale. `hedged` is set where the hedge is already in the reading.
    `half` says that the words are a figure only as one end of a range ("5" in "5-10"): alone they are none.
    `origin` is the first and the last day, as ordinals, that a date is told from as a distance ("two years ago").
    """

    start: int
    end: int
    kind: Kind | None
    reading: Reading | Unresolved | None = None
    noun: str = ""
    per: str = ""
    gloss: Reading | None = None
    relative: bool = False
    numeral: Numeral = NO_NUMERAL
    hedged: bool = False
    half: bool = False
    origin: tuple[Decimal, Decimal] | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule is tried: `start` is where the candidate begins, `numeral` what was read there."""

    scene: Scene
    start: int
    numeral: Numeral = NO_NUMERAL

    @property
    def text(self) -> str:
        """The whole text."""
        return self.scene.text

    @property
    def signed(self) -> int:
        """Where the numeral begins together with a plus that nothing touches from the left: +1.5 m/s."""
        start = self.numeral.start
        plus = self.text[max(0, start - 1) : start] == "+" and self.text[max(0, start - 2) : start - 1] in (
            "",
            " ",
            "(",
        )
        return start - 1 if plus else start


Read: TypeAlias = Callable[[re.Match[str], Place], Found | None]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with one figure that a rule reads: its words, and what they mean as `s400check figures` spells it.

    `low` and `high` are as in the JSON of `figures` (ISO days for dates); None is an open end. `published` is the day
    (or month, or year) the text is from, "" for unknown.
    """

    text: str
    words: str
    low: str | None = None
    high: str | None = None
    unit: str = ""
    hedge: Hedge = Hedge.EXACT
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """One way in which news writes a figure, proved by its own examples and near misses.

    `starts` are the words (or `NUMERAL`, `SIGN`) at which the rule is tried: small for any case, with a capital for
    themselves alone. `pattern` is matched at the
    candidate, for `NUMERAL` behind the numeral; it is compiled when first needed. Examples whose
    words are "" prove a rule that hides words from the others.

    `cue` holds the words and signs of which one has to follow the numeral (or the word or the digits that the rule
    starts with), in small letters, spaces, hyphens and stops passed over; "0" stands for any digit, an empty cue for
    anything. `lead` holds likewise the words and signs of which one has to stand right before the start, a space or a
    hyphen between them passed over. Both spare the matching, and in a short run the compiling, of a pattern that
    cannot match.
    """

    name: str
    about: str
    starts: tuple[str, ...]
    cue: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    pattern: Pattern
    read: Read
    examples: tuple[Example, ...]
    rejects: tuple[str, ...]

    def fits(self, ahead: str, behind: str) -> bool:
        """Whether the rule may match between these two words, as its cue and lead have it."""
        return (not self.cue or behind in self.cue) and (not self.lead or ahead in self.lead)

    def match(self, place: Place) -> Found | None:
        """What a rule that starts with no numeral reads at `place`, or None."""
        match = self.pattern.match(place.scene.text, place.start)
        return None if match is None else self.read(match, place)
