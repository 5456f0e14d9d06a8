"""What speaks for and against two claims being about one thing: one term a sign, added up, each with its words.

No single sign decides. Many sentences of news name nobody, so names that are missing must not forbid (that alone cost
half the precision); two articles on one event share few words; and an attribute of the lexicon is the strongest sign
there is. So each sign is a term with a weight. The weights were fitted by logistic regression to real news topics,
each judged by the fit to the others, together with look-alike articles and pairs across topics, and rounded. Signs
that moved nothing were taken out again: the likeness of whole sentences, shared names, counted nouns, weekdays, no
word in common. `python -m benchmarks quality` shows what each of the rest is worth.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from s400check.compare.events import events_of
from s400check.compare.milestones import in_sequence
from s400check.compare.moments import other_hour
from s400check.compare.pairs import Pair
from s400check.compare.profiles import Profile, folded_names
from s400check.compare.traits import OF_THE_NAMED, REPEATED
from s400check.compare.wording import as_written
from s400check.model.figures import Kind
from s400check.model.findings import Judgement, Outcome
from s400check.model.readings import Hedge
from s400check.model.sources import RegionRole


@dataclass(frozen=True, slots=True)
class Term:
    """One sign: how strong it is in a pair, mostly 0 to 1 and 0 where it is absent, and the words that tell it.

    The words are asked for only where a person will read them: most pairs are found to be nothing.
    """

    name: str
    weight: float
    amount: Callable[[Pair], float]
    words: Callable[[Pair], str]


@dataclass(frozen=True, slots=True)
class Weighing:
    """The sum of all terms: `likelihood` in 0..1 that both claims are about one thing, and the terms that spoke."""

    pair: Pair
    likelihood: float
    spoken: tuple[tuple[Term, float], ...]


def weigh(pair: Pair, terms: Sequence[Term] | None = None) -> Weighing:
    """Adds up what speaks for and against the two claims being about one thing; `terms` are TERMS if not given."""
    spoken = []
    total = BIAS
    for term in TERMS if terms is None else terms:
        if amount := term.amount(pair):
            spoken.append((term, amount))
            total += term.weight * amount
    return Weighing(pair, 1 / (1 + math.exp(-total)), tuple(spoken))


def at_best(a: Profile, b: Profile, story: float | None) -> float:
    """A likelihood that two claims cannot exceed, whatever their values: what speaks against them is left out.

    It costs a tenth of comparing two values and wording it, which most pairs are not worth.
    """
    pair = Pair(a=a, b=b, reading=_UNREAD, story=story)
    total = BIAS + sum(term.weight * term.amount(pair) for term in SPEAKING)
    return 1 / (1 + math.exp(-total))


def _attribute(pair: Pair) -> float:
    """One attribute of the lexicon on both sides: what an event, or whoever is named, has one value of."""
    if not pair.attribute or not pair.lexical:
        return 0.0
    if pair.attribute not in OF_THE_NAMED and pair.a.kind is not Kind.DATE:
        return 1.0
    # An age that nobody's name stands beside is of anybody who is in the story; so is the day of a payment.
    a, b = pair.a, pair.b
    nobodys = not a.names & b.names and (bool(a.names and b.names) or not a.own & b.own)
    if pair.attribute in OF_THE_NAMED and _other_agent(pair):
        return 0.0
    return _OF_NOBODY if nobodys else 1.0


def _attribute_words(pair: Pair) -> str:
    return "events in sequence" if in_sequence(pair.a, pair.b) else "same attribute"


def _local(pair: Pair) -> float:
    """Words beside the two figures that are the same; one word of one is less than three of three."""
    shared = len(pair.a.local & pair.b.local)
    if not shared or _mould(pair):
        return 0.0
    return shared / (min(len(pair.a.local), len(pair.b.local)) + 1)


def _local_words(pair: Pair) -> str:
    beside = [f"“{word}”" for word in as_written(pair.a.claim.passage.text, pair.a.local & pair.b.local)[:4]]
    return f"{', '.join(beside)} beside both"


def _order(pair: Pair) -> float:
    """How like the masked texts are, word by word in order: revisions of one text are told by it.

    Where they name two times of day they are one form, filled in twice.
    """
    return 0.0 if _mould(pair) or _other_agent(pair) or _hour(pair) else _likeness(pair) ** 4


def _likeness(pair: Pair) -> float:
    return fuzz.ratio(pair.a.masked, pair.b.masked) / 100


def _mould(pair: Pair) -> bool:
    """Whether both name somebody, in the sentence or its article, and nobody in common.

    Likeness of form is then a mould that many texts are cast in ("A ferry sank off ..., killing ..."): it says nothing.
    """
    one, other = pair.a.named, pair.b.named
    return bool(one) and bool(other) and one.isdisjoint(other)


def _other_agent(pair: Pair) -> float:
    """Somebody else acts: two clubs that bid for one player make two offers."""
    one, other = pair.a.agent, pair.b.agent
    return float(bool(one) and bool(other) and not one & (other | pair.b.names) and not other & pair.a.names)


def _other_agent_words(pair: Pair) -> str:
    return f"{_acting(pair.a)} acting in one, {_acting(pair.b)} in the other"


def _acting(profile: Profile) -> str:
    """Who acts, as the passage spells it."""
    spelled = (name for name in profile.claim.subject if folded_names([name]) == profile.agent)
    return next(spelled, " ".join(sorted(profile.agent)))


def _other_names(pair: Pair) -> float:
    """Both name somebody or some place, and none in common: two quakes in two countries are two."""
    return float(_mould(pair))


def _other_names_words(pair: Pair) -> str:
    one, other = (side.claim.subject[0] for side in (pair.a, pair.b))
    return f"{one} named in one, {other} in the other"


def _other_event(pair: Pair) -> float:
    """Another sort of event is named: a fire's dead are not a quake's; a quake's tsunami has both words."""
    one, other = events_of(pair.a), events_of(pair.b)
    return float(bool(one) and bool(other) and not one & other)


