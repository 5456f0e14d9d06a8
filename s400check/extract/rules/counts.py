"""Counts of things: what is left of the numerals when every other dimension had its say."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.vocabulary import words
from s400check.model.claims import Kind
from s400check.model.readings import Hedge, Reading, Unit

COUNT: Final = Unit("count", "count")

_NOUN: Final = Pattern(
    r"(?:[ \u00a0-]| of (?:the|its|his|her|their|our|all|these|those)? ?)((?:[^\W_][^\W_]*(?:[-'’][^\W_]+)*(?:"
    r" (?=[^\W\d_]))?){1,5})",
    ignore_case=False,
)
_STOPS: Final = words(
    """
    a an the and or but nor of in on at by to for from with as than that which who whom whose is are was were be
    been has have had will would may might can could should must do did does not no if when while where why how
    it its he she they we you i his her their our my your this these those there here about after before since
    until under over into between during against per said says out up down off so too also only just then now
    still yet both each every all died killed fled came went fell rose took made left got arrived fired hit
    crossed attended voted signed more most less other others others' another
    """
)
_SKIPPED: Final = words(
    """
    other more new additional further extra different such same separate
    """
)
_IRREGULAR: Final = words(
    """
    people men women children police troops personnel staff aircraft crew cattle sheep fish dead wounded injured
    missing percent media data
    """
)


def counted_noun(text: str, end: int) -> str:
    """The noun behind a numeral that ends at `end`: the first plural of the words that follow, else the first word."""
    match = _NOUN.match(text, end)
    if match is None:
        return ""
    words: list[str] = []
    for word in match[1].split():
        low = word.lower()
        if low in _STOPS and low not in _SKIPPED:
            break
        words.append(word)
    for word in words:
        low = word.lower()
        if low in _IRREGULAR or (
            low.endswith("s") and not low.endswith(("ss", "ous", "us", "'s", "’s")) and len(low) > 2
        ):
            return word
    words = [word for word in words if word.lower() not in _SKIPPED]
    return words[0] if words else ""


_ONE_OF: Final = Pattern(
    r" (?:(?:other|more|new|dead|young|senior|single|big|large|small|foreign|local|U\.S\.|[A-Z]\w+)"
    r" )?(?:person|man|woman|child|boy|girl|soldier|officer|policeman|civilian|"
    r"student|teacher|victim|body|death|case|worker|passenger|pilot|suspect|gunman|attacker|protester|demonstrator|house|home|building|car|truck|bus|"
    r"bomb|missile|rocket|aircraft|plane|jet|helicopter|ship|boat|tank|battery|regiment|vote|seat|goal|point|try|win|loss|"
    r"country|state|city|village|town|company|firm|bank|school|hospital|journalist|policewoman|sailor|marine|other|more)\b(?![-'’])",
    ignore_case=False,
)
_ONE_LEAD: Final = Pattern(r"\b(?:at least|exactly|only|just|more than|than|minus|negative)(?: one)? \Z")
_IDIOM: Final = Pattern(r"[ -](?:hour rule|tolerance|sum|ground zero)")


def _is_count_of_one(place: Place, end: int) -> bool:
    """Whether "one" is a count: only beside something that is counted singly; elsewhere it is a pronoun."""
    text, start = place.text, place.numeral.start
    if not text[:start].strip() and not text[end:].strip(" ."):
        return True
    if _ONE_OF.match(text, end) is not None:
        lead = place.scene.before(start, 12).lower()
        return not lead.endswith(("this ", "that ", "which ", "no ", "any ", "every ", "each ", "the "))
    return _ONE_LEAD.search(place.scene.before(start, 24)) is not None and text[end : end + 4] not in (" of ", " and")


def _read(_: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    end = numeral.end
    if not _is_free(text, end, numeral.digits != ""):
        return None
    words = text[numeral.start : end]
    low, high, scale = numeral.low, numeral.high, numeral.scale
    if not numeral.digits and not numeral.vague:
        if numeral.low == 1 and words.lower() == "one" and not _is_count_of_one(place, end):
            return None
        if numeral.fraction and not _is_share(place, words, end):
            return None
        if numeral.low == 0 and _IDIOM.match(text, end) is not None:
            return None
    letter = _LETTER.match(text, end) if numeral.digits and scale == 1 else None
    if letter is not None:
        factor = {"M": Decimal(10**6), "G": Decimal(10**9), "K": Decimal(1000), "k": Decimal(1000)}[letter[1][0]]
        low, high, end = low * factor, high * factor, letter.end()
    start, sign = _signed(place)
    if sign < 0:
        low, high = -high, -low
    hedge = Hedge.ABOUT if numeral.vague else Hedge.EXACT
    half = _JOINED.match(text, end) is not None
    if half and _MODEL.search(text, max(0, start - 4), start) is not None and _NAMED_ALONE.match(text, end) is not None:
        return None
    return Found(
        start=start, end=end, kind=Kind.COUNT, noun=counted_noun(text, end), numeral=numeral, half=half,
        reading=Reading(unit=COUNT, low=low, high=high, hedge=hedge),
    )  # fmt: skip


_JOINED: Final = Pattern(r"[-–~](?=\d)|-(?= (?:to|or) )")
_MODEL: Final = Pattern(r"\b(?:the|an?) \Z")
_NAMED_ALONE: Final = Pattern(r"[-–]\d+(?! ?[a-z%$€£°])")
_LETTER: Final = Pattern(r"(MM?|K|k)(?![\w-])", ignore_case=False)
_SIGN: Final = Pattern(r"\b(?:minus|negative) \Z")
_HYPHENED: Final = Pattern(
    r"-(?:member|nation|country|state|seat|man|woman|person|strong|store?y|vehicle|ship|car|point|goal|game|set|judge|party|bedroom|room|page|"
    r"odd|plus|ish|some|truck|aircraft|missile|team|vote|run|part|seater|unit|company|floor|bed|lane|tonne|metre|nm|word|item|track|city|engine|people|truck)\b"
)


def _signed(place: Place) -> tuple[int, int]:
    start = place.numeral.start
    found = _SIGN.search(place.text, max(0, start - 10), start)
    return (start, 1) if found is None else (found.start(), -1)


def _is_free(text: str, end: int, digits: bool) -> bool:
    """Whether what stands right of a numeral leaves it a count: not 40N6, 737-800, 3D, 12:30, 6/4."""
    after = text[end : end + 2]
    if not after:
        return True
    if after[0].isalpha() or after[0] == "_":
        return digits and _LETTER.match(text, end) is not None
    if after[0] in "-‐‑":
        return not after[1:].isalpha() or _HYPHENED.match(text, end) is not None
    if after[0] in ":/°^@":
        return not (len(after) > 1 and (after[1].isalnum() or after[1] == "/"))
    return not (after[0] == "." and digits and after[1:].isdigit())


_OF: Final = Pattern(r" of\b(?! (?:course|all time)\b)")
_NOT_A_SHARE: Final = Pattern(
    r"\b(?:first|second|other|better|latter|opening|early|that|this|last|final|third|fourth|next|one|home|in) \Z"
)


def _is_share(place: Place, words: str, end: int) -> bool:
    """Whether a fraction word is a share of something: "a third of members", not "the third man", "the second half"."""
    text = place.text
    low = words.lower()
    before = place.scene.before(place.numeral.start, 12)
    if _NOT_A_SHARE.search(before) is not None:
        return False
    if any(character.isdigit() for character in low) or low in _GLYPHS or not text[end:].strip(" ."):
        return True
    if low in ("third", "quarter", "fourth", "fifth", "tenth", "a third", "a quarter", "a fifth", "a tenth"):
        return _OF.match(text, end) is not None and (
            low.startswith("a ") or not before.lower().endswith(("the ", " its "))
        )
    if low in ("half", "a half"):
        return re.match(
            r" (?:of )?(?:the|its|their|his|her|all|a(?!n)|people|those|our|my|that)\b", text[end : end + 12]
        ) is not None or before.lower().endswith("than ")
    return True


_GLYPHS: Final = frozenset("½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")

NUMBER: Final = Rule(
    name="count.number",
    about="A numeral that no other dimension claims; its noun is told apart from it.",
    starts=(NUMERAL,),
    pattern=Pattern(r"(?!%)"),
    read=_read,
    examples=(
        Example("Four S-400 batteries arrived.", "Four", "4", "4"),
        Example("Two and a half million people fled.", "Two and a half million", "2500000", "2500000"),
        Example("more than 1,200 troops", "1,200", "1200", None, "", Hedge.ABOVE),
        Example(
            "Two-thirds of members left.",
            "Two-thirds",
            "0.6666666666666666666666666667",
            "0.6666666666666666666666666667",
        ),
        Example("Dozens died.", "Dozens", "24", "99", "", Hedge.ABOUT),
        Example("a pair of jets", "a pair", "2", "2"),
    ),
    rejects=(
        "S-400s and F-35s",
        "No one knows what one must do.",
        "a 3D film",
        "the 737-800",
        "the second half",
        "a quarter past the hour",
    ),
)


def _read_one_in(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    under = _PARTS.get(match["under"].lower()) or (Decimal(match["under"]) if match["under"].isdigit() else None)
    if under is None or not 0 < numeral.low < under or numeral.low != int(numeral.low) or under > 10**6:
        return None
    if (
        numeral.low != 1
        and match["under"].isdigit()
        and not place.text[match.end() :].startswith((" of ", " people", " voters", " children", " or more", "."))
        and "out" not in match.group()
        and (place.text[match.end() :].strip() or under > 1000)
    ):
        return None
    value = numeral.low / under
    return Found(
        start=numeral.start, end=match.end(), kind=Kind.COUNT, numeral=numeral,
        noun=counted_noun(place.text, match.end()),
        reading=Reading(unit=COUNT, low=value, high=value),
    )  # fmt: skip


_PARTS: Final = {
    word: Decimal(value)
    for value, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2)
} | {
    "twenty": Decimal(20),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "a hundred": Decimal(100),
    "five hundred": Decimal(500),
}

ONE_IN: Final = Rule(
    name="count.one-in",
    about="A share told as one in five, or two out of three.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r" (?:in(?: every)?|out of(?: every)?) (?P<under>\d{1,7}(?![\d.,]*\d)|(?:five )?(?:a"
        r" )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand))\b"
        r"(?! (?:years?|months?|weeks?|days?|hours?|minutes?|decades?|million|billion|hundred|thousand))"
    ),
    read=_read_one_in,
    examples=(
        Example("One in five agreed.", "One in five", "0.2", "0.2"),
        Example(
            "two out of three voters",
            "two out of three",
            "0.6666666666666666666666666667",
            "0.6666666666666666666666666667",
        ),
    ),
    rejects=("killed 12 in 2018", "one in the hall", "one in three years"),
)

RULES: Final = (ONE_IN, NUMBER)
