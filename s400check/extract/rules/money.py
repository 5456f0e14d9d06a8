"""Amounts of money with their sign before them; per unit where a price is for one."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.numerals import read_numeral, read_scales
from s400check.extract.patterns import Pattern
from s400check.extract.rule import SIGN, Example, Found, Numeral, Place, Rule
from s400check.extract.rules import currencies
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading, Unit

LETTER_SCALES: Final = {
    "m": Decimal(10**6), "mm": Decimal(10**6), "b": Decimal(10**9), "t": Decimal(10**12), "k": Decimal(1000),
    "mio": Decimal(10**6),
    "bn": Decimal(10**9),
}  # fmt: skip
_LETTER_SCALE: Final = Pattern(r"[ -]?(mm|mio|m|b|t|k)\b(?!['’.]\w)")
_PER: Final = Pattern(
    r"(?: (?:per|an?|each|every)|/) ?(barrel|share|day|week|month|year|hour|minute|person|head|tonne|ton|lit(?:er|re)|"
    r"gallon|pound|ounce|kilo(?:gram)?|kg|unit|piece|night|ticket|bottle|vote|acre|missile|aircraft|plane|jet|head|"
    r"square"
    r" (?:foot|met(?:er|re))|bushel|dose|copy|ride|seat|security|annum|mile|student|household|[a-z]+(?<=/)[a-z]+)\b"
    r"(?! (?:ago|earlier|later|before|after)\b)"
)
_PREFIX: Final = Pattern(r"(?<![\w$])(U\.S\.?|[A-Z]{1,3}|Can|us|c|usd|mxn) ?\Z", ignore_case=False)


def amount(start: int, end: int, unit: Unit, numeral: Numeral, place: Place, factor: Decimal = Decimal(1)) -> Found:
    """The money found, with what the price is for; a range may share the scale that a letter gave ("2-3m euros")."""
    per = _PER.match(place.text, end)
    numeral = numeral if factor == 1 else numeral.scaled(factor, end)
    return Found(
        start=start,
        end=end,
        kind=Kind.MONEY,
        reading=Reading(unit=unit, low=numeral.low, high=numeral.high),
        per=per[1].lower() if per is not None else "",
        numeral=numeral,
    )


def numeral_at(place: Place, start: int) -> Numeral | None:
    """The numeral right behind a currency's sign, code or name, or None."""
    if start >= len(place.text) or not (place.text[start].isalnum() or place.text[start] == "."):
        return None
    if place.text[start] == "." or place.text[start].isdigit():
        return _digits_behind_sign(place, start)
    return read_numeral(place.text, start)


def _digits_behind_sign(place: Place, start: int) -> Numeral | None:
    """The numeral right behind a currency sign or code: nothing to its left can make it part of a name."""
    text = place.text
    if text[start] == ".":
        found = read_numeral("0" + text[start : start + 12], 0)
        shift = start - 1
    else:
        found = read_numeral(text[start : start + 60], 0)
        shift = start
    if found is None:
        return None
    return Numeral(
        start=start, end=found.end + shift, low=found.low, high=found.high, scale=found.scale, digits=found.digits
    )


def letter_scale(place: Place, end: int) -> tuple[int, Decimal]:
    """The scale that a letter gives behind an amount of money ("£350m"); nowhere else is it safe to read one."""
    match = _LETTER_SCALE.match(place.text, end)
    if match is None or (place.text[end] in " -" and match[1] not in ("m", "M", "mm", "MM", "mio")):
        return end, Decimal(1)
    return match.end(), LETTER_SCALES[match[1].lower()]


def _read_sign(match: re.Match[str], place: Place) -> Found | None:
    numeral = numeral_at(place, match.end())
    if numeral is not None and match["bracket"]:
        numeral = _in_brackets(numeral, place.text)
    if numeral is None:
        return None
    code, start = _whose(match, place.text)
    minus = _MINUS.search(place.text, max(0, start - 9), start)
    if match["minus"] or minus is not None:
        numeral = numeral.negative
    end, factor = letter_scale(place, numeral.end)
    named = _DOLLARS_AGAIN.match(place.text, end)
    end = named.end() if named is not None else end
    return amount(start if minus is None else minus.start("minus"), end, currencies.money(code), numeral, place, factor)


def _in_brackets(numeral: Numeral, text: str) -> Numeral | None:
    """What brackets behind a sign tell, as accounts do of losses: $(2.1) million is minus 2.1 million dollars."""
    if not text.startswith(")", numeral.end):
        return None
    end, scale = read_scales(text, numeral.end + 1)
    return numeral.negative.scaled(scale, end)


def _whose(match: re.Match[str], text: str) -> tuple[str, int]:
    """The currency of a sign, and where it begins: letters before a dollar's say whose it is, if only by themselves."""
    start = match.start()
    if match["land"]:
        return currencies.DOLLARS[match["land"]], start
    prefix = _PREFIX.search(text, max(0, start - 6), start) if match["sign"] == "$" else None
    known = None if prefix is None or prefix.group() == "A " else currencies.DOLLARS.get(prefix[1].upper())
    if prefix is None or (known is None and prefix.group().endswith(" ")):
        return currencies.SIGNS[match["sign"]], start
    return known or f"{prefix[1]}$", prefix.start()


_MINUS: Final = Pattern(r"(?:\A|[\s(])(?P<minus>[-−]|(?:minus|negative) )\Z")
_DOLLARS_AGAIN: Final = Pattern(r"(?! ?USD? ?\d) ?(?:USD?|CAD|AUD)\b(?! ?\d)", ignore_case=False)


SIGN_NUMBER: Final = Rule(
    name="money.sign-number",
    about="A currency sign, then a numeral; letters before a dollar sign say whose dollar, letters behind scale it.",
    starts=(SIGN,),
    pattern=Pattern(
        r"(?P<sign>[$€£¥₹₽₺₩₪₿₴₫₱฿₦₡₾₸₼])"
        rf"(?:(?P<bracket>\()|(?-i:(?P<land>{'|'.join(sorted(currencies.LANDS, key=len, reverse=True))}) ?(?=\d))"
        r"|[ \u00a0\u202f]?(?P<minus>-?))"
    ),
    read=_read_sign,
    examples=(
        Example("a $2.5 billion deal", "$2.5 billion", "2500000000", "2500000000", "USD"),
        Example("worth around £350m in all", "£350m", "350000000", "350000000", "GBP", Hedge.ABOUT),
        Example("He paid A$40 for it", "A$40", "40", "40", "AUD"),
        Example("oil at $58.24 a barrel", "$58.24", "58.24", "58.24", "USD"),
        Example("about $A8,800 each", "$A8,800", "8800", "8800", "AUD", Hedge.ABOUT),
        Example("up to $200MM in bonds", "$200MM", None, "200000000", "USD", Hedge.AT_MOST),
        Example("A $7 fee starts soon.", "$7", "7", "7", "USD"),
        Example("It closed at minus $37.63.", "minus $37.63", "-37.63", "-37.63", "USD"),
        Example("a loss of $(2.1) million", "$(2.1) million", "-2100000", "-2100000", "USD"),
        Example("a debt of B$3m", "B$3m", "3000000", "3000000", "B$"),
        Example("a result of -$3.2bn", "-$3.2bn", "-3200000000", "-3200000000", "USD"),
    ),
    rejects=("the $ sign", "a $ and a half", "the euro sign, €", "the $C sign"),
)


RULES: Final = (SIGN_NUMBER,)
