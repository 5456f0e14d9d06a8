"""Numbers that belong to the word before them: Channel 4, Boeing 737, No. 1, dial 999.

These rules hide words, as those of `names.py` do.
"""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.names import hide
from s400check.extract.rules.times_of_day import HOURS
from s400check.extract.units import unit_of
from s400check.extract.vocabulary import words

_NAMED: Final = words(
    """
    Article Section Chapter Page Room Flight Route Highway Interstate Resolution Title Channel Formula Boeing Airbus
    Apollo Type Mark Model Version Windows iPhone iPad Galaxy Block Group Grade Grades Level Category Platform Gate Pier
    Terminal Line Area District Ward Zone Sector Building Tower Suite Exit Figure Table Appendix Psalm Part Volume
    Episode Season Proposition Rule Amendment Directive Regulation Bowl War Pope Number Phase Stage Tier Class Unit
    Voyager Sputnik Soyuz Radio Studio Lot Heat Lane Day Year Week Game Round Act Scene Test Fox Camp Region Site Sheet
    Item Point Step Station Wing Company Squadron Brigade Division Regiment Battalion Protocol Annex Form Bill Schedule
    Catch Top Big Weeks Rounds Games Stages Runway runway Buses buses Hall iOS Android
    macOS iPadOS watchOS Chrome Firefox Python Ubuntu Linux Bluetooth USB HDMI
    PlayStation Xbox Euro Expo Project Series Example Instrument Courtroom Ward Image Photo
    Case Junction Fortune Billboard FTSE Nasdaq Nikkei S&P
    CAC Leopard Abrams Challenger Falcon Ariane Typhoon Box box zip ZIP extension junction junctions
    page chapter section article room number paragraph flight verse episode version exit channel route highway pages
    chapters articles numbers line gate lane seat bus day
    phase grade grades category tier class ranked stage
    round volume war season seasons episodes series size model region
    courtroom ward ticket passcode reference code codes ID PIN type zone
    kilometre kilometer
    """
)
"""Words for things that are told apart by a number."""

_A_MEASURE_OF: Final = dict.fromkeys(("day", "zone", "kilometre", "kilometer"), words("a per every each square cubic"))
_NOT_BEHIND: Final = _A_MEASURE_OF | {"Series": words("World")}
"""Words behind which such a word is none of those: every day, a kilometre, the World Series."""

_ABBREVIATED: Final = Pattern(
    r"(?:(?<![\w-])(?:(?:Nos?|Nr|nrs?|no|pp?|Vol|vol|ch|Fig|fig|Sgt|Art|Ch)\. ?|Nos? |No \. |Group of |#)"
    r"|(?<![\w.-])(?:H\.R\.|[HS]\.B\.|S\.) |\w=)\Z",
    ignore_case=False,
)
_SHORT_WORDS: Final = words("No Nos of .")


def _kind_before(text: str, start: int) -> str:
    """The word for a numbered thing that stands right before `start`: "Channel", "No."; "" for none."""
    before = text[max(0, start - 24) : start]
    ahead, _, word = before.removesuffix(" ").rpartition(" ")
    if not before.endswith(" "):
        return _abbreviated(before) if before[-1:] in ("#", "=", ".") else ""
    word = word[word.rfind("\n") + 1 :].lstrip("(“\"'‘[/")
    if word in _NAMED:
        return "" if ahead.rpartition(" ")[2] in _NOT_BEHIND.get(word, ()) else word
    return _abbreviated(before) if word in _SHORT_WORDS or word.endswith(".") else ""


def _abbreviated(before: str) -> str:
    found = _ABBREVIATED.search(before)
    return "" if found is None else found.group().rstrip(" ")


_NAME: Final = Pattern(r"(?<=[^\s.!?:;\"“'‘(-] )(?<!\n)([A-Z][\w-]+)(?:['’]s)? \Z", ignore_case=False)
OPENERS: Final = words(
    """
    The In On At By Of For From And But Some About Around Nearly Almost Over Under More Than Only All Another Last Next
    This Between Up Least January February March April May June July August September October November December Jan Feb
    Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter
    Magnitude Aged Age Rs Since Until Before After With Mid Early Late Ages Summer Winter Spring Autumn Fall A An
    Roughly Approximately Through Quarter Fiscal Olympics Cup Games To Or
    """
)
PLURAL: Final = Pattern(
    r" (?:(?!to|in|for|of|on|at|by|with|from|and|or|as)[a-z-]+ )?(?:[a-z]+-?\d[\w-]* )?"
    r"(?:(?!this|its|his|is|was|has|as\b)[a-z]+s|people|men|women|children|percent|per|aircraft|million|billion|thousand|hundred)\b"
    r"|[ -]?[%$€£°]|[-–]",
)


