"""What looks like a figure and is none: addresses, telephone numbers, times of day, list numbers, idioms.

These rules hide words: nothing inside them is read by any other. They come before those that read amounts.
"""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.vocabulary import any_of, words


def hide(match: re.Match[str], place: Place) -> Found | None:
    """The words from the numeral to the end of the match, hidden."""
    return Found(start=place.numeral.start, end=match.end(), kind=None)


def _hide_digits(match: re.Match[str], place: Place) -> Found | None:
    return hide(match, place) if place.numeral.digits else None


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
    r"(?: is| was| up| open| opens)? (?:at|for|to)|(?P<the>the)) \Z"
)
_TRIP: Final = Pattern(r" (?:train|bus|ferry|sailing|service|from|to (?-i:[A-Z]))", ignore_case=True)


def _hide_bare_time(match: re.Match[str], place: Place) -> Found | None:
    """Numbers that tell a time stand behind the words that times stand behind; "at 6.45" may be a price as well."""
    text, start, end = place.text, place.numeral.start, match.end()
    if match.group():
        return hide(match, place) if _AT.search(text, max(0, start - 8), start) else None
    lead = _TIMED.search(text, max(0, start - 24), start)
    if lead is None or place.numeral.low >= _HOURS_A_DAY or _AMOUNT.match(text, end):
        return None
    return hide(match, place) if not lead["the"] or _TRIP.match(text, end) else None


_HOURS_A_DAY: Final = 24
_AMOUNT: Final = Pattern(r" ?(?:%|[a-z]+illion|per\b|[a-z]{1,3}\b(?<! on)(?<! in)(?<! and)(?<! the))")

BARE_TIME: Final = Rule(
    name="name.bare-time",
    about="A time of day told by its numbers alone: at ten to eleven, at 3 in the morning, until 6.45, the 7.15 train.",
    starts=(NUMERAL,),
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
        Example("She caught the 7.15 from Leeds.", ""),
    ),
    rejects=(
        "it rose from ten to eleven",
        "killed 3 in the morning",
        "shares at 6.45 on Friday",
        "the 7.15 points",
        "unpaid until 6.45 million came",
    ),
)

_STREETS: Final = any_of(
    r"""
    Street St\b\.? Road Rd\b\.? Avenue Ave\b\.? Lane Drive Boulevard Blvd\b\.? Terrace Crescent Parkway Highway Way\b
    Square\b Row\b Place\b Court\b
    """
)

STREET: Final = Rule(
    name="name.street",
    about="A house number before the name of a street.",
    starts=(NUMERAL,),
    pattern=Pattern(
        rf"(?:[a-z]|st|nd|rd|th)?(?: block of\b"
        rf"| (?-i:(?:(?:[NSEW]\.?|[A-Z][\w.'’]+|\d{{1,3}}(?:st|nd|rd|th)) ){{0,3}}(?:{_STREETS})"
        r"|(?:[Rr]ue|Via|Calle|Avenida|Boulevard|Quai|Piazza|Plaza|Strada) ))"
    ),
    read=_hide_digits,
    examples=(
        Example("The talks at 10 Downing Street ended.", ""),
        Example("on 117th Street, near", ""),
        Example("at 45 W 12th Avenue, near", ""),
        Example("at 12 Rue de Metz, near", ""),
    ),
    rejects=("10 miles of road", "5 Main roads"),
)

_ROW_LEAD: Final = Pattern(r"(?:\+|\btel\.?:? ?|\bcall(?: \w+)? ?\+?\(?|\bphone:? ?|\bfax:? ?|\()\Z")


def _hide_row(match: re.Match[str], place: Place) -> Found | None:
    """A row with spaces needs a plus or a word for telephone before it: lists of numbers have them too."""
    row = match.group()
    if "," in place.numeral.digits or ("(" in row and "-" not in row):  # a count and its share: 65 (79.87%
        return None
    lead = _ROW_LEAD.search(place.scene.before(place.numeral.start, 14)) is not None
    dialled = place.numeral.digits.startswith("0") and len(place.numeral.digits) > 2
    if "-" not in row and "." not in row and not (lead or dialled):
        return None
    groups = re.findall(r"\d+", place.text[place.numeral.start : match.end()])
    if not lead and len(groups) == 3 and _may_be_a_date(groups):
        return None
    return _hide_digits(match, place)


def _may_be_a_date(groups: list[str]) -> bool:
    first, second, third = (len(group) for group in groups)
    return second <= 2 and ((first <= 2 and third in (2, 4)) or (first == 4 and third <= 2) or third <= 2)


TELEPHONE: Final = Rule(
    name="name.telephone",
    about="A telephone number, an account or another row of digit groups.",
    starts=(NUMERAL,),
    cue=words("0 ) / ("),
    pattern=Pattern(
        r"(?:[-.)/ ]{1,2}\(?\d{2,5}\)?){2,9}(?:-\d+){0,9}(?![\d,]*[\da-zA-Z])|-\d{3}-\d{4}|-\d{7,20}(?:-\d+){0,9}"
        r"|(?:\.\d{1,3}){3}(?![\d.]*\d)|\.\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![\d.]*\d)",
        ignore_case=False,
    ),
    read=_hide_row,
    examples=(
        Example("call 555-867-5309 now", ""),
        Example("on +44 20 7946 0958 instead", ""),
        Example("reach us on 0300 123 4567 or", ""),
        Example("from 192.168.0.7 only", ""),
    ),
    rejects=(
        "12 of 15 to 20",
        "50 777-300ERs",
        "2019-11-27",
        "1 234 567",
        "65,187 (79.87% of all)",
        "65 (79.87% of all)",
    ),
)


