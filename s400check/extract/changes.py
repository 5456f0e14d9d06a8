"""Changes: where "to" leads from an old value to a new one, and tells no range between the two."""

from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import Found
from s400check.extract.vocabulary import any_of
from s400check.model.figures import Kind

_FROM: Final = Pattern(r"\bfrom(?: (?:about|around|some|the|nearly|almost|just))? \Z")
_CHANGES: Final = any_of(
    r"""
    r[io]ses? risen fell falls? fallen falling rising grew grows? grown growing increas\w+ decreas\w+ dropp?\w*
    climb\w* cut cutting lower\w* rais\w+ jump\w* went goes gone go going doubl\w+ tripl\w+ declin\w+ up down slump\w*
    shr[aiu]nk\w* surg\w+ soar\w* slid\w* slip\w* reduc\w+ took takes? taken taking brought brings? bringing
    chang\w+ mov\w+ improv\w+ swung upgrad\w+ downgrad\w+ revis\w+ narrow\w* widen\w* expand\w* extend\w*
    convert\w* edg\w+ eas\w+ plung\w+ plummet\w* advanc\w+ shift\w* trimm?\w* halv\w+ gain(?:s|ed|ing)?
    los(?:e|es|ing|t) shed\w* add(?:s|ed|ing)? shav\w+ sank sinks? sunk retreat\w* rebound\w* rall(?:y|ies|ied)
    ticked inched crept lift\w* hik\w+ boost\w* bump\w* nudg\w* push\w*
    weaken\w* strengthen\w* firm(?:s|ed|ing) tank(?:s|ed|ing) tumbl\w+ crash\w+ spik\w+ dip(?:s|ped|ping) swell\w*
    depreciat\w* appreciat\w*
    """
)
_CHANGE: Final = Pattern(rf"\b(?:{_CHANGES})\b[^.;]{{0,40}}\Z")
"""Words that make "from 5 to 10 percent" a change between two values, not the values between them."""
_CHANGED_BY: Final = Pattern(rf"\b(?:{_CHANGES})(?: by)?(?: (?:about|around|some|nearly|another|more than))? \Z")
_RANGES: Final = Pattern(r"\b(?:rang\w+|runs?|ran|running|var(?:y|ies|ied|ying)|anywhere|anything|estimate[sd]?)\s*\Z")
_MOVED: Final = Pattern(
    r"\b(?:moved|moving|changed?|changing|postponed|delayed|pushed|extended|shifted|rescheduled|brought forward)\b"
    r"[^.;]{0,30}\Z"
)


def is_change(found: Found, other: Found, before: str) -> bool:
    """Whether "to" leads to a new value, `before` being the words before both: rose from 5 to 10, fell 23p to 412p."""
    source = _FROM.search(before)
    if source is not None:
        from_what = before[: source.start()]
        return _RANGES.search(from_what) is None and _CHANGE.search(from_what) is not None
    if found.kind is Kind.COUNT and not _is_a_step(found, other):
        return False
    if found.kind is other.kind and before.endswith(" by "):
        # Cut by $6 to $8 is by how much, cut by $2 to $58 by how much and to what.
        return found.numeral.low * 2 <= other.numeral.low or found.numeral.low > other.numeral.low
    return _CHANGED_BY.search(before) is not None


def _is_a_step(found: Found, other: Found) -> bool:
    """Whether a bare number is so much smaller than the other that it is the step to it: the index rose 15 to 2,072."""
    return other.kind is Kind.COUNT and found.numeral.low * 10 <= other.numeral.low


def is_moved(before: str) -> bool:
    """Whether a day was moved from one to another: postponed from May 3 to June 5."""
    source = _FROM.search(before)
    return source is not None and _MOVED.search(before[: source.start()]) is not None