def _hide_named(match: re.Match[str], place: Place) -> Found | None:
    """A number that belongs to the word before it: Channel 4, Article 5, No. 1, day one."""
    numeral, text = place.numeral, place.text
    if numeral.scale != 1 or numeral.fraction or numeral.vague:
        return None
    kind = _kind_before(text, numeral.start)
    if not kind and _REGISTERED.search(text, max(0, numeral.start - 8), numeral.start) and len(numeral.digits) > _LONG:
        return hide(match, place) if numeral.digits.isdigit() and PLURAL.match(text, numeral.end) is None else None
    if _NUMBERED.match(kind) is None and (numeral.high > 100_000 or "," in numeral.digits):
        return None
    if not kind or (kind in ("No", "Nos") and not numeral.digits):
        whole = "." not in numeral.digits.removesuffix(".0")  # "Web 2.0" is the name of a release
        return hide(match, place) if whole and _follows_a_name(place) else None
    if kind in _CONTESTED and _SCORED.match(text, numeral.end) is not None:
        return None
    several = _FURTHER.match(text, numeral.end) if kind.rstrip(".").endswith("s") else None
    return hide(match if several is None else several, place)


_REGISTERED: Final = Pattern(r"\b[A-Z]{2,6} \Z", ignore_case=False)
"""What registers ships, patients, companies: IMO 9811000."""
_CONTESTED: Final = words("series match game Game")
_SCORED: Final = Pattern(r" ?[-–] ?\d{1,2}\b")
"""What makes a score of the number behind such a word: lead the series 3-2."""

_FURTHER: Final = Pattern(rf"(?:(?:, | and | or | to | ?[-–] ?)(?:\d{{1,3}}|{HOURS})\b){{1,4}}")
"""Further numbers of one kind: seasons one to five, junctions 8 and 9."""


_NUMBERED: Final = Pattern(r"nos?\b|number|#|code|reference|ID|PIN|.=")
"""Kinds whose numbers may be as long as they like."""


def _follows_a_name(place: Place) -> bool:
    """Whether a small whole number stands right behind a capitalised word within a sentence, and counts nothing."""
    numeral, text = place.numeral, place.text
    digits = numeral.digits
    if (
        not digits
        or len(digits) > 4
        or _RESULT.match(text, numeral.end)
        or (len(digits) == 4 and digits[:2] in ("19", "20"))
    ):
        return False
    name = _NAME.search(text, max(0, numeral.start - 24), numeral.start)
    if name is None and _SINGULAR.match(text, numeral.end) is not None:
        name = _OPENING_NAME.search(text, max(0, numeral.start - 24), numeral.start)
    if name is None or name[1] in OPENERS or unit_of(name[1]) is not None:
        return False
    if name[1].endswith("s") and text[max(0, name.start(1) - 4) : name.end(1) + 1].lower() == f"the {name[1].lower()} ":
        return False  # the Tories 121, the Greens 4: many of a name, and how many
    return (len(digits) == 4 and digits[0] != "0") or PLURAL.match(text, numeral.end) is None


_RESULT: Final = Pattern(r" to \d{1,2}(?![\d%]|,\d| ?per)")
"""Behind a side's goals: beat Leeds 3 to 1."""
_OPENING_NAME: Final = Pattern(r"(?:\A|[.!?:\n]\s?)[\"“]?([A-Z][\w-]{2,}) \Z", ignore_case=False)
_SINGULAR: Final = Pattern(r" (?:has|is|was|will|had|says|opens)\b|, (?:an?|the|which)\b|: ", ignore_case=False)
"""Behind a number that opens a sentence with a word before it: Scream 2 has, not Women 12 have."""

_MAKE: Final = r" (?-i:Plus|Pro|Max|Mini|Ultra)\b"
_COUNTED: Final = r"|[- ](?:[a-z-]+ )?[a-z]+s\b| (?:people|men|women|children|per)"

