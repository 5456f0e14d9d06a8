"""Ages that bound a group of people: adults over 65, under-18s, the 15-59 age group, a pension age of 67."""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.hedges import bounded
from s400check.extract.number_words import TENS, UNITS
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.ages import OLDEST, age, is_whole_age
from s400check.extract.rules.durations import time_unit
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge

_PEOPLE: Final = any_of(
    """
    children kids boys girls infants babies toddlers youngsters teenagers pupils students adults people persons men
    women those anyone everyone someone patients residents voters drivers pensioners citizens Americans Britons
    Australians Canadians Germans workers employees recipients claimants smokers taxpayers females males teens mothers
    fathers parents nobody everybody anybody no_one individuals athletes homeowners viewers consumers
    shoppers inmates prisoners child baby infant
    """
)
_FOLLOWS: Final = any_of(
    """
    and or in at on who with were are is was have has had from died will can may must should could would might do did
    got get gets need needs make made take took receive received than as when while if but for to said say live lived
    back want prefer vote support think believe tend use own pay work earn face know go come
    because before after since until whose without it he she they [a-z]{2,}ed
    """
)
_CLOSED: Final = rf"(?=\s*(?:\Z|[.;:)]|,(?! ?\d))| (?:{_FOLLOWS})\b)"
"""Behind a number that counts nothing: the end of a clause, or a word that no noun begins with."""


def _ages(start: int, end: int, low: Decimal, high: Decimal, hedge: Hedge) -> Found | None:
    unit = time_unit("year")
    if unit is None:
        return None
    return Found(start=start, end=end, kind=Kind.AGE, hedged=True, reading=bounded(unit, low, high, hedge))


