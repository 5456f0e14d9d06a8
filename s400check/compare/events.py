"""Which sorts of events a passage names: a fire's dead are not a quake's."""

import re
from typing import Final

from s400check.compare.profiles import Profile
from s400check.compare.wording import stem

_EVENTS: Final = frozenset(
    stem(word)
    for word in """
    quake fire blast crash flood storm hurricane avalanche landslide tsunami shooting stabbing robbery riot collapse
    sinking derailment eruption epidemic heatwave drought
    """.split()  # noqa: SIM905 - twenty quoted words read worse
)
"""Sorts of events that harm people, by their stems; synonyms fall together (synonyms.txt)."""

_FIRE: Final = stem("fire")
_GUNFIRE: Final = re.compile(r"\b(?:open\w*|under|return\w*|cease|hostile)[\s-]?fire\b", re.IGNORECASE)


def events_of(profile: Profile) -> frozenset[str]:
    """The sorts of events that the passage names; who opens fire lights none."""
    found = profile.wide & _EVENTS
    return found - {_FIRE} if _FIRE in found and _GUNFIRE.search(profile.claim.passage.text) else found