DESIGNATION: Final = Rule(
    name="name.designation",
    about="A number that belongs to the word before it: Channel 4, Article 5, No. 1, Boeing 737, day one.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"(?:s\b|(?-i:[A-Z]\b)|(?!\w| ?%|-[a-z]+(?:st|nd|rd|th)\b))"
        r"(?! (?:hours|days|weeks|months|years|minutes|percent|per cent|km|miles|metres|meters)\b)"
        r"(?:[-/]\d+|(?: ?\(\w{1,3}\)){1,3})?"
        rf"(?:{_MAKE})?(?: (?:and|or) \d{{1,3}}(?:{_MAKE}|(?![\w%]|[.,:]\d{_COUNTED})))?"
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
        Example("No 10 said so", ""),
        Example("patent No. 7,844,915 lapsed", ""),
        Example("closed between junctions 8 and 9", ""),
        Example("the S&P 500 companies", ""),
        Example("backed by the Group of 77 nations", ""),
        Example("it left runway 36L late", ""),
        Example("Gremlins 2 was shown", ""),
        Example("Gremlins 2: a review", ""),
        Example("the iPhone 8 and 8 Plus phones", ""),
        Example("in courtroom 900 there", ""),
        Example("senators passed S. 1867 late", ""),
        Example("service number 495574 was his", ""),
        Example("the Web 2.0 boom", ""),
        Example("the No . 94 bus", ""),
        Example("under Article 5(2) it", ""),
        Example("quoting crime reference 13160482931, they", ""),
        Example("got grades 7 to 9 there", ""),
        Example("The ship, IMO 9811000, sank.", ""),
        Example("type 2 diabetes", ""),
        Example("since macOS 14.2 came", ""),
    ),
    rejects=(
        "The Boeing has 2 engines",
        "gave Turkey 36 missiles",
        "In 12 towns",
        "paid Rosneft 5 million",
        "a day 3 hours long",
        "No two towns",
        "every day 830 women die",
        "the Tories 121, the Greens 4",
        "beat Bolton Wanderers 3–2",
        "the new version 75.4 % of them",
        "Women 12 and over",
        "ranked twenty-first",
        "the U.S. 12 jets short",
        "a record number 250,000 strong",
        "told Intel 2.5 of them",
        "sold Saudi Arabia 84 new F-15 fighters",
        "lead the series 3-2",
    ),
)

_CALLS: Final = words(
    """
    call calls called calling dial dials dialled dialling text texts texted texting ring rings ringing phone phones
    phoned phoning
    """
)


def _hide_dialled(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    ahead = place.scene.before(place.start, 11).lower().replace("-", " ").split(" ")[-2:-1]
    if ahead and ahead[0] in _REPEATED:
        return hide(match, place) if not numeral.digits and numeral.low <= _NINE else None
    short = numeral.digits.isdigit() and _SHORT <= len(numeral.digits) <= _LONG
    return hide(match, place) if short and ahead and ahead[0] in _CALLS else None


_REPEATED: Final = words("double triple")
_NINE: Final = 9
_SHORT, _LONG = 3, 6
"""Digits of a short telephone number: 911, 61016."""

DIALLED: Final = Rule(
    name="name.dialled",
    about="A short telephone number behind a word for calling: dial 999, text 61016, triple zero.",
    starts=(NUMERAL,),
    lead=_CALLS | _REPEATED,
    pattern=Pattern(rf"(?!{PLURAL.source}| (?:more|of)\b| to \d|[.,]\d|\w)"),
    read=_hide_dialled,
    examples=(
        Example("so call 101 or write", ""),
        Example("Text 61016 to give.", ""),
        Example("call 101 quoting it", ""),
        Example("to phone triple zero at once", ""),
    ),
    rejects=("call 120 witnesses", "called 12 and left", "calls for 300", "text 300 to 400 of them"),
)


def _hide_emergency(match: re.Match[str], place: Place) -> Found | None:
    return hide(match, place) if place.numeral.digits in _EMERGENCY else None


_EMERGENCY: Final = words("000 100 101 108 110 111 112 113 119 911 988 999")
"""Numbers for help, the world over."""

EMERGENCY: Final = Rule(
    name="name.emergency-number",
    about="The number for help before what answers it: the 911 system, a 999 call.",
    starts=(NUMERAL,),
    cue=words(
        "call calls caller callers system service services line dispatcher dispatchers operator operators tape tapes"
    ),
    pattern=Pattern(r"[ -](?:calls?|callers?|system|services?|lines?|dispatchers?|operators?|tapes?)\b"),
    read=_hide_emergency,
    examples=(Example("as the 911 system failed", ""), Example("a 999 call came", "")),
    rejects=("912 calls came", "101 services", "911 people"),
)

RULES: Final = (DESIGNATION, DIALLED, EMERGENCY)
