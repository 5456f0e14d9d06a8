"""Durations: how long, from seconds to millennia."""

import re
from decimal import Decimal
from functools import cache
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Numeral, Place, Rule
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading, Unit

_SECONDS: Final = {
    "second": ("1", "seconds sec secs s"), "minute": ("60", "minutes min mins"), "hour": ("3600", "hours hr hrs h"),
    "day": ("86400", "days night nights"), "week": ("604800", "weeks wk wks"), "fortnight": ("1209600", "fortnights"),
    "month": ("2592000", "months"), "quarter": ("7776000", "quarters"), "year": ("31536000", "years yr yrs"),
    "decade": ("315360000", "decades"), "century": ("3153600000", "centuries"),
    "millennium": ("31536000000", "millennia millenniums"), "millisecond": ("0.001", "milliseconds ms"),
    "weekend": ("172800", "weekends"), "business day": ("86400", ""),
}  # fmt: skip
"""A month is 30 days and a year 365: comparing durations allows for the difference."""


@cache
def time_unit(spelling: str) -> Unit | None:
    """The unit of time that a word names, or None."""
    return _units().get(spelling.lower().rstrip("."))


@cache
def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for name, (seconds, others) in _SECONDS.items():
        unit = Unit(name, "time", Decimal(seconds))
        for spelling in (name, *others.split()):
            units[spelling.replace("\u00a0", " ")] = unit
    for spelling in ("business days", "working days", "working day"):
        units[spelling] = units["business day"]
    return units


TIME: Final = (
    r"(?:milliseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|(?:business |working"
    r" )?days?|nights?|weekends?|weeks?|wks?|"
    r"fortnights?|months?|years?|yrs?|decades?|centur(?:y|ies)|millenni(?:um|a|ums)|quarters?)"
)


def duration(start: int, end: int, unit: Unit, place: Place) -> Found:
    """The duration of the numeral at `place` in `unit`."""
    numeral = place.numeral
    return Found(
        start=start, end=end, kind=Kind.DURATION, numeral=numeral,
        reading=Reading(unit=unit, low=numeral.low, high=numeral.high),
    )  # fmt: skip


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    unit = time_unit(match["unit"] or match["letter"])
    if unit is None or not _is_stretch_of(numeral, match, unit):
        return None
    if _is_named(match, place):
        return None
    share = Decimal(0)
    if match["half"]:
        share = Decimal(1) / (4 if "quarter" in match["half"].lower() else 2)
    reading = Reading(unit=unit, low=numeral.low + share, high=numeral.high + share)
    return Found(start=numeral.start, end=match.end(), kind=Kind.DURATION, numeral=numeral, reading=reading)


def _is_stretch_of(numeral: Numeral, match: re.Match[str], unit: Unit) -> bool:
    """Whether a numeral and a word or letter for a time make a stretch of it: not 737s, nor a quarter."""
    in_figures = bool(numeral.digits or numeral.fraction)
    if match["letter"]:
        return in_figures and (match["letter"].lower() != "s" or "." in numeral.digits)
    if unit.name == "quarter":
        return numeral.low >= 2
    spelled = match.string[numeral.start : numeral.end].lower().removeprefix("a ")
    if spelled in _ORDINALS and not match["of"]:
        return False
    if match["unit"].lower() == "second":
        return in_figures or numeral.low == 1 or "-" in match.group()
    return match["a"] is None or numeral.fraction


def _is_named(match: re.Match[str], place: Place) -> bool:
    """Whether the words name something else: 30 Year 6 pupils, half-year profit, a batsman's half centuries."""
    if match["unit"] == "Year":
        return _CLASS.match(place.text, match.end()) is not None
    if (match["unit"] or "").lower() == "day" and place.text[place.numeral.start : place.numeral.end].lower() == "one":
        return _SOME_DAY.match(place.text, match.end()) is not None
    if (match["unit"] or "").lower() == "centuries" and place.numeral.fraction:
        return True
    half = match.group() == "-year" and place.text[place.numeral.start : match.start()].lower() == "half"
    return half and _OF_A_FIRM.match(place.text, match.end()) is not None


