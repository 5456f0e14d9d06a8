"""What looks like a figure and is none: addresses, telephone numbers, list numbers, idioms.

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

RULES: Final = (COORDINATE, TELEPHONE, STREET, LIST_NUMBER, IDIOM)
