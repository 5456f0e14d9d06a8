"""The lexicon of what figures measure: its entries, and the cues by which they are looked up (attributes.toml)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from typing import Final, TypeAlias, cast

from s400check.extract.lexicons import lexicon
from s400check.model.figures import Figure, Kind
from s400check.model.readings import Reading

_WORDED: Final = re.compile(r"[^\W\d]")
"""A number in words: what is measured is told in digits, "a 4.6 quake"; "two" are people."""


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
        return near and self.takes(figure) and not (self.people and singular(figure.noun) in attribute_lexicon().things)


Cue: TypeAlias = tuple[tuple[str, ...], Attribute, bool, bool]
"""The words of a cue, its attribute, and whether it counts to the left and to the right of the figure."""


@dataclass(frozen=True, slots=True)
class _Index:
    """The cues that can speak of one kind of figure, by first word or by the beginning of it."""

    exact: dict[str, list[Cue]] = field(default_factory=dict)
    stems: dict[str, list[Cue]] = field(default_factory=dict)

    def add(self, cue: str, attribute: Attribute, *, left: bool, right: bool) -> None:
        words = tuple(cue.rstrip("*").split())
        shelf = self.stems if cue.endswith("*") and len(words) == 1 else self.exact
        shelf.setdefault(words[0], []).append((words, attribute, left, right))

    def beginning_with(self, word: str) -> tuple[Cue, ...]:
        stems = (self.stems.get(word[:length], ()) for length in range(_SHORTEST_STEM, len(word) + 1))
        return (*self.exact.get(word, ()), *chain.from_iterable(stems))


_SHORTEST_STEM: Final = 3


@lru_cache(maxsize=8192)
def cues_beginning_with(kind: Kind, word: str) -> tuple[Cue, ...]:
    """The cues that may begin with a word: kept, for a language has few words that come often."""
    return attribute_lexicon().cues[kind].beginning_with(word)


def attributes() -> tuple[Attribute, ...]:
    """The lexicon, as the file lists it."""
    return attribute_lexicon().entries


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeLexicon:
    """The entries, and by kind of figure their cues and their nouns; `things` are nouns of no people."""

    entries: tuple[Attribute, ...]
    things: frozenset[str]
    cues: Mapping[Kind, _Index]
    by_noun: Mapping[Kind, Mapping[str, Attribute]]


@cache
def attribute_lexicon() -> AttributeLexicon:
    """The lexicon, read once."""
    content = cast("Mapping[str, Sequence[object]]", lexicon("attributes.toml"))
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
    return AttributeLexicon(entries=entries, things=things, cues=indexes, by_noun=by_noun)


def singular(noun: str) -> str:
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
