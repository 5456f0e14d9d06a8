"""Years and runs of years, quarters, halves, seasons, decades and centuries."""

import re
from datetime import date
from typing import Final

from s400check.extract import calendar
from s400check.extract.calendar import SEASONS, dated
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.vocabulary import any_of
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Unresolved

_NTH: Final = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_OF_YEAR: Final = (
    r"(?:,? (?:of |in )?(?:the )?(?:(?P<fiscal>fiscal |calendar )?(?:year"
    r" )?(?P<year>1\d{3}|20\d\d)(?![\d%]|[.,]\d|\w)|(?P<rel>this|last|next|the|that|the previous|the following)"
    r" year\b)|"
    r" ?['’](?P<short>\d\d)\b)"
)


def _year_of(match: re.Match[str]) -> int | None:
    if match["year"]:
        return int(match["year"])
    return 2000 + int(match["short"]) if match["short"] else None


def _read_quarter(match: re.Match[str], place: Place) -> Found | None:
    words = match.groupdict()
    nth = int(words["q"]) if words.get("q") else _NTH[match["nth"].lower()]
    if not 1 <= nth <= 4:
        return None
    start = match.start()
    return _of_months(match, place, start, (nth - 1) * 3 + 1, 3, "which year's quarter is not told")


def _of_months(match: re.Match[str], place: Place, start: int, first: int, count: int, unknown: str) -> Found | None:
    year = _year_of(match)
    if year is not None:
        whole = calendar.month(year, first, count)
        return None if whole is None else dated(place, start, match.end(), whole)
    shift = {"last": -1, "next": 1, "the previous": -1, "the following": 1}.get((match["rel"] or "").lower(), 0)
    ahead = calendar.points_ahead(place.text, place.start, match.end())

    def resolve(of: date) -> Period | None:
        if match["rel"]:
            return calendar.month(of.year + shift, first, count)
        past = [calendar.month(of.year + back, first, count) for back in (-1, 0)]
        future = [calendar.month(of.year + step, first, count) for step in (0, 1)]
        begun = [option for option in past if option and option.first <= of]
        coming = [option for option in future if option and option.last >= of]
        return calendar.lying_near(begun[-1] if begun else None, coming[0] if coming else None, of, ahead)

    return dated(place, start, match.end(), resolve, Unresolved(reason=unknown))


def _with_article(place: Place, start: int) -> int:
    return start - 4 if place.text[max(0, start - 4) : start].lower() == "the " else start


def _read_nth_quarter(match: re.Match[str], place: Place) -> Found | None:
    if match["nth"].lower() == "last" and not (match["year"] or match["rel"] or match["short"]):
        return None
    nth = _NTH[match["nth"].lower()]
    start = _with_article(place, match.start())
    return _of_months(match, place, start, (nth - 1) * 3 + 1, 3, "which year's quarter is not told")