_SOME_DAY: Final = Pattern(r" (?:you|he|she|they|we|I|it)\b")
"""Behind "one day" it is a day of the future or of a tale: one day you love it."""
_CLASS: Final = Pattern(r" \d")
_OF_A_FIRM: Final = Pattern(
    r" (?:[a-z-]+ ){0,2}(?:profits?|loss|losses|results?|earnings|revenues?|sales|figures|reports?|dividend)\b",
    ignore_case=False,
)
_ORDINALS: Final = words("third fourth fifth tenth hundredth")
"""A third-year student is no third of a year old."""
_MORE: Final = (
    "more|extra|additional|full|straight|consecutive|long|fewer|whole|further|other|solid"
    r"|(?:[“\"] ?)?[a-z]{2,12}(?:ic|ful|ous|ing|ive|less|ible|able)(?: ?[”\"])?"
    r"(?= (?:nights|days|weeks|months|years|decades)\b)"
)
"""Words between a number and its time; an adjective before "nights" and longer ones: three gruelling weeks."""

NUMBER_TIME: Final = Rule(
    name="duration.number-time",
    about="A numeral, then a unit of time, joined by a hyphen or not; more, extra and full may stand between.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"(?:[ \u00a0]{0,2}-?|-)"
        rf"(?P<more>(?:(?:{_MORE}) ){{0,2}})"
        rf"(?P<of>of )?(?P<a>an? )?(?:(?P<unit>{TIME})|(?P<letter>(?<=[\d ])h|(?<=\d)s))\b"
        r"(?!-old| old\b| of age|[- ]stands?\b)"
        r"(?P<half> and (?:an? )?(?:half|quarter)\b(?! (?:million|billion)))?(?:-long\b)?(?!['’]s\b(?= (?:old)))"
    ),
    read=_read,
    examples=(
        Example("the five-year plan", "five-year", "5", "5", "year"),
        Example("repairs took about six weeks", "six weeks", "6", "6", "week", Hedge.ABOUT),
        Example("not for another two years", "two years", "2", "2", "year"),
        Example("over in 90 minutes", "90 minutes", "90", "90", "minute"),
        Example("half an hour of silence", "half an hour", "0.5", "0.5", "hour"),
        Example("It shrank for two quarters.", "two quarters", "2", "2", "quarter"),
        Example("two and a half hours", "two and a half hours", "2.5", "2.5", "hour"),
    ),
    rejects=("34 years old", "the two second-hand cars", "five yearlings", "2 o'clock", "a fourth-year option"),
)

_LEADS: Final = words(
    """
    for in within after over than about almost nearly around least lasting lasted last take takes took taking of
    spent spend just only under roughly every another all full whole whole- entire
    off delayed postponed suspended jailed
    """
)
_TAIL: Final = Pattern(
    r" (?:ago|later|earlier|early|late|before|after|or two|long|from now|hence)\b|-long\b", ignore_case=False
)


