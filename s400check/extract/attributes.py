"""What a figure measures: deaths, a deal's value, the date of a delivery.

Over half of all false alarms between real articles are figures of different things (an age against a prison
term), so this is told before values are compared. The lexicon is data (attributes.toml): each attribute names
the words that speak of it, its cues, and the cue nearest to the figure wins. "Killing two workers and wounding
two others" shows what nearness has to weigh: a comma, an "and" or another figure in between parts a cue from a
figure more than words do.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from s400check.extract.attribute_lexicon import Attribute, attribute_lexicon, cues_beginning_with, singular
from s400check.extract.words import Word, words_of
from s400check.model.figures import Figure, Kind
from s400check.model.sources import Passage
from s400check.model.spans import Span

REACH: Final = 18
"""How far a cue may stand, in words: "deal, said to be for eight years and worth up to" is the longest met in news.
Farther cues speak of something else more often than not. Dates reach through the whole sentence, for what is dated
is its main verb, wherever that stands."""

COUNTED: Final = "number of "
"""How an attribute begins that is not of the lexicon: "number of batteries delivered"."""

_WHOLE_SENTENCE: Final = 300
"""Words: the longest sentences of news; a line without a full stop would cost the square of its length."""

_WIDEST: Final = 12
"""Words of the longest cue, and of what is looked at before it."""

_COMMA: Final = 3
_JOINT: Final = 2
_NUMBER: Final = 2
_COMPLEMENT: Final = 30
"""A noun after "for" tells what another noun is for: "signed a deal for the delivery of four trams in May" dates the
signing. Such a cue wins only where there is no other."""

_NEVER: Final = 100_000
"""A verb after "to" tells an aim, which is not what the date dates: "on Friday they agreed to launch patrols"."""


_JOINTS: Final = frozenset({"and", "but", "while", "as", "after", "when"})
_UNDONE: Final = frozenset({"not", "to", "will", "would", "could", "may", "might", "never", "if", "be", "being", "no"})
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_AS_ADJECTIVE: Final = [[article] for article in sorted(_ARTICLES)]
"""What right before a participle makes it a word for what a thing is like: "an established relationship"."""

_SENTENCE_END: Final = re.compile(r"[.!?][\"”’]?\s")
_ENDED: Final = 12
"""Words that the end of a sentence counts for: a quotation holds several in one passage."""

_MEANT: Final = frozenset(
    {"is", "are", "was", "were", "due", "expected", "set", "scheduled", "planned", "about", "likely"}
)
_COMMAS: Final = frozenset(",;:–—()")


def attribute_of(figure: Figure, passage: Passage) -> str:
    """What the figure measures: a name from the lexicon, else the counted noun and its verb, else "".

    `figure.span` counts in `passage.text`.
    """
    if figure.kind is Kind.AGE or _beside_name(figure, passage.text):
        return "age"
    if figure.kind in _COMPARED and _DIFFERENCE.match(passage.text, figure.span.end):
        return DIFFERENCE
    by_noun = attribute_lexicon().by_noun[figure.kind].get(singular(figure.noun)) if figure.noun else None
    if by_noun is not None:
        return by_noun.name
    words = words_of(passage.text)
    reach = _WHOLE_SENTENCE if figure.kind is Kind.DATE else REACH
    around = _within(words, figure.span, reach + _WIDEST)
    to = passage.text[: figure.span.start].endswith((" to ", " at "))
    best: tuple[int, int] | None = None
    name = ""
    for place, found in _cues(around, figure):
        width, attribute, left, right = found
        cue = Span(around[place].span.start, around[place + width - 1].span.end)
        is_left = cue.end <= figure.span.start
        if cue.overlaps(figure.span) or not (left if is_left else right):
            continue
        distance = _distance(around, passage.text, cue, figure.span)
        if not attribute.may_measure(figure, distance) or (attribute.but_to and to):
            continue
        distance += _complement(around, place) if figure.kind is Kind.DATE else 0
        rank = (distance + attribute.weak, -width)
        if distance <= reach and (best is None or rank < best):
            best, name = rank, attribute.name
    return name or _counted(figure, words)


def event_of(passage: Passage) -> str:
    """The event that a sentence without a figure tells as done: "agreed to purchase" is a signing; "" for none.

    Such a sentence dates its event too: no later than the article that tells of it.
    """
    words = words_of(passage.text)
    for place, word in enumerate(words):
        before = [earlier.text for earlier in words[max(0, place - 4) : place]]
        if not _is_verb(word.text) or not _UNDONE.isdisjoint(before) or before[-1:] in _AS_ADJECTIVE:
            continue
        for phrase, attribute, _, _ in cues_beginning_with(Kind.DATE, word.text):
            if not attribute.weak and tuple(w.text for w in words[place : place + len(phrase)]) in (
                phrase,
                (word.text,),
            ):
                return attribute.name
    return ""


def _within(words: Sequence[Word], span: Span, reach: int) -> Sequence[Word]:
    """The words at a span and so many on either side of it."""
    first = bisect_left(words, span.start, key=lambda word: word.span.start)
    last = bisect_left(words, span.end, key=lambda word: word.span.start)
    return words[max(0, first - reach) : last + reach]


def _cues(words: Sequence[Word], figure: Figure) -> Iterator[tuple[int, tuple[int, Attribute, bool, bool]]]:
    for place, word in enumerate(words):
        for phrase, attribute, left, right in cues_beginning_with(figure.kind, word.text):
            if len(phrase) == 1 or tuple(w.text for w in words[place : place + len(phrase)]) == phrase:
                yield place, (len(phrase), attribute, left, right)


def _distance(words: Sequence[Word], text: str, cue: Span, figure: Span) -> int:
    """How far the cue stands from the figure, in words, counting what parts them for more."""
    gap = Span(min(cue.end, figure.end), max(cue.start, figure.start))
    between = [word for word in words if gap.holds(word.span)]
    commas = sum(mark in _COMMAS for mark in gap.of(text))
    joints = sum(word.text in _JOINTS for word in between)
    numbers = sum(word.is_number for word in between)
    ended = _ENDED * (_SENTENCE_END.search(gap.of(text)) is not None)
    return len(between) + _COMMA * min(commas, 2) + _JOINT * joints + _NUMBER * numbers + ended


def _complement(words: Sequence[Word], place: int) -> int:
    before = [word.text for word in words[max(0, place - 2) : place]]
    is_for = before[-1:] == ["for"] or (before[:1] == ["for"] and before[-1] in _ARTICLES)
    is_aim = before[-1:] == ["to"] and before[0] not in _MEANT
    return _NEVER if is_aim else _COMPLEMENT if is_for else 0


def _counted(figure: Figure, words: Sequence[Word]) -> str:
    """The counted noun and the nearest verb: "number of batteries delivered"; "" where nothing is counted."""
    if not figure.noun:
        return ""
    after = next((n for n, word in enumerate(words) if word.span.start >= figure.span.end), len(words))
    before = [word for word in words[:after] if word.span.end <= figure.span.start]
    near = [*enumerate(reversed(before[-_VERB_WITHIN:])), *enumerate(words[after : after + _VERB_WITHIN])]
    verb = next((word.text for _, word in sorted(near, key=lambda found: found[0]) if _is_verb(word.text)), "")
    return f"{COUNTED}{figure.noun} {verb}".strip()


def _beside_name(figure: Figure, text: str) -> bool:
    """Whether a bare number stands behind a name as an age does: "killed Ada Lind, 34"."""
    return figure.kind is Kind.COUNT and not figure.noun and _NAME_BEFORE.search(text[: figure.span.start]) is not None


def _is_verb(word: str) -> bool:
    """Whether the word looks like a past tense or a participle: a guess by its ending, or a common irregular one."""
    return word in _IRREGULAR or (len(word) > len("breed") - 1 and word.endswith(("ed", "ing")))


DIFFERENCE: Final = "difference"
"""What a figure measures that tells one number by another: "18 more than the operator first stated"."""

_COMPARED: Final = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_DIFFERENCE: Final = re.compile(
    r"\s(?:[a-z]+\s)?(?:more|fewer|less|higher|lower|longer|shorter|older|younger|above|below)(?:\s[a-z]+){0,2}?\sthan\b",
)

_NAME_BEFORE: Final = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+, \Z")

_VERB_WITHIN: Final = 4
"""Words: farther away, the verb is another clause's."""

_IRREGULAR: Final = frozenset(
    """bought built cut drew gave got held hit left lost made met paid ran saw sent set sold spent stood took
    won""".split()  # noqa: SIM905 - a list of twenty quoted words reads worse
)
