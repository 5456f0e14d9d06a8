"""What an edit changed in a sentence: its figures, whether it denies, or only its wording."""

import re
from collections import Counter
from typing import Final

from s400check.model.identity import fold

_WORDS: Final = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen",
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?",
    "millions?|billions?|trillions?|dozens?|half|halves|thirds?|quarters?|once|twice|double|triple|percent|per cent",
    "january|february|march|april|may|june|july|august|september|october|november|december",
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
)
# A changed designation (S-400, S-500) counts as well: whoever reads "figure" looks at the digits.
_FIGURE: Final = re.compile(rf"\d+(?:[.,]\d+)*|(?<=\d)(?:m|bn|mn|k|%)|[$€£]|\b(?:{'|'.join(_WORDS)})\b")
_NEGATION: Final = re.compile(
    r"\b(?:not|no|none|nobody|nothing|never|neither|nor|without|cannot|fail(?:s|ed)? to"
    r"|den(?:y|ies|ied)|refus(?:e|es|ed)|reject(?:s|ed)?|false|falsely|untrue|hardly|barely)\b|n't\b"
)


def change_between(before: str, after: str) -> str:
    """The gravest change that holds: "figure", "negation" or "wording"; "" where the two fold to the same."""
    old, new = fold(before).casefold(), fold(after).casefold()
    if old == new:
        return "" if fold(before) == fold(after) else "wording"
    if Counter(_FIGURE.findall(old)) != Counter(_FIGURE.findall(new)):
        return "figure"
    return "negation" if Counter(_NEGATION.findall(old)) != Counter(_NEGATION.findall(new)) else "wording"
