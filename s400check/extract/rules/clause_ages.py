"""Ages that a clause tells: she was 28, the youngest is 15, turned 40 last week; At 92, she still drives."""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.persons import PERSONS, SEVERAL
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.ages import age, is_whole_age
from s400check.extract.vocabulary import words


def _read_was(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    lead = _WAS.search(place.text, max(0, numeral.start - 40), numeral.start) if is_whole_age(numeral) else None
    if lead is None or not (numeral.digits or match["when"] or lead["rank"] or lead["since"]):
        return None
    if not (lead["turn"] or lead["been"] or match["when"] or _is_told_alone(match, lead, place)):
        return None
    return age(numeral.start, numeral.end, place)


_WAS: Final = Pattern(
    r"\b(?:(?P<since>(?:when|until|till|since|before|after|time) )?"
    r"(?:(?P<one>he|she|I|who) (?:was|is)|(?:who|they|both|you|we) (?:were|are))"
    r"|(?P<been>(?:he|she|who|I) (?:would have been|would be|will be))"
    r"|(?P<turn>turn(?:s|ed|ing)?"
    r"|(?P<rank>(?:young|old|eld)est (?:[\w-]+ ){0,4}(?:was|is)|(?:and|;) the (?:young|old|eld)est))"
    rf"|(?P<name>(?-i:(?:[a-z,]|(?!The )[A-Z][\w’'.-]+) [A-Z][\w’'-]+)|(?:the|his|her|their|my) (?:{PERSONS})) was"
    rf"|(?:the|his|her|their|my|both|two|three) (?:{SEVERAL})(?:, now \d{{1,3}},)? were)"
    r"(?: (?:just|only|still|about))? \Z"
)
"""What stands before an age: a name opens no sentence by itself, for so does "Inflation was 18 when he took office"."""


def _is_told_alone(match: re.Match[str], lead: re.Match[str], place: Place) -> bool:
    """Whether "she was" and a number alone tell an age: She was 91. He was 16 in 1990. Until she was 28 she sang."""
    if lead["name"] or place.numeral.low < _YOUNGEST:
        return False
    return lead["since"] is not None or (lead["one"] is not None and match["clause"] is None)


_YOUNGEST: Final = 5
"""Years: he was 3 may be over par, as he was 4."""

WAS: Final = Rule(
    name="age.was-number",
    about="He was or she turned a whole number: 18 when he enlisted, 40 last week, 91.",
    starts=(NUMERAL,),
    lead=words("was is were are been be turn turns turned turning oldest youngest eldest just only still about"),
    pattern=Pattern(
        r"(?P<when> (?:when|at the time|years of age|now)\b)|(?= in (?:19|20)\d\d\b)"
        r"|(?=\s*(?:\Z|[.;)]|,(?! ?\d))| \(| and (?:had|has|lived?|lives|living|worked|works|married|his|her)\b)"
        r"|(?P<clause>(?= (?:last|this|next|on|in|that|he|she|I|they|we|you|it|and|or|his|her|my|today|yesterday"
        r"|tomorrow|just|before|after|during|shortly|earlier|while|as)\b))"
    ),
    read=_read_was,
    examples=(
        Example("He was 18 when he enlisted", "18", "18", "18", "year"),
        Example("She turned 40 last week.", "40", "40", "40", "year"),
        Example("the youngest is 15.", "15", "15", "15", "year"),
        Example("Ms Ortega was thirteen when it fell", "thirteen", "13", "13", "year"),
        Example("lived there until she was 28 (a singer)", "28", "28", "28", "year"),
        Example("When he was 12 he left", "12", "12", "12", "year"),
        Example("He was 16 in 1990", "16", "16", "16", "year"),
        Example("She was 91.", "91", "91", "91", "year"),
        Example("the boy was seven when it sank", "seven", "7", "7", "year"),
        Example("who would have been 90 this year", "90", "90", "90", "year"),
        Example("By the time I was twenty-one we left", "twenty-one", "21", "21", "year"),
        Example("the youngest was five and so on", "five", "5", "5", "year"),
        Example("would have turned 92 today", "92", "92", "92", "year"),
    ),
    rejects=(
        "it was 18 when we looked",
        "It was 18 when we looked",
        "Inflation was 18 when he took office",
        "turned 5 ships",
        "he was 18 miles away",
        "He was 3 in the end",
        "Price was 13 under par",
        "she was 10 and 2 up",
    ),
)


def _read_at(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not is_whole_age(numeral) or not numeral.digits or numeral.low <= _HOURS:
        return None
    lead = _AT.search(place.text, max(0, numeral.start - 80), numeral.start)
    if lead is None or (lead["opens"] is None) == (match["one"] is not None):
        return None
    if lead["opens"] is None and _GOLF.search(place.text, max(0, numeral.start - 120), numeral.end + 60) is not None:
        return None
    return age(numeral.start, numeral.end, place)


_HOURS: Final = 12
"""At 12 she called: a number up to this is a time of day."""
_GOLF: Final = Pattern(r"\b(?:par|strokes?|birdies?|bogeys?|rounds?|holes?|fairway)\b")
_AT: Final = Pattern(
    r"(?P<opens>(?:\A|[.;:\n\"“] ?)at (?:just |only |barely )?\Z)"
    r"|\b(?:he|she|who)\b[^.;:]{1,60}(?:, at|"
    r"\b(?:(?:left|joined|began|started|married|emigrated|quit|enlisted|graduated)(?: [a-z]+){0,3}|debut) at) \Z"
)
"""At the head of a clause, between commas behind he or she, or behind a step of a life: in 1998, at 77, he."""

AT: Final = Rule(
    name="age.at-number",
    about="At and a whole number, of somebody: At 92, she still drives; he flew again, at 77.",
    starts=(NUMERAL,),
    lead=words("at just only barely"),
    pattern=Pattern(r"(?P<one>,? (?:he|she|I)\b(?!-))|(?=,(?! ?\d)|\s*(?:\Z|[.;])| and [a-z])"),
    read=_read_at,
    examples=(
        Example("At 92, she still drives.", "92", "92", "92", "year"),
        Example("He flew again, at 77, on a shuttle", "77", "77", "77", "year"),
        Example("She left the farm at 16.", "16", "16", "16", "year"),
    ),
    rejects=(
        "At 12 she called",
        "The share closed, at 77, up",
        "She lay third, at 71, a stroke back",
        "aimed at 92, she fired",
        "At 92 he-men",
    ),
)

RULES: Final = (WAS, AT)
