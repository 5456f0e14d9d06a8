"""Plural words of number that leave it open: dozens, scores, tens of thousands, hundreds."""

from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import Numeral

VAGUE: Final = {
    "dozens": (24, 99), "scores": (40, 99), "tens": (20, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
    "millions": (2 * 10**6, 10**7 - 1), "billions": (2 * 10**9, 10**10 - 1), "trillions": (2 * 10**12, 10**13 - 1),
}  # fmt: skip
"""What they leave open: from two of them to just short of the next one."""
_FACTORS: Final = {"hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9, "trillions": 10**12}
_OF_A_GREATER: Final = Pattern(rf" of ({'|'.join(_FACTORS)})\b")
_INNINGS: Final = Pattern(r"\b(?:two|three|four|five|six|seven|eight|nine|\d) \Z")
"""Before "hundreds" it counts innings: he hit four hundreds."""
_SCORED: Final = Pattern(
    r"\b(?:tests?|exam|credit|review|box|SAT|math|reading|it|he|she|who|that|which|their|his|her|the) \Z"
)
_AS_SCORED: Final = Pattern(
    r" (?:over|under|above|below|\d|an?|the|his|her|well|highe?r?|lowe?r?|better|goals?|points?|twice|with|from|for"
    r"|by|as|of (?:the|his|her|their|its|an?|over|under|about|around|more|less|between|nearly|at|\d))\b"
)


def read_vague(text: str, start: int, word: str, end: int) -> Numeral | None:
    """The numeral of a plural word that ends at `end`: "hundreds of thousands" too, "tens" only of a greater one."""
    if word == "tens" and _OF_A_GREATER.match(text, end) is None:
        return None
    if word in ("hundreds", "scores") and _INNINGS.search(text, max(0, start - 7), start) is not None:
        return None
    if word == "scores" and _are_scored(text, start, end):
        return None
    low, high = (Decimal(value) for value in VAGUE[word])
    while (of := _OF_A_GREATER.match(text, end)) is not None:
        factor = _FACTORS[of[1].lower()]
        low, high, end = low * factor, (high + 1) * factor - 1, of.end()
    return Numeral(start=start, end=end, low=low, high=high, vague=True)


def _are_scored(text: str, start: int, end: int) -> bool:
    """Whether scores are what somebody scores or was scored, and not many twenties."""
    return _SCORED.search(text, max(0, start - 24), start) is not None or _AS_SCORED.match(text, end) is not None
