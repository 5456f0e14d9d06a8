"""Parts of a day that tell the day: last night, this morning, tonight."""

import re
from typing import Final

from s400check.extract import calendar
from s400check.extract.datings import dated
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Example, Found, Place, Rule

_LEAD: Final = Pattern(r"\b(?P<step>last|this) \Z")
_OWNED: Final = Pattern(r"(?:\b(?:the|an?|his|her|its|their|my|our|your|that|one|every|each|very)|['’]s?) \Z")
"""Before "last night" what makes it the last of several nights: the last night of the fair."""


def _read_part(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, place.start
    lead = _LEAD.search(text, max(0, start - 6), start)
    if lead is None:
        return None
    last, part = lead["step"].lower() == "last", match["part"].lower()
    if last and (part not in ("night", "evening") or _OWNED.search(text, max(0, lead.start() - 7), lead.start())):
        return None
    if match["part"][0].isupper():  # a title: This Morning, Last Night
        return None
    shift = -1 if last else 0
    return dated(place, lead.start(), match.end(), lambda of: calendar.period("day", of, shift))


PART_OF_DAY: Final = Rule(
    name="date.part-of-day",
    about="Last night and last evening, the day before the article's; this morning, afternoon or evening, its own.",
    starts=("morning", "afternoon", "evening", "night"),
    pattern=Pattern(r"(?P<part>morning|afternoon|evening|night)\b(?!-\w)"),
    read=_read_part,
    examples=(
        Example("The dam broke last night.", "last night", "2019-10-25", "2019-10-25", published="2019-10-26"),
        Example(
            "The dam broke late last night.", "late last night", "2019-10-25", "2019-10-25", published="2019-10-26"
        ),
        Example("the death last night of a guard", "last night", "2019-10-25", "2019-10-25", published="2019-10-26"),
        Example("He left this morning.", "this morning", "2019-10-26", "2019-10-26", published="2019-10-26"),
        Example("this evening's vote", "this evening", "2019-10-26", "2019-10-26", published="2019-10-26"),
        Example("They met last evening.", "last evening"),
    ),
    rejects=(
        "the last night of the fair",
        "on her last night",
        "a night out",
        "the host of This Morning",
        "that night",
    ),
)


def _read_tonight(match: re.Match[str], place: Place) -> Found | None:
    if match.group()[0].isupper() and not place.scene.opens_at(place.start):
        return None
    return dated(place, place.start, match.end(), lambda of: calendar.period("day", of, 0))


TONIGHT: Final = Rule(
    name="date.tonight",
    about="Tonight, the article's own day; not the Tonight of a show.",
    starts=("tonight",),
    pattern=Pattern(r"tonight\b(?!-\w| (?-i:[A-Z]\w*))"),
    read=_read_tonight,
    examples=(
        Example("Polls close tonight.", "tonight", "2019-10-26", "2019-10-26", published="2019-10-26"),
        Example("Tonight the town votes.", "Tonight", "2019-10-26", "2019-10-26", published="2019-10-26"),
    ),
    rejects=("The Tonight Show was cut", "the host of Entertainment Tonight"),
)

RULES: Final = (PART_OF_DAY, TONIGHT)
