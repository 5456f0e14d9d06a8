"""Times of day: 9:30 p.m., half past nine, the 7.15 from Leeds. They tell no amount, and are hidden from the others."""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.names import hide
from s400check.extract.vocabulary import any_of, words

_AM_PM: Final = r"(?:[ap]\.? ?m\b\.?)"

HOURS: Final = any_of(r"\d{1,2} one two three four five six seven eight nine ten eleven twelve noon midnight")


def _hide_hour(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    return None if numeral.low >= _CLOCK_END or "," in numeral.digits or numeral.scale != 1 else hide(match, place)


_CLOCK_END: Final = 2400
"""An hour with its minutes, as soldiers and airlines write them, is below this; "Rs 45,000 pm" is a rent."""

TIME_OF_DAY: Final = Rule(
    name="name.time-of-day",
    about="A time of day: 9:30 p.m., 16:02, 2.15pm, six o'clock, 0900 GMT.",
    starts=(NUMERAL,),
    cue=words(": 0 a p am pm o gmt bst est edt cet cest utc local hour hours past to"),
    pattern=Pattern(
        rf"(?:(?:[:.]\d\d){{1,2}}(?:\.\d+)?)?[ \u00a0]?{_AM_PM}(?:[ -]to[ -]\d[\d:.]* ?{_AM_PM})?"
        r"|:\d\d(?::\d\d)?(?:\.\d+)?(?![\d:])"
        r"|[- ]o['’]clock\b"
        r"| ?(?:hours? )?(?:GMT|BST|EST|EDT|CET|CEST|UTC|local time)\b"
        r"|(?<=\d\d\d\d) hours\b(?! of| long| later| ago| after)"
        rf"|(?:(?<=half) past|(?<=quarter) (?:past|to)) (?:{HOURS})\b"
    ),
    read=_hide_hour,
    examples=(
        Example("at 9:30 p.m. sharp", ""),
        Example("Posted 16:02, they say", ""),
        Example("until 2.15pm only", ""),
        Example("by six o'clock", ""),
        Example("It began at half past nine.", ""),
        Example("at 0900 GMT", ""),
    ),
    rejects=("2.15 points", "9 amps", "3 pages", "a quarter to share", "rents of 50,000 pm"),
)

_AT: Final = Pattern(r"\b(?:at|until|till|around|before|after|just|past|since|nearly|almost) \Z")
_TIMED: Final = Pattern(
    r"\b(?:(?:sunrise|sunset|until|till)(?: at)?|kick-?off(?: is| was)?(?: at)?"
    r"|(?:show|gig|concert|service|doors|curtain|starts?|started|begins?|began|timed|rescheduled)"
    r"(?: is| was| up| open| opens)? (?:at|for|to)) \Z"
)


def _hide_bare_time(match: re.Match[str], place: Place) -> Found | None:
    """Numbers that tell a time stand behind the words that times stand behind; "at 6.45" may be a price as well."""
    text, start, end = place.text, place.numeral.start, match.end()
    if match.group():
        return hide(match, place) if _AT.search(text, max(0, start - 8), start) else None
    lead = _TIMED.search(text, max(0, start - 24), start)
    if lead is None or place.numeral.low >= _HOURS_A_DAY or _AMOUNT.match(text, end):
        return None
    return hide(match, place)


_HOURS_A_DAY: Final = 24
_AMOUNT: Final = Pattern(r" ?(?:%|[a-z]+illion|per\b|[a-z]{1,3}\b(?<! on)(?<! in)(?<! and)(?<! the))")

BARE_TIME: Final = Rule(
    name="name.bare-time",
    about="A time of day told by its numbers alone: at ten to eleven, at 3 in the morning, until 6.45.",
    starts=(NUMERAL,),
    lead=words(
        "at until till around before after just past since nearly almost sunrise sunset off kickoff for to is was"
    ),
    pattern=Pattern(
        rf" (?:minutes )?(?:to|past) (?:{HOURS})(?=\s*(?:[.,;:”\"]|\Z)| (?:in|on|this|that|and|when|every|each|as)\b)"
        r"| (?:in the (?:small hours|morning|afternoon|evening)|at night)\b(?! [a-z]+s\b)"
        r"|(?<=\b\d\.[0-5]\d)|(?<=\b\d\d\.[0-5]\d)"
    ),
    read=_hide_bare_time,
    examples=(
        Example("The bar shuts at ten to eleven.", ""),
        Example("at 3 in the morning", ""),
        Example("open until 6.45 on Sundays", ""),
    ),
    rejects=(
        "it rose from ten to eleven",
        "killed 3 in the morning",
        "shares at 6.45 on Friday",
        "unpaid until 6.45 million came",
    ),
)

_OWN: Final = Pattern(r"\b(?:the|an?|his|her|their|our|my) (?:\w+ )?\Z")


def _hide_departure(match: re.Match[str], place: Place) -> Found | None:
    digits = place.numeral.digits
    hours, _, minutes = digits.partition(".")
    if len(minutes) != 2 or not hours.isdecimal() or int(hours) > 24 or int(minutes) > 59:
        return None
    return hide(match, place) if _OWN.search(place.scene.before(place.numeral.start, 16)) is not None else None


_BEHIND: Final = words(
    "to from for train service bus coach ferry flight departure express morning evening night early late stopping"
)

DEPARTURE: Final = Rule(
    name="name.departure",
    about="A train, a bus or a flight by its time: the 7.15 to Leeds, the 18.40 service.",
    starts=(NUMERAL,),
    cue=_BEHIND,
    pattern=Pattern(
        r"(?= (?:(?:to|from|for) (?-i:[A-Z])"
        r"|(?:(?:morning|evening|night|early|late|stopping) )?"
        r"(?:train|service|bus|coach|ferry|flight|departure|express)\b))"
    ),
    read=_hide_departure,
    examples=(Example("He caught the 7.15 to Leeds.", ""), Example("the 18.40 evening service", "")),
    rejects=("rose 7.15 to 8.20", "the 7.85 to Leeds", "a 2.50 price", "the 7.15 mark"),
)

RULES: Final = (DEPARTURE, TIME_OF_DAY, BARE_TIME)
