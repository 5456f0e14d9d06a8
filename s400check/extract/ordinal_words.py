"""Ordinals: the words for places in an order, and their numbers: third, twenty-first, 21st."""

import re
from typing import Final

from s400check.extract.number_words import TENS
from s400check.extract.vocabulary import listed, words

_TO_TWENTIETH: Final = listed(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
    """
)
ORDINALS: Final = {word: number for number, word in enumerate(_TO_TWENTIETH, 1)} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
    "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
"""The ordinals of one word; "twenty-first" is read by `nth`."""
SUFFIXES: Final = words("st nd rd th")
ONE_TO_NINE: Final = _TO_TWENTIETH[:9]
SUFFIXED: Final = {1: "1st", 2: "2nd", 3: "3rd"}


def nth(spelling: str) -> int | None:
    """The number of an ordinal in words or figures: 21 for "twenty-first" and for "21st"; None for anything else."""
    low = spelling.lower()
    if low[:1].isdigit():
        return int(re.sub(r"\D", "", low))
    tens, _, last = low.replace("-", " ").rpartition(" ")
    unit = ORDINALS.get(last)
    if unit is None or (tens and tens not in TENS):
        return None
    return unit + (int(TENS[tens]) if tens else 0)


def in_words_and_figures(last: int) -> tuple[str, ...]:
    """The ordinals from first to this one, both ways: first, 1st, second, 2nd."""
    return tuple(
        spelling
        for number, word in enumerate(_TO_TWENTIETH[:last], 1)
        for spelling in (word, SUFFIXED.get(number, f"{number}th"))
    )
