"""Scores of games and votes, kept apart from counts and ranges.

A score is read as its two numbers, the lesser as the low end and the greater as the high one: who won is told by the
words around it, and "won 3-1" and "lost 1-3" are one score. Two scores are the same when both ends are; the interval
between them means nothing.
"""

import re
from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.vocabulary import words
from s400check.model.claims import Kind
from s400check.model.readings import Reading, Unit

SCORE: Final = Unit("score", "score")

_CONTEXT: Final = Pattern(
    r"\b(?:w[io]n|winning|lost|lose|losing|beat|beaten|defeat\w*|draw|drew|tie|tied|victory|lead|led|leading|score\w*|down|up|trail\w*|thrash\w*|"
    r"vote[ds]?|ruled|set|final|match|game)\b"
)


def _read(match: re.Match[str], place: Place) -> Found | None:
    numeral = place.numeral
    if not numeral.digits.isdigit() or numeral.low < 0 or len(numeral.digits) > 3 or numeral.scale != 1:
        return None
    other = Decimal(match["other"])
    context = _CONTEXT.search(place.text, max(0, place.start - 45), place.start) is not None
    season = match["season"] is not None and other != numeral.low + 1
    record = _RECORD.search(place.text, max(0, place.start - 24), place.start) is not None and match["ends"] is not None
    if match["to"] and match["ends"] is None:
        return None
    if not (context or season or record) and (numeral.low < other or match["to"]):
        return None
    if numeral.low == other and numeral.low > 40 and not context:
        return None
    low, high = sorted((numeral.low, other))
    return Found(
        start=numeral.start, end=match.end(), kind=Kind.SCORE, numeral=numeral,
        reading=Reading(unit=SCORE, low=low, high=high), hedged=True,
    )  # fmt: skip


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
        r"(?P<season>(?= (?:start|record|season|mark)\b))?"
        r"(?P<ends>(?=\s*(?:[.,;)]|\Z)| (?:when|on|after|this|a|and|in|with|since|at|against|over|to|for|late)\b))?"
    ),
    read=_read,
    examples=(
        Example("They won 3-1 away.", "3-1", "1", "3", "score"),
        Example("voted it down, 328 to 301.", "328 to 301", "301", "328", "score"),
        Example("a 24-20 loss in the rain", "24-20", "20", "24", "score"),
        Example("a poor 9-14 start to the season", "9-14", "9", "14", "score"),
        Example("The Senate voted 47-52 against it.", "47-52", "47", "52", "score"),
        Example("The Bears are 9-14.", "9-14", "9", "14", "score"),
        Example("underachieving at 9-14 when he left", "9-14", "9", "14", "score"),
    ),
    rejects=(
        "lost power as 5 to 10 inches of rain fell",
        "5-10 people",
        "The children are 9-14 miles off",
        "3-5 years",
        "a 737-800",
        "the 2018-19 season",
        "the 18-19 season",
    ),
)

RULES: Final = (NUMBER_NUMBER,)
