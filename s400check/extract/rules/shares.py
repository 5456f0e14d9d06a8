"""Parts of a whole: two-thirds of members, a quarter, half the crew, by a third, a fifth less, a sixth of it."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.counted import counted_noun
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.counts import COUNT, is_free
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading

_SIXTHS: Final = {"sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20}
"""Words that begin no numeral, for they are a place in an order unless an article leads them to a part."""
_LOOSE: Final = frozenset(
    (*words("third quarter fourth fifth tenth hundredth thousandth millionth billionth trillionth"), *_SIXTHS)
)
"""Words that are an ordinal or a stretch of time more often than a part."""
_OF: Final = Pattern(
    r" of\b(?! (?:course|all time)\b)"
    r"| (?:and|to|or) (?:an? )?(?:half|third|quarter|fifth|two[- ]thirds|three[- ]quarters) of\b"
)
"""What makes a part: of the crop, or another part of it: between a third and a half of the crop."""
_HALF_OF: Final = Pattern(r" (?:the|its|their|his|her|all|a(?!n)|people|those|our|my|that)\b")
_NOT_A_SHARE: Final = Pattern(
    r"\b(?:first|second|third|fourth|1st|2nd|other|better|latter|opening|early|that|this|last|final|"
    r"next|one|home|in|top|bottom|upper|lower|northern|southern|eastern|western|front|back|left|right|either|each) \Z"
)
_MORE: Final = Pattern(
    r" (?:as (?:much|many)(?! again)|less|more|fewer|lower|higher|cheaper|dearer|smaller|bigger|larger|longer"
    r"|shorter|faster|slower|heavier|lighter|below|above)\b"
)
_ABOUT: Final = any_of(
    """
    about around nearly almost roughly over under just_over just_under up_to at_least as_much_as some approximately
    more_than less_than fewer_than
    """
)
_LED: Final = Pattern(rf"\b(?:(?:{_ABOUT})|than|only|just) \Z")
_CLOSED: Final = Pattern(
    r"\s*(?:\Z|[.;:)]|,(?! ?\d))| (?:in|from|since|on|at|last|this|between|during|compared|after|as|and|when|while|but"
    r"|within|because|for|by|over|year|overall|among|across|against|without|despite|amid|under|through|until|before|once|were|are|have|do|did|don['’]t|had|say|said|want|think|believe|to)\b"
)
"""Behind a part that nothing follows which it would be an ordinal of: more than a third in May, not a third man."""
_PLURAL: Final = Pattern(r" (?:were|are|have|do|did|don['’]t|say|want|think|believe|live|come|go)\b")
"""Verbs of several: A third were women; not A third was hurt."""
_CHANGED: Final = Pattern(
    r"\b(?:r[io]ses?|risen|rising|f[ae]ll\w*|gr[eo]w\w*|increas\w+|decreas\w+|dropp?\w*|cut(?:s|ting)?|lower\w*|rais\w+"
    r"|jump\w*|declin\w+|shr[aiu]nk\w*|surg\w+|soar\w*|slid\w*|slump\w*|reduc\w+|climb\w*|plung\w+|plummet\w*|boost\w*"
    r"|expand\w*|trim\w*|slash\w*|improv\w+|swell\w*|contract\w*|tumbl\w+|sank|sunk|dip\w*|gain\w*|los[est]\w*|shed"
    r"|doubl\w*|trebl\w*|tripl\w*|up|down|widen\w*|narrow\w*|devalu\w+|exceed\w*|outnumber\w*|ahead)\b"
    rf"(?P<way>[^.;:]{{0,90}} (?:by|to))?(?: (?:{_ABOUT}|another|a further))? \Z"
)


def _read_share(_: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    if not numeral.fraction or not is_free(text, numeral.end, digits=False):
        return None
    if numeral.low >= 1 or (not _is_all(place) and not _is_share(text, numeral.start, numeral.end)):
        return None
    return _share(numeral.low, numeral.start, numeral.end, place)


def _share(part: Decimal, start: int, end: int, place: Place) -> Found:
    return Found(
        start=start, end=end, kind=Kind.COUNT, numeral=place.numeral, noun=counted_noun(place.text, end),
        reading=Reading(unit=COUNT, low=part, high=part),
    )  # fmt: skip


def _is_all(place: Place) -> bool:
    return place.scene.begins_at(place.numeral.start) and place.scene.ends_at(place.numeral.end)


def _is_share(text: str, start: int, end: int) -> bool:
    """Whether a fraction is a part of something: "a third of members", not "the third man", "the second half"."""
    spelled = text[start:end].lower()
    if _NOT_A_SHARE.search(text, max(0, start - 12), start) is not None:
        return False
    if not spelled[0].isalpha():
        return True
    word = spelled.removeprefix("a ").removeprefix("an ")
    if word not in _LOOSE and word != "half":
        return True
    if spelled == word != "half":
        further = _FURTHER.search(text, max(0, start - 12), start)
        return further is not None and _CLOSED.match(text, end) is not None
    if _OF.match(text, end) is not None or (word == "half" and _HALF_OF.match(text, end) is not None):
        return True
    return _MORE.match(text, end) is not None or _stands_alone(text, start, end)


_FURTHER: Final = Pattern(r"\ba further \Z")
"""Before a part without its article: fell a further fifth in May."""


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a part whose whole is not named is one all the same: fell by a third, nearly a quarter in May."""
    if _PLURAL.match(text, end) is not None:
        return True
    if _CLOSED.match(text, end) is None:
        return False
    return (
        _LED.search(text, max(0, start - 14), start) is not None
        or _CHANGED.search(text, max(0, start - 130), start) is not None
    )


