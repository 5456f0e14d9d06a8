"""Years and runs of years, decades and centuries."""

import re
from typing import Final

from s400check.extract import calendar
from s400check.extract.datings import BEFORE_CHRIST, dated, with_article
from s400check.extract.ordinal_words import ORDINALS, SUFFIXES, nth
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge


def _read_decade(match: re.Match[str], place: Place) -> Found | None:
    start, first = match.start(), match["full"]
    short = match["short"]
    if place.start and place.text[place.start - 1].isalnum():
        return None
    if first is None and short is None:
        return None
    begin = int(first) if first else 1900 + int(short) if int(short) > 20 else 2000 + int(short)
    text = place.text
    if _OF_A_PERSON.search(text, max(0, start - 40), start) is not None:
        return None
    if short is not None:
        if start and text[start - 1] in "'’‘":
            start -= 1
        elif (
            re.search(
                r"\bthe (?:early |late |mid[- ])?\Z"
                if int(short) < 50
                else r"\b(?:in|since|by|during|early|mid|late|of|and)[ -](?:the )?\Z|\bthe \Z",
                place.scene.before(start, 12),
                re.IGNORECASE,
            )
            is None
        ):
            return None
    # "The 1800s" are a century, "the 2000s" so far a decade.
    whole = calendar.years(begin, begin + (99 if first and begin % 100 == 0 and begin < 2000 else 9))
    return None if whole is None else dated(place, start, match.end(), whole)


_OF_A_PERSON: Final = Pattern(
    r"\b(?:his|her|their|my|our|your) (?:early|mid|late)?[ -]?\Z"
    r"|\b(?:temperatures?|highs?|lows?|degrees|mercury)\b[^.;]*\Z"
)
"""A person's own twenties, and temperatures in the 90s."""

DECADE: Final = Rule(
    name="date.decade",
    about="The 1990s, the '90s; a person's thirties are no decade.",
    starts=(DIGIT,),
    cue=words("s ' ’"),
    pattern=Pattern(r"(?<![\w.,$€£])(?:(?P<full>1\d\d0|20\d0)|(?P<short>[1-9]0))['’]?s\b"),
    read=_read_decade,
    examples=(
        Example("The 1990s are over.", "1990s", "1990-01-01", "1999-12-31"),
        Example("in the late 1800s", "late 1800s", "1850-01-01", "1899-12-31", "", Hedge.ABOUT),
        Example("in the early '80s he", "early '80s", "1980-01-01", "1984-12-31", "", Hedge.ABOUT),
    ),
    rejects=("S-300s and S-400s", "men in their 30s", "in his late 20s", "highs in the low 90s", "1995s"),
)

_DECADES: Final = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
                   "seventies": 1970,
                   "eighties": 1980, "nineties": 1990, "noughties": 2000}  # fmt: skip


def _read_decade_word(match: re.Match[str], place: Place) -> Found | None:
    lead = Pattern(r"\bthe (?:early |mid-?|late |nineteen )?\Z").search(
        place.text, max(0, place.start - 20), place.start
    )
    whole = calendar.years(_DECADES[match.group().lower()], _DECADES[match.group().lower()] + 9)
    return None if lead is None or whole is None else dated(place, place.start, match.end(), whole)


DECADE_WORD: Final = Rule(
    name="date.decade-word",
    about="The nineties and its like, with the article; not a person's own.",
    starts=tuple(_DECADES),
    pattern=Pattern("|".join(_DECADES)),
    read=_read_decade_word,
    examples=(Example("back in the sixties", "sixties", "1960-01-01", "1969-12-31"),),
    rejects=("a man in his sixties", "temperatures in eighties"),
)

_TO_TWENTIETH: Final = tuple(word for word, number in ORDINALS.items() if number <= 20)
_NTH_CENTURY: Final = "|".join(_TO_TWENTIETH)


