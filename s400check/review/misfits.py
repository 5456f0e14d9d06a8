"""Dates that cannot be right as they stand: a weekday on which the day did not fall, a day that no calendar has."""

import re
from calendar import day_name
from datetime import date
from typing import Final

from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.readings import Unresolved

_WEEKDAY: Final = re.compile(rf"\b({'|'.join(name[:3] for name in day_name)})[a-z]*\b")
"""A weekday in full or short, as a date's own words hold it."""


def misfit_of(claim: Claim) -> str:
    """What is wrong with a date by itself, "" for nothing; one that rests on the article's date is not judged."""
    figure = claim.figure
    if figure is None or claim.kind is not Kind.DATE:
        return ""
    if isinstance(figure.reading, Unresolved):
        return f"a day that is none: {figure.reading.reason}" if figure.reading.impossible else ""
    named, day = _WEEKDAY.search(claim.words), figure.reading.low
    if named is None or figure.relative or day is None or day != figure.reading.high:
        return ""
    there = date.fromordinal(int(day))
    falls = day_name[there.weekday()]
    return "" if falls.startswith(named[1]) else f"a weekday that is another: {there.isoformat()} is a {falls}"
