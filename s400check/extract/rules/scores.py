"""Scores of games and votes, kept apart from counts and ranges.

A score is read as its two numbers, the lesser as the low end and the greater as the high one: who won is told by the
words around it, and "won 3-1" and "lost 1-3" are one score. Two scores are the same when both ends are; the interval
between them means nothing.
"""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.numerals import read_numeral
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.vocabulary import any_of, words
from s400check.model.figures import Kind
from s400check.model.readings import Reading, Unit

SCORE: Final = Unit("score", "score")

_CONTEXT: Final = Pattern(
    r"\b(?:w[io]n|winning|lost|lose|losing|beat|beats|beaten|beating|edged|downed|overcame|routed|swept|defeat\w*|draw|drew|tie|tied|victory|lead|led|leading|score\w*|down|up|trail\w*|thrash\w*|"
    r"vote[ds]?|ruled|set|final|match|game)\b"
)


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not numeral.digits.isdigit() or numeral.low < 0 or len(numeral.digits) > 3 or numeral.scale != 1:
        return None
    other = Decimal(match["other"])
    if _is_odds(match, place) or (numeral.low + other == _WHOLE and _SHARED_OUT.match(place.text, match.end())):
        return Found(start=numeral.start, end=match.end(), kind=None)
    context = _CONTEXT.search(place.text, max(0, place.start - 45), place.start) is not None
    season = match["season"] is not None and other != numeral.low + 1
    record = _RECORD.search(place.text, max(0, place.start - 24), place.start) is not None and match["ends"] is not None
    if match["to"] and (match["ends"] is None or _STEP.search(place.text, max(0, place.start - 12), place.start)):
        return None
    told = context or season or record or _is_a_teams(match, place) or _is_a_set(match, place)
    if not told and (numeral.low < other or match["to"]):
        return None
    if numeral.low == other and numeral.low > 40 and not context:
        return None
    low, high = sorted((numeral.low, other))
    return Found(
        start=numeral.start, end=match.end(), kind=Kind.SCORE, numeral=numeral,
        reading=Reading(unit=SCORE, low=low, high=high), hedged=True,
    )  # fmt: skip


def _is_odds(match: re.Match[str], place: Place) -> bool:
    """Whether the numbers are what a bet pays: odds of 5-1, a 7-2 favourite, won at 33-1."""
    text, start = place.text, place.start
    if _BET.search(text, max(0, start - 16), start) is not None or _BACKED.match(text, match.end()) is not None:
        return True
    at_odds = match["other"] in _UNDER_ODDS and text[max(0, start - 3) : start].lower() == "at "
    return at_odds and _RACE.search(text, max(0, start - 90), match.end() + 60) is not None


_WHOLE: Final = 100
_SHARED_OUT: Final = Pattern(r" (?:rules?|split|ratio|shares?|mix|chance|basis|partnership|joint|deal)\b")
"""Behind two numbers that make a hundred: a 60-40 split is no score."""
_UNDER_ODDS: Final = ("1", "2", "4", "5", "8")
"""What odds are laid to: 33-1, 9-2, 11-4, 6-5, 11-8."""
_BET: Final = Pattern(r"\bodds (?:of |at |on |are |were |were cut to |stood at )?\Z")
_BACKED: Final = Pattern(r" (?:favou?rites?|odds|outsiders?|shots?|long[- ]shots?|underdogs?|chances?|bets?|on (?=to))")
_RACE: Final = Pattern(
    r"\b(?:horses?|jockeys?|bookmakers?|bookies|backed|stakes|derby|furlongs?|hurdle|bets?|punters?|gelding|filly|colt|mare"
    r"|(?:by|beaten) an? (?:neck|nose|head|short head|length))\b"
)
_STEP: Final = Pattern(r"\b(?:from|up|down)(?: by)? \Z")
"""Before "10 to 25" it tells a change, not a score."""


