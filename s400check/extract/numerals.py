"""Numbers in digits as news writes them: grouped, with fractions, scaled; `read_numeral` also asks for those in words.

A numeral has no unit and no hedge. Ranges of two numerals are made later, by `ranges.py`, for each end may have a unit.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from s400check.extract.number_words import SCALES, UNITS, read_words
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Numeral
from s400check.extract.vocabulary import words

GLYPHS: Final = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip

LONGEST: Final = 24
"""Digits of the longest numeral that is read: beyond lies no quantity but a serial number or noise."""

SPACE: Final = "[ \u00a0\u2009\u202f]"
_THIN: Final = "[\u00a0\u2009\u202f]"
_WHOLE: Final = (
    r"\d{1,3}(?:,\d{3}){1,7}(?!\d)"  # 1,234,567
    r"|\d{1,2}(?:,\d{2}){1,7},\d{3}(?!\d)"  # 12,34,567
    r"|\d{1,3}(?:['’]\d{3}){1,7}(?!\d)"  # 12'500, as the Swiss write
    rf"|\d{{1,3}}(?:{_THIN}\d{{3}}){{1,7}}(?!\d)"  # thin and no-break spaces between the groups
    r"|\d{1,3}(?:\.\d{3}){1,7}(?=,\d{1,2}(?!\d))|\d{1,3}(?:\.\d{3}){2,7}(?!\d)"  # 1.234.567 and 1.234,50
    r"|\d{1,3}(?:(?: ,|,) ?000| , ?\d{3}){1,7}(?![\d,])(?! (?:,|and|or) \d)"  # as tokenised text has it: 80 , 000
    r"|\d{1,3} \d{3}(?= ?(?:[MG]We?|[MGT]Wh|km²?|kg|hectares|tonnes)\b)"  # 60 460 MW
    r"|\d{1,3}(?: \d{3}){0,6} 000(?! ?\d)|\d{1,3}(?: \d{3}){2,7}(?! ?\d)"  # 278 000
    r"|\d+"
)
_DECIMALS: Final = (
    r"[.·](?P<decimals>\d+)|,(?P<comma>\d{1,2})(?![\d,]|-\d)"
    r"| \. (?P<apart>\d+)(?= ?(?:%|per ?cent|million|billion|trillion))"  # 6 . 2 %, as tokenised text has it
    r"|\. (?P<torn>\d{1,2})(?= ?(?:%|per ?cent)|[- ]magnitude)"  # 6. 1-magnitude, as some archives have it
)
_FRACTION: Final = (
    rf"{SPACE}?(?P<glyph>[{''.join(GLYPHS)}])|{SPACE}(?P<over>\d{{1,2}}) ?[/⁄] ?(?P<under>\d{{1,3}})(?![\d/,])"
    r"|-(?P<half>1|3|5|7) ?[/⁄] ?(?P<of>2|4|8|16|32)(?![\d/,])"  # 4-1/2, as some wires have it
)
_POWER: Final = (
    r" ?[x×*] ?(?:10(?P<times>\^[-−–+]?\d{1,2}|[-−–]\d{1,2}|⁻?[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})|2\^(?P<doubled>\d{1,2}))"
    r"|e(?P<e>[-+]?\d{1,2})(?![\d.])|\^(?P<power>[-+]{0,2}\d{1,2})"
)
_DIGITS: Final = Pattern(rf"(?P<whole>{_WHOLE})(?:{_DECIMALS})?(?:{_FRACTION}|{_POWER}| point (?P<point>\d+))?(?!\d)")
_PLAIN_DIGITS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
_SHARE: Final = Pattern(
    r"(?P<over>\d{1,2}(?P<rated>\.\d{1,2}(?= ?/ ?(?:5|10|20|100)\b))?) ?[/⁄] ?(?P<under>\d{1,3})(?![\d/,]|\.\d|[-–]\d)"
)
"""A fraction; with decimals a rating: 7.6/10."""
_SCALED: Final = Pattern(
    rf"(?:-odd|-plus|\+)?{SPACE}{{0,2}}-?"
    rf"(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))}|(?<=\d)(?-i:k))s?\b(?![.']\w)"
)
_AND_A_PART: Final = Pattern(
    rf"{SPACE}and{SPACE}(?:an?{SPACE}|(?P<top>one|three|two){SPACE})?(?P<part>half|quarters?|thirds?)\b(?! of\b)"
)
_AND_MORE: Final = Pattern(rf" and (\d{{1,2}}|{'|'.join(UNITS)})\b(?![.,]\d| ?(?:hundred|thousand|million|%|per))")
_PARTS: Final = {"h": Decimal("0.5"), "q": Decimal("0.25"), "t": Decimal(1) / 3}
_TOPS: Final = {"two": 2, "three": 3}
_DECIMAL: Final = Pattern(r"\d+\.\d")
_BARE_SCALE: Final = Pattern(r"(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)\b")
"""Right behind digits that could not be read, a scale is none of its own: e85 million."""
_MINUS_APART: Final = ("- ", "− ")
"""A dash with a space is a minus only before a number that is the whole text, as in a table's cell."""
_LEFT_WORD: Final = Pattern(r"[^\W\d_]+\Z")
_LEFT_OK: Final = words("mid post pre magnitude aged top early late least all sub non per")
"""Words that a hyphen may join to a numeral's left; any other makes it a name, as in S-400 and COVID-19."""


