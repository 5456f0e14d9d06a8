"""Numbers as news writes them: in digits, in words, scaled, vague.

`read_numeral` reads one numeral at a place, without unit and without hedge. Ranges of two numerals are made later, by
`ranges.py`, for their ends may each have a unit.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Final

from s400check.extract.rule import Numeral
from s400check.extract.vocabulary import words

UNITS: Final = {
    word: Decimal(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {"nought": Decimal(0), "naught": Decimal(0), "nil": Decimal(0)}
TENS: Final = {
    word: Decimal(10 * value)
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SCALES: Final = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(10**5),
    "lac": Decimal(10**5),
    "lkh": Decimal(10**5),
    "million": Decimal(10**6),
    "mln": Decimal(10**6),
    "mil": Decimal(10**6),
    "mn": Decimal(10**6),
    "crore": Decimal(10**7),
    "krore": Decimal(10**7),
    "koti": Decimal(10**7),
    "cr": Decimal(10**7),
    "billion": Decimal(10**9),
    "bln": Decimal(10**9),
    "bn": Decimal(10**9),
    "trillion": Decimal(10**12),
    "trn": Decimal(10**12),
    "tn": Decimal(10**12),
    "quadrillion": Decimal(10**15),
    "dozen": Decimal(12),
}
SCALES_OF_WORDS: Final = words(
    """
    hundred thousand million billion trillion lakh crore dozen
    """
)
_DENOMINATORS: Final = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
    "trillionth": 10**12,
}  # fmt: skip
DENOMINATORS: Final = {word + ending: Decimal(part) for word, part in _DENOMINATORS.items() for ending in ("", "s")}
GLYPHS: Final = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip
VAGUE: Final = {
    "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
    "millions": (2 * 10**6, 10**7 - 1), "billions": (2 * 10**9, 10**10 - 1), "trillions": (2 * 10**12, 10**13 - 1),
}  # fmt: skip
"""What plural scale words leave open: from two of them to just short of the next one."""

NUMBER_WORDS: Final = (*UNITS, *TENS, *SCALES_OF_WORDS, *VAGUE, "half", "quarter", "third", "couple", "pair")

LONGEST: Final = 24
"""Digits of the longest numeral that is read: beyond lies no quantity but a serial number or noise."""

_SPACE: Final = "[ \u00a0\u2009\u202f]"
_DIGITS: Final = (
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d{1,3}(?: ?, ?\d{3})+|\d{1,3}(?: \d{3})* 000|\d{1,3}(?: \d{3}){2,}|\d+)(?!\d)"
    r"(?P<decimals>[.·]\d+| \. \d+(?= ?(?:%|per ?cent|million|billion)))?"
    rf"(?:{_SPACE}?(?:(?P<over>\d{{1,2}}) ?[/⁄] ?(?P<under>\d{{1,3}})(?![\d/])|(?P<glyph>[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])))?"
)
_SCALED: Final = rf"{_SPACE}{{0,2}}-?(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))}|k)s?\b(?![.']\w)"
_AND_A_HALF: Final = (
    rf"{_SPACE}and{_SPACE}(?:an?{_SPACE})?(?P<top>one|three|two)?["
    r" -]?(?P<part>half|quarter|quarters|thirds?|fourth|fifths?)\b"
)
_WORD: Final = re.compile(rf"(?:{_SPACE}{{0,3}}-?{_SPACE}{{0,3}})(and{_SPACE}+)?([A-Za-z]+)")
_LEFT_OK: Final = words(
    """
    mid post pre magnitude aged under over top early late least
    """
)
"""Words that a hyphen may join to a numeral's left; any other makes it a name, as in S-400 and COVID-19."""


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def read_numeral(text: str, start: int) -> Numeral | None:
    """The numeral that begins at `start` (or a little before it: its sign, its "a"), or None."""
    first = text[start]
    if first.isdigit():
        return _read_digits(text, start)
    if first in GLYPHS:
        value = GLYPHS[first]
        return Numeral(start=start, end=start + 1, low=value, high=value, fraction=True)
    return _read_words(text, start)