_HEAD: Final = Pattern(r"(?:\A|[\n(]|[.!?] )\Z")


def _hide_item(match: re.Match[str], place: Place) -> Found | None:
    start, digits = place.numeral.start, place.numeral.digits
    if not digits.isdigit() or len(digits) > 3 or not _HEAD.search(place.text, max(0, start - 2), start):
        return None
    return hide(match, place)


LIST_NUMBER: Final = Rule(
    name="name.list-number",
    about="The number of an item at the head of a line or of a sentence.",
    starts=(NUMERAL,),
    pattern=Pattern(r"[.)](?= ?[A-Z“\"])", ignore_case=False),
    read=_hide_item,
    examples=(
        Example("1. The lesson\n2. The next", ""),
        Example("1. The lesson. 2. The next. 3.Rest", ""),
    ),
    rejects=("There were 12. The end", "12.5 points", "Killed: 12. The end"),
)


def _hide_reference(match: re.Match[str], place: Place) -> Found | None:
    """A number alone in square brackets, but for one that an editor set into a sentence: lost [40] men."""
    start, digits = place.numeral.start, place.numeral.digits
    if not digits.isdigit() or len(digits) > 3 or not _BRACKET.search(place.text, max(0, start - 3), start):
        return None
    spaced = place.text[max(0, start - 2) : start - 1].isspace()
    return None if match["on"] and spaced and not match["gap"] else hide(match, place)


_BRACKET: Final = Pattern(r"\[ ?\Z")

REFERENCE: Final = Rule(
    name="name.reference",
    about="A reference mark: the claim[3] was, as shown. [ 12 ]",
    starts=(NUMERAL,),
    cue=words("]"),
    pattern=Pattern(r"(?P<gap> ?)\](?P<on> [a-z])?", ignore_case=False),
    read=_hide_reference,
    examples=(Example("The claim[3] was made.", ""), Example("It was shown. [ 12 ] They left.", "")),
    rejects=("We lost [40] men there", "[3 more] came"),
)


COORDINATE: Final = Rule(
    name="name.coordinate",
    about="A place on the globe in degrees: 38°46′20″N, 52.246° N, 21.22 degrees north.",
    starts=(NUMERAL,),
    cue=words("° degree degrees 0"),
    pattern=Pattern(
        r" ?° ?(?:\d{1,2}(?:\.\d+)? ?['′’] ?(?:\d{1,2}(?:\.\d+)? ?(?:''|[\"″”] ?))? ?)?(?-i:[NSEW])\b"
        r"| degrees? (?:north|south|east|west)\b"
        r"|(?<=\.\d{4}), ?[-−]?\d{1,3}\.\d{4,}|(?<=\.\d{5}), ?[-−]?\d{1,3}\.\d{4,}|(?<=\.\d{6}), ?[-−]?\d{1,3}\.\d{4,}"
    ),
    read=_hide_digits,
    examples=(
        Example("It lies at 38°46′20″N exactly", ""),
        Example("near 52.246° N only", ""),
        Example("at 21.22 degrees North", ""),
        Example("at (51.50735, -0.12776) exactly", ""),
    ),
    rejects=("heat of 38° now", "38°C", "a turn of 90° North", "1.5, 2.25 and 3.5"),
)

_ONLY_ONE: Final = words("way hand tolerance sum")


def _hide_idiom(match: re.Match[str], place: Place) -> Found | None:
    whole = place.text[place.numeral.start : match.end()].lower()
    word = match["word"]
    if match["zero"]:
        return hide(match, place) if whole.startswith("zero") else None
    if word is None:
        return hide(match, place) if whole in ("24/7", "50-50") or match["joined"] else None
    if match["gap"] == " ":
        spelled = place.text[place.numeral.start : place.numeral.end].lower()
        return hide(match, place) if word.lower() in _ONLY_ONE and spelled in ("one", "zero") else None
    return hide(match, place)


_MANNERS: Final = any_of(
    "time way off sided dimensional hand on-one handed fold tier minded star pronged liners? sum tolerance series "
    "night[-_]stands?"
)

IDIOM: Final = Rule(
    name="name.idiom",
    about="Numbers that count nothing: 24/7, 50-50, one-time, one-way, two-way, zero-sum, one-on-one.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"/11\b|/7\b|-50\b|(?P<zero>[ -]day\b)|(?P<joined>-(?:on|to|and|by)-(?!\d+-[a-z])\w+)"
        rf"|(?P<gap>[- ])(?P<word>{_MANNERS})\b"
    ),
    read=_hide_idiom,
    examples=(
        Example("on 24/7 radio", ""),
        Example("a two-way street", ""),
        Example("a zero-day flaw", ""),
        Example("split 50-50", ""),
        Example("a 3-series car", ""),
        Example("a one-night stand", ""),
    ),
    rejects=("12/11", "4 ways", "the 3 timers"),
)

RULES: Final = (TIME_OF_DAY, BARE_TIME, COORDINATE, TELEPHONE, STREET, LIST_NUMBER, IDIOM)
