"""What a figure measures: deaths, a deal's value, the date of a delivery.

Over half of all false alarms between real articles are figures of different things (an age against a prison
term), so this is told before values are compared. The lexicon is data (attributes.toml): each attribute names
the words that speak of it, its cues, and the cue nearest to the figure wins. "Killing two workers and wounding
two others" shows what nearness has to weigh: a comma, an "and" or another figure in between parts a cue from a
figure more than words do.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Final, TypeAlias, cast

from s400check.extract.words import Word, words_of
from s400check.model.claims import Figure, Kind
from s400check.model.readings import Reading
from s400check.model.sources import Passage
from s400check.model.spans import Span

REACH: Final = 18
"""How far a cue may stand, in words: "deal, said to be for eight years and worth up to" is the longest met in news.
Farther cues speak of something else more often than not. Dates reach through the whole sentence, for what is dated
is its main verb, wherever that stands."""

COUNTED: Final = "number of "
"""How an attribute begins that is not of the lexicon: "number of batteries delivered"."""

_WHOLE_SENTENCE: Final = 10_000
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One entry of the lexicon (attributes.toml tells what each field is).

    `weak` is how many words farther any other cue may stand and still win; `within` how far its own cues may stand,
    0 for as far as any; `nouns` are counted nouns, singular, that tell it; `people` that it counts people alone.
    `but_to` says that it is no level: "fell to 11 percent" tells no fall.
    `dimension` is that of the measures it takes, "" for any; `most` is the greatest value it can have, in the unit
    that the figure is stated in, None for no bound; `never` are nouns of which it counts none: quakes kill, and are
    not killed.
    """

    name: str
    kinds: frozenset[Kind]
    cues: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    weak: int = 0
    within: int = 0
    people: bool = False
    but_to: bool = False
    dimension: str = ""
    most: int | None = None
    never: tuple[str, ...] = ()
    example: str = ""

    def takes(self, figure: Figure) -> bool:
        """Whether it can have the figure's value, and count what the figure counts, at all."""
        reading = figure.reading
        if figure.noun.lower() in self.never:
            return False
        if self.dimension and figure.kind is Kind.COUNT and (figure.noun or _WORDED.match(figure.words)):
            return False
        if not isinstance(reading, Reading):
            return True
        if self.dimension and figure.kind is Kind.MEASURE and reading.unit.dimension != self.dimension:
            return False
        return self.most is None or (reading.low or reading.high or 0) <= self.most

    def may_measure(self, figure: Figure, distance: int) -> bool:
        """Whether a cue at this distance may speak of the figure: "killed in 4 towns" counts no dead."""
        near = not self.within or distance <= self.within
        return near and self.takes(figure) and not (self.people and _singular(figure.noun) in _lexicon().things)


_Cue: TypeAlias = tuple[tuple[str, ...], Attribute, bool, bool]
"""The words of a cue, its attribute, and whether it counts to the left and to the right of the figure."""


@dataclass(frozen=True, slots=True)
class _Index:
    """The cues that can speak of one kind of figure, by first word or by the beginning of it."""

    exact: dict[str, list[_Cue]] = field(default_factory=dict)
    stems: dict[str, list[_Cue]] = field(default_factory=dict)

    def add(self, cue: str, attribute: Attribute, *, left: bool, right: bool) -> None:
        words = tuple(cue.rstrip("*").split())
        shelf = self.stems if cue.endswith("*") and len(words) == 1 else self.exact
        shelf.setdefault(words[0], []).append((words, attribute, left, right))

    def beginning_with(self, word: str) -> tuple[_Cue, ...]:
        stems = (self.stems.get(word[:length], ()) for length in range(_SHORTEST_STEM, len(word) + 1))
        return (*self.exact.get(word, ()), *chain.from_iterable(stems))


_SHORTEST_STEM: Final = 3


@lru_cache(maxsize=8192)
def _beginning_with(kind: Kind, word: str) -> tuple[_Cue, ...]:
    """The cues that may begin with a word: kept, for a language has few words that come often."""
    return _lexicon().cues[kind].beginning_with(word)