def _read_under(_: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if numeral.low > OLDEST or numeral.low != numeral.low.to_integral_value():
        return None
    lead = _UNDER.search(place.text, max(0, numeral.start - 50), numeral.start)
    if lead is None:
        return None
    if lead["as"] is None:
        return age(numeral.start, numeral.end, place)
    hedge = Hedge.AT_LEAST if lead["as"].lower() == "young" else Hedge.AT_MOST
    return _ages(numeral.start, numeral.end, numeral.low, numeral.high, hedge)


_UNDER: Final = Pattern(
    rf"\b(?:(?:(?:{_PEOPLE})(?:, (?:all|both|most|some)(?: of them)?)? (?:who )?(?:(?:are|were) )?(?:aged )?|aged )"
    r"(?:under|over|below|above|(?:young|old)er than)(?: the age of)?|as (?P<as>young|old) as) \Z"
)

UNDER: Final = Rule(
    name="age.people-under-number",
    about="Children under, people over and a whole number that nothing follows: their age.",
    starts=(NUMERAL,),
    lead=words("under over below above than age as"),
    pattern=Pattern(_CLOSED),
    read=_read_under,
    examples=(
        Example("Most were children under five, it said.", "five", None, "5", "year", Hedge.BELOW),
        Example("a jab for people over 65 in care", "65", "65", None, "year", Hedge.ABOVE),
        Example("Adults over 50 must wait.", "50", "50", None, "year", Hedge.ABOVE),
        Example("Girls as young as nine were sold.", "nine", "9", None, "year", Hedge.AT_LEAST),
    ),
    rejects=("two people under 5 feet", "children under 40 teachers", "villages under 5, it said"),
)


def _read_overs(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, match.start()
    spelled = match["word"]
    bound = Decimal(match["age"]) if match["age"] else _TELLING[spelled.lower()]
    if match["joint"] == " " and _ALL.search(text, max(0, start - 8), start) is None:
        return None
    under = match["bound"].lower() == "under"
    if under and _SIDE.search(text, max(0, start - 24), start) is not None:
        return None
    return _ages(start, match.end(), bound, bound, Hedge.BELOW if under else Hedge.ABOVE)


_TELLING: Final = {f"{word}{'es' if word.endswith('x') else 's'}": value for word, value in UNITS.items()} | {
    f"{word[:-1]}ies": value for word, value in TENS.items()
}
_ALL: Final = Pattern(r"\b(?:the|all|most|many|for|of|by|among|and|some|to) \Z")
"""Before "over 65s" without a hyphen, a word that makes them people."""
_SIDE: Final = Pattern(r"(?:\b[A-Z]\w+['’]s?|(?<=[a-z,] )[A-Z]\w+|men['’]s) \Z", ignore_case=False)
"""A country or a club before "under-21s" makes them its youth side."""
_SPORT: Final = any_of("sides? squads? teams? coach manager boss captain internationals? beat drew won lost play face")

OVERS: Final = Rule(
    name="age.over-s",
    about="Over or under joined to an age in the plural: over-55s, under-fives; not a country's under-21s.",
    starts=("over", "under"),
    cue=frozenset(("0", *_TELLING)),
    pattern=Pattern(
        r"(?P<bound>over|under)(?P<joint>[- ])(?:(?P<age>\d{1,3})(?:['’]?s\b|(?=[- ]age[ -](?:group|bracket|band)))"
        rf"|(?P<word>{'|'.join(_TELLING)})\b)(?! (?:{_SPORT})\b)"
    ),
    read=_read_overs,
    examples=(
        Example("Most over-55s agreed.", "over-55s", "55", None, "year", Hedge.ABOVE),
        Example("care for under-fives", "under-fives", None, "5", "year", Hedge.BELOW),
        Example("free for the over 60s", "over 60s", "60", None, "year", Hedge.ABOVE),
    ),
    rejects=(
        "England's under-21s won",
        "the under-19s side",
        "over 80s hits",
        "over 70s",
        "over-30-day",
        "undersea 5s",
    ),
)


def _read_group(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not numeral.digits.isdigit() or numeral.scale != 1 or numeral.low > OLDEST:
        return None
    if match["last"] is None:
        return _ages(numeral.start, match.end("plus"), numeral.low, numeral.low, Hedge.AT_LEAST)
    last = Decimal(match["last"])
    told = match["group"] is not None or (
        _AGES.search(place.text, max(0, numeral.start - _AROUND), match.end() + _AROUND) is not None
        if match["bare"] is not None
        else numeral.low > 1 and _OF_PEOPLE.search(place.text, max(0, numeral.start - 24), numeral.start) is not None
    )
    if not told or not numeral.low < last <= OLDEST:
        return None
    return _ages(numeral.start, match.end("last"), numeral.low, last, Hedge.EXACT)


_OF_PEOPLE: Final = Pattern(rf"\b(?:{_PEOPLE}),? (?:ages )?\Z")
_AROUND: Final = 200
"""Characters on either side in which ages may be spoken of: about a sentence."""
_AGES: Final = Pattern(r"\bage[ds]?\b|years? old\b|year-olds?\b")
_GROUP: Final = r"[- ]age[- ](?:groups?|brackets?|ranges?|bands?|cohorts?|categor(?:y|ies)|segments?)\b"

GROUP: Final = Rule(
    name="age.group",
    about="Two ages that bound a group: the 15-59 age group, women 18 to 49; or one, the 65-plus age group.",
    starts=(NUMERAL,),
    cue=words("0 to + plus and"),
    pattern=Pattern(
        rf"(?: ?[-–] ?|-? to )(?P<last>\d{{1,3}})(?:(?P<group>(?:[- ]years?)?{_GROUP})|(?P<bare> groups?\b)|{_CLOSED})"
        rf"|(?P<plus>\+|-plus| and (?:over|older)){_GROUP}"
    ),
    read=_read_group,
    examples=(
        Example("The 15-59 age group shrank.", "15-59", "15", "59", "year"),
        Example("of all ages, the 15-59 group shrank", "15-59", "15", "59", "year"),
        Example("among women 18 to 49.", "18 to 49", "18", "49", "year"),
        Example("the 65-plus age group", "65-plus", "65", None, "year", Hedge.AT_LEAST),
    ),
    rejects=("beat the women 18-12.", "the 15-59 group", "men 18-34 Wales", "people 2 to 3 miles off", "ships 18-34."),
)


def _read_limit(_: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not numeral.digits or numeral.scale != 1 or not 5 <= numeral.low <= OLDEST:
        return None
    lead = _LIMIT.search(place.text, max(0, numeral.start - 90), numeral.start)
    if lead is None or (lead["work"] and not _OLD <= numeral.low <= _OLDER):
        return None
    return age(numeral.start, numeral.end, place)


_OLD, _OLDER = 50, 85
"""Years until which people work; a number beyond is of something else."""
_LIMITS: Final = any_of(
    """
    pension retirement voting drinking driving smoking marriage legal minimum maximum qualifying school-leaving
    enlistment average median mean
    """
)
_AGE: Final = rf"(?:(?:{_LIMITS}) age|age (?:limit|of (?:consent|majority|retirement|criminal responsibility)))"
_LIMIT: Final = Pattern(
    rf"\b(?:(?:{_AGE}\b[^.;:,\d]{{0,40}} (?:(?:of|from|at) \d\d(?:\.\d)? )?"
    r"(?:of|to|from|at|until|till|past|beyond|is|was|remains|stays)"
    r"|(?:set|put|fixed|kept|raised|lowered|cut) (?:the|its|an) age(?: for [a-z]+)? (?:at|to)"
    r"|(?P<work>(?:work(?:s|ed|ing)?|wait(?:s|ed|ing)?|retir(?:ing|ement)) (?:[^\W\d]+ ){0,3}(?:until|till|past|beyond)"
    r"|(?:pensions?|benefits?|retire\w*|(?:can|could|may|to) claim)\b[^.;:,\d]{0,12} at|\bat \d\d and (?:wo)?men at))"
    r"(?: (?:about|around|just|at least))?) \Z"
)

LIMIT: Final = Rule(
    name="age.limit",
    about="The age that a law or a mean names: a pension age of 67, the voting age lowered to 16, work until 70.",
    starts=(NUMERAL,),
    lead=words("of to from at until till past beyond is was remains stays about around just least"),
    pattern=Pattern(
        rf"{_CLOSED}|(?= (?:by|over|under|instead|rather|despite|gradually|unless|through|across|this|last|next"
        r"|gains?|gets?|receives?|loses?)\b)"
    ),
    read=_read_limit,
    examples=(
        Example("a pension age of 67", "67", "67", "67", "year"),
        Example("to lower the voting age to 16 by then", "16", "16", "16", "year"),
        Example("A median age of 38.5 was told.", "38.5", "38.5", "38.5", "year"),
        Example("men draw a pension at 65 and women", "65", "65", "65", "year"),
        Example("They will work until 70 for it.", "70", "70", "70", "year"),
    ),
    rejects=("the average wage of 67", "work until 70 ships came", "the pension age of 40 percent", "work past 12."),
)


def _read_older(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not is_whole_age(numeral):
        return None
    are = _ARE.search(place.text, max(0, numeral.start - 40), numeral.start)
    if match["sure"] is None and are is None:
        return None
    hedge = Hedge.AT_MOST if match["way"].lower() in ("younger", "under", "below") else Hedge.AT_LEAST
    return _ages(numeral.start, numeral.end, numeral.low, numeral.high, hedge)


_ARE: Final = Pattern(rf"\b(?:{_PEOPLE}) (?:who )?(?:are|were|is) \Z")

OLDER: Final = Rule(
    name="age.or-older",
    about="A whole number, then or older, or younger; or over and under, where people are told to be it.",
    starts=(NUMERAL,),
    cue=words("or and"),
    pattern=Pattern(r" (?:or|and) (?P<way>(?P<sure>older|younger)|over|above|under|below)\b(?! than)"),
    read=_read_older,
    examples=(
        Example("Some 53 million people are 65 or over", "65", "65", None, "year", Hedge.AT_LEAST),
        Example("open to those 18 or younger", "18", None, "18", "year", Hedge.AT_MOST),
    ),
    rejects=("scores of 65 or over", "ships of 40 and under", "65 or older than that"),
)


def _read_young(match: re.Match[str], place: Place) -> Found | None:
    lead = _YOUNG.search(place.text, max(0, place.numeral.start - 40), place.numeral.start)
    return None if lead is None else age(place.numeral.start, match.end(), place, match["unit"])


_YOUNG: Final = Pattern(
    r"\b(?:(?:every|each|any|no|an?) (?:child|baby|infant|puppy) (?:over|under)"
    r"|(?:children|babies|infants|toddlers|puppies) (?:aged )?(?:under|(?:young|old)er than)) \Z"
)

YOUNG: Final = Rule(
    name="age.child-under-months",
    about="The months or weeks over or under which a child is: every child over nine months, babies under six weeks.",
    starts=(NUMERAL,),
    cue=words("month months week weeks"),
    pattern=Pattern(rf"[ -](?P<unit>months?|weeks?)\b{_CLOSED}"),
    read=_read_young,
    examples=(
        Example("for every child over nine months.", "nine months", "9", None, "month", Hedge.ABOVE),
        Example("babies under six weeks are safe", "six weeks", None, "6", "week", Hedge.BELOW),
    ),
    rejects=("20 children over nine months", "the child over nine months'"),
)

RULES: Final = (UNDER, OVERS, GROUP, LIMIT, OLDER, YOUNG)