def is_part_of_a_name(text: str, start: int) -> bool:
    """Whether what stands left of a numeral makes it part of a name or of a longer number: S-400, 1.2.3, x64."""
    left = text[start - 1] if start else " "
    if left.isalnum() or left == "_":
        return True
    if left not in "-‐‑–/.,:@#'’+^" or start < 2:
        return left in "#@^"
    beyond = text[start - 2]
    if left in ".,:/'’+^":
        return beyond.isdigit() or (left != "," and beyond.isalpha() and left in "/.@") or left == "^"
    if not beyond.isalpha():
        return beyond.isdigit()
    word = re.search(r"[^\W\d_]+\Z", text[max(0, start - 12) : start - 1])
    return left != "–" and (word is None or word.group() not in _LEFT_OK)


def _read_digits(text: str, start: int) -> Numeral | None:
    if is_part_of_a_name(text, start):
        return None
    match = _re(_DIGITS).match(text, start)
    if match is None or match.end() - start > LONGEST + 8:
        return None
    value = _value(match)
    if value is None:
        return None
    start = _with_sign(text, start)
    if text[start] in "-−–":
        value = -value
    end, scale = _read_scales(text, match.end())
    return Numeral(
        start=start, end=end, low=value * scale, high=value * scale, scale=scale,
        digits=match.group() if match["over"] is None and match["glyph"] is None else "",
        fraction=match["over"] is not None or match["glyph"] is not None,
    )  # fmt: skip


def _value(match: re.Match[str]) -> Decimal | None:
    whole = match["whole"]
    digits = "".join(character for character in whole if character.isdigit())
    if len(digits) > LONGEST:
        return None
    decimals = match["decimals"]
    value = Decimal(f"{digits}.{decimals.lstrip(' .·')}" if decimals else digits)
    if match["over"] is not None:
        under = Decimal(match["under"])
        if not under:
            return None
        value += Decimal(match["over"]) / under
    elif match["glyph"] is not None:
        value += GLYPHS[match["glyph"]]
    return value


def _with_sign(text: str, start: int) -> int:
    """Where the numeral begins with its decimal point or its minus sign."""
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2] in " (\n\t"):
        return start - 1
    return start


def _read_scales(text: str, end: int) -> tuple[int, Decimal]:
    """Where the scale words that follow end ("million", "lakh crore"), and their product."""
    scale = Decimal(1)
    while (match := _re(_SCALED).match(text, end)) is not None:
        word = match["scale"].lower()
        if word == "k" and not text[end].isalpha():
            break
        scale *= SCALES.get(word, Decimal(1000))
        end = match.end()
    return end, scale


def _read_words(text: str, start: int) -> Numeral | None:
    if start and (text[start - 1].isalnum() or (text[start - 1] in "_-" and text[start - 2 : start - 1].isalnum())):
        return None
    return WordReader(text, start).read()


