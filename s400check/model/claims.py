"""What a passage asserts, one checkable thing at a time."""

from dataclasses import dataclass
from enum import StrEnum

from s400check.model.figures import Figure, Kind
from s400check.model.periods import Period
from s400check.model.readings import Reading
from s400check.model.sources import Passage
from s400check.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words in quotation marks; `span` counts in the passage and leaves the marks out.

    `speaker` and `verb` are "" where the passage does not tell them.
    """

    span: Span
    words: str
    speaker: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person introduced with an office or role; `span` counts in the passage and covers the name alone."""

    span: Span
    words: str
    role: str
    employer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says so: speaker, those who passed it on, the outlet that printed it; "" where unknown.

    `unnamed` marks a speaker who is not named, "Pentagon officials".
    """

    speaker: str = ""
    via: tuple[str, ...] = ()
    outlet: str = ""
    unnamed: bool = False

    @property
    def chain(self) -> tuple[str, ...]:
        """The links that are known, from the speaker to the outlet."""
        return tuple(link for link in (self.speaker, *self.via, self.outlet) if link)


class Flag(StrEnum):
    """What a claim's sentence says about how its figure is meant."""

    FORECAST = "forecast"
    CUMULATIVE = "cumulative"
    PER_UNIT = "per-unit"
    SUBSET = "subset"
    EARLIER = "earlier"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable assertion in the passage it stands in.

    `id` never includes an offset or a path. `matter` is what is judged: a figure, a quotation, a name, or None for
    the sentence as a whole. `attribute` is what is measured ("deal value"), "" where unknown; `subject` the names
    it is about, as the text spells them, the nearest first. `as_of` is when it is said to hold, or None.
    """

    id: str
    passage: Passage
    kind: Kind
    matter: Figure | Quote | Name | None
    attribute: str = ""
    subject: tuple[str, ...] = ()
    as_of: Period | None = None
    attribution: Attribution = Attribution()
    flags: frozenset[Flag] = frozenset()

    @property
    def span(self) -> Span:
        """Where the judged words stand; counts in `Source.text`."""
        if self.matter is None:
            return self.passage.span
        return self.matter.span.shifted(self.passage.span.start)

    @property
    def words(self) -> str:
        """The judged words, exactly as the source has them."""
        return self.passage.text if self.matter is None else self.matter.words

    @property
    def figure(self) -> Figure | None:
        """The figure that is judged, if it is one."""
        return self.matter if isinstance(self.matter, Figure) else None

    @property
    def reading(self) -> Reading | None:
        """The figure's interval; None for other kinds and for dates that could not be resolved."""
        figure = self.figure
        return figure.reading if figure is not None and isinstance(figure.reading, Reading) else None
