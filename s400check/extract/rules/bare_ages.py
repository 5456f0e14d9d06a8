"""Ages that only their place tells: Ann Marsh, 34, was; two men, 19 and 22; she was 28; the girl (16 in the book)."""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.ages import age, is_whole_age
from s400check.extract.vocabulary import any_of, words


def _read_beside(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not is_whole_age(numeral):
        return None
    within = match.group() == ","
    person = _PERSON.search(place.text, max(0, numeral.start - 60), numeral.start)
    if person is not None and (within or numeral.low >= _GROWN or _CHILD.search(person.group()) is not None):
        return age(numeral.start, numeral.end, place)
    name = _NAME.search(place.text, max(0, numeral.start - 29), numeral.start)
    if name is None or name[2] in _NOT_NAMES or not numeral.digits or _is_a_place(name, place.text):
        return None
    if not within and (name["more"] is None or numeral.low < 10):
        return None
    if within and place.scene.begins_at(name.start()) and _ROW.match(place.text, match.end()) is not None:
        return None
    return age(numeral.start, numeral.end, place)


def _is_a_place(name: re.Match[str], text: str) -> bool:
    """Whether a capitalised word is told as a place, so that the number counts something in it: In Paris, 12, in."""
    if name["more"] is not None:
        return name["more"].strip() in ("In", "At", "Near")
    return _IN.search(text, max(0, name.start() - 6), name.start()) is not None


_IN: Final = Pattern(r"\b(?:in|at|near) \Z")
_GROWN: Final = 16
"""Years: at a sentence's end a smaller number behind a role may count something."""
_CHILD: Final = Pattern(r"\b(?:son|daughter|boy|girl|brother|sister|baby|child|toddler), \Z")
_ROW: Final = Pattern(r" [A-Z]", ignore_case=False)
"""Behind a number behind a text's first word: the next cell of a table's row, as in "Period, 5, Boiling point"."""


_NAME: Final = Pattern(
    r"\b(?P<more>[A-Z][\w.-]+ )?([A-Z][^\W\d_]+)\.? ?, (?:(?:then|now|both|just|only|still) )?\Z", ignore_case=False
)
_NO_PERSONS: Final = any_of(
    """
    number letter paper order matter water quarter summer winter border river tower corner power chapter computer center
    counter offer dinner transfer error factor motor restaurant plant grant process business floor door
    """
)
_PERSONS: Final = any_of(
    """
    man woman boy girl father mother wife husband son daughter brother sister partner baby child president king queen
    student nurse coach chief captain champion pilot victim suspect resident candidate couple athlete star chef judge
    widow graduate guard native critic medic youth teen cat dog
    """
)
_PERSON: Final = Pattern(
    rf"\b(?:the|his|her|their|whose|an?|former|ex|[\w-]+['’]s)[ -](?:[\w’'-]+ ){{0,2}}(?!(?:{_NO_PERSONS})\b)"
    rf"(?:[a-z]+(?:er|or|ist|ian|ant|man|woman|ess)|{_PERSONS})"
    r"(?:-(?:designate|elect|general|in-law|in-chief)|[- ]of[- ][a-z]+)?, (?:(?:then|now|both) )?\Z"
)
"""A person by what they are: the senator, 68, has; the prime minister-elect, 43; not the number, 68."""
_NOT_NAMES: Final = words(
    """
    In On At By January February March April May June July August September October November December Jan Feb
    Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Chapter Article Section Page Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday
    """
)

BESIDE_NAME: Final = Rule(
    name="age.beside-name",
    about="A whole number between commas behind a capitalised name: the age, as agencies give it.",
    starts=(NUMERAL,),
    pattern=Pattern(r",(?! ?\d)|(?=[.;)]?\s*(?:\Z|\n|[A-Z“\"])|; | and )", ignore_case=False),
    read=_read_beside,
    examples=(
        Example("The driver, John Marsh, 34, was unhurt.", "34", "34", "34", "year"),
        Example("It hit Robert Marsh Jr., 49, twice.", "49", "49", "49", "year"),
        Example("killing Anna Marsh, 40.", "40", "40", "40", "year"),
        Example("The senator, 68, has served", "68", "68", "68", "year"),
        Example("His sister, four, hid", "four", "4", "4", "year"),
        Example("and the couple's son, three.", "three", "3", "3", "year"),
        Example("said Engine 9's captain, 55.", "55", "55", "55", "year"),
        Example("said the pilot, 52.", "52", "52", "52", "year"),
        Example("The mayor-elect, 39, smiled", "39", "39", "39", "year"),
        Example("Marsh, then 17, was held", "17", "17", "17", "year"),
    ),
    rejects=(
        "On March 3, 12, and later",
        "Group, 14, Atomic mass",
        "In Rome, 340, they say",
        "In Rome, 12, in Bari, 8, were held",
        "cars, 34, and vans",
        "the number, 68, is",
        "the senator, 68 to 31, said",
    ),
)


_SEVERAL: Final = any_of(
    """
    men women boys girls people teenagers teens youths brothers sisters sons daughters children kids twins suspects
    students victims friends others soldiers officers workers migrants couples siblings cousins passengers tourists
    residents pensioners players sailors drivers pilots parents athletes hikers climbers survivors
    """
)
_MEMBERS: Final = Pattern(
    rf"\b(?:{_SEVERAL}), (?:(?:both|all|now|then) )?(?P<before>(?:\d{{1,3}}, ){{0,5}}(?:and )?)\Z"
)
_OTHERS: Final = r"(?P<further>(?:, \d{1,3}){0,5}(?:,? and \d{1,3})?)(?= ?(?:[.;)]|,(?! ?\d)|\Z))"


def _read_members(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not is_whole_age(numeral) or not numeral.digits:
        return None
    lead = _MEMBERS.search(place.text, max(0, numeral.start - 50), numeral.start)
    if lead is None:
        lead = _PAIR.search(place.text, max(0, numeral.start - 40), numeral.start)
    elif not lead["before"] and not match["further"] and "both" not in lead.group():
        return None
    return None if lead is None else age(numeral.start, numeral.end, place)


_PAIR: Final = Pattern(rf"\b(?:{_SEVERAL}), (?:\d{{1,3}}, ){{0,5}}\d{{1,3}},? and \Z")

BESIDE_PEOPLE: Final = Rule(
    name="age.beside-people",
    about="Whole numbers between commas behind several people, one for each: two men, 19 and 22.",
    starts=(NUMERAL,),
    pattern=Pattern(_OTHERS),
    read=_read_members,
    examples=(Example("Two sisters, both 19, were hurt", "19", "19", "19", "year"),),
    rejects=(
        "two men, 19 in all",
        "of the women, 12, and",
        "in rooms, 19 and 22, that",
        "two men, 19 and 22 miles off",
    ),
)


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
    r"|(?P<rank>(?:young|old|eld)est (?:of [\w ]{3,24} )?(?:was|is)|and the (?:young|old|eld)est))"
    rf"|(?P<name>(?-i:(?:[a-z,]|(?!The )[A-Z][\w’'.-]+) [A-Z][\w’'-]+)|(?:the|his|her|their|my) (?:{_PERSONS})) was)"
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
    pattern=Pattern(
        r"(?P<when> (?:when|at the time|years of age)\b)|(?= in (?:19|20)\d\d\b)"
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


def _read_at(_: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not is_whole_age(numeral) or not numeral.digits or numeral.low <= _HOURS:
        return None
    lead = _AT.search(place.text, max(0, numeral.start - 5), numeral.start)
    return None if lead is None else age(numeral.start, numeral.end, place)


_HOURS: Final = 12
"""At 12 she called: a number up to this is a time of day."""
_AT: Final = Pattern(r"(?:\A|[.;:\n\"“] ?)at \Z")

AT: Final = Rule(
    name="age.at-number",
    about="At and a whole number that open a clause, then he or she: At 92, she still drives.",
    starts=(NUMERAL,),
    cue=words("he she i"),
    pattern=Pattern(r",? (?:he|she|I)\b(?!-)"),
    read=_read_at,
    examples=(Example("At 92, she still drives.", "92", "92", "92", "year"),),
    rejects=("At 12 she called", "aimed at 92, she fired", "At 92 he-men"),
)


def _read_bracketed(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    lead = _BRACKET.search(place.text, max(0, numeral.start - 40), numeral.start)
    if lead is None or not is_whole_age(numeral) or not numeral.digits:
        return None
    if lead["name"] and (match["of"] is None or numeral.low < _GROWN):
        return None
    return age(numeral.start, numeral.end, place)


_BRACKET: Final = Pattern(
    rf"\b(?:(?:{_PERSONS})|(?P<name>(?-i:[A-Z][\w’'-]+ [A-Z][\w’'-]+))) \((?:(?:now|then|both|aged) )?\Z"
)

BRACKETED: Final = Rule(
    name="age.in-brackets",
    about="A whole number that opens a bracket behind a person: the girl (16 in the book), Mary Dunn (54), of Hull.",
    starts=(NUMERAL,),
    cue=words(") in at when ,"),
    pattern=Pattern(r"\)(?P<of>, (?:of|from) )?| (?:in the (?:book|novel|film|story|play)|at the time|when|now)\b|, "),
    read=_read_bracketed,
    examples=(
        Example("the girl (16 in the book) flees", "16", "16", "16", "year"),
        Example("Mary Dunn (54), of Hull, won", "54", "54", "54", "year"),
    ),
    rejects=(
        "John Marsh (34), then Reed (61)",
        "the ships (16) that",
        "the champion (2015, 2016)",
        "the boy (9 stone)",
    ),
)

RULES: Final = (BESIDE_NAME, BESIDE_PEOPLE, WAS, AT, BRACKETED)