def read_numeral(text: str, start: int, *, open_left: bool = False) -> Numeral | None:
    """The numeral that begins at `start` (or a little before it: its sign, its "a"), or None.

    Args:
        text: what is read.
        start: where a digit, a fraction sign or a number word begins.
        open_left: what stands before is known to be the other end of a range, and no part of this numeral.
    """
    numeral = _read(text, start, open_left=open_left)
    if numeral is None or text[max(0, numeral.start - 6) : numeral.start].lower() not in ("minus ", "ative "):
        return numeral
    minus = _MINUS.search(text, max(0, numeral.start - 18), numeral.start)
    if minus is None or minus["no"]:
        return numeral
    return replace(numeral.negative, start=minus.start("minus"))


_MINUS: Final = Pattern(r"(?P<no>(?:\d|/|\b(?:or|plus|test(?:s|ed)?|back|HIV)) ?)?\b(?P<minus>(?:minus|negative) )\Z")
"""Not in a margin of plus or minus 3 points, 10 minus 3, tested negative 3 times."""


def _read(text: str, start: int, *, open_left: bool) -> Numeral | None:
    first = text[start]
    if first.isdecimal():
        return None if not open_left and is_part_of_a_name(text, start) else _read_digits(text, start)
    if first in GLYPHS:
        value = GLYPHS[first]
        end, scale = read_scales(text, start + 1)
        return Numeral(start=start, end=end, low=value * scale, high=value * scale, scale=scale, fraction=True)
    left = text[start - 1] if start else " "
    if left == " " and text[start - 2 : start - 1].isdigit() and _BARE_SCALE.match(text, start) is not None:
        return None
    if left.isalnum() or (left in "_-" and not open_left and text[start - 2 : start - 1].isalnum()):
        return read_words(text, start) if _is_free_behind_hyphen(text, start) else None
    return read_words(text, start)


def is_part_of_a_name(text: str, start: int) -> bool:
    """Whether what stands left of a numeral makes it part of a name or of a longer number: S-400, 1.2.3, x64."""
    left = text[start - 1] if start else " "
    if left.isalnum() or left in "_#@^°":
        return True
    if left not in "-‐‑–/.,:'’+" or start < 2:
        return False
    beyond = text[start - 2]
    if left in ".,:/'’+":
        return beyond.isdigit() or (left in "/." and beyond.isalpha())
    if not beyond.isalpha():
        return beyond.isdigit()
    word = _LEFT_WORD.search(text, max(0, start - 12), start - 1)
    return left != "–" and (word is None or word.group() not in _LEFT_OK) and not _is_free_behind_hyphen(text, start)


def _is_free_behind_hyphen(text: str, start: int) -> bool:
    """Whether a numeral that a hyphen joins to the word before it is free: a mother-of-two, Breaking News-3 dead."""
    if text[start - 1 : start] != "-" or not text[max(0, start - 3) : start - 1].isalpha() or start < 3:
        return False  # a letter alone makes a model: S-400
    if text[start - 3 : start - 1] == "of":
        return _CHILDREN.search(text, max(0, start - 16), start) is not None
    toll = _TOLL.match(text, start)
    # Behind a short word it may be a model: F-16 shot down, MiG-29 killed.
    return toll is not None and (toll["hurt"] is not None or text[max(0, start - 5) : start - 1].isalpha())


_CHILDREN: Final = Pattern(r"\b(?:grand)?(?:mother|father|mum|mom|dad|parent)s?-of-\Z")
_TOLL: Final = Pattern(
    rf"(?:\d{{1,4}}|{'|'.join(UNITS)}) (?:(?:people|more|men|women|others) )?"
    r"(?:(?P<hurt>dead|injured|wounded|hurt|arrested)|killed|shot|dies?)\b"
)
"""Behind a dash that stands as a hyphen, as in headlines and kickers."""


