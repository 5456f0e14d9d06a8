"""Parts and wholes: two women who died are part of the three who died, and no rival of theirs."""

from typing import Final

from s400check.compare.pairs import noun_of
from s400check.compare.profiles import Profile
from s400check.compare.wording import counted
from s400check.model.claims import Flag

_BY_AGE_AND_SEX: Final = frozenset(map(counted, ("women", "men", "children", "girls", "boys")))
_BY_CALLING: Final = frozenset(map(counted, ("civilians", "soldiers", "officers", "guards")))
SORTS_OF_PEOPLE: Final = _BY_AGE_AND_SEX | _BY_CALLING | {counted("foreigners")}
"""Who is counted as one sort among the people of an event, by the singular of the noun."""

_FOUND: Final = counted("bodies")
"""What is found of the dead: some of them, until all are."""


def part_of_whole(a: Profile, b: Profile) -> str | None:
    """Why the two count a part and its whole, or two parts; None where they may count one thing."""
    one, other = noun_of(a), noun_of(b)
    if one != other and any({one, other} <= sorts for sorts in (_BY_AGE_AND_SEX, _BY_CALLING)):
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
    some = noun_of(profile) in SORTS_OF_PEOPLE | {_FOUND}
    return some or profile.part or Flag.SUBSET in profile.claim.flags