NTH_QUARTER: Final = Rule(
    name="date.nth-quarter",
    about="A quarter of a year in words, with its year or the article's.",
    starts=("first", "second", "third", "fourth", "last", "final", DIGIT),
    pattern=(
        r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[- ](?:fiscal[- ])?(?:quarter|qtr)\b(?!-| of"
        rf" (?:a|an)\b| century| final)(?:{_OF_YEAR})?"
    ),
    read=_read_nth_quarter,
    examples=(
        Example("Sales rose in the third quarter of 2018.", "the third quarter of 2018", "2018-07-01", "2018-09-30"),
        Example("fourth-quarter profit fell", "fourth-quarter", "2018-10-01", "2018-12-31", published="2019-02-26"),
    ),
    rejects=("the first quarter-final", "a quarter of 2018", "the third of a century"),
)


def _read_q(match: re.Match[str], place: Place) -> Found | None:
    if place.start and place.text[place.start - 1].isalnum():
        return None
    year, count = match["before"], 3 if match["q"].lower() == "q" else 6
    nth = int(match["nth"])
    if nth > 12 // count:
        return None
    first = (nth - 1) * count + 1
    if year is not None:
        whole = calendar.month(int(year) if len(year) > 2 else 2000 + int(year), first, count)
        return None if whole is None else dated(place, match.start(), match.end(), whole)
    return _of_months(match, place, match.start(), first, count, "which year's quarter is not told")


QUARTER_SIGN: Final = Rule(
    name="date.quarter-sign",
    about="Q3 2018, 2018 Q3, H1 2019.",
    starts=("q", "h", DIGIT),
    pattern=(
        r"(?:(?<![\w.,-])(?P<before>20\d\d|\d\d)[- ]?(?=[qh]\d))?(?-i:(?P<q>[QqHh]))(?P<nth>[1-4])\b(?![.-]\w)(?:[-"
        rf" ]?{_OF_YEAR[:-1]}|-(?P<year2>20\d\d)))?"
    ),
    read=_read_q,
    examples=(
        Example("Revenue for Q3 2018 grew.", "Q3 2018", "2018-07-01", "2018-09-30"),
        Example("due in 2019 H1 at best", "2019 H1", "2019-01-01", "2019-06-30"),
    ),
    rejects=("H5N1 flu", "the Q400 turboprop", "Q9 2018"),
)


def _read_half(match: re.Match[str], place: Place) -> Found | None:
    nth = 1 if match["nth"].lower() in ("first", "1st") else 2
    return _of_months(
        match, place, _with_article(place, match.start()), 6 * nth - 5, 6, "which year's half is not told"
    )


HALF: Final = Rule(
    name="date.half",
    about="The first or second half of a year.",
    starts=("first", "second", DIGIT),
    pattern=rf"(?P<nth>first|second|1st|2nd) half{_OF_YEAR}",
    read=_read_half,
    examples=(Example("in the second half of 2019", "the second half of 2019", "2019-07-01", "2019-12-31"),),
    rejects=("the first half of the game", "a half of 2019"),
)


def _read_season(match: re.Match[str], place: Place) -> Found | None:
    if place.start and place.text[place.start - 1].isalnum():
        return None
    word = match["season"].lower()
    first = SEASONS[word]
    text, start = place.text, place.start
    year = match["year"]
    if year:
        whole = calendar.month(int(year), first, 3)
        return (
            None if whole is None else dated(place, _with_article(place, start), match.end(), whole, hedge=Hedge.ABOUT)
        )
    lead = _SEASON_LEAD.search(text, max(0, start - 14), start)
    if lead is None:
        return None
    step = lead["step"].lower()
    if step == "the" and (word == "fall" or not lead["in"]):
        return None
    if word == "fall" and step not in ("last", "next", "this"):
        return None
    begin = lead.start("step")
    known = Unresolved(reason="which year's season depends on the article's date, which is not known")
    ahead = calendar.points_ahead(text, start, match.end())

    def resolve(of: date) -> Period | None:
        options = [option for shift in (-1, 0, 1) if (option := calendar.month(of.year + shift, first, 3)) is not None]
        if step == "last":
            return next((option for option in reversed(options) if option.last < of), None)
        if step in ("next", "coming"):
            return next((option for option in options if option.first > of), None)
        if step == "this":
            return min(options, key=lambda option: abs((option.first - of).days + 45))
        past = next((option for option in reversed(options) if option.first <= of), None)
        future = next((option for option in options if option.last >= of), None)
        return calendar.lying_near(past, future, of, ahead)

    return dated(place, begin, match.end(), resolve, known, hedge=Hedge.ABOUT)


_SEASON_LEAD: Final = re.compile(
    r"(?P<in>\b(?:in|over|during|since|by|until|early|late|mid|of|through) )?\b(?P<step>last|this|next|the"
    r" coming|coming|the|past) \Z",
    re.IGNORECASE,
)

SEASON: Final = Rule(
    name="date.season",
    about="A season with its year, or last, this and next; three months of the northern year, about.",
    starts=tuple(SEASONS),
    pattern=(
        r"(?P<season>spring|summer|autumn|fall|winter)\b(?![-'’]\w)(?:,? (?:of"
        r" )?(?P<year>1\d{3}|20\d\d)(?![\d%]|[.,]\d|\w))?(?! (?:olympics?|games)\b)"
    ),
    read=_read_season,
    examples=(
        Example("by the summer of 2016 it was", "the summer of 2016", "2016-06-01", "2016-08-31", "", Hedge.AT_MOST),
        Example("He left last autumn.", "last autumn", "2018-09-01", "2018-11-30", "", Hedge.ABOUT, "2019-06-10"),
    ),
    rejects=("a hot spring", "the fall of the wall", "a summer job", "Winter Olympics 2018"),
)


def _read_decade(match: re.Match[str], place: Place) -> Found | None:
    start, first = match.start(), match["full"]
    short = match["short"]
    if place.start and place.text[place.start - 1].isalnum():
        return None
    if first is None and short is None:
        return None
    begin = int(first) if first else 1900 + int(short) if int(short) > 20 else 2000 + int(short)
    text = place.text
    if short is not None:
        if start and text[start - 1] in "'’‘":
            start -= 1
        elif (
            re.search(
                r"\b(?:in|since|by|during|early|mid|late|of|and) (?:the )?\Z|\bthe \Z",
                place.scene.before(start, 12),
                re.IGNORECASE,
            )
            is None
        ):
            return None
    whole = calendar.years(
        begin, begin + (99 if begin % 100 == 0 and begin < 2000 and first and match["hundreds"] else 9)
    )
    return None if whole is None else dated(place, start, match.end(), whole)


DECADE: Final = Rule(
    name="date.decade",
    about="The 1990s, the '90s; a person's thirties are no decade.",
    starts=(DIGIT,),
    pattern=r"(?<![\w.,$€£])(?:(?P<full>1\d\d0|20\d0)(?P<hundreds>(?<=00))?|(?P<short>[1-9]0))['’]?s\b",
    read=_read_decade,
    examples=(
        Example("The 1990s are over.", "1990s", "1990-01-01", "1999-12-31"),
        Example("in the early '80s he", "early '80s", "1980-01-01", "1983-12-31", "", Hedge.ABOUT),
    ),
    rejects=("S-300s and S-400s", "men in their 30s", "1995s"),
)

_DECADES: Final = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
                   "seventies": 1970,
                   "eighties": 1980, "nineties": 1990, "noughties": 2000}  # fmt: skip


