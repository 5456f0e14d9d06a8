"""Who speaks in a block that a story sets apart: who signed below it, else whom the sentence above lets speak."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, TypeAlias

from s400check.extract.speakers import Heard, name_of
from s400check.model.sources import Region, RegionRole, Source

Voice: TypeAlias = tuple[str, bool]
"""A speaker, "" where nobody is told, and whether it is a source without a name."""

_NOBODY: Final[Voice] = "", False

_SIGNED: Final = re.compile(r"[-–—―]{1,2}\s?(?P<who>[^\W\d_a-z][^,(\n]{1,60}?)\s*(?:[,(\n]|\Z)")
"""The name on a line of a dash and a name: "— Ann Writer, harbour master", "— Police (@police) May 3"."""


def block_voices(source: Source, heard: Sequence[Heard]) -> tuple[Voice, ...]:
    """Who speaks in the blocks that are somebody else's words, parallel to `heard`; nobody in any other passage.

    "Ann Writer wrote to the council:" gives the block below it to her; a name signed below the block says it better.
    """
    found: list[Voice] = []
    for at, scenes in groupby(heard, key=lambda scene: _block(source, scene)):
        length = sum(1 for _ in scenes)
        before = heard[len(found) - 1] if found else None
        voice = _NOBODY if at is None else _signed(source, at) or _introduced(source, at, before) or _NOBODY
        found += [voice] * length
    return tuple(found)


def _block(source: Source, scene: Heard) -> int | None:
    """The number of the region that holds a passage, where it is a block of somebody else's words."""
    if scene.passage.role is not RegionRole.QUOTE:
        return None
    start = scene.passage.span.start
    return next((n for n, region in enumerate(source.regions) if region.span.start <= start < region.span.end), None)


def _signed(source: Source, at: int) -> Voice | None:
    below = next(_neighbours(source.regions[at + 1 :], source), None)
    if below is None or below.role is not RegionRole.CREDIT:
        return None
    name = _SIGNED.match(below.span.of(source.text).strip())
    return (name_of(name["who"]), False) if name else None


def _introduced(source: Source, at: int, before: Heard | None) -> Voice | None:
    """The one speaker of the sentence right above a block, where a colon hands over to it."""
    above = next(_neighbours(reversed(source.regions[:at]), source), None)
    if before is None or above is None or above.role is not RegionRole.BODY:
        return None
    if not before.passage.text.rstrip().endswith(":") or before.passage.span.start < above.span.start:
        return None
    voices = {(said.speaker, said.unnamed) for said in before.said if not said.speech.aside}
    return voices.pop() if len(voices) == 1 else None


def _neighbours(regions: Sequence[Region] | Iterator[Region], source: Source) -> Iterator[Region]:
    """The regions that hold more than white space."""
    return (region for region in regions if region.span.of(source.text).strip())