SHARE: Final = Rule(
    name="count.share",
    about="A fraction of something, in words or with a stroke, or one by which something grew or fell.",
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
        Example("Sales rose by more than a fifth.", "a fifth", "0.2", None, "", Hedge.ABOVE),
        Example("Prices fell a quarter last year", "a quarter", "0.25", "0.25"),
        Example("It burns a fifth less fuel.", "a fifth", "0.2", "0.2"),
        Example(
            "It cut deaths by a third among the ill",
            "a third",
            "0.3333333333333333333333333333",
            "0.3333333333333333333333333333",
        ),
        Example("Sales fell a further fifth in May", "fifth", "0.2", "0.2"),
        Example("Costs were cut by half.", "half", "0.5", "0.5"),
        Example("A quarter were women.", "A quarter", "0.25", "0.25"),
        Example("between a quarter and a half of it", "between a quarter and a half", "0.25", "0.5"),
    ),
    rejects=(
        "the second half",
        "a quarter past the hour",
        "wounding a third.",
        "a third man",
        "the third of May",
        "He was followed by a third.",
        "paid by a third party",
        "rose for a fifth day",
        "A third was hurt.",
        "led at the half.",
    ),
)


def _read_sixth(match: re.Match[str], place: Place) -> Found | None:
    text, end = place.text, match.end()
    article = _ARTICLE.search(text, max(0, match.start() - 4), match.start())
    if article is None or not _is_share(text, article.start(), end):
        return None
    return _share(Decimal(1) / _SIXTHS[match.group().lower()], article.start(), end, place)


_ARTICLE: Final = Pattern(r"\ban? \Z")

SIXTH: Final = Rule(
    name="count.sixth",
    about="A sixth, an eighth and other parts by a word that is an ordinal elsewhere.",
    starts=tuple(_SIXTHS),
    pattern=Pattern("|".join(_SIXTHS)),
    read=_read_sixth,
    examples=(
        Example("An eighth of the crop was lost.", "An eighth", "0.125", "0.125"),
        Example("fell by a twentieth.", "a twentieth", "0.05", "0.05"),
    ),
    rejects=("a sixth man", "the sixth of nine", "for a seventh day", "hit by a sixth bullet"),
)

RULES: Final = (SHARE, SIXTH)