def _read_digits(text: str, start: int) -> Numeral | None:
    share = _read_share(text, start)
    if share is not None:
        return share
    match = _DIGITS.match(text, start)
    if match is None or match.end() - start > LONGEST + 8:
        return None
    whole = "".join(character for character in match["whole"] if character.isdecimal())
    if len(whole) > LONGEST:
        return None
    decimals = match["decimals"] or match["comma"] or match["apart"] or match["torn"] or match["point"]
    value = Decimal(f"{whole}.{decimals}" if decimals else whole)
    over, under = match["over"] or match["half"], match["under"] or match["of"]
    fraction = match["glyph"] is not None or over is not None
    if match["glyph"] is not None:
        value += GLYPHS[match["glyph"]]
    elif over is not None and under is not None:
        # $6.88 1/2 is half a hundredth more, as grain is priced.
        value += _quotient(over, under) / 10 ** len(match["decimals"] or "")
    else:
        value = _raised(value, match["times"] or match["e"], match["power"]) * 2 ** int(match["doubled"] or 0)
    return _scaled(text, start, match.end(), value, "" if fraction else match.group())


def _quotient(over: str, under: str) -> Decimal:
    return Decimal(over) / Decimal(under) if int(under) else Decimal(0)


def _raised(value: Decimal, tens: str | None, power: str | None) -> Decimal:
    if tens is not None:
        return value * Decimal(10) ** int(tens.lstrip("^").translate(_PLAIN_DIGITS))
    if power is not None and value:
        sign = -1 if power.count("-") == 1 else 1
        return Decimal(value ** (sign * int(power.lstrip("+-"))))
    return value


def _read_share(text: str, start: int) -> Numeral | None:
    """A fraction on its own: 1/5, 3/4; not 9/11 nor what may be a day of a month."""
    match = _SHARE.match(text, start)
    if match is None:
        return None
    over, under = Decimal(match["over"]), int(match["under"])
    if not 0 < over < under or match.group() == "9/11":
        return None
    return _scaled(text, start, match.end(), _quotient(match["over"], match["under"]), "")


def _scaled(text: str, start: int, end: int, value: Decimal, digits: str) -> Numeral:
    """The numeral with its sign and its scale words: "-4.5", "2.5 million", "3 million and a half"."""
    if _is_signed(text, start):
        start, value = start - 1, -value
    elif start == len("- ") and text[:start] in _MINUS_APART and not text[end:].strip(" .\n"):
        start, value = 0, -value
    elif start and text[start - 1] == "." and digits.isdecimal() and (start == 1 or text[start - 2] in " (\n\t"):
        start, value, digits = start - 1, Decimal("0." + digits), "." + digits
    end, scale = read_scales(text, end)
    value *= scale
    if scale == 100 and (rest := _AND_MORE.match(text, end)) is not None:
        end, value = rest.end(), value + _below_hundred(rest[1])
    part = _AND_A_PART.match(text, end)
    if part is not None:
        share = _PARTS[part["part"][0].lower()] * _TOPS.get((part["top"] or "").lower(), 1)
        end, more = read_scales(text, part.end())
        value = (value + share * scale) * more
        scale *= more
    return Numeral(
        start=start, end=end, low=value, high=value, scale=scale, digits=digits, fraction=not digits or part is not None
    )


def _below_hundred(words: str) -> Decimal:
    if words.isdecimal():
        return Decimal(words)
    numeral = read_words(words, 0)
    return Decimal(0) if numeral is None else numeral.low


def _is_signed(text: str, start: int) -> bool:
    """Whether the dash before a numeral is its minus: nothing touches it, and no numeral stands before it.

    The true minus of decimals is one anywhere: in a table's "3,307 −1.3 %" it is no dash of a range.
    """
    if not start or text[start - 1] not in "-−":
        return False
    if text[start - 1] == "−" and text[start - 2 : start - 1] == " " and _DECIMAL.match(text, start) is not None:
        return True
    return start == 1 or (text[start - 2] in " (\n\t" and not text[max(0, start - 3) : start - 2].isdecimal())


def read_scales(text: str, end: int) -> tuple[int, Decimal]:
    """Where the scale words that follow end ("million", "lakh crore"), and their product."""
    scale = Decimal(1)
    while (match := _SCALED.match(text, end)) is not None:
        scale *= SCALES.get(match["scale"].lower(), Decimal(1000))
        end = match.end()
    return end, scale
