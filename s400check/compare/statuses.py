"""One deed told as done here and as not done, denied or called off there.

Both can be right where time lies between: what was not signed on Monday may be signed on Friday, and what is planned
may be scrapped. Only where nothing tells the times apart, or the later article is the one that says no, is it a
conflict. A denial is what somebody says, no fact: it wants reconciling.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from s400check.compare.deeds import HAPPENING, Deed, Status, deeds_of
from s400check.compare.moments import other_day
from s400check.compare.profiles import Profile
from s400check.compare.wording import as_written, stem
from s400check.model.findings import Tier

ALIKE: Final = 0.75
"""Of the lesser clause's content words: less, and "the minister signed the law" is "the minister signed the treaty"."""

SHARED: Final = 2
CROWD: Final = 40
"""Deeds under one pair of words; more are phrases of the trade, and would cost their square."""

_NO: Final = frozenset({Status.NOT_DONE, Status.NOT_YET, Status.CALLED_OFF})


@dataclass(frozen=True, slots=True)
class Reversal:
    """Two claims whose sentences tell one deed in two ways; `told` is how it stands by either."""

    a: Profile
    b: Profile
    tier: Tier
    about: str
    told: tuple[str, str]
    evidence: str


@dataclass(frozen=True, slots=True)
class _Told:
    holder: Profile
    deed: Deed


def reversals_of(profiles: Sequence[Profile]) -> tuple[Reversal, ...]:
    """Every pair of passages that tell one deed as done and as not done, in a fixed order."""
    blocks: dict[tuple[str, str, str], list[_Told]] = defaultdict(list)
    for told in _told(profiles):
        words = sorted(told.deed.about)
        for one, other in combinations(words, 2):
            blocks[told.deed.verb, one, other].append(told)
    found: dict[tuple[str, str], Reversal] = {}
    for block in blocks.values():
        if 1 < len(block) <= CROWD and len({told.deed.status for told in block}) > 1:
            for yes, no in combinations(block, 2):
                if (reversal := _reversal(yes, no)) is not None:
                    found.setdefault((reversal.a.claim.id, reversal.b.claim.id), reversal)
    return tuple(found[key] for key in sorted(found))


def _told(profiles: Sequence[Profile]) -> Iterator[_Told]:
    """The deeds of every passage, each held by the passage's first claim."""
    seen: set[tuple[str, object]] = set()
    for profile in sorted(profiles, key=lambda profile: (profile.claim.span, profile.claim.id)):
        place = profile.claim.passage.source, profile.claim.passage.span
        if place not in seen:
            seen.add(place)
            for deed in deeds_of(profile.claim.passage.text):
                yield _Told(profile, deed)


def _reversal(one: _Told, other: _Told) -> Reversal | None:
    if one.deed.status is other.deed.status or one.holder.claim.passage == other.holder.claim.passage:
        return None
    for yes, no in ((one, other), (other, one)):
        if yes.deed.status is Status.DONE and _alike(yes, no) and (tier := _tier(yes, no)) is not None:
            a, b = sorted((yes, no), key=lambda told: told.holder.claim.id)
            verb = "what happened" if yes.deed.verb == HAPPENING else f"“{yes.deed.words}”"
            told = a.deed.status.value, b.deed.status.value
            return Reversal(a.holder, b.holder, tier, f"whether {verb}", told, _evidence(yes, no))
    return None


def _alike(yes: _Told, no: _Told) -> bool:
    """Whether both tell one deed: names in common, none that each has to itself, nearly all of the shorter clause."""
    one, other = yes.deed.about, no.deed.about
    shared = one & other
    if yes.holder.names and no.holder.names and not yes.holder.names & no.holder.names:
        return False
    if _named(yes) - shared and _named(no) - shared:
        return False
    lesser, greater = sorted((len(one), len(other)))
    return len(shared) >= SHARED and len(shared) >= ALIKE * lesser and 2 * len(shared) >= greater


def _named(told: _Told) -> frozenset[str]:
    """The names in the deed's clause: Norway that signed is not Sweden that did not."""
    return told.deed.about & {stem(name) for name in told.holder.names}


def _tier(yes: _Told, no: _Told) -> Tier | None:
    done, undone = yes.holder.published, no.holder.published
    if no.deed.status in (Status.DENIED, Status.PUT_OFF):
        return Tier.RECONCILE
    if no.deed.status not in _NO:
        return None
    if other_day(yes.holder.claim.passage.text, no.holder.claim.passage.text):
        return Tier.RECONCILE
    if done is None or undone is None:
        return Tier.RECONCILE if no.deed.status is Status.NOT_YET else Tier.CONFLICT
    if no.deed.status is Status.CALLED_OFF:
        return Tier.RECONCILE if done != undone else Tier.CONFLICT
    return Tier.RECONCILE if undone.first < done.last else Tier.CONFLICT


def _evidence(yes: _Told, no: _Told) -> str:
    when = [f" on {told.holder.published}" if told.holder.published else "" for told in (yes, no)]
    words = f"“{yes.deed.words}”{when[0]} against “{no.deed.words}”{when[1]} ({no.deed.status})"
    shared = as_written(yes.holder.claim.passage.text, yes.deed.about & no.deed.about)
    return f"{words}; one deed by the words they share: {', '.join(shared)}"
