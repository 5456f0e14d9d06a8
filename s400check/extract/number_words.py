"""Numbers in words: "two and a half million", "one hundred and five", "a dozen", "two-thirds", "hundreds"."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import Numeral
from s400check.extract.vague_numbers import VAGUE, read_vague
from s400check.extract.vocabulary import listed, words

UNITS: Final = {
    word: Decimal(value)
    for value, word in enumerate(
        listed(
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen
            """
        )
    )
} | {"nought": Decimal(0), "naught": Decimal(0), "nil": Decimal(0)}
TENS: Final = {
    word: Decimal(10 * value)
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
SCALES: Final = {
    name: Decimal(10) ** power
    for power, names in (
        (2, "hundred"), (3, "thousand"), (5, "lakh lac lkh"), (6, "million mln mil mn"), (7, "crore krore koti cr"),
        (9, "billion bln bn"), (12, "trillion trn tn"), (15, "quadrillion"),
    )
    for name in names.split()
} | {"dozen": Decimal(12)}  # fmt: skip
SPELLED_SCALES: Final = words("hundred thousand million billion trillion lakh lac crore krore koti cr dozen")
"""The scales that stand behind a number in words, or by themselves behind "a"."""

_PARTS: Final = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
_FIRST_WORDS: Final = words(
    "half quarter third fourth fifth tenth hundredth thousandth millionth trillionth couple pair"
)
NUMBER_WORDS: Final = (*UNITS, *TENS, *SPELLED_SCALES, *VAGUE, *_FIRST_WORDS)
"""The words at which a numeral may begin."""

_SPACE: Final = "[ \u00a0\u2009\u202f]"
_WORD: Final = Pattern(rf"(?:{_SPACE}{{0,3}}[-‐‑]?{_SPACE}{{0,3}})(and{_SPACE}+)?([A-Za-z]+)")
_PART: Final = Pattern(rf" ?[- ] ?(?P<part>{'|'.join(_PARTS)})(?P<s>s?)\b")
_AND_A_PART: Final = Pattern(
    rf"(?:{_SPACE}and{_SPACE}|-and-)(?:an?[ -]|(?P<top>one|two|three|four|five)[ -]|(?=half|quarter))"
    r"(?P<part>half|quarter|third|fourth|fifth|eighth)s?\b(?! of (?:the|all|its|their))"
)
_POINT: Final = Pattern(
    r" point((?:[ -](?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine)){1,24}|[ -](?P<one>\w+(?:-\w+)?))\b"
)
_OF_A_SCALE: Final = Pattern(
    r"[ -](?:of )?(?:an?[ -])?(?P<scale>million|mil|billion|trillion|dozen|hundred|thousand)\b"
)
_OF: Final = Pattern(r" of\b")
_OF_SCALE_WORD: Final = Pattern(r"(?: of)? (?:dozen|hundred|thousand|million|billion|trillion)\b")
_ARTICLE: Final = Pattern(r"\ban? \Z")
_PER: Final = Pattern(r"\bper \Z")
_SHORT_SCALES: Final = frozenset(("cr", "lac", "koti"))
_SOME: Final = Pattern(r"\b(?:several|many|(?:quite )?(?:a )?(?:good )?few|a couple(?: of)?) \Z")
"""What makes a scale word count an unknown few of it: several hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sum:
    """A numeral in words as far as it was read: its end, the sum, the part below the next scale, the last step."""

    end: int
    total: Decimal = Decimal(0)
    current: Decimal | None = None
    last: str = ""
    scale: Decimal = Decimal(1)
    joined: Decimal | None = None

    @property
    def value(self) -> Decimal:
        return self.total + (self.current or Decimal(0))


def read_words(text: str, start: int) -> Numeral | None:
    """The numeral in words that begins at `start`, or None; an "a" before it belongs to it."""
    match = _WORD.match(text, start)
    if match is None or match.start(2) != start:
        return None
    first = match[2].lower()
    if first in VAGUE:
        return read_vague(text, start, first, match.end())
    if first in _FIRST_WORDS:
        return _part(text, start, first, match.end())
    so_far = _Sum(end=start)
    while match is not None:
        further = _step(so_far, match)
        if further is None or (match[1] and _is_scale(text, further.end)):
            break
        so_far = further
        match = _WORD.match(text, so_far.end)
    return None if so_far.end == start else _finished(text, start, first, so_far)


def _is_scale(text: str, end: int) -> bool:
    """Whether a hundred follows: in "between one hundred and two hundred" the "and two" begins another number."""
    match = _WORD.match(text, end)
    return match is not None and match[1] is None and match[2].lower() == "hundred"


def _step(so_far: _Sum, match: re.Match[str]) -> _Sum | None:
    """The sum with one more word, or None where the word does not continue the numeral."""
    word, end = match[2].lower(), match.end()
    if match[1] and so_far.last not in ("scale", "hundred"):
        return None
    if word in UNITS:
        return _with_unit(so_far, UNITS[word], end, joined=bool(match[1]))
    if word in TENS:
        if so_far.last == "tens" or (so_far.last == "unit" and (so_far.current != 1 or so_far.total)):
            return None
        base = Decimal(100) if so_far.last == "unit" else so_far.current or Decimal(0)
        joined = so_far.current if match[1] else None
        return replace(so_far, current=base + TENS[word], last="tens", end=end, joined=joined)
    plural = word[:-1] in SPELLED_SCALES and word != "hundreds" and so_far.last  # four hundreds are four innings
    scale = word if word in SPELLED_SCALES else word[:-1] if plural else ""
    return None if not scale or match[1] else _with_scale(so_far, scale, end)


def _with_unit(so_far: _Sum, value: Decimal, end: int, *, joined: bool) -> _Sum | None:
    if so_far.last == "unit" or (so_far.last == "tens" and not 1 <= value <= 9):
        return None
    before = (so_far.current or Decimal(0)) if joined else so_far.joined
    return replace(so_far, current=(so_far.current or Decimal(0)) + value, last="unit", end=end, joined=before)


def _with_scale(so_far: _Sum, word: str, end: int) -> _Sum | None:
    factor = SCALES[word]
    current = so_far.current
    if word == "hundred":
        if so_far.last in ("hundred", "scale") or (current is not None and not 0 < current < 100):
            return None
        return replace(so_far, current=(current or Decimal(1)) * 100, last="hundred", end=end, joined=None)
    if current is None and so_far.total:
        total = so_far.total * factor
    else:
        total = so_far.total + (Decimal(1) if current is None else current) * factor
    return _Sum(end=end, total=total, last="scale", scale=factor)


def _finished(text: str, start: int, first: str, so_far: _Sum) -> Numeral | None:
    """The numeral with what may follow its words: a fraction, decimals behind "point", and the article before it."""
    if first in SPELLED_SCALES:
        some = _SOME.search(text, max(0, start - 17), start)
        if some is not None:
            return _several(some.start(), so_far)
        bare, start = start, _with_article(text, start)
        if start == bare and (first in _SHORT_SCALES or _PER.search(text, max(0, start - 4), start) is not None):
            return None
    value, end = so_far.value, so_far.end
    scale = so_far.scale if so_far.last == "scale" else Decimal(1)
    numeral = Numeral(start=start, end=end, low=value, high=value, scale=scale)
    part = _AND_A_PART.match(text, end)
    if part is not None:
        tops = UNITS.get((part["top"] or "one").lower(), Decimal(1))
        return _rescaled(text, numeral, part.end(), value + scale * tops / _PARTS[part["part"].lower()], scale)
    return _in_parts(text, numeral, so_far) or _with_decimals(text, numeral)


def _in_parts(text: str, numeral: Numeral, so_far: _Sum) -> Numeral | None:
    """The numeral as so many parts: two thirds, one hundred and three quarters (the hundred whole); None for none."""
    value = numeral.low
    rest = value if so_far.joined is None else value - so_far.joined - so_far.total
    over = None if _quarters_of_years(text, numeral.start, so_far.end, rest) else _PART.match(text, so_far.end)
    if over is None or not value:
        return None
    under = Decimal(_PARTS[over["part"].lower()])
    parted = value if rest >= under else rest
    if (bool(over["s"]) or over["part"].lower() == "half") != (parted > 1):
        return None
    if so_far.joined is not None and parted < value:
        value = so_far.joined + so_far.total + rest / under * so_far.scale
        return replace(numeral, end=over.end(), low=value, high=value, fraction=True)
    return replace(_of_a_scale(text, numeral, over.end(), value / under), fraction=True)


def _quarters_of_years(text: str, start: int, end: int, value: Decimal) -> bool:
    """Whether quarters are stretches of a year: five quarters, the last three quarters; not three quarters of firms."""
    if _QUARTERS.match(text, end) is None:
        return False
    return value not in (1, 3) or _OF_TIME.search(text, max(0, start - 10), start) is not None


_QUARTERS: Final = Pattern(r"[- ]quarters?\b")
_OF_TIME: Final = Pattern(r"\b(?:last|past|previous|next|coming|for) \Z")


def _rescaled(text: str, numeral: Numeral, end: int, value: Decimal, scale: Decimal) -> Numeral:
    further = _OF_A_SCALE.match(text, end)
    if further is not None and " of" not in further.group():
        factor = SCALES[further["scale"].lower()]
        return replace(numeral, end=further.end(), low=value * factor, high=value * factor, scale=scale * factor)
    return replace(numeral, end=end, low=value, high=value, fraction=True)


def _of_a_scale(text: str, numeral: Numeral, end: int, share: Decimal) -> Numeral:
    """What "two thirds of a million" is; the share itself where it is not of a number."""
    found = _OF_A_SCALE.match(text, end)
    if found is None:
        return replace(numeral, end=end, low=share, high=share)
    factor = SCALES[found["scale"].lower()]
    return replace(numeral, end=found.end(), low=share * factor, high=share * factor, scale=factor)


def _with_decimals(text: str, numeral: Numeral) -> Numeral:
    point = _POINT.match(text, numeral.end)
    if point is None:
        return numeral
    if point["one"] is None:
        digits = "".join(str(UNITS.get(word, 0)) for word in point[1].lower().replace("-", " ").split())
    else:
        whole = read_words(text, point.start("one"))
        if whole is None or whole.low != int(whole.low) or not 9 < whole.low < 100:
            return numeral
        digits = str(int(whole.low))
    value = numeral.low + Decimal("0." + digits[:24])
    further = _OF_A_SCALE.match(text, point.end())
    if further is not None and " of" not in further.group():
        return _of_a_scale(text, numeral, point.end(), value)
    return replace(numeral, end=point.end(), low=value, high=value)


def _with_article(text: str, start: int) -> int:
    found = _ARTICLE.search(text, max(0, start - 4), start)
    return start if found is None else found.start()


def _several(start: int, so_far: _Sum) -> Numeral:
    """Several hundred, a few dozen: as wide as hundreds and dozens are."""
    high = 99 if so_far.value == SCALES["dozen"] else 10 * so_far.value - 1
    return Numeral(
        start=start, end=so_far.end, low=2 * so_far.value, high=Decimal(high), scale=so_far.scale, vague=True
    )


def _part(text: str, start: int, word: str, end: int) -> Numeral | None:
    """A numeral that begins with half, quarter, a third, couple or pair."""
    begin = _with_article(text, start)
    if word in ("couple", "pair"):
        if _OF_SCALE_WORD.match(text, end) is not None:
            return None
        if _OF.match(text, end) is None and text[end : end + 3].strip(" ."):
            return None
        return Numeral(start=begin, end=end, low=Decimal(2), high=Decimal(2))
    share = Decimal(1) / _PARTS[word]
    numeral = Numeral(start=begin, end=end, low=share, high=share, fraction=True)
    scaled = _of_a_scale(text, numeral, end, share)
    return numeral if scaled.scale == 1 else replace(scaled, fraction=False)