class WordReader:
    """Reads one numeral in words, from left to right: "two and a half million", "one hundred and five"."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.end = start
        self.total = Decimal(0)
        self.current: Decimal | None = None
        self.last = ""
        self.scale = Decimal(1)

    def read(self) -> Numeral | None:
        """The numeral, or None where the words make none."""
        match = _WORD.match(self.text, self.start)
        if match is None:
            return None
        first = match[2].lower()
        if first in VAGUE:
            return self._vague(first, match.end())
        if first in ("half", "quarter", "third", "couple", "pair") or first == "scores":
            return self._part(first, match.end())
        while match is not None and self._take(match):
            match = _WORD.match(self.text, self.end)
        if self.end == self.start:
            return None
        return self._finished()

    def _take(self, match: re.Match[str]) -> bool:
        """Whether the word continues the numeral; takes it if so."""
        word = match[2].lower()
        if match[1] and self.last not in ("scale", "hundred"):
            return False
        if word in UNITS:
            return self._take_unit(UNITS[word], match.end())
        if word in TENS:
            if self.last in ("unit", "tens"):
                return False
            self._put((self.current or Decimal(0)) + TENS[word], "tens", match.end())
            return True
        word = word if word in SCALES_OF_WORDS else word[:-1] if word[:-1] in ("lakh", "crore", "million") else ""
        if not word or match[1]:
            return False
        return self._take_scale(word, match.end())

    def _take_unit(self, value: Decimal, end: int) -> bool:
        if self.last == "unit" or (self.last == "tens" and not 1 <= value <= 9):
            return False
        self._put((self.current or Decimal(0)) + value, "unit", end)
        return True

    def _take_scale(self, word: str, end: int) -> bool:
        factor = SCALES[word]
        if word == "hundred":
            if self.last in ("hundred", "scale") or (self.current is not None and not 0 < self.current < 100):
                return False
            self._put((self.current or Decimal(1)) * 100, "hundred", end)
            return True
        if self.current is None and self.total:
            self.total *= factor
        else:
            self.total += (Decimal(1) if self.current is None else self.current) * factor
        self.current = None
        self.scale = factor
        self.last, self.end = "scale", end
        return True

    def _put(self, current: Decimal, last: str, end: int) -> None:
        self.current, self.last, self.end = current, last, end

    def _finished(self) -> Numeral | None:
        value = self.total + (self.current or Decimal(0))
        start = self._with_article() if self.text[self.start : self.start + 1].lower() in "htmbdcl" else self.start
        scale = self.scale if self.last == "scale" else Decimal(1)
        part = _re(_AND_A_HALF).match(self.text, self.end)
        fraction = False
        if part is not None:
            share = (
                Decimal({"three": 3, "two": 2}.get((part["top"] or "").lower(), 1)) / DENOMINATORS[part["part"].lower()]
            )
            value += share * scale
            self.end, more = _read_scales(self.text, part.end())
            value, scale = value * more, scale * more
        elif (over := _re(rf"[ -](?P<part>{'|'.join(DENOMINATORS)})\b").match(self.text, self.end)) is not None:
            plural = over["part"].lower().endswith(("s", "half"))
            if plural == (value > 1) and value:
                value, fraction, self.end = value / DENOMINATORS[over["part"].lower()], True, over.end()
                value = value * self._of_a_scale()
        elif (
            point := _re(r" point((?: (?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine))+)\b").match(
                self.text, self.end
            )
        ) is not None:
            digits = "".join(str(UNITS.get(word, 0)) for word in point[1].lower().split())
            self.end, scale = _read_scales(self.text, point.end())
            value = (value + Decimal("0." + digits)) * scale
        return Numeral(start=start, end=self.end, low=value, high=value, scale=scale, fraction=fraction)

    def _with_article(self) -> int:
        found = _re(r"\ban? \Z").search(self.text, max(0, self.start - 4), self.start)
        return self.start if found is None else found.start()

    def _of_a_scale(self) -> Decimal:
        """What "two thirds of a million" is two thirds of; 1 where it is not of a number."""
        found = _re(r" (?:of an? )?(million|billion|trillion)\b").match(self.text, self.end)
        if found is None:
            return Decimal(1)
        self.end = found.end()
        return SCALES[found[1].lower()]

    def _vague(self, word: str, end: int) -> Numeral:
        low, high = (Decimal(value) for value in VAGUE[word])
        start = self.start
        while (of := _re(r" of (hundreds|thousands|millions|billions|trillions)\b").match(self.text, end)) is not None:
            factor = SCALES[of[1].lower()[:-1]]
            low, high, end = low * factor, high * factor, of.end()
        return Numeral(start=start, end=end, low=low, high=high, vague=True)

    def _part(self, word: str, end: int) -> Numeral | None:
        """A numeral that begins with half, quarter, couple or pair."""
        self.end = end
        if word in ("couple", "pair"):
            of = _re(r" of\b").match(self.text, end)
            start = self._with_article()
            return None if of is None else Numeral(start=start, end=end, low=Decimal(2), high=Decimal(2))
        share = 1 / DENOMINATORS[word]
        scaled = _re(r"[ -](?:of )?(?:an? )?(million|billion|trillion|dozen|hundred|thousand)\b").match(self.text, end)
        start = self._with_article()
        if scaled is not None:
            scale = SCALES[scaled[1].lower()]
            return Numeral(start=start, end=scaled.end(), low=share * scale, high=share * scale, scale=scale)
        return Numeral(start=start, end=end, low=share, high=share, fraction=True)
