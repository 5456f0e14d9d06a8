"""Parts and wholes: two women who died are part of the three who died, and no rival of theirs."""

from typing import Final

from s400check.compare.profiles import Profile
from s400check.compare.traits import AGES_AND_SEXES, CALLINGS
from s400check.compare.wording import counted

_SORTS: Final = tuple(frozenset(map(counted, nouns)) for nouns in (AGES_AND_SEXES, CALLINGS))


def part_of_whole(a: Profile, b: Profile) -> str | None:
    """Why the two count a part and its whole, or two parts; None where they may count one thing."""
    one, other = a.noun, b.noun
    if one != other and any({one, other} <= sorts for sorts in _SORTS):
        return f"{a.claim.words} and {b.claim.words} count two sorts of people"
    for part, whole in ((a, b), (b, a)):
        if not part.part or whole.part:
            continue
        less, more = part.reading, whole.reading
        if less is None or more is None or less.base_low is None:
            continue
        if more.base_high is None or less.base_low <= more.base_high:
            return f"{part.claim.words} may be part of {whole.claim.words}"
    return None