def _read_century(match: re.Match[str], place: Place) -> Found | None:
    number = nth(match["nth"]) or 0
    if match["before"]:
        start = with_article(place, match.start())
        return Found(start=start, end=match.end(), kind=Kind.DATE, reading=BEFORE_CHRIST)
    whole = calendar.years(100 * number - 100 if number > 1 else 1, 100 * number - 1)
    return (
        None
        if whole is None or not 0 < number <= 30
        else dated(place, with_article(place, match.start()), match.end(), whole)
    )


CENTURY: Final = Rule(
    name="date.century",
    about="A century by its ordinal.",
    starts=(*_TO_TWENTIETH, "twenty", DIGIT),
    cue=frozenset((*words("century centuries and to or first"), *SUFFIXES)),
    pattern=Pattern(
        rf"(?P<nth>(?<![\w.,])(?<!(?<!mid)(?<!late)(?<!early)-)\d{{1,2}}(?:st|nd|rd|th)|twenty-first|{_NTH_CENTURY})"
        r"(?:[- ]{1,2}centur(?:y|ies)\b(?! Fox\b)(?P<before> (?:BCE?\b|B\.C\.(?:E\.)?))?"
        rf"|(?= (?:and|to|or) (?:the )?(?:early |mid-|late )?(?:\d{{1,2}}(?:st|nd|rd|th)|{_NTH_CENTURY})[- ]centur))"
    ),
    read=_read_century,
    examples=(
        Example("in the 21st century", "the 21st century", "2000-01-01", "2099-12-31"),
        Example("from the 11th century BC", "the 11th century BC"),
        Example("in the mid-19th century", "mid-19th century", "1840-01-01", "1860-12-31", "", Hedge.ABOUT),
        Example("in the 18th to 19th centuries", "the 18th to 19th centuries", "1700-01-01", "1899-12-31"),
    ),
    rejects=("a century", "the first centurion"),
)


def _read_span(match: re.Match[str], place: Place) -> Found | None:
    first = int(match["year"])
    last = int(match["last"])
    if first < 1500 and (last < 100 or _REIGN.search(place.text, max(0, place.start - 18), place.start) is None):
        return None
    last = last if last > 99 else first // 100 * 100 + last + (100 if last < first % 100 else 0)
    if not 0 < last - first <= (99 if match["sep"].strip() in "-–" and len(match["last"]) == 4 else 14):
        return None
    whole = calendar.years(first, last)
    return None if whole is None else dated(place, match.start(), match.end(), whole)


_REIGN: Final = Pattern(
    r"(?:\(|\b(?:from|in|of|reigned|ruled|lived|c\.|ca\.|circa|king|queen|pope)(?: about| around)? )\Z"
)
"""Before a run of years earlier than 1500; any other such run counts."""

YEAR_SPAN: Final = Rule(
    name="date.year-span",
    about="Years joined by a dash or a slash: 2018-19, 1939–1945, 2018/19.",
    starts=(DIGIT,),
    cue=words("0 /"),
    pattern=Pattern(
        r"(?<![\w.,:/$€£-])(?P<year>1\d{3}|20\d\d)(?P<sep>[-–/]| [-–]"
        r" )(?P<last>1\d{3}|20\d\d|\d\d)(?![\w%/]|[.,:]\d|[-–]\d)"
    ),
    read=_read_span,
    examples=(
        Example("The 2018-19 season is over.", "2018-19", "2018-01-01", "2019-12-31"),
        Example("the war of 1939–1945", "1939–1945", "1939-01-01", "1945-12-31"),
    ),
    rejects=("2018-11", "call 2018-1945-22", "2050-13"),
)

