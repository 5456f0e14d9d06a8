"""Amounts of money whose currency is named, or told behind the number: 40 pounds sterling, 30 €, rupees 500."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Numeral, Place, Rule
from s400check.extract.rules import currencies
from s400check.extract.rules.money import LETTER_SCALES, amount, numeral_at
from s400check.extract.rules.pounds import is_money
from s400check.model.readings import Hedge, Unit


def _is_a_part(place: Place) -> bool:
    """Whether a fraction is of something else: half dollars, and not 1/2 dollar."""
    numeral = place.numeral
    return numeral.scale == 1 and not numeral.digits and "/" not in place.text[numeral.start : numeral.end]


def _read_name(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.fraction and _is_a_part(place):
        return None
    factor = LETTER_SCALES.get((match["letter"] or "").lower().rstrip(" -"), Decimal(1))
    unit = _unit(match, place, scaled=numeral.scale >= 1000 or factor > 1 or (numeral.vague and numeral.low >= 1000))
    return None if unit is None else amount(numeral.start, match.end(), unit, numeral, place, factor)


def _unit(match: re.Match[str], place: Place, *, scaled: bool) -> Unit | None:
    """The currency behind the numeral; None where its name means something else here: a weight, a mark, who won."""
    word, told = match["name"], bool(match["nation"] or match["sterling"])
    if word is None:
        code = "EGP" if match["egyptian"] else match["code"].upper()
        return currencies.money(currencies.LETTERS.get(code) or currencies.LETTERS.get(code.lower(), code))
    if word == "Mark" and match["letter"]:
        return None
    if currencies.singular(word) == "pound":
        means_money = is_money(place, match.end(), nation=told, scaled=scaled)
    else:
        means_money = told or scaled or place.numeral.low >= _ROUND or not currencies.needs_proof(word)
    return currencies.named(word, match["nation"] or "") if means_money else None


_ROUND: Final = 1000
"""From here on an everyday word is a currency's name: 12 marks for style, 1,200 marks a month."""


NUMBER_NAME: Final = Rule(
    name="money.number-name",
    about="A numeral, then a currency's name or code; a nation's adjective says whose; pounds may be weights.",
    starts=(NUMERAL,),
    cue=currencies.FIRST_WORDS,
    pattern=Pattern(
        r"[ \u00a0-]{0,2}(?P<letter>(?:mm|mio|m|b|k|bn)[ -]{0,2})??"
        rf"(?:(?P<nation>(?:{'|'.join(re.escape(nation) for nation in currencies.NATIONS)})[ -]?)?"
        rf"(?P<name>(?:{'|'.join(sorted(currencies.NAMES, key=len, reverse=True))})s?)\b(?P<sterling> sterling\b)?"
        rf"|(?P<code>(?-i:{'|'.join(sorted(currencies.CODES))}|RM|LE)|kr|usd|eur|gbp|cad|aud|jpy|cny|rmb|inr|chf)\b"
        r"(?! ?\d(?!\d? cents?\b))|(?P<egyptian>l\.e\.?)(?!\w))"
    ),
    read=_read_name,
    examples=(
        Example("a 3.2-million-euro prize", "3.2-million-euro", "3200000", "3200000", "EUR"),
        Example("They paid 40 pounds sterling.", "40 pounds sterling", "40", "40", "GBP"),
        Example("Half a billion dollars was set aside.", "Half a billion dollars", "500000000", "500000000", "USD"),
        Example("sales of 830.4 mln stg", "830.4 mln stg", "830400000", "830400000", "GBP"),
        Example("an order of 30 MUSD", "30 MUSD", "30000000", "30000000", "USD"),
        Example("They lost millions of dollars.", "millions of dollars", "2000000", "9999999", "USD", Hedge.ABOUT),
        Example("a five-pound note", "five-pound", "5", "5", "GBP"),
        Example("20,000 pounds ($25,000) went missing", "20,000 pounds", "20000", "20000", "GBP"),
        Example("a fare of 42 L.E. in all", "42 L.E.", "42", "42", "EGP"),
        Example("some 15 usd or so", "15 usd", "15", "15", "USD", Hedge.ABOUT),
        Example(
            "nearly 250 million Swiss francs", "250 million Swiss francs", "250000000", "250000000", "CHF", Hedge.ABOUT
        ),
    ),
    rejects=(
        "two million pounds of cocaine",
        "He lost ten pounds.",
        "bought two pounds of flour",
        "three of dollars",
        "the 12-pound shell",
        "12 marks for style",
        "the 12 won easily",
        "40 pounds of flour",
        "two real friends",
    ),
)


