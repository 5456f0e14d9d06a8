"""Ages that only their place beside a person tells: Ann Marsh, 34, was; two men, 19 and 22; a man of 62."""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.persons import PERSON, PERSONS, SEVERAL
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.ages import age, is_whole_age
from s400check.extract.vocabulary import words


def _read_beside(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not is_whole_age(numeral):
        return None
    within = match.group() == ","
    person = _PERSON.search(place.text, max(0, numeral.start - 60), numeral.start)
    if person is None and place.scene.ends_at(numeral.end):
        person = _LAST.search(place.text, max(0, numeral.start - 20), numeral.start)
    if person is not None and (within or numeral.low >= _GROWN or _CHILD.search(person.group()) is not None):
        return age(numeral.start, numeral.end, place)
    name = _NAME.search(place.text, max(0, numeral.start - 29), numeral.start)
    if name is None or name[2] in _NOT_NAMES or not numeral.digits or _is_a_place(name, place.text):
        return None
    listed = _AFTER_ANOTHER.search(place.text, max(0, name.start() - 10), name.start()) is not None
    if not within and not listed and not match["built"] and (name["more"] is None or numeral.low < 10):
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
_AFTER_ANOTHER: Final = Pattern(r"\b\d{1,3},? and \Z")
"""Before a name it tells that ages are listed: Peter, 58, and Mark, 55."""
_GROWN: Final = 16
"""Years: at a sentence's end a smaller number behind a role may count something."""
_CHILD: Final = Pattern(r"\b(?:son|daughter|boy|girl|brother|sister|baby|child|toddler), \Z")
_ROW: Final = Pattern(r" [A-Z]", ignore_case=False)
"""Behind a number behind a text's first word: the next cell of a table's row, as in "Period, 5, Boiling point"."""


_NAME: Final = Pattern(
    r"\b(?P<more>[A-Z][\w.-]+ )?([A-Z][^\W\d_]+)\.? ?, (?:(?:then|now|both|just|only|still) )?\Z", ignore_case=False
)
_PERSON: Final = Pattern(
    r"\b(?:(?:the|his|her|their|whose|an?|one|another|each|former|ex|[\w-]+['’]s)[ -](?:[\w’'-]+ ){0,2}"
    rf"|\d{{1,3}}, and (?:(?:his|her|their) )?){PERSON}, (?:(?:then|now|both) )?\Z"
    r"|\bthe world (?:No\.? ?\d{1,3}|number [a-z]+), \Z"
)
"""A person by what they are: the senator, 68, has; the prime minister-elect, 43; not the number, 68."""
_LAST: Final = Pattern(rf"\b(?:{PERSONS}), \Z")
"""The same at the end of a headline, which has no article: Police look for missing girl, 15."""
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
    lead=words(", then now both just only still"),
    pattern=Pattern(
        r",(?! ?\d)|(?=[.;)]?\s*(?:\Z|\n|[A-Z“\"])|; "
        r"|(?P<built> and (?:\d{1,3} ?(?:ft|feet|cm|kg|st|stone|lbs?)\b|\d['’]\d))| and )",
        ignore_case=False,
    ),
    read=_read_beside,
    examples=(
        Example("The driver, John Marsh, 34, was unhurt.", "34", "34", "34", "year"),
        Example("It hit Robert Marsh Jr., 49, twice.", "49", "49", "49", "year"),
        Example("killing Anna Marsh, 40.", "40", "40", "40", "year"),
        Example("one of them 58, and Mark, 55.", "55", "55", "55", "year"),
        Example("The senator, 68, has served", "68", "68", "68", "year"),
        Example("His sister, four, hid", "four", "4", "4", "year"),
        Example("and the couple's son, three.", "three", "3", "3", "year"),
        Example("said Engine 9's captain, 55.", "55", "55", "55", "year"),
        Example("Police seek missing girl, 15", "15", "15", "15", "year"),
        Example("The former spy, 67, and others", "67", "67", "67", "year"),
        Example("One victim, now 42, said", "42", "42", "42", "year"),
        Example("The world No. 1, 24, earned", "24", "24", "24", "year"),
        Example("said the pilot, 52.", "52", "52", "52", "year"),
        Example("It suits Marsh, 25 and 6ft tall", "25", "25", "25", "year"),
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
        "Drop in the number, 15",
        "the senator, 68 to 31, said",
    ),
)