_BEFORE_YEAR: Final = Pattern(
    r"\b(?:in|since|by|until|till|from|of|during|before|after|for|early|late|mid|year|years|through|to|and|between|around|circa|as"
    r" of|as early as|late as|fiscal|the|"
    r"a|an|its|their|his|her|our|beyond|till|than|about|spring|summer|autumn|fall|winter|end|beginning|start|calendar|elections?|back|class|pre|post|born|died|dated?|c\.|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|or|to|on|was|published|founded|established|built|copyright|©|AD|via|olympics|cup|"
    r"expo|world|games|vision|agenda|nineteen)[ -](?:the )?(?:year )?\Z|[(\[—–,;:/=]\s?\Z|\A\s*\Z|\n\s*\Z"
)
_COUNTABLES: Final = any_of(
    """
    people men women children troops soldiers police cases deaths jobs votes points dollars euros feet metres meters
    miles km kg tonnes tons years days hours copies cars houses homes units patients students residents workers
    employees families refugees migrants times respondents voters rooms seats
    """
)
COUNTED: Final = Pattern(
    rf" (?:[a-z]+ )?(?:{_COUNTABLES})\b|-(?:foot|meter|metre|mile|year|page|seat|member|strong|ton|tonne)",
    ignore_case=False,
)


_NUMBERED: Final = any_of(
    """
    Euro Expo Vision Agenda Horizon Project Windows Office [Ff]light [Rr]oom [Cc]hannel [Ss]ection [Ff]orm
    [Dd]ial [Nn]umber Suite Box Route Highway Interstate extension [Ll]ocomotive
    """
)
_TITLED: Final = Pattern(rf"\b(?:{_NUMBERED}) \Z", ignore_case=False)
"""What bears a year as its name, in whatever year it is spoken of, or any number: Euro 2020 was played in 2021."""
_STREET: Final = Pattern(
    r" (?:[NSEW]\.? |North |South |East |West )?[A-Z0-9]\w+ "
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Court|Place|Way)\b",
    ignore_case=False,
)
_YEARS_ON: Final = Pattern(r"(?:,| and| or)(?: and| or)? (?:1[5-9]\d\d|20\d\d)(?![\d,.%]\d|\w)")
"""More years behind it: 1867, 1931 and 1982."""
_THINGS: Final = Pattern(r" (?:[a-z]+ )?[a-z]+s\b", ignore_case=False)
"""What a round number before it counts: 2000 pieces; any other year may stand so, as in 2018 elections."""


def _read_year(match: re.Match[str], place: Place) -> Found | None:
    text, start, end = place.text, place.start, match.end()
    number = int(match["year"])
    before = place.scene.before(start, 30)
    if _TITLED.search(before) is not None or _STREET.match(text, end) is not None:
        return None
    if _is_count(number, before, text, end):
        return None
    if number < 1400 and _EARLY.search(before) is None:
        return None
    if number > 2100 and _LATE.search(before) is None:
        return None
    if not _takes_a_year(number, before, text, end):
        return None
    whole = calendar.year(number)
    return None if whole is None else dated(place, start, end, whole)


def _is_count(number: int, before: str, text: str, end: int) -> bool:
    """Whether four digits count what is named behind them: fewer than 2000 confirmed cases, 2010 new infections."""
    if _AREA.match(text, end) is not None or _COUNTED_TO.match(text, end) is not None:
        return True
    if _HURT.match(text, end) is not None and _OF_TIME.search(before) is None:
        return True
    if COUNTED.match(text, end) is not None:
        return _OF_TIME.search(before) is None
    if _HEDGED.search(before) is None and (number % 50 or _ROUGHLY.search(before) is None):
        return _NEW.match(text, end) is not None and _OF_TIME.search(before) is None
    return _SEVERAL.match(text, end) is not None


def _takes_a_year(number: int, before: str, text: str, end: int) -> bool:
    """Whether a word before it takes a year, or the number is one of our times and counts nothing."""
    if _BEFORE_YEAR.search(before) is not None:
        return True
    if number >= 1500 and (_YEARS_ON.match(text, end) is not None or _EVENT.match(text, end) is not None):
        return True
    return 1900 <= number <= 2100 and not (number % 100 == 0 and _THINGS.match(text, end) is not None)


