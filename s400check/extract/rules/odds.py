"""Shares told by two numbers: one in five, 8.6 out of 10, 19 times out of 20, 1 in 50,000, one over twenty."""

import re
from typing import Final

from s400check.extract.counted import counted_noun
from s400check.extract.numerals import read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Numeral, Place, Rule
from s400check.extract.rules.counts import COUNT
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.readings import Reading

_SHARED: Final = Pattern(
    r"\s*(?:\Z|[.;)])|(?: of| or more| had| have| were| are| said| say)\b"
    r"| (?:[a-z-]+ )?(?:people|voters|children|adults|Americans|Britons|women|men|households|workers|patients|jobs)\b"
)
"""What follows a share of a number that is no power of ten: 3 in 4 adults, not 12 in 40 ships."""
_TIMES: Final = any_of("years? months? weeks? days? hours? minutes? seconds? decades? mins? secs? nights?")
_TRIES: Final = any_of(
    """
    games? matches starts appearances outings attempts tests? innings overs seasons? races fights rounds sessions
    episodes cities countries states towns locations places provinces raids attacks ships
    """
)
_TIME: Final = Pattern(rf"[ -](?:[a-z]+ )?(?:{_TIMES})\b|[%°]|[- ](?:per ?cent|percent)\b")
_TRY: Final = Pattern(rf" (?:[a-z]+ )?(?:{_TRIES})\b")
_DONE: Final = Pattern(
    r"\b(?:kill\w*|wound\w*|injur\w*|scor\w*|arrest\w*|shot|hit|hurt|seiz\w+|found|took|with|made|bought|sold) \Z"
)
"""Before two numbers it says that the first counts what was done: killed three in five raids."""
_SINGLY: Final = Pattern(r"\s*(?:\Z|[.,;:)])| (?:is|was|has|had|now|and|but|or|could|will|would|can|at|under)\b")
"""Behind "one case in 20": nothing that the second number counts."""
_PRONOUN: Final = Pattern(r"\b(?:no|number|any|every|day|this|that|which) \Z")
"""Before "one" it makes it no number: no one in 50 states."""
_OUT_OF: Final = (5, 10, 20, 25, 50, 100)
"""Of which marks are given with decimals: 8.6 out of 10."""


