"""Claims that say the same in the same words: wire copies, of which one may speak for all.

News is copied more than it is written. Whatever depends on what is said alone, not on where it stands, need be worked
out once for all copies of a passage, and where claims crowd, copies stand in line behind one of them.
"""

from collections.abc import Hashable, Sequence

from s400check.compare.profiles import Profile


def sayings_of(profiles: Sequence[Profile]) -> tuple[int, ...]:
    """For each profile a number: two have one number if nothing but id and place tells their claims apart."""
    numbers: dict[Hashable, int] = {}
    return tuple(numbers.setdefault(_said(profile), len(numbers)) for profile in profiles)


def _said(profile: Profile) -> Hashable:
    claim = profile.claim
    # Names, kind, reading and all else that a profile holds follow from these.
    return (
        claim.passage.text,
        claim.kind,
        claim.matter,
        claim.attribute,
        claim.subject,
        claim.as_of,
        claim.attribution,
        claim.flags,
        profile.masked,
        profile.local,
        profile.published,
    )
