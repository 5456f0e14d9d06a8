"""What looks like a figure and is none: names, addresses, telephone numbers, times of day, versions, list numbers.

These rules hide words: nothing inside them is read by any other. They come before those that read amounts.
"""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.units import unit_of
from s400check.extract.vocabulary import any_of, words


def _hide(match: re.Match[str], place: Place) -> Found | None:
    return Found(start=place.numeral.start, end=match.end(), kind=None)


def _hide_digits(match: re.Match[str], place: Place) -> Found | None:
    return _hide(match, place) if place.numeral.digits else None


_AM_PM: Final = r"(?:[ap]\.? ?m\b\.?)"

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
    ),
    read=_hide,
    examples=(
        Example("at 9:30 p.m. sharp", ""),
        Example("Posted 16:02, they say", ""),
        Example("until 2.15pm only", ""),
        Example("by six o'clock", ""),
        Example("at 0900 GMT", ""),
    ),
    rejects=("2.15 points", "9 amps", "3 pages"),
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
    pattern=Pattern(rf"(?:[a-z]|st|nd|rd|th)?(?: block of\b| (?-i:(?:[A-Z][\w.'’]+ ){{0,3}}(?:{_STREETS})))"),
    read=_hide_digits,
    examples=(Example("The talks at 10 Downing Street ended.", ""), Example("on 117th Street, near", "")),
    rejects=("10 miles of road", "5 Main roads"),
)

_ROW_LEAD: Final = Pattern(r"(?:\+|\btel\.?:? ?|\bcall(?: \w+)? ?\+?\(?|\bphone:? ?|\bfax:? ?|\()\Z")


def _hide_row(match: re.Match[str], place: Place) -> Found | None:
    """A row with spaces needs a plus or a word for telephone before it: lists of numbers have them too."""
    row = match.group()
    lead = _ROW_LEAD.search(place.scene.before(place.numeral.start, 14)) is not None
    if "-" not in row and "." not in row and not lead:
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
    pattern=Pattern(
        r"(?:[-.)/ ]{1,2}\(?\d{2,5}\)?){2,9}(?:-\d+){0,9}(?![\d,]*\d)|-\d{3}-\d{4}|-\d{7,20}(?:-\d+){0,9}"
        r"|(?:\.\d{1,3}){3}(?![\d.]*\d)|\.\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![\d.]*\d)",
        ignore_case=False,
    ),
    read=_hide_row,
    examples=(
        Example("call 555-867-5309 now", ""),
        Example("on +44 20 7946 0958 instead", ""),
        Example("from 192.168.0.7 only", ""),
    ),
    rejects=("12 of 15 to 20", "2019-11-27", "1 234 567"),
)

_NAMED: Final = any_of(
    """
    Article Section Chapter Page Room Flight Route Highway Interstate Resolution Title Channel Formula Boeing Airbus
    Apollo Type Mark Model Version Windows iPhone iPad Galaxy Block Group Grade Level Category Platform Gate Pier
    Terminal Line Area District Ward Zone Sector Building Tower Suite Exit Figure Table Appendix Psalm Part Volume
    Episode Season Proposition Rule Amendment Directive Regulation Bowl War Pope Number Phase Stage Tier Class Unit
    Voyager Sputnik Soyuz Radio Studio Lot Heat Lane Day Year Week Game Round Act Scene Test Fox Camp Region Site Sheet
    Item Point Step Station Wing Company Squadron Brigade Division Regiment Battalion Protocol Annex Form Bill Schedule
    Catch Top Big Hall iOS Android PlayStation Xbox Euro Expo
    page chapter section article room number paragraph flight verse episode version exit channel route highway pages
    chapters articles numbers line gate lane seat bus day phase grade category tier class world_number ranked stage
    round volume war season series size model
    """
)
_KINDS: Final = Pattern(
    rf"(?<![\w-])(?:(?:No|Nos|Nr|nr|nrs|no|p|pp|Vol|vol|ch|Fig|Sgt|Art|Ch)\. ?|#|(?:{_NAMED}) )\Z", ignore_case=False
)
_NAME: Final = Pattern(r"(?<=[^\s.!?:;\"“'‘(-] )(?<!\n)([A-Z][\w-]+)(?:['’]s)? \Z", ignore_case=False)
_OPENERS: Final = words(
    """
    The In On At By Of For From And But Some About Around Nearly Almost Over Under More Than Only All Another Last Next
    This Between Up Least January February March April May June July August September October November December Jan Feb
    Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter
    Magnitude Aged Age Rs Since Until Before After With Mid Early Late Ages Summer Winter Spring Autumn Fall A An
    Roughly Approximately Through Quarter Fiscal Olympics Cup Games To Or
    """
)
_PLURAL: Final = Pattern(
    r" (?:(?!to|in|for|of|on|at|by|with|from|and|or|as)[a-z-]+ )?(?:(?!this|its|his|is|was|has|as\b)[a-z]+s|"
    r"people|men|women|children|percent|per|aircraft|million|billion|thousand|hundred)\b"
    r"|[ -]?[%$€£°]|-",
)