def _is_a_teams(match: re.Match[str], place: Place) -> bool:
    """Whether the numbers stand in brackets behind a team: the Jets (4-8)."""
    closes = place.text.startswith((")", ","), match.end())
    return closes and _TEAM.search(place.text, max(0, place.start - 20), place.start) is not None


def _is_a_set(match: re.Match[str], place: Place) -> bool:
    """Whether the numbers are a set of tennis or its tie-break, among others: 5-7, 6-7 (5-7), 7-5."""
    text, start, end = place.text, place.start, match.end()
    less, more = sorted((int(place.numeral.low), int(match["other"])))
    if more > _MOST_OF_A_SET or (more == _MOST_OF_A_SET and less < _MOST_OF_A_SET - 2):
        return False
    return _SET_BEFORE.search(text, max(0, start - 16), start) is not None or _SET_BEHIND.match(text, end) is not None


_MOST_OF_A_SET: Final = 7
_A_SET: Final = r"(?:6[-–][0-4]|[0-4][-–]6|7[-–][56]|[56][-–]7)"
_SET_BEFORE: Final = Pattern(rf"\b{_A_SET}(?: ?\(\d{{1,2}}(?:[-–]\d{{1,2}})?\))?(?:,? (?:and )?| ?\()\Z")
_SET_BEHIND: Final = Pattern(rf"(?: \(\d{{1,2}}(?:[-–]\d{{1,2}})?\))?,? (?:and )?{_A_SET}(?![\w-])")
_TEAM: Final = Pattern(r"\b[A-Z]\w+s \(\Z", ignore_case=False)
_RECORD: Final = Pattern(
    r"(?:(?-i:\b[A-Z]\w+s (?:are|were|went|go))|\b(?:improved|fell|dropped|slipped|moved) to"
    r"|\b(?:went|finished|started|\w+ing at)) \Z"
)
"""What stands before a team's record: the Bears are 9-14, underachieving at 9-14."""

NUMBER_NUMBER: Final = Rule(
    name="score.number-number",
    about="Two whole numbers with a dash: the greater first, or where winning, losing or voting is spoken of.",
    starts=(NUMERAL,),
    cue=words("0 to"),
    pattern=Pattern(
        r"(?: ?[-–](?<! -) ?(?<!- )|(?P<to> to ))(?P<other>\d{1,3})(?![\w%$€£°]|[.,/-]\d|-\w|–\w| ?(?:%|per"
        r" ?cent|million|billion|thousand|hundred|years?|months?|weeks?|days?|hours?|minutes?"
        r"|miles?|km|kilomet|met(?:er|re)s?|feet|foot|people|points?|dollars|euros|degrees|kg|tonnes|tons)\b)"
        r"(?:(?<=[67][-–][67]) ?\(\d{1,2}\))?"
        r"(?P<season>(?= (?:start|record|season|mark)\b))?"
        r"(?P<ends>(?=\s*(?:[.,;)]|\Z)| (?:when|on|after|this|a|and|in|with|since|at|against|along|over|to"
        r"|for|late)\b))?"
    ),
    read=_read,
    examples=(
        Example("They won 3-1 away.", "3-1", "1", "3", "score"),
        Example("voted it down, 328 to 301.", "328 to 301", "301", "328", "score"),
        Example("a 24-20 loss in the rain", "24-20", "20", "24", "score"),
        Example("a poor 9-14 start to the season", "9-14", "9", "14", "score"),
        Example("The Senate voted 47-52 against it.", "47-52", "47", "52", "score"),
        Example("The Bears are 9-14.", "9-14", "9", "14", "score"),
        Example("She won 7-6 (5) in the end", "7-6 (5)", "6", "7", "score"),
        Example("the Jets (4-8) host", "4-8", "4", "8", "score"),
        Example("underachieving at 9-14 when he left", "9-14", "9", "14", "score"),
    ),
    rejects=(
        "lost power as 5 to 10 inches of rain fell",
        "went up from 10 to 25 in May",
        "up 10 to 25",
        "won under the 60-40 rule",
        "at odds of 5-1 with the 7-2 favourite",
        "The horse won at 33-1.",
        "5-10 people",
        "The children are 9-14 miles off",
        "3-5 years",
        "a 737-800",
        "the 2018-19 season",
        "the 18-19 season",
    ),
)


