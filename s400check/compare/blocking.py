"""Which passages are worth comparing: those whose claims share a key. No key holds a value, or disputes would be lost.

Every claim is posted under a few keys (its unit with its attribute and a name, with a term of its story, with two
rare words beside it), and only claims under one key meet. A key that many claims share is split: copies stand in line
behind one of them, and if those that are left are still too many, each meets its neighbours by date only, for articles
on one event appear near each other. And a passage meets others, by its rarest keys first, only until each of its
figures has been tried with so many. So the cost grows with the claims, not with their square; what was left out is
told.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from typing import Final, TypeAlias

from s400check.compare.alignment import are_lists, trials
from s400check.compare.copies import sayings_of
from s400check.compare.crowds import Crowd
from s400check.compare.milestones import FOLLOWS
from s400check.compare.profiles import Profile
from s400check.compare.stories import Stories
from s400check.model.spans import Span

CROWD: Final = 60
"""Claims under one key before it is split: at 60 a key costs 1,770 pairs at most."""

NEIGHBOURS: Final = 4
"""How many of its neighbours by date a claim meets under a crowded key."""

MOST: Final = 500
"""Figures that one is tried with. In folders of news, where a passage meets a hundred others of three figures, it is
400 at most; rows of a table, each of ten figures, would have it try thousands."""

RAREST: Final = 2

Key: TypeAlias = tuple[str, ...]
Place: TypeAlias = int
"""Where a profile stands among all."""

_STORY: Final = "story"
_WORDS: Final = "words"
_ANYTHING: Final = ("", _STORY)
"""In the key of claims of one story, whatever they measure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """The claims of each passage, passages in a fixed order; which passages meet; and the crowds that were split.

    `pairs` holds two passages (places in `passages`, the lesser first) as one number each, in order: there may be
    millions. `sayings` are those of the claims (`sayings_of`).
    """

    passages: Sequence[Sequence[Place]]
    pairs: Sequence[int]
    sayings: Sequence[int]
    crowds: tuple[Crowd, ...]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Two passages each, for all that meet."""
        return (divmod(pair, len(self.passages)) for pair in self.pairs)


def meetings_of(profiles: Sequence[Profile], stories: Stories) -> Meetings:
    """Which passages hold claims that share a key."""
    passages = _passages(profiles)
    sayings = sayings_of(profiles)
    lexical = [bool(profile.claim.attribute) and profile.lexical for profile in profiles]
    found = _Found(passages)
    split: dict[Key, int] = {}
    cut: dict[Key, int] = {}
    # The rarest first, for they tell most, and in one order always.
    for key, places in sorted(_posted(profiles, stories).items(), key=lambda posted: (len(posted[1]), posted[0])):
        met: Iterable[tuple[Place, Place]]
        if len(places) <= CROWD:
            met = combinations(places, 2)
        else:
            voices, met = _split(places, profiles, sayings)
            if voices > CROWD:
                split[key] = voices
        if key[1:3] == _ANYTHING:
            # Two claims with an attribute of the lexicon each meet under that, or are of two things.
            met = ((one, other) for one, other in met if not (lexical[one] and lexical[other]))
        if not found.all_of(met):
            cut[key] = len(places)
    crowds = (*_crowds(split, cut), *found.lists())
    return Meetings(passages=passages, pairs=sorted(found.pairs), sayings=sayings, crowds=crowds)


class _Found:
    """The pairs of passages (as in `Meetings`) that meet, as far as their figures have not been tried with too many."""

    def __init__(self, passages: Sequence[Sequence[Place]]) -> None:
        self.pairs: set[int] = set()
        self._figures = [len(held) for held in passages]
        self._passage_of = {place: number for number, held in enumerate(passages) for place in held}
        self._left = [MOST * figures for figures in self._figures]
        self._longest_list = 0

    def all_of(self, met: Iterable[tuple[Place, Place]]) -> bool:
        """Whether all of these could be let meet."""
        count, whole = len(self._figures), True
        for one, other in met:
            a, b = self._passage_of[one], self._passage_of[other]
            pair = a * count + b if a < b else b * count + a
            if a != b and pair not in self.pairs:
                whole = self._let_meet(pair, a, b) and whole
        return whole

    def _let_meet(self, pair: int, a: int, b: int) -> bool:
        here, there = self._figures[a], self._figures[b]
        tried = trials(here, there)
        if tried > self._left[a] or tried > self._left[b]:
            return False
        self._left[a] -= tried
        self._left[b] -= tried
        self.pairs.add(pair)
        if are_lists(here, there):
            self._longest_list = max(self._longest_list, here, there)
        return True

    def lists(self) -> tuple[Crowd, ...]:
        """The longest list of figures of which not each was tried with each, where there is one."""
        return (Crowd(about="figures of one sentence", claims=self._longest_list),) if self._longest_list else ()


def _crowds(split: Mapping[Key, int], cut: Mapping[Key, int]) -> tuple[Crowd, ...]:
    """The largest crowd of each attribute, for its keys overlap; of keys that say nothing by name only those cut."""
    largest: dict[tuple[str, ...], Crowd] = {}
    for key in sorted(split, key=lambda key: (-split[key], len(key), key)):
        unit, attribute, *about = key
        if about and about[0] != _WORDS and key[1:3] != _ANYTHING:
            crowd = Crowd(about=f"{attribute or unit}, {about[-1]}", claims=split[key])
            largest.setdefault((unit, attribute), crowd)
    for key in sorted(cut, key=lambda key: (-cut[key], key)):
        unit, attribute = key[:2]
        largest.setdefault((unit, attribute), Crowd(about=attribute or unit, claims=cut[key]))
    return tuple(sorted(largest.values(), key=lambda crowd: (-crowd.claims, crowd.about)))


def _passages(profiles: Sequence[Profile]) -> tuple[tuple[Place, ...], ...]:
    held: dict[tuple[str, Span], list[Place]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        held[profile.claim.passage.source, profile.claim.passage.span].append(place)
    return tuple(tuple(held[passage]) for passage in sorted(held))


def _posted(profiles: Sequence[Profile], stories: Stories) -> Mapping[Key, list[Place]]:
    """The claims under each key that two or more share."""
    rarity = Counter(word for profile in profiles for word in profile.local)
    terms = {source: stories.keys(source) for source in sorted({profile.claim.passage.source for profile in profiles})}
    alone: dict[Key, Place] = {}
    shared: dict[Key, list[Place]] = {}
    for place, profile in enumerate(profiles):
        for key in frozenset(_keys(profile, terms[profile.claim.passage.source], rarity)):
            # Most keys have one holder: a list for each would take more memory than all else here.
            if (first := alone.setdefault(key, place)) != place:
                shared.setdefault(key, [first]).append(place)
    return shared


def _split(
    places: Sequence[Place], profiles: Sequence[Profile], sayings: Sequence[int]
) -> tuple[int, Iterator[tuple[Place, Place]]]:
    """How many different voices there are under a crowded key, and the pairs of places that meet.

    A copy meets the next copy; the first of each by date speaks for them.
    """
    copies: dict[int, list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: _by_date(profiles[place])):
        copies[sayings[place]].append(place)
    voices = [same[0] for same in copies.values()]

    def met() -> Iterator[tuple[Place, Place]]:
        for same in copies.values():
            yield from pairwise(same)
        pairs = combinations(voices, 2) if len(voices) <= CROWD else _neighbours(voices)
        yield from ((one, other) for one, other in pairs if _are_joined(profiles[one], profiles[other]))

    return len(voices), met()


def _neighbours(ordered: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Each claim with those next to it."""
    return ((one, other) for at, one in enumerate(ordered) for other in ordered[at + 1 : at + 1 + NEIGHBOURS])


