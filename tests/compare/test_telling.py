from datetime import date
from decimal import Decimal

import pytest

from s400check.compare.dating import DAY_OF_YEAR
from s400check.compare.telling import apart_by, days_apart, told
from s400check.model.readings import DAY_OF_CALENDAR, Hedge, Reading
from tests.compare.texts import COUNT, FOOT, KM, USD, between, days, value


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (value(2_000_000_000, USD, Hedge.ABOUT), "about 2 billion USD (±10%)"),
        (value(102, KM, Hedge.ABOUT), "about 102 km (±2%)"),
        (value(5, KM, Hedge.AT_MOST), "at most 5 km"),
        (value(200, FOOT), "200 feet"),
        (value(1, FOOT), "1 foot"),
        (between(24, 99), "24 to 99"),
        (days(date(2017, 12, 1), date(2017, 12, 31)), "2017-12"),
        (days(date(2020, 1, 1), date(2020, 12, 31)), "2020"),
        (days(date(2020, 3, 4)), "2020-03-04"),
    ],
)
def test_a_reading_is_told_with_what_its_hedge_allows(reading: Reading, words: str) -> None:
    assert told(reading) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [("07-14", "07-14", "14 July"), ("02-01", "02-29", "February"), ("07-30", "08-02", "30 July to 2 August")],
)
def test_a_date_without_its_year_is_told_without_one(first: str, last: str, words: str) -> None:
    low, high = (Decimal(date.fromisoformat(f"2000-{day}").toordinal()) for day in (first, last))

    assert told(Reading(unit=DAY_OF_YEAR, low=low, high=high)) == words


def test_a_date_with_an_open_end_is_told_by_the_other() -> None:
    end = value(date(2017, 11, 13).toordinal(), DAY_OF_CALENDAR, Hedge.AT_MOST)

    assert told(end) == "by 2017-11-13"


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (days(date(2020, 3, 4)), days(date(2020, 3, 5)), "1 day apart"),
        (days(date(2020, 3, 4)), days(date(2020, 9, 4)), "6 months apart"),
        (days(date(2017, 3, 4)), days(date(2020, 3, 5)), "3 years apart"),
        (days(date(1986, 1, 1), date(1986, 12, 31)), days(date(1987, 1, 1), date(1987, 12, 31)), "a year apart"),
        (days(date(2020, 3, 1), date(2020, 3, 31)), days(date(2020, 3, 5)), ""),
    ],
)
def test_days_are_told_apart_by_the_gap_between_their_ends(one: Reading, other: Reading, words: str) -> None:
    assert days_apart(one, other) == words
    assert days_apart(other, one) == words


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (value(4, COUNT), value(5, COUNT), "1 apart"),
        (value(400, COUNT), value(500, COUNT), "25% apart"),
        (value(1000, COUNT), value(1003, COUNT), "0.3% apart"),
        (value(2, KM), value(30, KM), "15 times apart"),
        (value(0, KM), value(30, KM), ""),
        (days(date(2020, 3, 4)), days(date(2020, 3, 5)), "1 day apart"),
    ],
)
def test_few_things_are_told_apart_one_by_one(one: Reading, other: Reading, words: str) -> None:
    assert apart_by(one, other) == words
    assert apart_by(other, one) == words
