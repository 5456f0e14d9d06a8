"""What speaks for and against two claims being about one thing: one term a signal, added up, each with its words.

No single sign decides. Many sentences of news name nobody, so names that are missing on both sides must not forbid
(that alone cost half the precision); two articles on one event share few words beyond its names; and an attribute
from the lexicon is the strongest sign there is. So each sign is a term with a weight. The weights were fitted to
real news topics (logistic regression, leaving one topic out at a time) and rounded; the file benchmarks/compare.py
prints what each is worth by leaving it out.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from rapidfuzz import fuzz

from s400check.compare.moments import other_hour
from s400check.compare.pairs import Pair
from s400check.model.claims import Kind
from s400check.model.findings import Outcome

Measured: TypeAlias = tuple[float, str]
"""How strong a sign is, mostly 0 to 1, and the words that tell it to a person."""


@dataclass(frozen=True, slots=True)
class Term:
    """One sign; `measure` answers None where it has nothing to say."""

    name: str
    weight: float
    measure: Callable[[Pair], Measured | None]


@dataclass(frozen=True, slots=True)
class Weighing:
    """The sum of all terms: `likelihood` in 0..1 that both claims are about one thing, and the terms that spoke."""

    likelihood: float
    terms: tuple[tuple[Term, float, str], ...]

    @property
    def words(self) -> str:
        """The terms for a person, with what each added."""
        return "; ".join(f"{words} ({term.weight * amount:+.1f})" for term, amount, words in self.terms)


def weigh(pair: Pair, terms: Sequence[Term] | None = None) -> Weighing:
    """Adds up what speaks for and against the two claims being about one thing."""
    spoken = []
    total = BIAS
    for term in TERMS if terms is None else terms:
        measured = term.measure(pair)
        if measured is not None and measured[0]:
            spoken.append((term, *measured))
            total += term.weight * measured[0]
    return Weighing(1 / (1 + math.exp(-total)), tuple(spoken))


def _attribute(pair: Pair) -> Measured | None:
    """One attribute of the lexicon on both sides: what an event, or whoever is named, has one value of."""
    if not pair.attribute or not pair.lexical or (pair.attribute in OF_THE_NAMED and _other_agent(pair)):
        return None
    return 1.0, f"both: {pair.attribute}"


def _local(pair: Pair) -> Measured | None:
    """Words beside the two figures that are the same; one word of one is less than three of three."""
    shared = sorted(pair.a.local & pair.b.local)
    if not shared:
        return None
    amount = len(shared) / (min(len(pair.a.local), len(pair.b.local)) + 1)
    return amount, f"beside both: {', '.join(shared[:4])}"


def _nothing_shared(pair: Pair) -> Measured | None:
    """No word in common but those that name the event: any two quakes are quakes, and kill."""
    if pair.a.own & pair.b.own:
        return None
    return 1.0, "no other word in common"


def _order(pair: Pair) -> Measured | None:
    """How like they are as they stand, word by word in order: revisions of one text are told by it.

    Where somebody else acts, or other places are named, likeness of form is a mould that many texts are cast in
    ("A ferry sank off ..., killing ..."), and says nothing.
    """
    if _other_agent(pair) or _other_names(pair):
        return None
    amount = fuzz.ratio(pair.a.masked, pair.b.masked) / 100
    return amount**4, f"text {amount:.0%} the same"


def _other_agent(pair: Pair) -> Measured | None:
    """Somebody else acts: two clubs that bid for one player make two offers."""
    one, other = pair.a.agent, pair.b.agent
    if not one or not other or one & pair.b.names or other & pair.a.names:
        return None
    return 1.0, f"{' '.join(sorted(one))} acts in one, {' '.join(sorted(other))} in the other"


def _hour(pair: Pair) -> Measured | None:
    """Another time of day is named: two quakes of one morning differ in little else."""
    words = other_hour(pair.a.claim.passage.text, pair.b.claim.passage.text)
    return (1.0, words) if words else None


def _other_names(pair: Pair) -> Measured | None:
    """Both name somebody, in the sentence or its article, and nobody in common: ferries off Oslo and off Gdynia."""
    one, other = pair.a.names | pair.a.backdrop, pair.b.names | pair.b.backdrop
    if not one or not other or one & other:
        return None
    return 1.0, f"{', '.join(sorted(one)[:2])} against {', '.join(sorted(other)[:2])}"


def _agreeing(pair: Pair) -> Measured | None:
    """Another figure of the two sentences agrees: they report one event."""
    if not pair.agreeing:
        return None
    return min(pair.agreeing, 2) / 2, f"{pair.agreeing} other figure{'s' * (pair.agreeing > 1)} agree"


def _clashing(pair: Pair) -> Measured | None:
    """Other figures differ too: two sentences that differ in everything are about two things."""
    if not pair.clashing:
        return None
    return min(pair.clashing, 2) / 2, f"{pair.clashing} other figure{'s' * (pair.clashing > 1)} differ"


def _far(pair: Pair) -> Measured | None:
    """Values of quite different size: articles disagree by some, not by many times."""
    gap = pair.reading_gap
    if gap is None or gap <= 1:
        return None
    return min(math.log10(gap), 1.0), f"values {gap:.0f} times apart"


def _age_gap(pair: Pair) -> Measured | None:
    """Ages more than two years apart: a birthday between two articles makes one year, another person makes many."""
    a, b = pair.a.reading, pair.b.reading
    if pair.a.kind is not Kind.AGE or a is None or b is None or a.low is None or b.low is None:
        return None
    return (1.0, "ages far apart") if abs(a.low - b.low) > 2 else None


def _date(pair: Pair) -> Measured | None:
    """Sentences are full of dates, and most of two differ because they date two things."""
    return None if pair.a.kind is not Kind.DATE or _one_event(pair) else (1.0, "two dates")


def _dated_event(pair: Pair) -> Measured | None:
    """Of some sorts of event a story has several: a bank is founded, and founded again; one is born once."""
    differ = pair.reading.outcome is Outcome.DIFFERENT and pair.attribute in REPEATED
    return (1.0, "two dates of one sort") if pair.a.kind is Kind.DATE and differ else None


def _one_event(pair: Pair) -> bool:
    return bool(pair.attribute) and pair.lexical


def _story(pair: Pair) -> Measured | None:
    """How alike the two articles are: on one event they share a third of their weight, on two hardly any."""
    if pair.story is None:
        return None
    amount = max(-1.0, min(1.0, (pair.story - OTHER_STORY) / OTHER_STORY))
    return amount, f"stories {pair.story:.0%} alike"


OF_THE_NAMED: Final = frozenset(
    {"age", "birth", "death", "approval", "reviews", "audience", "population", "size", "weight", "infected"}
)
"""What whoever is named has one of, not the event: where another one acts, it is another one's."""

REPEATED: Final = frozenset({"release", "founding", "election", "in service"})
OTHER_STORY: Final = 0.15
"""Likeness of two articles below which they are on other things; on one event it lies at .25 to .6."""

BIAS: Final = -1.65
TERMS: Final = (
    Term("attribute", 2.4, _attribute),
    Term("local", 2.4, _local),
    Term("nothing-shared", -0.4, _nothing_shared),
    Term("order", 3.2, _order),
    Term("other-agent", -2.0, _other_agent),
    Term("other-names", -0.7, _other_names),
    Term("hour", -4.0, _hour),
    Term("agreeing", 1.5, _agreeing),
    Term("clashing", -2.2, _clashing),
    Term("far", -2.8, _far),
    Term("age-gap", -4.0, _age_gap),
    Term("date", -1.5, _date),
    Term("dated-event", -2.4, _dated_event),
    Term("story", 1.2, _story),
)
