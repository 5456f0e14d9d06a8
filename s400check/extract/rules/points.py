"""Percentage points told as points: a quarter-point cut, a six-point lead in the polls, plus or minus 3 points."""

import re
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Numeral, Place, Rule
from s400check.extract.rules.percents import BASIS_POINT, POINT
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading

_RATES: Final = Pattern(
    r"%|\b(?:percent\w*|per cent|pct|polls?|polling|pollsters?|surveys?|voters?|electorate|approval|turnout|swing|swung"
    r"|inflation|unemployment|jobless|interest|rates?|margin of error|central bank|Fed|Federal Reserve|yields?)\b"
)
"""What is told in percent, so that its points are percentage points."""
_OTHERWISE: Final = Pattern(
    r"\b(?:shares|share prices?|stocks?|ind(?:ex|ices)|Dow|FTSE|Nasdaq|Nikkei|Sensex|Nifty|Hang Seng|S&P|DAX|CAC|Kospi"
    r"|league|season"
    r"|games?|match(?:es)?|goals?|scor(?:ed?|es|ing)|rebounds?|assists|shooting|playoffs?|half-?time|standings|"
    r"championship|race|Grand Prix|licen[cs]e|loyalty|exams?|test)\b"
)
"""What has points of its own, beside whatever percentage."""
_CUTS: Final = any_of("cuts? rises? hikes? increases? moves? reductions?")
"""What is done by parts of a point to rates alone."""
_MOVES: Final = any_of(
    """
    lead gap margin swing advantage deficit drop fall jump bounce bump
    decline edge surge slide slump improvement gain loss difference spread majority rate
    """
)
_ASIDE: Final = any_of("lower higher above below ahead behind clear up down more less")
_ALONG: Final = any_of("in on since from to over among and but at than with after or that which when who")
_MARGIN: Final = Pattern(r"(?:\bplus or minus |[±]|\+ ?/ ?- ?)\Z")
_ARTICLE: Final = Pattern(r"an? ")
"""Before a part that a hyphen joins to "point" it is the article of what follows: a quarter-point cut."""
_AROUND: Final = 200
"""Characters on either side in which a word may tell what the points are of: about a sentence."""


def _is_of_a_rate(text: str, numeral: Numeral) -> bool:
    """Whether what the points are of is told in percent."""
    if _MARGIN.search(text, max(0, numeral.start - 16), numeral.start) is not None:
        return True
    near = max(0, numeral.start - _AROUND), numeral.end + _AROUND
    return _RATES.search(text, *near) is not None and _OTHERWISE.search(text, *near) is None


def _is_a_distance(match: re.Match[str], text: str, numeral: Numeral) -> bool:
    """Whether points are how far something moved or lies from another, not what was made or scored."""
    if match["loose"] is None:
        return False
    return match["aside"] is not None or _LED.search(text, max(0, numeral.start - 24), numeral.start) is not None


_LED: Final = Pattern(
    r"\b(?:by|up|down|of|at|was|were|is|are|ros\w+|ris\w+|fell|fall\w*|drop\w*|gain\w*|lost|los\w+|slip\w*|climb\w*|jump\w*"
    r"|sank|sunk|surg\w+|slid|add(?:s|ed)|shed|mov\w+|swung|edg\w+|within|than|to|in|increas\w+|decreas\w+|declin\w+|minus|or"
    r"|another|lead\w*)(?: (?:about|around|just|only|some|nearly|over|almost|another))? \Z|[±]\Z"
)


def _is_of_interest(text: str, numeral: Numeral) -> bool:
    """Whether the points are of a rate of interest and not of a poll: ten and more of them are hundredths."""
    near = max(0, numeral.start - _AROUND), numeral.end + _AROUND
    return _INTEREST.search(text, *near) is not None and _POLL.search(text, *near) is None


_WHOLE_STEPS: Final = 10
"""Points: no central bank moves its rate by as many whole ones, though often by 25 hundredths."""
_INTEREST: Final = Pattern(r"\b(?:interest|rates?|central bank|Fed|Federal Reserve|yields?|policymakers|traders)\b")
_POLL: Final = Pattern(r"\b(?:polls?|polling|surveys?|voters?|approval|turnout|swing|party|candidates?)\b")


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    quarters, part = match["quarters"] is not None, numeral.fraction or match["quarters"] is not None
    if numeral.vague or numeral.low > 60 or (match["a"] and not part) or (quarters and numeral.low != 3):
        return None
    if match["move"] is None and not part and not _is_a_distance(match, text, numeral):
        return None
    if not (part and match["cut"]) and not _is_of_a_rate(text, numeral):
        return None
    basis = numeral.low >= _WHOLE_STEPS and _is_of_interest(text, numeral)
    if basis and match["cut"] is None:
        return None
    share = 4 if quarters else 1
    joined = text[numeral.end] == "-" and numeral.fraction
    start = numeral.start + (len(lead.group()) if joined and (lead := _ARTICLE.match(text, numeral.start)) else 0)
    return Found(
        start=start, end=match.end("points"), kind=Kind.PERCENT, numeral=numeral,
        reading=Reading(unit=BASIS_POINT if basis else POINT, low=numeral.low / share, high=numeral.high / share),
    )  # fmt: skip


POINTS: Final = Rule(
    name="percent.points",
    about="Points where rates, polls or a percentage are spoken of, and nothing that has points of its own.",
    starts=(NUMERAL,),
    cue=words("point points pt pts of a quarter quarters"),
    pattern=Pattern(
        r"(?P<quarters>[- ]quarters?)?(?P<a> (?:of )?an?)?"
        rf"(?P<points>[ -](?:points?|pts?))\b(?:(?P<move> (?:[a-z]+ )?(?:(?P<cut>{_CUTS})|{_MOVES})\b)"
        rf"|(?P<loose>(?=\s*(?:[.,;:)]|\Z)| (?:(?P<aside>{_ASIDE})|{_ALONG})\b)))?(?! (?:plan|scale)\b)"
    ),
    read=_read,
    examples=(
        Example("a quarter-point rate cut", "quarter-point", "0.25", "0.25", "percentage point"),
        Example("The Fed went for a half-point rise.", "half-point", "0.5", "0.5", "percentage point"),
        Example("rates rose by half a point", "half a point", "0.5", "0.5", "percentage point"),
        Example("a three-quarter-point rate hike", "three-quarter-point", "0.75", "0.75", "percentage point"),
        Example("a poll gave her a six-point lead", "six-point", "6", "6", "percentage point"),
        Example("Inflation is 2 points lower now", "2 points", "2", "2", "percentage point"),
        Example("rates after a 25-point cut", "25-point", "25", "25", "basis point"),
        Example("of plus or minus 2.8 points", "2.8 points", "2.8", "2.8", "percentage point"),
        Example("at 41%, about six points ahead", "six points", "6", "6", "percentage point", Hedge.ABOUT),
    ),
    rejects=(
        "The Dow fell 340 points, or 1.2%",
        "a five-point plan to cut inflation",
        "a six-point lead in the league",
        "she scored 22 points on 45% shooting",
        "half a point behind",
        "He made three points, saying inflation was high",
        "interest rates went up by 25 points",
        "the polls close at three points of entry",
    ),
)

RULES: Final = (POINTS,)