def _are_joined(a: Profile, b: Profile) -> bool:
    """Whether a name and a word of their own join two claims: a key that so many hold says little by itself."""
    return not a.own.isdisjoint(b.own) and not a.named.isdisjoint(b.named)


def _keys(profile: Profile, story: Iterable[str], rarity: Mapping[str, int]) -> Iterator[Key]:
    claim = profile.claim
    if profile.reading is None:
        return
    unit = profile.reading.unit.dimension
    attributes = {claim.attribute, FOLLOWS.get(claim.attribute, claim.attribute)}
    for attribute in sorted(attributes):
        if attribute:
            yield unit, attribute
        for name in sorted(profile.named):
            yield unit, attribute, name
        for term in story:
            yield unit, attribute, _STORY, term
    for term in story:
        yield unit, *_ANYTHING, term
    rarest = _rarest(profile.local, rarity)
    for at, one in enumerate(rarest):
        for other in rarest[at + 1 :]:
            yield unit, "", _WORDS, one, other


def _rarest(words: Iterable[str], rarity: Mapping[str, int]) -> list[str]:
    """The rarest words that any other claim has too, in a fixed order."""
    shared = [word for word in words if rarity[word] > 1]
    return sorted(sorted(shared, key=lambda word: (rarity[word], word))[: RAREST + 1])


def _by_date(profile: Profile) -> tuple[date, str, Span, str]:
    """The order under a crowded key; by source, so that the claims of one copy speak for all copies of an article."""
    published = profile.published.first if profile.published else date.min
    return published, profile.claim.passage.source, profile.claim.passage.span, profile.claim.id
