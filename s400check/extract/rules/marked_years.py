"""Years that a mark beside them tells for years: AD 70, 44 BC, the year 536, '09."""

import re
from typing import Final

from s400check.extract import calendar
from s400check.extract.datings import BEFORE_CHRIST, dated
from s400check.extract.months import full_year
from s400check.extract.number_words import read_words
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind


def _read_era(match: re.Match[str], place: Place) -> Found | None:
    if not match["before"]:
        whole = calendar.year(int(match["year"]))
        return None if whole is None else dated(place, place.start, match.end(), whole)
    taken = _TAKES_A_YEAR.search(place.text, max(0, place.start - 12), place.start) is not None
    if not taken or _ENDS.match(place.text, match.end()) is None:
        return None
    return Found(start=place.start, end=match.end(), kind=Kind.DATE, reading=BEFORE_CHRIST)


_TAKES_A_YEAR: Final = Pattern(
    r"(?:\b(?:in|since|until|till|by|from|to|of|about|around|circa|c\.|year|before|after|between|and|or)"
    r"|[(,–-])\s?\Z|\A\Z"
)
_ENDS: Final = Pattern(
    r"\s*(?:[.,;:?!)–-]|\Z)| (?:and|to|or|when|as|by|in|until|that|the|was|were|is|he|she|they|it)\b"
)
"""Behind an era: 12 BC towns are towns of British Columbia."""

ERA: Final = Rule(
    name="date.era",
    about="A year with its era behind it: 536 CE, and 44 BC, which the calendar does not reach.",
    starts=(DIGIT,),
    cue=words("b bc bce a ad c ce"),
    pattern=Pattern(
        r"(?<![\w.,$€£-])(?P<year>\d{1,4})"
        r"\s?(?-i:(?P<before>B\.C\.(?:E\.)?|BCE?\b)|(?:A\.D\.|AD\b|C\.E\.|CE\b))(?!\w)"
    ),
    read=_read_era,
    examples=(
        Example("built in 70 CE by slaves", "70 CE", "0070-01-01", "0070-12-31"),
        Example("the union of 1707A.D.", "1707A.D.", "1707-01-01", "1707-12-31"),
        Example("He was killed in 44 BC.", "44 BC"),
    ),
    rejects=("12 BC towns", "in 12 BC towns", "in 410 cases", "44 cents"),
)


def _read_anno(match: re.Match[str], place: Place) -> Found | None:
    whole = calendar.year(int(match["year"]))
    return None if whole is None else dated(place, place.start, match.end(), whole)


ANNO_DOMINI: Final = Rule(
    name="date.anno-domini",
    about="A year behind its era: AD 70.",
    starts=("ad",),
    cue=words("0"),
    pattern=Pattern(r"(?-i:AD) (?P<year>\d{1,4})(?![\d%]|[.,:]\d|\w)"),
    read=_read_anno,
    examples=(Example("sacked in AD 410, then", "AD 410", "0410-01-01", "0410-12-31"),),
    rejects=("an ad 410 words long", "AD 4.5"),
)


def _read_reign(match: re.Match[str], place: Place) -> Found | None:
    first, last = int(match["first"]), int(match["last"])
    if (
        not 0 < last - first <= _LONGEST_REIGN
        or _REIGN.search(place.text, max(0, place.start - 48), place.start) is None
    ):
        return None
    whole = calendar.years(first, last)
    return None if whole is None else dated(place, match.start(), match.end(), whole)


_REIGN: Final = Pattern(r"\b(?:reign\w*|ruled?|dynasty|kingdom|empire|caliphate|king|emperor)\b[^.;:\d]{0,24}\Z")
_LONGEST_REIGN: Final = 600
"""Years, of a dynasty."""

REIGN: Final = Rule(
    name="date.reign",
    about="Years of three or four figures that somebody reigned from and to.",
    starts=(DIGIT,),
    cue=words("to until 0"),
    pattern=Pattern(
        r"(?<![\w.,:/$€£-])(?P<first>\d{3,4})(?: to | until | ?[-–] ?)(?P<last>\d{3,4})(?![\d%]|[.,:-]\d|\w)"
    ),
    read=_read_reign,
    examples=(Example("Harald reigned from 872 to 930.", "872 to 930", "0872-01-01", "0930-12-31"),),
    rejects=("He led from 872 to 930 men.", "It ruled 930 to 872."),
)


def _read_named(match: re.Match[str], place: Place) -> Found | None:
    number, end = match["digits"], match.end()
    if number is None:
        spelled = read_words(place.text, match.end())
        if spelled is None or spelled.low != int(spelled.low):
            return None
        number, end = str(int(spelled.low)), spelled.end
    whole = calendar.year(int(number))
    if whole is None or _ENDS.match(place.text, end) is None:
        return None
    return dated(place, match.end("word") + 1, end, whole)


NAMED_YEAR: Final = Rule(
    name="date.named-year",
    about="A year of three figures, or of hundreds in words, behind the word itself: in the year 536.",
    starts=("year",),
    cue=words("0 one two three four five six seven eight nine"),
    pattern=Pattern(
        r"(?P<word>year) (?:(?P<digits>\d{3})(?![\d%]|[.,:-]\d|\w)"
        r"|(?=(?:one|two|three|four|five|six|seven|eight|nine) hundred\b))"
    ),
    read=_read_named,
    examples=(
        Example("in the year 536, when ash fell", "536", "0536-01-01", "0536-12-31"),
        Example("the year three hundred and nine", "three hundred and nine", "0309-01-01", "0309-12-31"),
    ),
    rejects=("a year 100 people", "year 12 pupils", "in the year two hundred men died"),
)


def _read_short(match: re.Match[str], place: Place) -> Found | None:
    lead = _SHORT_LEAD.search(place.text, max(0, place.start - 14), place.start)
    if lead is None:
        return None
    whole = calendar.year(full_year(match["year"], place.scene.published))
    return None if whole is None else dated(place, place.start - 1, match.end(), whole)


_SHORT_LEAD: Final = Pattern(
    r"\b(?:in|since|by|until|of|from|to|before|after|during|the|an?|(?:early|late|mid|(?:spring|summer|autumn|fall|winter)))"
    r"[ -]?['’‘]\Z"
)

SHORT_YEAR: Final = Rule(
    name="date.short-year",
    about="The last two digits of a year behind an apostrophe and a word that takes a year: in '09, the class of '45.",
    starts=(DIGIT,),
    lead=words("' ’ ‘"),
    pattern=Pattern(r"(?<=['’‘])(?P<year>\d\d)(?![\d%]|[.,:/-]\d|['’]?\w|['’]| [a-z]+s['’])"),
    read=_read_short,
    examples=(
        Example("the flood of '53 killed", "'53", "1953-01-01", "1953-12-31"),
        Example("It came in ’09.", "’09", "2009-01-01", "2009-12-31"),
    ),
    rejects=("the ’80s", "a 5'11 guard", "the word '12' is", "boys of '12 summers' old"),
)

RULES: Final = (ERA, REIGN, ANNO_DOMINI, NAMED_YEAR, SHORT_YEAR)
