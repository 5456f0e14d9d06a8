from dataclasses import replace
from datetime import date
from decimal import Decimal

from s400check.compare.dating import DAY_OF_YEAR, of_the_year, when
from s400check.model.claims import Flag
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.readings import DAY_OF_CALENDAR as DAY
from s400check.model.readings import Hedge, Reading, Unit, Unresolved
from tests.compare.texts import claim, days, source

YEAR = Unit("year", "time", Decimal(31_536_000))


def test_a_duration_from_now_is_a_date_counted_from_the_article() -> None:
    origin = source("a", "Delivery is not expected for another two years.", "2017-11-13")
    wait = claim(
        origin,
        "two years",
        Reading(unit=YEAR, low=Decimal(2), high=Decimal(2)),
        kind=Kind.DURATION,
        attribute="delivery",
        flags=frozenset({Flag.FORECAST}),
    )

    found = when(wait, origin.published)

    assert found is not None
    assert found.low == date(2019, 9, 1).toordinal()
    assert found.high == date(2020, 1, 25).toordinal()


def test_a_duration_that_is_no_forecast_dates_nothing() -> None:
    origin = source("a", "He was held for two years.", "2017-11-13")
    held = claim(origin, "two years", Reading(unit=YEAR, low=Decimal(2), high=Decimal(2)), kind=Kind.DURATION)

    assert when(held, Period.parse("2017-11-13")) is None


def test_about_a_day_counted_from_the_article_is_the_days_around_it() -> None:
    origin = source("a", "The pit shut two years ago.", "2019-11-13")
    day = Decimal(date(2017, 11, 13).toordinal())
    shut = claim(origin, "two years ago", Reading(unit=DAY, low=day, high=day, hedge=Hedge.ABOUT), kind=Kind.DATE)
    counted = replace(shut, matter=replace(shut.figure, relative=True)) if shut.figure is not None else shut

    found = when(counted, origin.published)

    assert found is not None
    assert (found.low, found.high) == (day - 74, day + 74)


def test_a_date_within_a_month_can_stand_beside_one_without_a_year() -> None:
    projected = of_the_year(days(date(2019, 3, 9)))

    assert projected is not None
    assert (projected.unit, projected.low) == (DAY_OF_YEAR, Decimal(date(2000, 3, 9).toordinal()))


def test_a_whole_year_cannot() -> None:
    assert of_the_year(days(date(2019, 1, 1), date(2019, 12, 31))) is None


def test_a_day_that_no_calendar_has_stands_beside_nothing() -> None:
    origin = source("a", "It closed on February 29, 2019.", "2019-11-13")
    none = Unresolved(reason="2019 has no February 29", month=2, day=29, impossible=True)

    assert when(claim(origin, "February 29, 2019", none, kind=Kind.DATE), origin.published) is None