def _read_decade_word(match: re.Match[str], place: Place) -> Found | None:
    lead = re.compile(r"\bthe (?:early |mid-?|late |nineteen )?\Z", re.IGNORECASE).search(
        place.text, max(0, place.start - 20), place.start
    )
    whole = calendar.years(_DECADES[match.group().lower()], _DECADES[match.group().lower()] + 9)
    return None if lead is None or whole is None else dated(place, place.start, match.end(), whole)


DECADE_WORD: Final = Rule(
    name="date.decade-word",
    about="The nineties and its like, with the article; not a person's own.",
    starts=tuple(_DECADES),
    pattern="|".join(_DECADES),
    read=_read_decade_word,
    examples=(Example("back in the sixties", "sixties", "1960-01-01", "1969-12-31"),),
    rejects=("a man in his sixties", "temperatures in eighties"),
)

_CENTURIES: Final = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
        ],
        1,
    )
}
_NTH_CENTURY: Final = "|".join(word for word in _CENTURIES if "-" not in word)


def _read_century(match: re.Match[str], place: Place) -> Found | None:
    words = match["nth"].lower()
    number = int(re.sub(r"\D", "", words)) if words[0].isdigit() else _CENTURIES[words]
    whole = calendar.years(100 * number - 100 if number > 1 else 1, 100 * number - 1)
    return (
        None if whole is None or number > 30 else dated(place, _with_article(place, match.start()), match.end(), whole)
    )


CENTURY: Final = Rule(
    name="date.century",
    about="A century by its ordinal.",
    starts=(*(word for word in _CENTURIES if "-" not in word), "twenty", DIGIT),
    pattern=(
        rf"(?P<nth>(?<![\w.,-])\d{{1,2}}(?:st|nd|rd|th)|twenty-first|{_NTH_CENTURY})[-"
        r" ]{1,2}century\b(?! (?:BC|B\.C))"
    ),
    read=_read_century,
    examples=(Example("in the 21st century", "the 21st century", "2000-01-01", "2099-12-31"),),
    rejects=("a century", "the first centurion"),
)


def _read_span(match: re.Match[str], place: Place) -> Found | None:
    first = int(match["year"])
    last = int(match["last"])
    last = last if last > 99 else first // 100 * 100 + last + (100 if last < first % 100 else 0)
    if not 0 < last - first <= (99 if match["sep"].strip() in "-–" and len(match["last"]) == 4 else 14):
        return None
    whole = calendar.years(first, last)
    return None if whole is None else dated(place, match.start(), match.end(), whole)


