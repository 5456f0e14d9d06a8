"""Parts and wholes: two women who died are part of the three who died, and no rival of theirs."""

from typing import Final

from s400check.compare.pairs import noun_of
from s400check.compare.profiles import Profile
from s400check.compare.traits import AGES_AND_SEXES, CALLINGS, PARTS_OF_PEOPLE
from s400check.compare.wording import counted
from s400check.model.claims import Flag

_SORTS: Final = tuple(frozenset(map(counted, nouns)) for nouns in (AGES_AND_SEXES, CALLINGS))
_SOME: Final = frozenset(map(counted, PARTS_OF_PEOPLE))


def part_of_whole(a: Profile, b: Profile) -> str | None:
    """Why the two count a part and its whole, or two parts; None where they may count one thing."""
    one, other = noun_of(a), noun_of(b)
    if one != other and any({one, other} <= sorts for sorts in _SORTS):
        return f"{a.claim.words} and {b.claim.words} count two sorts of people"
    for part, whole in ((a, b), (b, a)):
        if not is_part(part) or is_part(whole):
            continue
        less, more = part.reading, whole.reading
        if less is None or more is None or less.base_low is None:
            continue
        if more.base_high is None or less.base_low <= more.base_high:
            return f"{part.claim.words} may be part of {whole.claim.words}"
    return None


def is_part(profile: Profile) -> bool:
    """Whether a claim counts some of those whom its article, or its own words, count as a whole."""
    return noun_of(profile) in _SOME or profile.part or Flag.SUBSET in profile.claim.flags