def _hide_named(match: re.Match[str], place: Place) -> Found | None:
    """A number that belongs to the word before it: Channel 4, Article 5, No. 1, day one."""
    numeral = place.numeral
    if numeral.scale != 1 or numeral.fraction or numeral.vague or numeral.high > 100_000:
        return None
    if "," in numeral.digits:
        return None
    named = _KINDS.search(place.text, max(0, numeral.start - 22), numeral.start) is not None
    plain = "." not in numeral.digits
    return _hide(match, place) if named or (plain and _follows_a_name(place)) else None


def _follows_a_name(place: Place) -> bool:
    """Whether a small whole number stands right behind a capitalised word within a sentence, and counts nothing."""
    numeral, text = place.numeral, place.text
    digits = numeral.digits
    if not digits or len(digits) > 4 or (len(digits) == 4 and digits[:2] in ("19", "20")):
        return False
    name = _NAME.search(text, max(0, numeral.start - 24), numeral.start)
    if name is None or name[1] in _OPENERS or unit_of(name[1]) is not None:
        return False
    return (len(digits) == 4 and digits[0] != "0") or _PLURAL.match(text, numeral.end) is None


DESIGNATION: Final = Rule(
    name="name.designation",
    about="A number that belongs to the word before it: Channel 4, Article 5, No. 1, Boeing 737, day one.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"(?:s\b|(?![\w%]))(?! (?:hours|days|weeks|months|years|minutes|percent|per cent|km|miles|metres|meters)\b)"
        r"(?:[-/]\d+)?(?: (?:and|or) \d{1,3}(?=[.,;:)](?!\d)|\s*\Z| it\b| is\b))?"
    ),
    read=_hide_named,
    examples=(
        Example("The film on Channel 4 won.", ""),
        Example("Under Article 5 of the pact", ""),
        Example("the world No. 1 player", ""),
        Example("in Explorer 8 and 9 it", ""),
        Example("The old Boeing 737 landed.", ""),
        Example("the Boeing 737s flew", ""),
        Example("when Boeing's 737 flew", ""),
        Example("from day one on", ""),
    ),
    rejects=(
        "The Boeing has 2 engines",
        "gave Turkey 36 missiles",
        "In 12 towns",
        "paid Rosneft 5 million",
        "a day 3 hours long",
    ),
)


def _hide_item(match: re.Match[str], place: Place) -> Found | None:
    start, digits = place.numeral.start, place.numeral.digits
    if not digits.isdigit() or len(digits) > 3 or (start and place.text[start - 1] not in "\n("):
        return None
    return _hide(match, place)


LIST_NUMBER: Final = Rule(
    name="name.list-number",
    about="The number of an item at the head of a line.",
    starts=(NUMERAL,),
    pattern=Pattern(r"[.)](?= [A-Z“\"])"),
    read=_hide_item,
    examples=(Example("1. The lesson\n2. The next", ""),),
    rejects=("There were 12. The end", "12.5 points"),
)


_ONLY_ONE: Final = words("way hand tolerance sum")


def _hide_idiom(match: re.Match[str], place: Place) -> Found | None:
    whole = place.text[place.numeral.start : match.end()].lower()
    word = match["word"]
    if match["zero"]:
        return _hide(match, place) if whole.startswith("zero") else None
    if word is None:
        return _hide(match, place) if whole in ("9/11", "24/7", "50-50") or match["joined"] else None
    if match["gap"] == " ":
        spelled = place.text[place.numeral.start : place.numeral.end].lower()
        return _hide(match, place) if word.lower() in _ONLY_ONE and spelled in ("one", "zero") else None
    return _hide(match, place)


_MANNERS: Final = any_of(
    "time way off sided dimensional hand on-one handed fold tier minded star pronged liners? sum tolerance"
)

IDIOM: Final = Rule(
    name="name.idiom",
    about="Numbers that count nothing: 9/11, 24/7, 50-50, one-time, one-way, two-way, zero-sum, one-on-one.",
    starts=(NUMERAL,),
    pattern=Pattern(
        rf"/11\b|/7\b|-50\b|(?P<zero>[ -]day\b)|(?P<joined>-(?:on|to|and|by)-\w+)|(?P<gap>[- ])(?P<word>{_MANNERS})\b"
    ),
    read=_hide_idiom,
    examples=(
        Example("after the 9/11 attacks", ""),
        Example("on 24/7 radio", ""),
        Example("a two-way street", ""),
        Example("a zero-day flaw", ""),
        Example("split 50-50", ""),
    ),
    rejects=("12/11", "4 ways", "the 3 timers"),
)

RULES: Final = (TIME_OF_DAY, TELEPHONE, STREET, LIST_NUMBER, IDIOM, DESIGNATION)
