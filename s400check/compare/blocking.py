"""Which claims are worth comparing: those that share a key. No key holds a value, or disputes would be lost.

Every claim is posted under a few keys (its unit with its attribute and a name, with a term of its story, with two
rare words beside it), and only claims under one key meet. A key that many claims share is split by date, for
articles on one event appear near each other: within it a claim meets its neighbours only. So the cost grows with
the claims, not with their square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Final, TypeAlias

from s400check.compare.milestones import FOLLOWS
from s400check.compare.profiles import Profile
from s400check.compare.stories import Stories

CROWD: Final = 60
"""Claims under one key before it is split: at 60 a key costs 1,770 pairs at most."""

NEIGHBOURS: Final = 4
"""How many of its neighbours by date a claim meets under a crowded key."""

RAREST: Final = 2

Key: TypeAlias = tuple[str, ...]


def candidates(profiles: Sequence[Profile], stories: Stories) -> frozenset[tuple[int, int]]:
    """Pairs of places in `profiles`, the lesser first, whose claims share a key and stand in two passages."""
    posted: dict[Key, list[int]] = defaultdict(list)
    rarity = Counter(word for profile in profiles for word in profile.local)
    for place, profile in enumerate(profiles):
        for key in frozenset(_keys(profile, stories, rarity)):
            posted[key].append(place)
    found: set[tuple[int, int]] = set()
    for places in posted.values():
        if len(places) <= CROWD:
            found.update(combinations(places, 2))
        else:
            found.update(_neighbours(places, profiles))
    return frozenset(pair for pair in found if profiles[pair[0]].claim.passage != profiles[pair[1]].claim.passage)


def _neighbours(places: Sequence[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Under a crowded key: each claim with those next to it by date, if a name and a word of its own join them."""
    ordered = sorted(places, key=lambda place: _by_date(profiles[place]))
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 : at + 1 + NEIGHBOURS]:
            a, b = profiles[one], profiles[other]
            if a.own & b.own and (a.names | a.backdrop) & (b.names | b.backdrop):
                yield min(one, other), max(one, other)


def _keys(profile: Profile, stories: Stories, rarity: Mapping[str, int]) -> Iterator[Key]:
    claim = profile.claim
    if profile.reading is None:
        return
    unit = profile.reading.unit.dimension
    attributes = {claim.attribute, FOLLOWS.get(claim.attribute, claim.attribute)}
    for attribute in sorted(attributes):
        if attribute:
            yield unit, attribute
        for name in sorted(profile.names | profile.backdrop):
            yield unit, attribute, name
        for term in stories.keys(claim.passage.source):
            yield unit, attribute, "story", term
    for term in stories.keys(claim.passage.source):
        yield unit, "", "story", term
    rarest = _rarest(profile.local, rarity)
    for at, one in enumerate(rarest):
        for other in rarest[at + 1 :]:
            yield unit, "", "words", one, other


def _rarest(words: Iterable[str], rarity: Mapping[str, int]) -> list[str]:
    """The rarest words that any other claim has too, in a fixed order."""
    shared = [word for word in words if rarity[word] > 1]
    return sorted(sorted(shared, key=lambda word: (rarity[word], word))[: RAREST + 1])


def _by_date(profile: Profile) -> tuple[date, str]:
    return (profile.published.first if profile.published else date.min, profile.claim.id)