_OF_TIME: Final = Pattern(r"\b(?:in|since|by|until|of|the|during|from) \Z")
_HEDGED: Final = Pattern(
    r"\b(?:(?:fewer|less|more) than|at least|nearly|almost|up to|some|as many as|another|a total of) \Z"
)
_ROUGHLY: Final = Pattern(r"\b(?:about|around|roughly|over|under|approximately) \Z")
_NEW: Final = Pattern(
    r" (?:new|more|confirmed|other|additional|further|different|separate|active|known|registered|stolen) "
    r"(?:[a-z]+ ){0,2}[a-z]+s\b",
    ignore_case=False,
)
_SEVERAL: Final = Pattern(
    r" (?!in\b|to\b|and\b|or\b|at\b|for\b|on\b|by\b|as\b|the\b|when\b|it\b|he\b)(?:[a-z-]+ ){0,3}[a-z]{2,}s\b",
    ignore_case=False,
)
_COUNTED_TO: Final = Pattern(rf" (?:to|and) \d{{3,4}} (?:[a-z]+ )?(?:{_COUNTABLES})\b", ignore_case=False)
_HURT: Final = Pattern(
    r" (?:(?:more|others?|still) )?(?:dead|missing|injured|hurt|wounded|homeless|unaccounted|uncontactable|ill|infected"
    r"|evacuated|arrested|stranded|have)\b",
    ignore_case=False,
)
"""What many people are or have done, and no year: 1442 missing, 1850 have left."""
_AREA: Final = Pattern(r"[ -]sq(?:uare)?\b")
_EVENT: Final = Pattern(
    r" (?:revolution|war|invasion|expedition|treaty|uprising|rebellion|revolt|massacre|famine|census|siege|battle"
    r"|election|act|constitution|epidemic|earthquake|census|novel|painting|edition)\b",
    ignore_case=False,
)
_EARLY: Final = Pattern(
    r"\b(?:in|since|year|AD|circa|of|until) \Z|(?<!rose )(?<!fell )(?<!grew )(?<!up )(?<!down )\bfrom \Z"
    r"|\b(?:from|between) 1\d{3} (?:to|and|until) \Z|(?-i:[A-Z])\w+ \(\Z"
)
"""What stands before a year earlier than 1400, in which news seldom speaks: any other such number counts."""
_LATE: Final = Pattern(r"\b(?:in|by|until|year|since) \Z")


YEAR: Final = Rule(
    name="date.year",
    about=(
        "Four digits that are a year: behind a word that takes one, or between 1900 and 2100 with nothing counted"
        " behind."
    ),
    starts=(DIGIT,),
    pattern=Pattern(
        r"(?<![\w.,$€£#+])(?<!(?<!mid)(?<!late)(?<!early)-)(?<!\d[/:])(?P<year>1[0-9]{3}|2[0-9]{3})"
        r"(?!\w|[.,]\d|[-–/:]\d| ?[%°]|['’]\d| ?(?:per"
        r" ?cent|million|billion|thousand|hundred|lakh|crore|GMT|hours))"
    ),
    read=_read_year,
    examples=(
        Example("The shop has been shut since 2014.", "2014", "2014-01-01", "2014-12-31", "", Hedge.AT_LEAST),
        Example("the 2018 elections", "2018", "2018-01-01", "2018-12-31"),
        Example("at the end of 2017 he", "the end of 2017", "2017-09-01", "2017-12-31", "", Hedge.ABOUT),
    ),
    rejects=(
        "won Euro 2020 on penalties",
        "at 2019 Oak Street",
        "in room 2012",
        "five dead, 1442 missing",
        "and 2010 have been reported",
        "from 1200 to 1500 troops",
        "some 2000 people",
        "2019 troops came",
        "1,200",
        "paid 1200 for it",
        "$2000",
    ),
)


RULES: Final = (DECADE, DECADE_WORD, CENTURY, YEAR_SPAN, YEAR)
