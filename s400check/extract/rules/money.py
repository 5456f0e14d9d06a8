"""Amounts of money: by sign, by code, by name; per unit where a price is for one."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.numerals import read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, SIGN, Example, Found, Numeral, Place, Rule
from s400check.extract.rules import currencies
from s400check.model.claims import Kind
from s400check.model.readings import Hedge, Reading, Unit

_LETTER_SCALES: Final = {
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
)
_PREFIX: Final = Pattern(r"(?<![\w$])(U\.S\.?|[A-Z]{1,3}|us|c|usd|mxn) ?\Z", ignore_case=False)
_PAID: Final = Pattern(
    r"\b(?:cost|costs|pay|pays|paid|paying|price|priced|prices|worth|fine[ds]?|spen[dt]|sell|sold|buy|bought|earn\w*|"
    r"salary|wage|fee|fees|debt|loan|rais\w+|invest\w*|bill|charge[ds]?|save[ds]?|fund\w*|budget|money|cash|sterling|"
    r"tickets?|prize|stake|bet|won|win|rent|tax|value[ds]?|income|profit|sum|owe[ds]?|dollars|euros)\b"
)


def amount(start: int, end: int, unit: Unit, numeral: Numeral, place: Place, factor: Decimal = Decimal(1)) -> Found:
    """The money found, with what the price is for."""
    per = _PER.match(place.text, end)
    return Found(
        start=start,
        end=end,
        kind=Kind.MONEY,
        reading=Reading(unit=unit, low=numeral.low * factor, high=numeral.high * factor),
        per=per[1].lower() if per is not None else "",
        numeral=numeral,
    )


def _numeral_at(place: Place, start: int) -> Numeral | None:
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


def _letter_scale(place: Place, end: int) -> tuple[int, Decimal]:
    """The scale that a letter gives behind an amount of money ("£350m"); nowhere else is it safe to read one."""
    match = _LETTER_SCALE.match(place.text, end)
    if match is None or (place.text[end] in " -" and match[1] not in ("m", "M", "mm", "MM", "mio")):
        return end, Decimal(1)
    return match.end(), _LETTER_SCALES[match[1].lower()]


def _read_sign(match: re.Match[str], place: Place) -> Found | None:
    numeral = _numeral_at(place, match.end())
    if numeral is None:
        return None
    sign = match["sign"]
    code, start = currencies.SIGNS.get(sign, ""), match.start()
    if sign == "$" and (prefix := _PREFIX.search(place.text, max(0, start - 6), start)) is not None:
        known = currencies.DOLLARS.get(prefix[1].upper())
        if known is not None:
            code, start = known, prefix.start()
    end, factor = _letter_scale(place, numeral.end)
    if not code:
        return None
    named = _DOLLARS_AGAIN.match(place.text, end)
    end = named.end() if named is not None else end
    found = amount(start, end, currencies.money(code), numeral, place, -factor if match["minus"] else factor)
    scale = numeral.scale * factor
    return found if scale == numeral.scale else _rescaled(found, numeral, scale)


_DOLLARS_AGAIN: Final = Pattern(r"(?! ?USD? ?\d) ?(?:USD?|CAD|AUD)\b(?! ?\d)", ignore_case=False)


def _rescaled(found: Found, numeral: Numeral, scale: Decimal) -> Found:
    factor = scale / numeral.scale
    return Found(
        start=found.start, end=found.end, kind=found.kind, reading=found.reading, per=found.per,
        numeral=Numeral(
            start=numeral.start, end=found.end, low=numeral.low * factor, high=numeral.high * factor, scale=scale,
            digits=numeral.digits,
        ),
    )  # fmt: skip


SIGN_NUMBER: Final = Rule(
    name="money.sign-number",
    about="A currency sign, then a numeral; letters before a dollar sign say whose dollar, letters behind scale it.",
    starts=(SIGN,),
    pattern=Pattern(r"(?P<sign>[$€£¥₹₽₺₩₪₿₴₫₱฿₦₡₾₸₼])[ \u00a0\u202f]?(?P<minus>-?)"),
    read=_read_sign,
    examples=(
        Example("a $2.5 billion deal", "$2.5 billion", "2500000000", "2500000000", "USD"),
        Example("worth around £350m in all", "£350m", "350000000", "350000000", "GBP", Hedge.ABOUT),
        Example("He paid A$40 for it", "A$40", "40", "40", "AUD"),
        Example("oil at $58.24 a barrel", "$58.24", "58.24", "58.24", "USD"),
        Example("up to $200MM in bonds", "$200MM", None, "200000000", "USD", Hedge.AT_MOST),
    ),
    rejects=("the $ sign", "a $ and a half", "the euro sign, €"),
)


def _read_code(match: re.Match[str], place: Place) -> Found | None:
    text = place.text
    if place.start and (text[place.start - 1].isalnum() or text[place.start - 1] in "$€£."):
        return None
    word = match["code"]
    numeral = _numeral_at(place, match.end())
    if numeral is None or (word == "COP" and numeral.low < 100):  # the climate summits: COP27
        return None
    unit = currencies.money("INR") if word.lower().startswith("rs") else currencies.money(_OTHER_CODES.get(word, word))
    end, factor = _letter_scale(place, numeral.end)
    return amount(match.start(), end, unit, numeral, place, factor)


_OTHER_CODES: Final = {"RM": "MYR", "LE": "EGP", "Fr": "CHF", "SFr": "CHF", "Tk": "BDT"}

CODE_NUMBER: Final = Rule(
    name="money.code-number",
    about="A currency's code, or Rs, RM, Tk, then a numeral.",
    starts=(*(code.lower() for code in sorted(currencies.CODES)), "rs", "rm", "tk", "sfr"),
    pattern=Pattern(
        rf"(?P<code>{'|'.join(sorted(currencies.CODES))}|[Rr]s\.?|RM|Tk|SFr)(?![a-z])[$€£]? ?(?=\.?\d)",
        ignore_case=False,
    ),
    read=_read_code,
    examples=(
        Example("He bid USD 200 for it", "USD 200", "200", "200", "USD"),
        Example("a fine of Rs 5 lakh", "Rs 5 lakh", "500000", "500000", "INR"),
        Example("EUR125 at most", "EUR125", "125", "125", "EUR"),
    ),
    rejects=("the USD index", "a CAD drawing of 3 parts", "usd-based 3"),
)


def _read_name(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if (
        numeral.fraction
        and numeral.scale == 1
        and not numeral.digits
        and "/" not in place.text[numeral.start : numeral.end]
    ):
        return None
    factor = _LETTER_SCALES.get((match["letter"] or "").lower().rstrip(" -"), Decimal(1))
    start = numeral.start
    if match["code"]:
        code = match["code"].upper()
        return amount(start, match.end(), currencies.money(_OTHER_CODES.get(code, code)), numeral, place, factor)
    word = match["name"]
    unit = currencies.named(word, match["nation"] or "")
    if unit is None:
        return None
    if word == "Mark" and match["letter"]:
        return None
    scaled = numeral.scale >= 1000 or factor > 1
    if not match["nation"] and not match["sterling"] and not scaled and not _is_money(word, place):
        return None
    return amount(start, match.end(), unit, numeral, place, factor)


def _is_money(word: str, place: Place) -> bool:
    """Whether a name that means something else as well means money here: pounds, marks, won."""
    if currencies.needs_proof(word):
        return place.numeral.low >= 1000
    if currencies.singular(word) == "pound":
        hyphen = place.text[place.numeral.end : place.numeral.end + 1] == "-"
        return not hyphen and _PAID.search(place.scene.before(place.start, 60)) is not None
    return True


NUMBER_NAME: Final = Rule(
    name="money.number-name",
    about="A numeral, then a currency's name or code; a nation's adjective says whose, pounds need money nearby.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"[ \u00a0-]{0,2}(?P<letter>(?:mm|mio|m|b|k|bn)[ -]{0,2})??"
        rf"(?:(?P<nation>(?:{'|'.join(re.escape(nation) for nation in currencies.NATIONS)})[ -]?)?"
        rf"(?P<name>(?:{'|'.join(sorted(currencies.NAMES, key=len, reverse=True))})s?)\b(?P<sterling> sterling\b)?"
        rf"|(?P<code>(?-i:{'|'.join(sorted(currencies.CODES))}|RM|LE)|usd|eur|gbp|cad|aud|jpy|cny|rmb|inr|chf)\b"
        r"(?! ?\d(?!\d? cents?\b)))"
    ),
    read=_read_name,
    examples=(
        Example("a 3.2-million-euro prize", "3.2-million-euro", "3200000", "3200000", "EUR"),
        Example("They paid 40 pounds sterling.", "40 pounds sterling", "40", "40", "GBP"),
        Example("Half a billion dollars was set aside.", "Half a billion dollars", "500000000", "500000000", "USD"),
        Example("some 15 usd or so", "15 usd", "15", "15", "USD", Hedge.ABOUT),
        Example(
            "nearly 250 million Swiss francs", "250 million Swiss francs", "250000000", "250000000", "CHF", Hedge.ABOUT
        ),
    ),
    rejects=("the 12-pound shell", "12 marks for style", "the 12 won easily", "40 pounds of flour", "two real friends"),
)


def _read_sign_behind(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    factor = _LETTER_SCALES.get((match["letter"] or "").lower().rstrip(" -"), Decimal(1))
    code = currencies.SIGNS[match["sign"]]
    if match["sign"] == "$" and match["whose"]:
        code = currencies.DOLLARS.get(match["whose"].strip().upper(), code)
    return amount(numeral.start, match.end(), currencies.money(code), numeral, place, factor)


NUMBER_SIGN: Final = Rule(
    name="money.number-sign",
    about="A numeral, then a currency sign, as on the Continent.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"[ \u00a0\u202f]?(?P<letter>mm|m|b|k)?(?P<whose> ?(?:US|A|C|NZ|HK|S))?(?P<sign>[$€£¥₹₽₺₩₪₿₴₫₱฿₦₡₾₸₼])(?! ?\d)"
    ),
    read=_read_sign_behind,
    examples=(
        Example("a ticket for 30 €", "30 €", "30", "30", "EUR"),
        Example("at 3.14US$ each", "3.14US$", "3.14", "3.14", "USD"),
    ),
    rejects=("for 3 $40 notes", "line 4: € sign"),
)


def _read_cents(match: re.Match[str], place: Place) -> Found | None:
    spelling = match["cent"].lower()
    if len(spelling) == 1 and spelling != "¢":
        attached = match.start() == match.start("cent")
        if not attached or not place.numeral.digits or not match["cent"].islower():
            return None
    unit = currencies.cents(spelling)
    return None if unit is None else amount(place.numeral.start, match.end(), unit, place.numeral, place)


NUMBER_CENTS: Final = Rule(
    name="money.number-cents",
    about="Cents and pence; the letters c and p only when they touch the digits.",
    starts=(NUMERAL,),
    pattern=Pattern(r"[ \u00a0-]{0,2}(?P<cent>cents?|sen|¢|pence|penn(?:y|ies)|[cp])(?![\w/])(?!\.\w)"),
    read=_read_cents,
    examples=(
        Example("down 34 cents on the day", "34 cents", "34", "34", "cent"),
        Example("a 50p coin", "50p", "50", "50", "pence"),
        Example("ten pence more", "ten pence", "10", "10", "pence"),
    ),
    rejects=("5 C", "3 p.m.", "4 centres"),
)


def _read_name_first(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, place.start
    numeral = _numeral_at(place, match.end())
    if numeral is None or (start and text[start - 1].isalnum()):
        return None
    if not match["code"] and numeral.scale < 1000:
        return None
    unit = currencies.named(match["code"] or match["name"], "")
    if unit is None:
        unit = currencies.money(match["code"].upper())
    nation = _NATION.search(text, max(0, start - 12), start)
    return amount(start if nation is None else nation.start(), numeral.end, unit, numeral, place)


_NATION: Final = Pattern(r"\b(?:malaysian|indian|indonesian|chinese|us) \Z")

NAME_NUMBER: Final = Rule(
    name="money.name-number",
    about="A currency's name before its numeral, as in South Asia: rupees 500, ringgit 42; dollar with a scale.",
    starts=("rupees", "rupiah", "ringgit", "rmb", "usd", "eur", "gbp", "taka", "naira", "dollar", "euro"),
    pattern=Pattern(
        r"(?:(?P<code>rupees|rupiah|ringgit|taka|naira|(?-i:rmb|usd|eur|gbp))|(?P<name>dollar|euro)) "
        r"(?=\d)(?!\d[\d.,]* ?(?:%|per))"
    ),
    read=_read_name_first,
    examples=(
        Example("a fine of rupees 500", "rupees 500", "500", "500", "INR"),
        Example("a bid of dollar 22.5 million", "dollar 22.5 million", "22500000", "22500000", "USD"),
    ),
    rejects=("Euro 2016", "the dollar 5 percent down", "the euro 3 times"),
)

RULES: Final = (SIGN_NUMBER, CODE_NUMBER, NAME_NUMBER, NUMBER_NAME, NUMBER_SIGN, NUMBER_CENTS)
