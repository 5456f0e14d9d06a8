"""Days that have names: Christmas, Thanksgiving, New Year's Eve."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from s400check.extract.datings import dated, lying_near
from s400check.extract.patterns import Pattern
from s400check.extract.rule import Example, Found, Place, Rule
from s400check.extract.tenses import points_ahead
from s400check.extract.vocabulary import any_of
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Unresolved


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth_weekday(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    """The nth weekday of a month; the last for -1."""

    def of(year: int) -> date:
        if nth < 0:
            last = date(year, month + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))

    return of


def _easter(shift: int) -> Callable[[int], date]:
    """A day before or after Easter of the western churches, by Butcher's rule."""

    def of(year: int) -> date:
        century, rest = divmod(year, 100)
        golden = year % 19
        leap = (century + 8) // 25
        epact = (19 * golden + century - century // 4 - (century - leap + 1) // 3 + 15) % 30
        weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
        late = (golden + 11 * epact + 22 * weekday) // 451
        month, day = divmod(epact + weekday - 7 * late + 114, 31)
        return date(year, month, day + 1) + timedelta(days=shift)

    return of


_HOLIDAYS: Final = {
    "christmas": _fixed(12, 25), "christmas day": _fixed(12, 25), "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26), "new year's day": _fixed(1, 1), "new year's eve": _fixed(12, 31),
    "new years eve": _fixed(12, 31), "new years day": _fixed(1, 1), "valentine's day": _fixed(2, 14),
    "st patrick's day": _fixed(3, 17), "st. patrick's day": _fixed(3, 17), "independence day": _fixed(7, 4),
    "halloween": _fixed(10, 31), "veterans day": _fixed(11, 11), "juneteenth": _fixed(6, 19),
    "thanksgiving": _nth_weekday(11, 3, 4), "thanksgiving day": _nth_weekday(11, 3, 4),
    "black friday": _nth_weekday(11, 4, 4), "labor day": _nth_weekday(9, 0, 1), "memorial day": _nth_weekday(5, 0, -1),
    "martin luther king day": _nth_weekday(1, 0, 3), "presidents' day": _nth_weekday(2, 0, 3),
    "columbus day": _nth_weekday(10, 0, 2), "may day": _fixed(5, 1), "international workers' day": _fixed(5, 1),
    "international women's day": _fixed(3, 8), "anzac day": _fixed(4, 25), "canada day": _fixed(7, 1),
    "australia day": _fixed(1, 26), "bastille day": _fixed(7, 14), "armistice day": _fixed(11, 11),
    "earth day": _fixed(4, 22), "easter": _easter(0), "easter sunday": _easter(0),
    "good friday": _easter(-2), "easter monday": _easter(1), "ash wednesday": _easter(-46), "palm sunday": _easter(-7),
}  # fmt: skip
_NAMES: Final = "|".join(sorted(_HOLIDAYS, key=len, reverse=True)).replace("'", "['’]").replace(".", r"\.")


def _days(name: str, match: re.Match[str], year: int) -> Period | None:
    if not 1583 <= year <= 9998:
        return None
    of = _HOLIDAYS[name]
    day = of(year)
    if name == "black friday":
        day = _HOLIDAYS["thanksgiving"](year) + timedelta(days=1)
    return _weekend(day, name) if match["weekend"] else Period.day(day)


def _weekend(day: date, name: str) -> Period:
    """The weekend that a holiday makes long: Saturday to Labor Day, Thanksgiving to Sunday, Good Friday to Monday."""
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    if day.weekday() in (2, 3, 4):
        saturday += timedelta(days=7)
    first, last = min(day, saturday), max(day, saturday + timedelta(days=1))
    return (
        Period(first - timedelta(days=1), last + timedelta(days=1))
        if name.startswith("easter")
        else Period(first, last)
    )


def _read(match: re.Match[str], place: Place) -> Found | None:
    if match["name"].islower() and not match["name"].lower().startswith(("christmas", "easter", "black", "halloween")):
        return None
    name = match["name"].lower().replace("’", "'")
    before = _TITLED.search(place.text, max(0, place.start - 8), place.start)
    if before is not None and not place.scene.opens_at(before.start()):
        return None
    if name in ("christmas", "easter") and _FIRST_NAME.search(place.text, max(0, place.start - 16), place.start):
        return None
    if match["year"]:
        whole = _days(name, match, int(match["year"]))
        return None if whole is None else dated(place, match.start(), match.end(), whole)
    lead = _LEAD.search(place.text, max(0, place.start - 6), place.start)
    ahead = points_ahead(place.text, place.start, match.end())

    def resolve(of: date) -> Period | None:
        days = [_days(name, match, of.year + shift) for shift in (-1, 0, 1)]
        past = next((day for day in reversed(days) if day and day.first <= of), None)
        future = next((day for day in days if day and day.last >= of), None)
        if lead is not None and lead[1].lower() != "this":
            return past if lead[1].lower() == "last" else future
        soon = past and future and (future.first - of).days <= _SOON < (of - past.last).days
        return future if soon else lying_near(past, future, of, ahead)

    start = place.start if lead is None else lead.start()
    known = Unresolved(reason="no year is named, and the article's date is not known")
    return dated(place, start, match.end(), resolve, known)


_SOON: Final = 31
"""Days: a holiday this near ahead is meant, whatever the verb: the one nearly a year back is "last Christmas"."""
_TITLED: Final = Pattern(r"\b(?:Before|After|Until) \Z", ignore_case=False)
"""A capital within a sentence makes a title: The Night Before Christmas."""
_LEAD: Final = Pattern(r"\b(last|this|next) \Z")
_FIRST_NAME: Final = Pattern(
    r"\b(?!Last|This|Next|On|By|At|In|For|Before|After|Since|Until|Over|The|And|Orthodox|Greek|Western|From|To|Of)"
    r"[A-Z][a-z]+ \Z",
    ignore_case=False,
)

_BESIDE: Final = any_of(
    r"""
    Islands? trees? parties party cards? gifts? presents? songs? shopping carol\w* Rising parade dinner lunch holidays?
    season period break truce markets? lights message specials? bonus\w* films? album
    """
)
"""What stands behind a holiday's name where no day is meant."""

HOLIDAY: Final = Rule(
    name="date.holiday",
    about="A holiday by its name, with its year or in the article's.",
    starts=tuple({name.split()[0].split("'")[0].rstrip(".") for name in _HOLIDAYS}),
    pattern=Pattern(
        rf"(?P<name>{_NAMES})(?!\w|['’]s|-\w)(?P<weekend> weekend\b)?"
        r"(?:,? (?:of |in )?(?P<year>1[5-9]\d\d|20\d\d)(?!\d))?"
        rf"(?! (?:{_BESIDE}))"
    ),
    read=_read,
    examples=(
        Example("on Black Friday 2010 it", "Black Friday 2010", "2010-11-26", "2010-11-26"),
        Example("home by Easter 2019", "Easter 2019", "2019-04-21", "2019-04-21", "", Hedge.AT_MOST),
        Example("over Labor Day weekend 2019", "Labor Day weekend 2019", "2019-08-31", "2019-09-02"),
        Example("over the Easter weekend", "Easter weekend", "2019-04-19", "2019-04-22", published="2019-10-26"),
        Example("He left on Christmas Eve.", "Christmas Eve", "2018-12-24", "2018-12-24", published="2019-01-10"),
    ),
    rejects=(
        "the Christmas tree",
        "The Night Before Christmas was shown",
        "saw Arthur Christmas twice",
        "Easter Island",
        "a Good Friday-like calm",
        "labor day and night",
    ),
)

RULES: Final = (HOLIDAY,)
