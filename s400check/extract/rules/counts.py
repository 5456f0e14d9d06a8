"""Counts of things: what is left of the numerals when every other dimension had its say."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.counted import counted_noun
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.vocabulary import any_of
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading, Unit

COUNT: Final = Unit("count", "count")

_JOINED: Final = Pattern(r"[-–~](?=\d)|-(?= (?:to|or) |to[- ]\d)")
_MODEL: Final = Pattern(r"\b(?:the|an?) \Z")
_NAMED_ALONE: Final = Pattern(r"[-–]\d+(?!\d| ?[a-z%$€£°])", ignore_case=False)
_LETTER: Final = Pattern(r"(MM?|K)(?![\w-])| (M)(?=[.,;)]|\Z)", ignore_case=False)
_LETTERS: Final = {"M": Decimal(10**6), "K": Decimal(1000)}
_NO_NOUN: Final = any_of(
    """
    something fold star pounder pointer letter step tone percent based like type style size gauge figures? digit
    calib(?:re|er)
    """
)
_HYPHEN_AND_NOUN: Final = Pattern(
    rf"-(?:bed|(?!(?:{_NO_NOUN})\b)[a-z]{{3,}}(?<!ed)(?<!ing))\b(?!-)|-(?i:ish|member|man|woman|seat)\b",
    ignore_case=False,
)
"""What a hyphen joins to a count: a 13-count indictment, a nine-justice court; not two-faced, nor 5-fold."""
_MILLIONS: Final = any_of(
    """
    people users customers jobs viewers votes copies children cars homes households subscribers followers passengers
    workers residents doses shares visitors views scripts items downloads Americans Britons voters students pupils
    listeners readers records accounts devices patients tourists refugees migrants women men vehicles houses tickets
    """
)
IN_MILLIONS: Final = Pattern(
    rf"m(?=(?:(?: to | or | ?[-–] ?| of (?:the|its|his|her|their) )\d[\d.]{{0,5}}m)? (?:[\w-]+ )?(?:{_MILLIONS})\b)"
)


def is_free(text: str, end: int, *, digits: bool) -> bool:
    """Whether what stands right of a numeral leaves it a count: not 40N6, 737-8, 3D, 12:30, 6/4."""
    after = text[end : end + 2]
    if not after:
        return True
    if after[0].isalnum() or after[0] == "_":
        return digits and (_LETTER.match(text, end) is not None or IN_MILLIONS.match(text, end) is not None)
    if after[0] in "-‐‑":
        joined = _HYPHEN_AND_NOUN.match(text, end) or _JOINED.match(text, end)
        return not after[1:].isalpha() or joined is not None
    if after[0] in ":/°^@":
        return not (after[1:].isalnum() or after[1:] == "/")
    return not (after[0] == "." and digits and after[1:].isdigit())


def _read(_: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    if numeral.fraction and not numeral.digits and numeral.low < 1:
        return None
    if (
        not is_free(text, numeral.end, digits=numeral.digits != "")
        or text[numeral.start : numeral.end].lower() == "one"
    ):
        return None
    if numeral.digits and numeral.scale == 1 and text[numeral.end : numeral.end + 2].lstrip()[:1] in tuple("mMK"):
        letter = _LETTER.match(text, numeral.end) or IN_MILLIONS.match(text, numeral.end)
        if letter is not None:
            numeral = numeral.scaled(_LETTERS[letter.group().strip()[0].upper()], letter.end())
    start, end = numeral.start, numeral.end
    half = _JOINED.match(text, end) is not None
    if half and _MODEL.search(text, max(0, start - 4), start) and _NAMED_ALONE.match(text, end):
        return None
    hedge = Hedge.ABOUT if numeral.vague else Hedge.EXACT
    return Found(
        start=start, end=end, kind=Kind.COUNT, half=half, numeral=numeral,
        noun=counted_noun(text, end, single=text[end : end + 1] == "-" or numeral.low == 1),
        reading=Reading(unit=COUNT, low=numeral.low, high=numeral.high, hedge=hedge),
    )  # fmt: skip


NUMBER: Final = Rule(
    name="count.number",
    about="A numeral that no other dimension claims; its noun is told apart from it.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"(?!%|[ -]tolerance|[ -]sum|(?-i: Magnum)|K (?:TVs?|video|resolution|displays?|screens?|footage|Ultra))"
    ),
    read=_read,
    examples=(
        Example("Four S-400 launchers were parked outside.", "Four", "4", "4"),
        Example("Two and a half million trees were planted.", "Two and a half million", "2500000", "2500000"),
        Example("more than 1,200 troops", "1,200", "1200", None, "", Hedge.ABOVE),
        Example("Dozens died.", "Dozens", "24", "99", "", Hedge.ABOUT),
        Example("a pair of jets", "a pair", "2", "2"),
        Example("Several hundred protesters", "Several hundred", "200", "999", "", Hedge.ABOUT),
        Example("a few dozen men", "a few dozen", "24", "99", "", Hedge.ABOUT),
        Example("between 5 and 10 ships", "between 5 and 10", "5", "10"),
        Example("watched by 2m people", "2m", "2000000", "2000000"),
    ),
    rejects=(
        "S-400s and F-35s",
        "a 3D film",
        "the 737-800",
        "a third man",
        "half an eye",
        "the zero-sum game",
        "a .357 Magnum",
        "a 4K TV",
        "Twenty20 cricket",
        "two-faced, 5-fold and two-star",
        "a six-figure salary",
    ),
)

RULES: Final = (NUMBER,)