def _read_single(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, place.start
    if text[start - 1 : start].isalnum():
        return None
    lead = _ARTICLE.search(text, max(0, start - 14), start)
    if lead is None or (
        _RATED.search(text, max(0, lead.start() - 2), lead.start()) is not None
        and (_OFFSET.match(text, match.end()) is None or _PRICED.search(text, max(0, lead.start() - 24), lead.start()))
    ):
        return None
    word = lead[1].lower()
    if word in ("a", "an") and not _is_stretch(text, lead.start(), match.end()):
        return None
    unit = time_unit(match["unit"])
    if unit is None or (unit.name in ("quarter", "weekend", "second") and word in ("a", "an")):
        return None
    share = Decimal(1) / (4 if "quarter" in (match["half"] or "") else 2) if match["half"] else Decimal(0)
    begin = lead.start(1)
    if (
        word in ("full", "whole")
        and unit.name == "year"
        and (text[begin:start].endswith("-") or text[:begin].endswith("the "))
    ):
        return None  # full-year profit, for the full year: one of the company's, not a length
    return Found(
        start=begin, end=match.end(), kind=Kind.DURATION,
        reading=Reading(unit=unit, low=1 + share, high=1 + share),
    )  # fmt: skip


_RATED: Final = Pattern(r"\d \Z")
"""A number right before "a year": $26,500 a year is a rate; "9-14 a year after the title" is none."""
_PRICED: Final = Pattern(
    r"[$€£¥₹]\d[\d,.]*(?: ?(?:m|bn|million|billion))? \Z|\d (?:dollars|euros|pounds|rupees|yen) \Z"
)
"""A price right before it, which is a rate whatever follows: £9,000 a year after the vote."""
_OFFSET: Final = Pattern(r" (?:after|before|ago)\b")
_ARTICLE: Final = Pattern(
    r"(?<![\w-])(an?|another|all(?!-day [a-z])|full|whole)[ -](?:(?:full|whole|long|single|further|extra) )?\Z"
)


def _is_stretch(text: str, start: int, end: int) -> bool:
    """Whether "a year" is a stretch of time: "for a year", "a year later"; not a rate, "twice a year"."""
    before = text[max(0, start - 24) : start].split()
    if not before or before[-1].endswith((".", "\n", ":", ";", "!", "?")):
        return True
    if [word.lower() for word in before[-2:]] == ["up", "to"]:
        return True
    return before[-1].lower().strip("\"'“‘(") in _LEADS or _TAIL.match(text, end) is not None


SINGLE: Final = Rule(
    name="duration.a-time",
    about="A, another, all or full, then a unit of time, where it is a stretch and not a rate (twice a year).",
    starts=(
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "fortnight",
        "month",
        "year",
        "decade",
        "century",
        "millennium",
    ),
    pattern=Pattern(
        r"(?P<unit>second|minute|hour|day|night|week|fortnight|month|year|decade|century|millennium)\b(?!-old| old\b|"
        r" of age|['’]s\b)"
        r"(?P<half> and (?:an? )?(?:half|quarter)\b)?(?:-long\b)?"
    ),
    read=_read_single,
    examples=(
        Example("They held out for a week.", "a week", "1", "1", "week"),
        Example("It took more than an hour to land.", "an hour", "1", None, "hour", Hedge.ABOVE),
        Example("out for another month", "another month", "1", "1", "month"),
        Example("A decade later nothing remains.", "A decade", "1", "1", "decade"),
    ),
    rejects=("twice a year", "$58 a day", "$58 a day later cut", "an hourly rate", "the week", "a weekly paper"),
)


def _read_long(match: re.Match[str], place: Place) -> Found | None:
    unit = time_unit(match["unit"])
    if unit is None or place.text[place.start - 1 : place.start] == "-":
        return None
    lead = _BEFORE_LONG.search(place.text, max(0, place.start - 4), place.start)
    start = place.start if lead is None else lead.start()
    one = Decimal(1)
    return Found(start=start, end=match.end(), kind=Kind.DURATION, reading=Reading(unit=unit, low=one, high=one))


_BEFORE_LONG: Final = Pattern(r"\ban? \Z")
_LONG: Final = words("day week month year decade night hour century")

LONG: Final = Rule(
    name="duration.weeklong",
    about="Weeklong, year-long and their like: one such time.",
    starts=(*sorted(_LONG), *sorted(f"{unit}long" for unit in _LONG)),
    pattern=Pattern(rf"(?P<unit>{'|'.join(sorted(_LONG))})-?long\b"),
    read=_read_long,
    examples=(
        Example("after a weeklong search", "a weeklong", "1", "1", "week"),
        Example("the end of year-long siege", "year-long", "1", "1", "year"),
        Example("from a month-long strike", "a month-long", "1", "1", "month"),
    ),
    rejects=("a longweek", "a week long ago", "a two-week-long strike"),
)

RULES: Final = (LONG, NUMBER_TIME, SINGLE)
