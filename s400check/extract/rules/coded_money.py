"""Amounts of money with letters before them: a currency's code, or what a country's press writes (Rs, LE, Dh, GH¢)."""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import Example, Found, Place, Rule
from s400check.extract.rules import currencies
from s400check.extract.rules.money import amount, letter_scale, numeral_at
from s400check.extract.vocabulary import words
from s400check.model.readings import Hedge

_SCALE: Final = r"[\d,]*(?:\.\d+)?(?:[ -]?(?:million|billion|trillion|bn|tn)|m)\b"
_PRICE: Final = (
    r"[\d,]*(?:\.\d+)?(?:/| (?:a|an|per|each) )(?:kilo|kg|lit|dollar|share|day|week|month|year|bag|ton|head)"
)
_GROUPED: Final = r"\d{0,2}(?:,\d{3})+\b"


def _read_code(match: re.Match[str], place: Place) -> Found | None:
    text = place.text
    if place.start and (text[place.start - 1].isalnum() or text[place.start - 1] in "$€£."):
        return None
    word = match["code"]
    numeral = numeral_at(place, match.end())
    if numeral is None or (word == "COP" and numeral.low < 100):  # the climate summits: COP27
        return None
    code = currencies.LETTERS.get(word.rstrip(".")) or currencies.LONE_LETTERS.get(word, word)
    end, factor = letter_scale(place, numeral.end)
    return amount(match.start(), end, currencies.money(code), numeral, place, factor)


_LONE: Final = "|".join(code for code in currencies.LONE_LETTERS if code.isupper())
_SPELLED: Final = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|sixty|hundred"
"""Number words that may stand behind Rs."""
_FIRST_WORDS: Final = tuple(
    dict.fromkeys(
        code.rstrip("¢₵").partition(".")[0]
        for code in (*sorted(currencies.CODES), *currencies.LETTERS, *currencies.LONE_LETTERS)
    )
)
"""As they are written: in small letters they would stop at every possessive's s."""

CODE_NUMBER: Final = Rule(
    name="money.code-number",
    about=(
        "A currency's code, or the letters that a country's press writes (Rs, LE, RM, Dh), then a numeral; a letter"
        " alone (R, N, P, Y, and e and p, which stand in some wires for a lost sign) before millions or in a price."
    ),
    starts=_FIRST_WORDS,
    cue=words("0 $ € £ ¢ ₵ e") | frozenset(_SPELLED.split("|")),
    pattern=Pattern(
        rf"(?P<code>{'|'.join(sorted(currencies.CODES))}|rs\.?|Re(?=\.? 1\b)|L\.E\.?"
        rf"|(?:{'|'.join(sorted(set(currencies.LETTERS) - {'Re', 'L.E'}, key=len, reverse=True))})\.?"
        rf"|(?:{_LONE})(?= ?\d(?:{_SCALE}))|[RNP](?=\d(?:{_PRICE}|{_GROUPED}))"
        r"|[ep](?=\d[\d.,]* ?(?:million|billion)\b))"
        rf"(?![a-z])[$€£]? ?(?=\.?\d|(?<=[Rr]s )(?i:{_SPELLED})\b|(?<=[Rr]s\. )(?i:{_SPELLED})\b)",
        ignore_case=False,
    ),
    read=_read_code,
    examples=(
        Example("He bid USD 200 for it", "USD 200", "200", "200", "USD"),
        Example("a fine of Rs 5 lakh", "Rs 5 lakh", "500000", "500000", "INR"),
        Example("a fine of Rs. one lakh", "Rs. one lakh", "100000", "100000", "INR"),
        Example("a loan of Rmb5bn", "Rmb5bn", "5000000000", "5000000000", "CNY"),
        Example("EUR125 at most", "EUR125", "125", "125", "EUR"),
        Example("worth R26 million", "R26 million", "26000000", "26000000", "ZAR"),
        Example("a coin of R22,500 sold", "R22,500", "22500", "22500", "ZAR"),
        Example("fuel at N617 a litre", "N617", "617", "617", "NGN"),
        Example("a grant of LE 42 million", "LE 42 million", "42000000", "42000000", "EGP"),
        Example("for L.E. 250 each", "L.E. 250", "250", "250", "EGP"),
        Example("a villa for Dh3.5 million", "Dh3.5 million", "3500000", "3500000", "AED"),
        Example("cocoa at GH¢2,070 a bag", "GH¢2,070", "2070", "2070", "GHS"),
        Example("up by NIS 70 billion", "NIS 70 billion", "70000000000", "70000000000", "ILS"),
        Example("a loan of Y3bn", "Y3bn", "3000000000", "3000000000", "JPY"),
        Example("worth e85 million", "e85 million", "85000000", "85000000", "EUR"),
        Example("some p74million of it", "p74million", "74000000", "74000000", "GBP", Hedge.ABOUT),
        Example("cut by Re 1 a litre", "Re 1", "1", "1", "INR"),
    ),
    rejects=(
        "the USD index",
        "a CAD drawing of 3 parts",
        "usd-based 3",
        "the COP27 talks",
        "an R44 helicopter",
        "an R0.85 of spread",
        "the N617 road",
        "the SR 520 bridge",
        "KD 32 points",
        "Re 12 of them",
        "page p74 of it",
        "a Y3 robot",
        "Le 14 juillet",
    ),
)

RULES: Final = (CODE_NUMBER,)