def _read_sign_behind(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    factor = LETTER_SCALES.get((match["letter"] or "").lower().rstrip(" -"), Decimal(1))
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
    unit = currencies.cents(spelling, (match["whose"] or "").lower())
    return None if unit is None else amount(place.numeral.start, match.end(), unit, place.numeral, place)


_UNITS: Final = "kg|kilo|kwh|lit(?:re|er)|l|lb|therm|share|mile|minute|unit|day|tonne|ton"

NUMBER_CENTS: Final = Rule(
    name="money.number-cents",
    about="Cents, pence and other hundredth parts; the letters c and p only when they touch the digits.",
    starts=(NUMERAL,),
    cue=frozenset(currencies.CENTS) | {whose.partition(" ")[0].partition(".")[0] for whose in currencies.CENTS_OF},
    pattern=Pattern(
        rf"[ \u00a0-]{{0,2}}(?:(?P<whose>{'|'.join(map(re.escape, currencies.CENTS_OF))}) (?=cents?\b))?"
        rf"(?P<cent>{'|'.join(currencies.CENTS)})(?!\w|/(?!(?:{_UNITS})\b)|\.\w)"
    ),
    read=_read_cents,
    examples=(
        Example("up to 17 cts a share", "17 cts", None, "17", "cent", Hedge.AT_MOST),
        Example("down 34 cents on the day", "34 cents", "34", "34", "cent"),
        Example("a 50p coin", "50p", "50", "50", "pence"),
        Example("ten pence more", "ten pence", "10", "10", "pence"),
        Example("worth 65.1 US cents", "65.1 US cents", "65.1", "65.1", "cent"),
        Example("power at 24.5p/kWh", "24.5p", "24.5", "24.5", "pence"),
        Example("dearer by 80 paise", "80 paise", "80", "80", "paisa"),
        Example("20 piasters a loaf", "20 piasters", "20", "20", "piastre"),
    ),
    rejects=("5 C", "3 p.m.", "4 centres", "a 5p/6p mix"),
)


def _read_name_first(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, place.start
    numeral = numeral_at(place, match.end())
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
    cue=frozenset("0"),
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


def _read_one_of(match: re.Match[str], place: Place) -> Found | None:
    text = place.text
    lead = _ONE_OF.search(text, max(0, place.start - 26), place.start)
    if lead is None:
        return None
    alone = place.scene.begins_at(lead.start()) and place.scene.ends_at(match.end())
    if not alone and lead["way"] is None and match["rate"] is None and match["name"].lower() not in _NOTES:
        return None
    if _AT_A_RATE.search(text, max(0, lead.start() - 24), lead.start()) is not None:
        return None
    name = match["name"].lower()
    unit = _penny(text) if name == "penny" else currencies.named("pound" if name in _NOTES else name, "")
    value = _NOTES.get(name, Decimal(1))
    one = Numeral(start=lead.start("one"), end=match.end("name"), low=value, high=value)
    return None if unit is None else amount(one.start, one.end, unit, one, place)


_NOTES: Final = {"fiver": Decimal(5), "tenner": Decimal(10)}
"""Notes of Britain by their names."""


def _penny(text: str) -> Unit | None:
    """A penny is a cent where nothing says that pounds are paid."""
    return currencies.cents("pence" if _IN_POUNDS.search(text) is not None else "penny")


_IN_POUNDS: Final = Pattern(r"£|\dp\b|\bpence\b")
_ONE_OF: Final = Pattern(
    r"\b(?P<way>(?:for|than|to|below|above|under|only|just|nearly|almost|worth|costs?|about|even|by|at|charg(?:e[sd]?|ing)|"
    r"pa(?:y|ys|id|ying)|ow(?:e[sd]?|ing)|spen[dt]|ga(?:ve|in|ined)|giv(?:e[sn]?|ing)|earn(?:s|ed|ing)?|lost|save[sd]?|"
    r"bet|won|add(?:s|ed)|shed)(?: (?:him|her|them|me|us|you|it))? )?(?P<one>a) \Z"
)
_AT_A_RATE: Final = Pattern(rf"(?:\d|\b(?:{'|'.join(currencies.NAMES)})s?) \Z")
"""Before "to a dollar" and "for a dollar" it tells a rate of exchange: 83 rupees to a dollar."""

ONE: Final = Rule(
    name="money.a-dollar",
    about="A dollar, euro or rupee as a price: less than a dollar, a dollar a day; not a dollar sign, 83 to a dollar.",
    starts=("dollar", "euro", "rupee", "ruble", "rouble", "yuan", "peso", "penny", "fiver", "tenner"),
    pattern=Pattern(
        r"(?P<name>dollar|euro|rupee|rou?ble|yuan|peso|penny|fiver|tenner)"
        r"(?=(?P<rate> (?:a|an|per|each)\b)|\s*(?:[.,;)]|\Z)"
        r"| (?:and|or|in|for|on|by|to|at|off|more|less|extra|if|when)\b)"
    ),
    read=_read_one_of,
    examples=(
        Example("It cost less than a dollar.", "a dollar", None, "1", "USD", Hedge.BELOW),
        Example("They live on a dollar a day.", "a dollar", "1", "1", "USD"),
        Example("She gave him a dollar for it.", "a dollar", "1", "1", "USD"),
        Example("It was lifted by a penny to 12p.", "a penny", "1", "1", "pence"),
        Example("Diesel is up by a rupee.", "a rupee", "1", "1", "INR"),
        Example("a dollar", "a dollar", "1", "1", "USD"),
        Example("a tenner for a pie", "a tenner", "10", "10", "GBP"),
    ),
    rejects=(
        "a dollar sign",
        "the dollar fell",
        "a dollar, they say",
        "83 rupees to a dollar",
        "61 rubles a dollar",
        "at 60 for a dollar",
    ),
)

RULES: Final = (ONE, NAME_NUMBER, NUMBER_CENTS, NUMBER_NAME, NUMBER_SIGN)
