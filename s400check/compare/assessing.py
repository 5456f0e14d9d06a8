"""What stands to each other among all that was worth judging: every meeting of two passages, aligned and assessed.

What two passages are to each other follows from what they say, not from where they stand. So what was made of one
meeting holds for the copies of both: a report that a hundred papers print is judged once.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeAlias

from s400check.compare.alignment import align
from s400check.compare.blocking import Meetings, Place, meetings_of
from s400check.compare.crowds import Crowd
from s400check.compare.judging import WORTH_A_LOOK, Assessment, assess
from s400check.compare.milestones import in_sequence
from s400check.compare.pairs import Pair
from s400check.compare.profiles import Profile
from s400check.compare.stories import Stories
from s400check.compare.terms import at_best
from s400check.model.findings import Tier

_LIKENESSES: Final = 4096
"""Pairs of articles whose likeness is kept: meetings come article by article, so that few are asked for again."""

_Found: TypeAlias = tuple[int, int, Assessment]
"""Two claims, by their places in the one passage and in the other, and what they are to each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """What stands to each other; the pairs (ids, the lesser first) known to be about two things; the crowds split.

    Of the pairs that are nothing, most by far, only those are kept whose claims both stand to something.
    """

    related: tuple[Assessment, ...]
    apart: frozenset[tuple[str, str]]
    crowds: tuple[Crowd, ...]


def assessed(
    profiles: Sequence[Profile], stories: Stories, slack: Mapping[str, Decimal], barred: frozenset[frozenset[str]]
) -> Assessed:
    """All that is worth judging, judged: passages that meet are aligned as wholes; `barred` pairs are left out."""
    meetings = meetings_of(profiles, stories)
    related: list[Assessment] = []
    nothing: array[int] = array("l")
    for one, other, assessment in _judged(meetings, profiles, stories, slack):
        if barred and frozenset((profiles[one].claim.id, profiles[other].claim.id)) in barred:
            continue
        if assessment.tier is not Tier.UNRELATED:
            related.append(_between(profiles[one], profiles[other], assessment))
        elif assessment.likelihood < WORTH_A_LOOK:
            nothing.extend((one, other))
    return Assessed(related=tuple(related), apart=_apart(nothing, related, profiles), crowds=meetings.crowds)


def _apart(
    nothing: Sequence[Place], related: Sequence[Assessment], profiles: Sequence[Profile]
) -> frozenset[tuple[str, str]]:
    """The pairs (each two places in a row) of which both claims stand to something, by their ids."""
    standing = {profile.claim.id for found in related for profile in (found.pair.a, found.pair.b)}
    ids = [profile.claim.id for profile in profiles]
    pairs = ((ids[one], ids[other]) for one, other in zip(nothing[::2], nothing[1::2], strict=True))
    return frozenset((min(pair), max(pair)) for pair in pairs if standing.issuperset(pair))


def _judged(
    meetings: Meetings, profiles: Sequence[Profile], stories: Stories, slack: Mapping[str, Decimal]
) -> Iterator[tuple[Place, Place, Assessment]]:
    """The claims that answer to each other, of all passages that meet; of meetings of copies the first is judged.

    So an assessment may be of claims of which these are copies (`_between`).
    """
    likeness = lru_cache(_LIKENESSES)(stories.likeness)
    numbers: dict[tuple[int, ...], int] = {}
    sayings = (tuple(meetings.sayings[place] for place in held) for held in meetings.passages)
    said = [numbers.setdefault(saying, len(numbers)) for saying in sayings]
    copies = Counter(said)
    made: dict[tuple[int, int, float | None], tuple[_Found, ...]] = {}
    for one, other in meetings:
        here, there = meetings.passages[one], meetings.passages[other]
        story = likeness(profiles[here[0]].claim.passage.source, profiles[there[0]].claim.passage.source)
        key = said[one], said[other], story
        found = made.get(key)
        if found is None:
            a, b = [profiles[place] for place in here], [profiles[place] for place in there]
            found = tuple(_meeting(a, b, story, slack))
            if copies[said[one]] > 1 or copies[said[other]] > 1:
                made[key] = found
        for first, second, assessment in found:
            yield here[first], there[second], assessment


def _meeting(
    one: Sequence[Profile], other: Sequence[Profile], story: float | None, slack: Mapping[str, Decimal]
) -> Iterator[_Found]:
    """What the claims of two passages are to each other, those that answer to each other."""
    if len(one) == len(other) == 1 and _is_hopeless(one[0], other[0], story):
        return
    mine = {profile.claim.id: at for at, profile in enumerate(one)}
    theirs = {profile.claim.id: at for at, profile in enumerate(other)}
    for pair in align(one, other, story=story, slack=slack):
        yield mine[pair.a.claim.id], theirs[pair.b.claim.id], assess(pair)


def _is_hopeless(a: Profile, b: Profile, story: float | None) -> bool:
    """Whether two claims that stand alone in their passages are nothing to each other whatever their values are.

    Those of one attribute are judged anyway: that they are known to be apart keeps others from bringing them together.
    """
    if a.claim.attribute == b.claim.attribute or in_sequence(a, b):
        return False
    return at_best(a, b, story) < WORTH_A_LOOK


def _between(a: Profile, b: Profile, made: Assessment) -> Assessment:
    """What was made of two claims, for these two, which may be copies of them."""
    pair = made.pair
    if pair.a is a and pair.b is b:
        return made
    # Written out, for `replace` takes three times as long and this is done for every copy.
    between = Pair(
        a=a,
        b=b,
        reading=pair.reading,
        agreeing=pair.agreeing,
        clashing=pair.clashing,
        story=pair.story,
    )
    return Assessment(
        pair=between,
        tier=made.tier,
        score=made.score,
        likelihood=made.likelihood,
        reasons=made.reasons,
        weighing=made.weighing,
        about=made.about,
        said=made.said,
        level=made.level,
    )
