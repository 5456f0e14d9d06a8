"""Figures: what a text states in numbers, and the kinds there are."""

from dataclasses import dataclass
from enum import StrEnum

from s400check.model.readings import Reading, Unresolved
from s400check.model.spans import Span


class Kind(StrEnum):
    """What sort of thing a claim asserts; all but the last three are figures."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    TEMPERATURE = "temperature"
    DATE = "date"
    ORDINAL = "ordinal"
    SCORE = "score"
    QUOTE = "quote"
    NAME = "name"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that a text states; `span` counts in the text that was read, and `words` is what stands there.

    The span leaves the hedge out ("around"), a count's leaves its noun out, a range's holds "between ... and".
    `rule` names the rule that read it. `noun` is what a count counts ("batteries"), "" where nothing is
    named. `per` is the unit a price or rate is for ("barrel"), "" for none. `gloss` is a conversion told
    beside it, "250 miles (400 km)". `relative` says that the reading rests on the article's own date.
    """

    span: Span
    words: str
    kind: Kind
    reading: Reading | Unresolved
    rule: str
    noun: str = ""
    per: str = ""
    gloss: Reading | None = None
    relative: bool = False