_MEMBERS: Final = Pattern(
    rf"\b(?:{SEVERAL}), (?:(?P<each>both|(?<=twins, )now|(?<=(?:th|st)ers, )now) |(?:all|now|then) )?"
    r"(?P<before>(?:\d{1,3}, ){0,5}(?:and )?)\Z"
)
_OTHERS: Final = r"(?P<further>(?:, \d{1,3}){0,5}(?:,? and \d{1,3})?)(?= ?(?:[.;)]|,(?! ?\d)|\Z))"


def _read_members(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not is_whole_age(numeral) or not numeral.digits:
        return None
    lead = _MEMBERS.search(place.text, max(0, numeral.start - 50), numeral.start)
    if lead is None:
        lead = _PAIR.search(place.text, max(0, numeral.start - 40), numeral.start)
    elif not lead["before"] and not match["further"] and not lead["each"]:
        return None
    return None if lead is None else age(numeral.start, numeral.end, place)


_PAIR: Final = Pattern(rf"\b(?:{SEVERAL}), (?:\d{{1,3}}, ){{0,5}}\d{{1,3}},? and \Z")

BESIDE_PEOPLE: Final = Rule(
    name="age.beside-people",
    about="Whole numbers between commas behind several people, one for each: two men, 19 and 22.",
    starts=(NUMERAL,),
    lead=words(", both now all then and"),
    pattern=Pattern(_OTHERS),
    read=_read_members,
    examples=(Example("Two sisters, both 19, were hurt", "19", "19", "19", "year"),),
    rejects=(
        "two men, 19 in all",
        "the officers, all 12, were",
        "of the women, 12, and",
        "in rooms, 19 and 22, that",
        "two men, 19 and 22 miles off",
    ),
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
    rf"\b(?:(?:{PERSONS})|(?P<name>(?-i:[A-Z][\w’'-]+ [A-Z][\w’'-]+))) \((?:(?:now|then|both|aged) )?\Z"
)

BRACKETED: Final = Rule(
    name="age.in-brackets",
    about="A whole number that opens a bracket behind a person: the girl (16 in the book), Mary Dunn (54), of Hull.",
    starts=(NUMERAL,),
    cue=words(") in at when ,"),
    lead=words("( now then both aged"),
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


def _read_of(_: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not is_whole_age(numeral):
        return None
    lead = _OF.search(place.text, max(0, numeral.start - 40), numeral.start)
    return None if lead is None else age(numeral.start, numeral.end, place)


_OF: Final = Pattern(r"\b(?:an?|the) (?:[a-z-]+ )?(?:man|woman|boy|girl|child|youth|pensioner) of (?:only |just )?\Z")

OF: Final = Rule(
    name="age.person-of-number",
    about="A man, woman or child of a whole number: a man of 62, a girl of seven.",
    starts=(NUMERAL,),
    lead=words("of only just"),
    pattern=Pattern(
        r"(?=\s*(?:\Z|[.;:)]|,(?! ?\d))"
        r"| (?:and|or|who|was|were|is|are|has|had|with|from|in|died|to|at|on|when|by|for|as)\b)"
    ),
    read=_read_of,
    examples=(
        Example("A man of 62 and others were hurt", "62", "62", "62", "year"),
        Example("a girl of seven was found", "seven", "7", "7", "year"),
    ),
    rejects=("a man of few words", "the mother of three was hurt", "a girl of 5 feet", "a man of 62 years"),
)

RULES: Final = (BESIDE_NAME, BESIDE_PEOPLE, BRACKETED, OF)