def _read_words(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    other = read_numeral(text, match.end())
    if (
        other is None
        or (numeral.digits and other.digits)
        or numeral.fraction
        or _VOTED.search(text, max(0, numeral.start - 30), numeral.start) is None
    ):
        return None
    if _DECIDED.match(text, other.end) is None or not other.low < numeral.low < _JUDGES:
        return None
    return Found(
        start=numeral.start, end=other.end, kind=Kind.SCORE, numeral=numeral,
        reading=Reading(unit=SCORE, low=other.low, high=numeral.low), hedged=True,
    )  # fmt: skip


_JUDGES: Final = 30
"""More votes than this are told in figures."""
_VOTED: Final = Pattern(
    r"\b(?:vote[ds]?|voting|ruled|ruling|split|decided|divided|majority|margin|decision)(?: \w+){0,2} \Z"
)
_DECIDED: Final = Pattern(r"\s*(?:\Z|[.,;:)])| (?:to|against|for|in|on|that|with|when|and)\b")

VOTE: Final = Rule(
    name="score.vote-in-words",
    about="A vote told in words, the greater number first: the jury voted nine to four.",
    starts=(NUMERAL,),
    cue=frozenset(("to",)),
    pattern=Pattern(r" to (?=[\da-z])"),
    read=_read_words,
    examples=(
        Example("by a majority of 10 to two.", "10 to two", "2", "10", "score"),
        Example("The board voted nine to four against it", "nine to four", "4", "9", "score"),
    ),
    rejects=("voted four to nine", "voted to send nine to four towns", "a vote of nine to stay"),
)


def _read_result(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    if not numeral.digits.isdigit() or len(numeral.digits) > 2 or numeral.scale != 1:
        return None
    team = _SIDE.search(text, max(0, numeral.start - 40), numeral.start)
    if team is None or team["side"] == match["side"]:
        return None
    low, high = sorted((numeral.low, Decimal(match["other"])))
    return Found(
        start=numeral.start, end=match.end(), kind=Kind.SCORE, numeral=numeral,
        reading=Reading(unit=SCORE, low=low, high=high), hedged=True,
    )  # fmt: skip


_NO_SIDES: Final = any_of(
    """
    Channel Article Section Apollo Chapter Page Room Flight Route Group Level Part Volume Episode Season Phase Stage Day
    Week Game Round Act Scene Test No Form Bill Figure Table Type Model Series Gate Platform Terminal Line Psalm
    """
)
_NAMES: Final = rf"(?P<side>(?:(?!(?:{_NO_SIDES})\b)[A-Z][\w'’.&-]+ ){{1,3}})"
_SIDE: Final = Pattern(rf"(?:\A|\n|[:;] ){_NAMES}\Z", ignore_case=False)

RESULT: Final = Rule(
    name="score.result",
    about="A line that is nothing but two sides, each with its score: Wolves 1, Olympiakos 1.",
    starts=(NUMERAL,),
    pattern=Pattern(rf",? {_NAMES}(?P<other>\d{{1,2}})(?=[.;]?\s*(?:\Z|\n|;))", ignore_case=False),
    read=_read_result,
    examples=(
        Example("Wolves 1, Olympiakos 2.", "1, Olympiakos 2", "1", "2", "score"),
        Example("Result: City 3 United 1", "3 United 1", "1", "3", "score"),
    ),
    rejects=("Channel 4, Radio 5.", "Rocket 4, Rocket 5.", "He saw Wolves 1, Rocket 5.", "The 7 Dwarfs 8 left"),
)

BEFORE_NAMES: Final = (RESULT,)
"""What has to be read before the rules that hide a number behind a name."""

RULES: Final = (NUMBER_NUMBER, VOTE)
