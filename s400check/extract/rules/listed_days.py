"""Several days of one month, told once: 20, 22 and 29 July; July 3, 5 and 7, 2019."""

import re
from typing import Final

from s400check.extract.months import FREE, MONTH, MONTH_NAMES, TH, number_of_month, of_month
from s400check.extract.ordinal_words import SUFFIXES
from s400check.extract.patterns import Pattern
from s400check.extract.rule import DIGIT, Example, Found, Place, Rule
from s400check.extract.vocabulary import words

_DAY: Final = rf"\d{{1,2}}{TH}(?![\d:%/]|[.,]\d)"
_AND: Final = r"(?: ?,)? (?:and|or|&) (?:the )?"
_YEAR: Final = r"(?:,? (?:of )?(?P<year>1\d{3}|20\d\d)(?![\d%]|[.,]\d|\w))?"


def _read_before_month(match: re.Match[str], place: Place) -> Found | None:
    if match["month"].islower() and match["month"] in ("may", "march"):
        return None
    if match["list"] is None and place.scene.before(place.start, 8).lower() == "between ":
        return None
    return of_month(
        place, match.start(), match.end(), match["year"], number_of_month(match["month"]), int(match["day"])
    )


BEFORE_MONTH: Final = Rule(
    name="date.days-then-month",
    about="A day of several, the month's name behind the last of them.",
    starts=(DIGIT,),
    cue=words("0 and or &") | SUFFIXES,
    pattern=Pattern(
        FREE + rf"(?P<day>\d{{1,2}}){TH}"
        rf"(?=(?P<list>(?: ?, {_DAY}){{1,5}})?{_AND}{_DAY} (?:of )?(?P<month>{MONTH})(?!\w){_YEAR})"
    ),
    read=_read_before_month,
    examples=(Example("on 20 and 29 July 2018", "20", "2018-07-20", "2018-07-20"),),
    rejects=("between 20 and 29 July 2018", "5 and 6 may fall", "on 20 July 2018", "12 men and 29 July fairs"),
)  # the last day is read with its month


def _read_first(match: re.Match[str], place: Place) -> Found | None:
    if match["month"] in ("may", "march", "mar") or place.scene.before(place.start, 8).lower() == "between ":
        return None
    days = [int(day) for day in re.findall(r"\d{1,2}", match["days"])]
    if days != sorted(set(days)) or _COUNTS.match(place.text, match.end("days")) is not None:
        return None
    return of_month(place, match.start(), match.end("day"), match["year"], number_of_month(match["month"]), days[0])


_COUNTS: Final = Pattern(
    r" (?!at |in |for |to |on |with |from |when |as |and |by |but |after |before |they |he |she |it |of )[a-z]",
    ignore_case=False,
)
"""Behind the last number, a word that it may count: on May 27 and 30 people."""

_LISTED: Final = rf"(?P<days>(?P<day>\d{{1,2}}){TH}(?: ?, {_DAY}){{0,5}}{_AND}{_DAY})"

FIRST_OF_MONTH: Final = Rule(
    name="date.month-then-days",
    about="The month's name and the first of several days of it.",
    starts=MONTH_NAMES,
    cue=words("0"),
    pattern=Pattern(rf"(?P<month>{MONTH})[ .]{{1,2}}{_LISTED}{_YEAR}"),
    read=_read_first,
    examples=(Example("on July 3, 5 and 7, 2019", "July 3", "2019-07-03", "2019-07-03"),),
    rejects=("between July 3 and 7, 2019", "on May 27 and 20 others", "on May 27 and 30 people"),
)


def _read_further(match: re.Match[str], place: Place) -> Found | None:
    head = _HEAD.search(place.text, max(0, place.start - 48), place.start)
    whole = None if head is None else FIRST_OF_MONTH.pattern.match(place.text, head.start())
    if whole is None or not whole.start() < place.start < whole.end("days"):
        return None
    if _read_first(whole, Place(place.scene, whole.start())) is None:
        return None
    last = match.end() == whole.end("days")
    month, end = number_of_month(whole["month"]), whole.end() if last else match.end()
    return of_month(place, match.start(), end, whole["year"], month, int(match["day"]))


_HEAD: Final = Pattern(
    rf"\b{MONTH}[ .]{{1,2}}\d{{1,2}}{TH}(?: ?, \d{{1,2}}{TH}){{0,5}}(?: ?,|,? (?:and|or|&))(?: the)? \Z"
)

FURTHER_DAY: Final = Rule(
    name="date.further-day",
    about="A further day of a list that the month's name opens.",
    starts=(DIGIT,),
    lead=words(", and or & the"),
    pattern=Pattern(rf"(?<=[,dr&e] )(?P<day>\d{{1,2}}){TH}(?![\d:%/]|[.,]\d)"),
    read=_read_further,
    examples=(Example("on July 3 and 7, 2019", "7, 2019", "2019-07-07", "2019-07-07"),),
    rejects=("on July 3, 5 men died", "May 27 and 20 others", "3, 5 and 7"),
)

RULES: Final = (BEFORE_MONTH, FIRST_OF_MONTH, FURTHER_DAY)