def _read_one_in(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    under = read_numeral(text, match.end(), open_left=True)
    if under is None or under.start < match.end() - 2 or not _is_share(match, numeral, under, text):
        return None
    share = numeral.low / under.low
    return Found(
        start=numeral.start, end=under.end, kind=Kind.COUNT, numeral=numeral, noun=counted_noun(text, under.end),
        reading=Reading(unit=COUNT, low=share, high=share),
    )  # fmt: skip


def _is_share(match: re.Match[str], numeral: Numeral, under: Numeral, text: str) -> bool:
    """Whether two numbers make a share: whole ones, the greater last, that no unit and no year takes."""
    low, all_of = numeral.low, under.low
    if numeral.vague or under.vague or numeral.fraction or under.fraction or not 0 < low < all_of <= 10**13:
        return False
    if text[under.end : under.end + 1].isalnum() or _TIME.match(text, under.end) is not None or all_of != int(all_of):
        return False
    if match["out"] is not None:
        return low == int(low) or all_of in _OUT_OF
    whole = low == int(low) and numeral.scale == 1 and not _is_a_year(under)
    if low == 1:
        return whole and _PRONOUN.search(text, max(0, numeral.start - 8), numeral.start) is None
    return whole and _is_of_several(numeral, under, text)


def _is_of_several(numeral: Numeral, under: Numeral, text: str) -> bool:
    """Whether "six in ten" is a share, and tells not what was done in ten tries or places."""
    if _DONE.search(text, max(0, numeral.start - 12), numeral.start) is not None:
        return False
    loose = not under.digits or _is_power_of_ten(under)
    return _SHARED.match(text, under.end) is not None or (loose and _TRY.match(text, under.end) is None)


def _is_a_year(under: Numeral) -> bool:
    """Whether "one in 2020" is of a year."""
    return under.scale == 1 and len(under.digits) == 4 and under.digits[:2] in ("19", "20")


def _is_power_of_ten(under: Numeral) -> bool:
    return str(int(under.low)).strip("0") == "1" and under.low >= 10


ONE_IN: Final = Rule(
    name="count.one-in",
    about="A share told as one in five, two out of three, 1 in 50,000 or 8.6 out of 10.",
    starts=(NUMERAL,),
    cue=words("in out times"),
    pattern=Pattern(r"(?:(?P<out>(?: times)?[ -]out[ -]of[ -])|[ -]in[ -])(?:every )?(?:an? )?(?=[\da-z])"),
    read=_read_one_in,
    examples=(
        Example("One in five agreed.", "One in five", "0.2", "0.2"),
        Example("3 out of 4 voters", "3 out of 4", "0.75", "0.75"),
        Example("The odds are 1 in 50,000 now", "1 in 50,000", "0.00002", "0.00002"),
        Example("one in a million", "one in a million", "0.000001", "0.000001"),
        Example("only one in a trillion does", "one in a trillion", "0.000000000001", "0.000000000001"),
        Example("1-in-4 jobs may go", "1-in-4", "0.25", "0.25"),
        Example("Six in 10 shoppers agree", "Six in 10", "0.6", "0.6"),
        Example("right 19 times out of 20 so", "19 times out of 20", "0.95", "0.95"),
        Example("It got 8.6 out of 10 from us", "8.6 out of 10", "0.86", "0.86"),
    ),
    rejects=(
        "killed 12 in 2018",
        "one in the hall",
        "one in three years",
        "two in 2019 and one in 2020",
        "12 in 40 ships",
        "killed three in five raids",
        "a two-in-one deal",
        "scored 6 in 10 games",
        "1 in 50 minutes",
        "no one in 50 states",
        "ran out of 12",
        "up 3 in 10 minutes",
    ),
)


def _read_one_case(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, match.start()
    under = read_numeral(text, match.end())
    if under is None or under.start != match.end() or not under.low > 1 or under.vague or _is_a_year(under):
        return None
    if _SINGLY.match(text, under.end) is None or _PRONOUN.search(text, max(0, start - 8), start) is not None:
        return None
    share = 1 / under.low
    reading = Reading(unit=COUNT, low=share, high=share)
    return Found(start=start, end=under.end, kind=Kind.COUNT, noun=match["noun"], reading=reading)


ONE_CASE_IN: Final = Rule(
    name="count.one-case-in",
    about="A share told as one case in 20, where the second number counts nothing else.",
    starts=("one",),
    pattern=Pattern(r"one (?P<noun>[a-z]+(?<!s)) in (?:every )?(?=[\da-z])"),
    read=_read_one_case,
    examples=(Example("It misses one case in 20 now", "one case in 20", "0.05", "0.05"),),
    rejects=("one man in 20 ships", "no one man in 20", "one death in 2019."),
)


def _read_over(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    under = read_numeral(text, match.end())
    if under is None or under.start != match.end() or _ENDS.match(text, under.end) is None:
        return None
    if not 0 < abs(numeral.low) < under.low or numeral.fraction or numeral.scale != 1:
        return None
    share = numeral.low / under.low
    return Found(
        start=numeral.start, end=under.end, kind=Kind.COUNT, numeral=numeral,
        reading=Reading(unit=COUNT, low=share, high=share),
    )  # fmt: skip


_ENDS: Final = Pattern(r"\s*(?:[.;:)]|\Z)")

OVER: Final = Rule(
    name="count.over",
    about="One number over a greater one at the end of a clause: one over twenty.",
    starts=(NUMERAL,),
    cue=frozenset(("over",)),
    pattern=Pattern(r" over (?=[\da-z])"),
    read=_read_over,
    examples=(Example("The odds are one over 20.", "one over 20", "0.05", "0.05"),),
    rejects=("two over the limit", "3 over 40 years", "20 over 3."),
)

RULES: Final = (ONE_IN, ONE_CASE_IN, OVER)