def _other_event_words(pair: Pair) -> str:
    one, other = (as_written(side.claim.passage.text, events_of(side))[0] for side in (pair.a, pair.b))
    return f"“{one}” in one, “{other}” in the other"


def _hour(pair: Pair) -> float:
    """Another time of day is named: two quakes of one morning differ in little else."""
    return float(bool(_hour_words(pair)))


def _hour_words(pair: Pair) -> str:
    return other_hour(pair.a.claim.passage.text, pair.b.claim.passage.text)


def _agreeing(pair: Pair) -> float:
    """Other figures of the two sentences agree: they report one event. Two such are as good as many."""
    return min(pair.agreeing, 2) / 2


def _clashing(pair: Pair) -> float:
    """Other figures differ too: two sentences that differ in everything are about two things."""
    return min(pair.clashing, 2) / 2


def _far(pair: Pair) -> float:
    """Values of quite different size: articles disagree by some, not by many times; ten times is as odd as it gets."""
    gap = pair.reading_gap
    return 0.0 if gap is None or gap < NEAR else min(math.log10(gap), 1.0)


def _bound(pair: Pair) -> float:
    """A bound beside a value it leaves out: who writes "more than 14 million" has a figure of the thing in view.

    Of dates it says little: nearly all that a story tells happened before or after something.
    """
    if pair.a.kind is Kind.DATE and not (pair.attribute and pair.lexical):
        return 0.0
    hedges = [reading.hedge in _STRICT for reading in (pair.a.reading, pair.b.reading) if reading is not None]
    # Values that nobody has compared yet may differ: at best this speaks as well.
    return float(pair.reading.outcome in (Outcome.DIFFERENT, _UNREAD.outcome) and hedges.count(True) == 1)