def attribute_of(figure: Figure, passage: Passage) -> str:
    """What the figure measures: a name from the lexicon, else the counted noun and its verb, else "".

    `figure.span` counts in `passage.text`.
    """
    if figure.kind is Kind.AGE or _beside_name(figure, passage.text):
        return "age"
    if figure.kind in _COMPARED and _DIFFERENCE.match(passage.text, figure.span.end):
        return DIFFERENCE
    by_noun = _lexicon().by_noun[figure.kind].get(_singular(figure.noun)) if figure.noun else None
    if by_noun is not None:
        return by_noun.name
    words = words_of(passage.text)
    reach = _WHOLE_SENTENCE if figure.kind is Kind.DATE else REACH
    to = passage.text[: figure.span.start].endswith((" to ", " at "))
    best: tuple[int, int] | None = None
    name = ""
    for place, found in _cues(words, figure):
        width, attribute, left, right = found
        cue = Span(words[place].span.start, words[place + width - 1].span.end)
        is_left = cue.end <= figure.span.start
        if cue.overlaps(figure.span) or not (left if is_left else right):
            continue
        distance = _distance(words, passage.text, cue, figure.span)
        if not attribute.may_measure(figure, distance) or (attribute.but_to and to):
            continue
        distance += _complement(words, place) if figure.kind is Kind.DATE else 0
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
        for phrase, attribute, _, _ in _beginning_with(Kind.DATE, word.text):
            if not attribute.weak and tuple(w.text for w in words[place : place + len(phrase)]) in (
                phrase,
                (word.text,),
            ):
                return attribute.name
    return ""


def attributes() -> tuple[Attribute, ...]:
    """The lexicon, as the file lists it."""
    return _lexicon().entries


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lexicon:
    """The entries, and by kind of figure their cues and their nouns; `things` are nouns of no people."""

    entries: tuple[Attribute, ...]
    things: frozenset[str]
    cues: Mapping[Kind, _Index]
    by_noun: Mapping[Kind, Mapping[str, Attribute]]


@cache
def _lexicon() -> _Lexicon:
    text = Path(__file__).with_name("attributes.toml").read_text(encoding="utf-8")
    content = cast("Mapping[str, Sequence[object]]", tomllib.loads(text))
    entries = tuple(_entry(cast("Mapping[str, object]", block)) for block in content["attribute"])
    indexes = {kind: _Index() for kind in Kind}
    by_noun: dict[Kind, dict[str, Attribute]] = {kind: {} for kind in Kind}
    for entry in entries:
        for kind in entry.kinds:
            by_noun[kind] |= dict.fromkeys(entry.nouns, entry)
            for cue in entry.cues:
                indexes[kind].add(cue, entry, left=True, right=True)
            for cue in entry.before:
                indexes[kind].add(cue, entry, left=True, right=False)
            for cue in entry.after:
                indexes[kind].add(cue, entry, left=False, right=True)
    things = frozenset(cast("Sequence[str]", content["things"]))
    return _Lexicon(entries=entries, things=things, cues=indexes, by_noun=by_noun)


def _singular(noun: str) -> str:
    """The last word of a counted noun without its plural ending: "patrol boats" is "boat"."""
    last = noun.casefold().rsplit(maxsplit=1)[-1:] or [""]
    word = last[0]
    if word.endswith("ies"):
        return word.removesuffix("ies") + "y"
    return word.removesuffix("s") if not word.endswith("ss") else word


def _entry(block: Mapping[str, object]) -> Attribute:
    def spelled(key: str) -> tuple[str, ...]:
        return tuple(cast("Sequence[str]", block.get(key, ())))

    return Attribute(
        name=str(block["name"]),
        kinds=frozenset(Kind(kind) for kind in spelled("kinds")),
        cues=spelled("cues"),
        before=spelled("before"),
        after=spelled("after"),
        nouns=spelled("nouns"),
        within=cast("int", block.get("within", 0)),
        people=bool(block.get("people", False)),
        but_to=bool(block.get("but_to", False)),
        weak=cast("int", block.get("weak", 0)),
        dimension=str(block.get("dimension", "")),
        most=cast("int | None", block.get("most")),
        never=spelled("never"),
        example=str(block["example"]),
    )


def _cues(words: Sequence[Word], figure: Figure) -> Iterator[tuple[int, tuple[int, Attribute, bool, bool]]]:
    for place, word in enumerate(words):
        for phrase, attribute, left, right in _beginning_with(figure.kind, word.text):
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


_WORDED: Final = re.compile(r"[^\W\d]")
"""A number in words: what is measured is told in digits, "a 4.6 quake"; "two" are people."""

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
