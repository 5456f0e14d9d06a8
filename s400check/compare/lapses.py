"""Times that do not fit their dates: "12 years, from 1989 to 1998"; "born in 1950, died in 2010 aged 70"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from s400check.compare.slips import Slip, before, between
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge

_BETWEEN: Final = re.compile(r"\s?[,(–—-]?\s?(?:from|between)?\s?\Z")
_RANGE: Final = re.compile(r"\d\s?(?:to|until|till|through|and|–|-|—)\s?\d")
_YEARS: Final = re.compile(r"(?:19|20)\d\d\W")
_DAY: Final = 86_400
_YEAR: Final = Decimal("365.25")
_LEEWAY: Final = Decimal("0.1")
"""Of a hedged time: "nearly ten years" is nine as well."""

_NOW: Final = re.compile(r",\s(?:aged\s)?\Z")
_DIED: Final = re.compile(r"\bdied\b", re.IGNORECASE)


def lapses_in(claims: Sequence[Claim], published: Period | None) -> Iterator[Slip]:
    """What does not fit among the times of a passage; `claims` are its figures in order."""
    for time, span in pairwise(claims):
        yield from _time_and_dates(time, span)
    yield from _age(claims, published)


def _time_and_dates(time: Claim, span: Claim) -> Iterator[Slip]:
    """A time right before the two dates that it runs between."""
    if time.kind is not Kind.DURATION or span.kind is not Kind.DATE or not _RANGE.search(span.words):
        return
    lasted, run = time.reading, span.reading
    if lasted is None or run is None or run.low is None or run.high is None or run.hedge is not Hedge.EXACT:
        return
    low, high = lasted.base_low, lasted.base_high
    if low is None or high is None or not _BETWEEN.fullmatch(between(time, span)):
        return
    days = run.high - run.low + 1
    # Of two years nothing says whether both are whole: ten years, 1989 to 1998, count either way.
    spare = 2 * _YEAR if _YEARS.match(f"{span.words} ") else lasted.unit.factor / _DAY
    leeway = _LEEWAY * high / _DAY if lasted.hedge is Hedge.ABOUT else Decimal(1)
    if low / _DAY - leeway > days or high / _DAY + leeway < days - spare:
        evidence = f"{span.words} is {_told(days)}, where the sentence has {time.words}"
        yield Slip(time, span, "a time and its dates", evidence)


def _told(days: Decimal) -> str:
    years = round(days / _YEAR)
    return f"about {years} years" if years > 1 else f"{days} days"


def _age(claims: Sequence[Claim], published: Period | None) -> Iterator[Slip]:
    """The only age of a passage against its only birth, at death or on the day of the article."""
    ages = [claim for claim in claims if claim.kind is Kind.AGE]
    births = [claim for claim in claims if claim.kind is Kind.DATE and claim.attribute == "birth"]
    deaths = [claim for claim in claims if claim.kind is Kind.DATE and claim.attribute == "death"]
    if len(ages) != 1 or len(births) != 1 or len(deaths) > 1:
        return
    (age,), (birth,) = ages, births
    if deaths and _DIED.search(before(age)):
        then = _period(deaths[0])
    elif not deaths and _NOW.search(before(age)):
        then = published
    else:
        return
    born, years = _period(birth), age.reading
    if then is None or born is None or years is None or years.low is None or years.low != years.high:
        return
    least, most = _years(born.last, then.first), _years(born.first, then.last)
    if not least <= years.low <= most:
        told = f"{least}" if least == most else f"{least} to {most}"
        evidence = f"born {born}, on {then} that makes {told} years, where the sentence has {age.words}"
        yield Slip(age, birth, "an age and a birth", evidence)


def _years(born: date, then: date) -> int:
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


def _period(claim: Claim) -> Period | None:
    reading = claim.reading
    if reading is None or reading.low is None or reading.high is None or reading.hedge is not Hedge.EXACT:
        return None
    return Period(date.fromordinal(int(reading.low)), date.fromordinal(int(reading.high)))