def _off_scale(pair: Pair) -> float:
    """Ages more than two years apart, magnitudes more than one: those of another person, and of another quake.

    An age grows by a birthday between two articles, and a magnitude is corrected by some tenths.
    """
    a, b = pair.a.reading, pair.b.reading
    most = 2 if pair.a.kind is Kind.AGE else 1 if pair.attribute == "magnitude" else None
    if most is None or a is None or b is None or a.low is None or b.low is None:
        return 0.0
    return float(abs(a.low - b.low) > most)


def _date(pair: Pair) -> float:
    """Sentences are full of dates, and most of two differ because they date two things."""
    return float(pair.a.kind is Kind.DATE and not (pair.attribute and pair.lexical))


def _dated_event(pair: Pair) -> float:
    """Of some sorts of event a story has several: a bank is founded, and founded again; one is born once."""
    differ = pair.reading.outcome is Outcome.DIFFERENT
    return float(differ and pair.a.kind is Kind.DATE and pair.attribute in REPEATED)


def _story(pair: Pair) -> float:
    """How alike the two articles are: on one event they share a third of their weight, on two hardly any."""
    return 0.0 if pair.story is None else max(-1.0, min(1.0, (pair.story - OTHER_STORY) / OTHER_STORY))


def _one_article(pair: Pair) -> float:
    """Two figures of one article, neither its headline's: who wrote both meant two things."""
    a, b = pair.a.claim.passage, pair.b.claim.passage
    return float(a.source == b.source and RegionRole.HEADING not in (a.role, b.role))


def _others(count: int, *, agree: bool) -> str:
    return f"{count} other figure{'s' * (count > 1)} that {'agree' if agree else 'differ'}{'s' * (count == 1)}"


def _far_words(pair: Pair) -> str:
    gap = pair.reading_gap or 1.0
    return "the gap between the values" if gap < TWICE else f"one value {gap:.1f} times the other"


TWICE: Final = 2
"""Times: a lesser gap has been told in per cent already."""

_OF_NOBODY: Final = 0.5

_STRICT: Final = frozenset({Hedge.ABOVE, Hedge.BELOW})

OTHER_STORY: Final = 0.15
"""Likeness of two articles below which they are on other things; on one event it lies at .25 to .6."""

NEAR: Final = 1.05
"""Times the lesser value below which two are of one size: "1 times the other" is no sign of anything."""

ONE_ARTICLE: Final = -2.0
"""On news topics as whole folders a third of the false alarms of look-alike articles were within one article, and no
finding that was right; past -2 nothing is gained."""

BIAS: Final = -1.65
TERMS: Final = (
    Term("attribute", 2.4, _attribute, _attribute_words),
    Term("local", 2.4, _local, _local_words),
    Term("order", 3.2, _order, lambda pair: f"wording {_likeness(pair):.0%} alike"),
    Term("other-agent", -2.5, _other_agent, _other_agent_words),
    Term("other-names", -0.5, _other_names, _other_names_words),
    Term("other-event", -2.0, _other_event, _other_event_words),
    Term("hour", -4.0, _hour, _hour_words),
    Term("agreeing", 1.5, _agreeing, lambda pair: _others(pair.agreeing, agree=True)),
    Term("clashing", -2.2, _clashing, lambda pair: _others(pair.clashing, agree=False)),
    Term("far", -2.8, _far, _far_words),
    Term("bound", 1.2, _bound, lambda _: "a bound that leaves the other value out"),
    Term("off-scale", -4.0, _off_scale, lambda pair: f"{pair.attribute or pair.a.kind}s too far apart"),
    Term("date", -1.5, _date, lambda _: "dates, of which stories hold many"),
    Term("dated-event", -2.4, _dated_event, lambda _: "an event that may come twice"),
    Term("one-article", ONE_ARTICLE, _one_article, lambda _: "one article tells both"),
    Term("story", 1.2, _story, lambda pair: f"articles {pair.story:.0%} alike"),
)

SPEAKING: Final = tuple(term for term in TERMS if term.weight > 0)
"""The terms that can only make a pair likelier, but for those that count other figures; none asks for the values."""

_UNREAD: Final = Judgement(level="unread", outcome=Outcome.UNRELATED, evidence="not compared")