YEAR_SPAN: Final = Rule(
    name="date.year-span",
    about="Years joined by a dash or a slash: 2018-19, 1939–1945, 2018/19.",
    starts=(DIGIT,),
    pattern=(
        r"(?<![\w.,:/$€£-])(?P<year>1[5-9]\d\d|20\d\d)(?P<sep>[-–/]| [-–]"
        r" )(?P<last>1[5-9]\d\d|20\d\d|\d\d)(?![\w%/]|[.,:]\d|[-–]\d)"
    ),
    read=_read_span,
    examples=(
        Example("The 2018-19 season is over.", "2018-19", "2018-01-01", "2019-12-31"),
        Example("the war of 1939–1945", "1939–1945", "1939-01-01", "1945-12-31"),
    ),
    rejects=("2018-11", "call 2018-1945-22", "2050-13"),
)

_BEFORE_YEAR: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|of|during|before|after|for|early|late|mid|year|years|through|to|and|between|around|circa|as"
    r" of|as early as|late as|fiscal|the|"
    r"a|an|its|their|his|her|our|beyond|till|than|about|spring|summer|autumn|fall|winter|end|beginning|start|calendar|elections?|back|class|pre|post|born|died|dated?|c\.|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|or|to|on|was|published|founded|established|built|copyright|©|AD|via|olympics|cup|"
    r"expo|world|games|vision|agenda|nineteen)[ -](?:the )?(?:year )?\Z|[(\[—–,;:/=]\s?\Z|\A\s*\Z|\n\s*\Z",
    re.IGNORECASE,
)
_COUNTABLES: Final = any_of(
    """
    people men women children troops soldiers police cases deaths jobs votes points dollars euros feet metres meters
    miles km kg tonnes tons years days hours copies cars houses homes units patients students residents workers
    employees families refugees migrants times respondents voters rooms seats
    """
)
_COUNTED: Final = re.compile(
    rf" (?:[a-z]+ )?(?:{_COUNTABLES})\b|-(?:foot|meter|metre|mile|year|page|seat|member|strong|ton|tonne)"
)


def _read_year(match: re.Match[str], place: Place) -> Found | None:
    text, start, end = place.text, place.start, match.end()
    number = int(match["year"])
    before = place.scene.before(start, 24)
    lead = _BEFORE_YEAR.search(before)
    if _COUNTED.match(text, end) is not None and not re.search(
        r"\b(?:in|since|by|until|of|the|during|from) \Z", before, re.IGNORECASE
    ):
        return None
    if lead is None and not 1900 <= number <= 2100:
        return None
    if number > 2100 and re.search(r"\b(?:in|by|until|year|since) \Z", before, re.IGNORECASE) is None:
        return None
    if (
        lead is not None
        and number < 1400
        and re.search(r"\b(?:in|since|year|AD|circa|of|from|until) \Z", before, re.IGNORECASE) is None
    ):
        return None
    whole = calendar.year(number)
    return None if whole is None else dated(place, start, end, whole)


YEAR: Final = Rule(
    name="date.year",
    about=(
        "Four digits that are a year: behind a word that takes one, or between 1900 and 2100 with nothing counted"
        " behind."
    ),
    starts=(DIGIT,),
    pattern=(
        r"(?<![\w.,$€£#+-])(?<!\d[/:])(?P<year>1[0-9]{3}|2[0-9]{3})(?!\w|[.,]\d|[-–/:]\d| ?[%°]|['’]\d| ?(?:per"
        r" ?cent|million|billion|thousand|hundred|GMT|hours))"
    ),
    read=_read_year,
    examples=(
        Example("He has lived there since 2014.", "2014", "2014-01-01", "2014-12-31", "", Hedge.AT_LEAST),
        Example("the 2018 elections", "2018", "2018-01-01", "2018-12-31"),
        Example("at the end of 2017 he", "the end of 2017", "2017-09-01", "2017-12-31", "", Hedge.ABOUT),
    ),
    rejects=("some 2000 people", "2019 troops came", "1,200", "paid 1200 for it", "$2000"),
)

RULES: Final = (NTH_QUARTER, QUARTER_SIGN, HALF, SEASON, DECADE, DECADE_WORD, CENTURY, YEAR_SPAN, YEAR)
