"""Parts of a whole: two-thirds of members, a quarter, half the crew, one in five."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.counted import counted_noun
from s400check.extract.numerals import read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.counts import COUNT, is_free
from s400check.extract.vocabulary import words
from s400check.model.claims import Kind
from s400check.model.readings import Hedge, Reading

_OF: Final = Pattern(r" of\b(?! (?:course|all time)\b)")
_HALF_OF: Final = Pattern(r" (?:of )?(?:the|its|their|his|her|all|a(?!n)|people|those|our|my|that)\b")
_NOT_A_SHARE: Final = Pattern(
    r"\b(?:first|second|third|fourth|1st|2nd|other|better|latter|opening|early|that|this|last|final|"
    r"next|one|home|in) \Z"
)
_LOOSE: Final = words("third quarter fourth fifth tenth hundredth thousandth millionth billionth trillionth")
"""Words that are an ordinal or a stretch of time more often than a part."""
_TOGETHER: Final = Pattern(r"\bthan \Z")


def _read_share(_: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    spelled = text[numeral.start : numeral.end]
    if not numeral.fraction or not is_free(text, numeral.end, digits=False):
        return None
    if numeral.low >= 1 or (not _is_all(place) and not _is_share(place, spelled.lower())):
        return None
    return Found(
        start=numeral.start, end=numeral.end, kind=Kind.COUNT, numeral=numeral, noun=counted_noun(text, numeral.end),
        reading=Reading(unit=COUNT, low=numeral.low, high=numeral.high),
    )  # fmt: skip


def _is_all(place: Place) -> bool:
    return place.scene.begins_at(place.numeral.start) and place.scene.ends_at(place.numeral.end)


def _is_share(place: Place, spelled: str) -> bool:
    """Whether a fraction is a part of something: "a third of members", not "the third man", "the second half"."""
    text, start, end = place.text, place.numeral.start, place.numeral.end
    if _NOT_A_SHARE.search(text, max(0, start - 9), start) is not None:
        return False
    if not spelled[0].isalpha():
        return True
    word = spelled.removeprefix("a ")
    if word in _LOOSE:
        return spelled != word and _OF.match(text, end) is not None
    if word == "half":
        return _HALF_OF.match(text, end) is not None or _TOGETHER.search(text, max(0, start - 6), start) is not None
    return True


SHARE: Final = Rule(
    name="count.share",
    about="A fraction of something, in words or with a stroke.",
    starts=(NUMERAL,),
    pattern=Pattern(r"(?!%|['’]\w)"),
    read=_read_share,
    examples=(
        Example(
            "Two-thirds of members left.",
            "Two-thirds",
            "0.6666666666666666666666666667",
            "0.6666666666666666666666666667",
        ),
        Example("a quarter of the guests", "a quarter", "0.25", "0.25"),
        Example("more than half of the crew", "half", "0.5", None, "", Hedge.ABOVE),
        Example("about 1/40 of the harvest", "1/40", "0.025", "0.025", "", Hedge.ABOUT),
    ),
    rejects=("the second half", "a quarter past the hour", "wounding a third.", "a third man", "the third of May"),
)

_PARTS: Final = {
    word: Decimal(value)
    for value, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2)
} | {"twenty": Decimal(20), "hundred": Decimal(100), "thousand": Decimal(1000), "five hundred": Decimal(500)}
_SHARED: Final = (" of ", " people", " voters", " children", " or more", " adults", " Americans", " women", " men", ".")


def _read_one_in(match: re.Match[str], place: Place) -> Found | None:
    numeral, text, end = place.numeral, place.text, match.end()
    spelled = match["under"].lower().removeprefix("a ")
    under = _PARTS.get(spelled) or (Decimal(spelled) if spelled.isdecimal() else None)
    if numeral.low == 1 and spelled.isdecimal() and len(spelled) == 4 and spelled[:2] in ("19", "20"):
        return None  # one in 2020 is of a year
    if under is None or not 0 < numeral.low < under <= 10**6 or numeral.low != int(numeral.low):
        return None
    several = numeral.low != 1 and spelled.isdecimal() and match["of"] is None
    if several and (under > 1000 or not (text.startswith(_SHARED, end) or place.scene.ends_at(end))):
        return None
    share = numeral.low / under
    return Found(
        start=numeral.start, end=end, kind=Kind.COUNT, numeral=numeral, noun=counted_noun(text, end),
        reading=Reading(unit=COUNT, low=share, high=share),
    )  # fmt: skip


ONE_IN: Final = Rule(
    name="count.one-in",
    about="A share told as one in five, or two out of three.",
    starts=(NUMERAL,),
    cue=words("in out"),
    pattern=Pattern(
        r" (?:in|out (?P<of>of))(?: every)? (?P<under>\d{1,7}(?![\d.,]*\d)"
        r"|(?:five )?(?:a )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand))\b"
        r"(?! (?:years?|months?|weeks?|days?|hours?|minutes?|decades?|million|billion|hundred|thousand))"
    ),
    read=_read_one_in,
    examples=(
        Example("One in five agreed.", "One in five", "0.2", "0.2"),
        Example("3 out of 4 voters", "3 out of 4", "0.75", "0.75"),
    ),
    rejects=(
        "killed 12 in 2018",
        "one in the hall",
        "one in three years",
        "two in 2019 and one in 2020",
        "12 in 40 ships",
    ),
)


def _read_over(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    under = read_numeral(text, match.end())
    if under is None or under.start != match.end() or _ENDS.match(text, under.end) is None:
        return None
    if not 0 < abs(numeral.low) < under.low or numeral.fraction or numeral.scale != 1:
        return None
    share = numeral.low / under.low
    return Found(
        start=numeral.start, end=under.end, kind=Kind.COUNT, numeral=numeral,
        reading=Reading(unit=COUNT, low=share, high=share),
    )  # fmt: skip


_ENDS: Final = Pattern(r"\s*(?:[.;:)]|\Z)")

OVER: Final = Rule(
    name="count.over",
    about="One number over a greater one at the end of a clause: one over twenty.",
    starts=(NUMERAL,),
    cue=frozenset(("over",)),
    pattern=Pattern(r" over (?=[\da-z])"),
    read=_read_over,
    examples=(Example("The odds are one over 20.", "one over 20", "0.05", "0.05"),),
    rejects=("two over the limit", "3 over 40 years", "20 over 3."),
)

RULES: Final = (ONE_IN, OVER, SHARE)
