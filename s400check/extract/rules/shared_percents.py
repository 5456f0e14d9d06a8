"""Percentages without the word for it, beside one that has it.

39.5 per cent to its rival's 31.9; Leave on 53 percent and Remain on 47; down to 3.2 percent from 3.4. What comes before
the one with the word ("from 3.4 to 3.2 percent") is told by `ranges.py` and `lists.py`.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Numeral, Place, Rule
from s400check.extract.rules.percents import BASIS_POINT, PERCENT
from s400check.extract.vocabulary import any_of
from s400check.model.figures import Kind
from s400check.model.readings import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """A percentage that stands before a bare number, and the words around both."""

    value: Decimal
    led: str  # the words right before the percentage
    between: str
    number: Decimal
    behind: str  # the word right behind the bare number


_WIDTH: Final = 120
_LAST: Final = Pattern(
    r"(?<![\w.,])(?P<value>\d{1,3}(?:\.\d+)?)(?: ?%| per ?cent\b|-per-cent\b| (?P<basis>basis points)\b)"
    r"(?P<between>(?:[^%\d;:]|\b(?:19|20)\d\d\b|(?<= )\d{1,2}(?:\.\d)?(?=,| and)){1,80})\Z"
)
"""A percentage and what stands between it and a number: no other figure but years, and numbers that share its unit."""
_WORD: Final = r"(?:[^\W\d]|['’.&-])+"
_WORD_OR_YEAR: Final = rf"(?:{_WORD}|(?:19|20)\d\d)"
_AT: Final = "on|at|with|had|has|got|took|won|polled|was|were|for"
_OWNER: Final = rf"(?:{_WORD} ){{0,4}}(?:{_WORD}(?:['’]s|s['’])|his|her|its|their) "
_RIVAL: Final = Pattern(
    rf"(?: (?:of|in|among) (?:{_WORD} ?){{1,3}})? to {_OWNER}(?:\d{{1,2}}(?:\.\d)?,? and {_OWNER}){{0,3}}\Z"
)
_SOURCE: Final = Pattern(
    rf"(?: (?:in|last|this|the|a|for) (?:{_WORD} ?){{1,4}}(?:\d{{4}})?|, (?:{_WORD} ?){{2,5}}(?=,))?,? "
    r"(?:(?P<sure>up from|down from|compared with|compared to|(?:as )?against|versus|vs)|from|to)"
    r"(?: (?:about|around|some|just|nearly|a|an|(?:a|the) (?:record|revised|previous)))? \Z"
)
_SEEN: Final = Pattern(
    r",? (?:is|was|are|were|and) (?:now |then )?(?:seen|forecast|expected|projected|predicted) (?:at|to \w+) \Z"
    r"|,? (?:which )?(?:beat|beating|miss\w+|exceed\w+|topp\w+|match\w+|above|below|against|versus|over|short of"
    r"|in line with|compared with|ahead of) (?:(?:(?:analysts|economists)['’]|the|a|median|market|earlier) ){0,3}"
    r"(?:forecasts?|expectations?|estimates?|predictions?|projections?|consensus|target) (?:of|for|at) (?:a )?\Z"
    r"|,? (?:not|rather than|instead of) \Z"
)
_PARALLEL: Final = Pattern(
    rf"(?:,?(?: {_WORD_OR_YEAR}){{1,5}} \d{{1,2}}(?:\.\d)?){{0,4}}"
    rf",?(?: {_WORD_OR_YEAR}){{1,5}} (?P<at>{_AT}) (?:just |only |about )?\Z"
)
_EACH: Final = Pattern(
    rf" (?P<of>of|in|for|among|at|by|on) (?:(?:{_WORD_OR_YEAR} ){{1,4}}(?:and|against|but|to|versus|compared with)"
    rf"|(?:{_WORD_OR_YEAR} ){{0,3}}{_WORD},) (?:only |just |about )?\Z"
)
_AFTER: Final = Pattern(r" (?:growth |rise |increase |fall |drop |decline |gain )?after (?:a )?\Z")
"""Behind a percentage, before what it was the time before: 0.2 percent growth after 0.4 in the first quarter."""
_TURN: Final = Pattern(r" (?:this|last) (?:year|month|quarter|week),? and \Z")
"""Behind a percentage whose next is told with it: 0.8 percent this year and 1.4 next."""
_MONEY_OR_INDEX: Final = Pattern(
    r"\b(?:pounds?|euros?|dollars?|yen|shares?|index|gauge|PMI|stocks?|FTSE|Dow|Nasdaq|Nikkei|deaths?|people|aged?)\b"
)
_LEVEL: Final = any_of("to at was is were are on stands stood hit reached remained has had got took won by of")
_AT_A_LEVEL: Final = Pattern(rf"\b(?:{_LEVEL})(?: (?:about|around|just|only|some|nearly|over|a|a record))? \Z")
_MOVED: Final = Pattern(
    r"\b(?:ris(?:e|es|en|ing)|rose|f[ae]ll\w*|drop\w*|increas\w+|decreas\w+|gain\w*|los[ts]\w*|cuts?|jump\w*|declin\w+"
    r"|climb\w*|reduc\w+|slash\w*|trim\w*|shr[aiu]nk\w*|down|up|growth|grew|surge\w*|slump\w*|discount)(?: of| by)?"
    r"(?: (?:about|around|just|only|some|nearly|over|a|another))? \Z"
)
_AHEAD: Final = Pattern(
    r"\b(?:lead\w*|ahead|beat\w*|won|wins?|trail\w*|edg\w+|defeat\w*|vot\w+|approv\w+|back\w+|pass\w+|reject\w+|oppos\w+"
    r"|favou?r\w*|support\w*)\b[^.;]{0,30}\Z|\A\s*by \Z"
)
_ALIKE: Final = 4
"""How many times the one may hold the other: beyond it, the bare number is of something else."""
_RIVALS: Final = 15
"""The same for parties of one vote, of which one may be small."""


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    near = text[max(0, numeral.start - _WIDTH) : numeral.start]
    if not any(sign in near for sign in ("%", "cent", "basis")) or not _is_plain(numeral):
        return None
    last = _LAST.search(near)
    if last is None:
        return None
    beside = _Beside(
        value=Decimal(last["value"]), led=near[: last.start()], between=last["between"], number=numeral.low,
        behind=match["word"] or "",
    )  # fmt: skip
    if not _is_told_together(beside):
        return None
    unit = PERCENT if last["basis"] is None else BASIS_POINT
    return Found(
        start=numeral.start, end=numeral.end, kind=Kind.PERCENT, numeral=numeral,
        reading=Reading(unit=unit, low=numeral.low, high=numeral.high),
    )  # fmt: skip


def _is_plain(numeral: Numeral) -> bool:
    return bool(numeral.digits) and "," not in numeral.digits and numeral.scale == 1 and numeral.low > 0


def _is_told_together(beside: _Beside) -> bool:
    """Whether the words between a percentage and a number make it one of the same thing."""
    less, more = sorted((beside.value, beside.number))
    if ". " in beside.between or more > _RIVALS * less or beside.value <= 100 < beside.number:
        return False
    if _MONEY_OR_INDEX.search(beside.between) is not None:
        return False
    if beside.behind != "of" and (_RIVAL.match(beside.between) is not None or _is_parallel(beside)):
        return True
    if more > _ALIKE * less:
        return False
    if beside.behind == "of" or beside.between.endswith((" and ", " to ", ", ")):
        return _is_each(beside) or _is_split(beside)
    return _SEEN.match(beside.between) is not None or _is_source(beside)


def _is_source(beside: _Beside) -> bool:
    """Whether the number is what the percentage was before: to 3.2 percent from 3.4, not rose 20 percent from 45."""
    if _AFTER.match(beside.between) is not None:
        return beside.number != int(beside.number)
    source = _SOURCE.match(beside.between)
    if source is None:
        return False
    moved = _MOVED.search(beside.led) is not None
    if source["sure"] is None:
        return not moved and _AT_A_LEVEL.search(beside.led) is not None
    return not (moved and source["sure"].lower().endswith("from"))


def _is_parallel(beside: _Beside) -> bool:
    """Whether both are told by one word: on 53 percent and Remain on 47, for 50 basis points, three for 75."""
    parallel = _PARALLEL.match(beside.between)
    if parallel is None:
        return False
    before = beside.led.rstrip().rpartition(" ")[2].lower()
    return before == parallel["at"].lower() or (before in ("about", "just", "only") and beside.behind == "")


def _is_split(beside: _Beside) -> bool:
    """Whether the two are sides of a vote: 52 percent to 48, a lead of 45 percent to 41."""
    if beside.between != " to " or beside.behind == "of" or _MOVED.search(beside.led) is not None:
        return False
    whole = 97 <= beside.value + beside.number <= 101
    return whole or (beside.value > beside.number and _AHEAD.search(beside.led) is not None)


def _is_each(beside: _Beside) -> bool:
    """Whether both are parts of something named alike: 62 percent of men and 58 of women."""
    if beside.behind in ("next", "last"):
        return _TURN.match(beside.between) is not None
    each = _EACH.match(beside.between)
    return each is not None and each["of"].lower() == beside.behind.lower()


SHARED: Final = Rule(
    name="percent.shared",
    about="A bare number that a percentage before it shares its unit with: on 53 percent and Remain on 47.",
    starts=(NUMERAL,),
    pattern=Pattern(
        r"(?=\s*(?:\Z|[.;)\n]|,(?! ?\d))"
        r"| (?P<word>of(?! (?:the|its|their|his|her|those)\b|of \d)|in|at|for|among|by|on|next|last)\b"
        r"| (?:an?|one|two|three|four|five|six|\d{1,2}) (?:decades?|years?|months?|weeks?) (?:ago|before|earlier)\b"
        r"| (?:a|an|and|but|this|the|earlier|previously|before|once|when|after|from|while|with|as|expected)\b)"
    ),
    read=_read,
    examples=(
        Example("took 39.5 per cent to its rival's 31.9.", "31.9", "31.9", "31.9", "%"),
        Example("got 46% of the vote to Mr Ortega's 44.", "44", "44", "44", "%"),
        Example("Leave is on 53% and Remain on 47.", "47", "47", "47", "%"),
        Example("It fell to 3.2% in May from 3.4 a year ago", "3.4", "3.4", "3.4", "%"),
        Example("was 4.1 percent, up from 3.9 in May", "3.9", "3.9", "3.9", "%"),
        Example("Growth of 2.4% is seen at 2.1 next year", "2.1", "2.1", "2.1", "%"),
        Example("grows 0.8% this year and 1.4 next, it says", "1.4", "1.4", "1.4", "%"),
        Example("45% for Yes, 43 for No", "43", "43", "43", "%"),
        Example("fell 1.4% on the month and 3.9 on the year", "3.9", "3.9", "3.9", "%"),
        Example("0.2% growth after 0.4 in May", "0.4", "0.4", "0.4", "%"),
        Example("was 14.2%, against 13.9 three months before", "13.9", "13.9", "13.9", "%"),
        Example("has fallen to 40%, a poll suggests, from 62 in May", "62", "62", "62", "%"),
        Example("Growth of 3.2% beat forecasts of 2.8, helped", "2.8", "2.8", "2.8", "%"),
        Example("won 52% to 48.", "48", "48", "48", "%"),
        Example("62% of men and 58 of women agreed", "58", "58", "58", "%"),
        Example("Two voted for 50 basis points, one for 75.", "75", "75", "75", "basis point"),
    ),
    rejects=(
        "Arrests rose 20% from 45 in May",
        "Sales fell 2% to 78.",
        "cut by 30% to 48.",
        "prices were brought down by 30% to 28.",
        "Inflation was at 3% and the pound at 1.27.",
        "to 5% from 340.",
        "12% of voters and 10 of the senators",
        "on 53%. It was on 47.",
    ),
)

RULES: Final = (SHARED,)
