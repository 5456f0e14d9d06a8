from decimal import Decimal

import pytest

from s400check.model.readings import DAY_OF_CALENDAR, Hedge, Reading, Unit

KM = Unit("km", "length", Decimal(1000))


def test_a_reading_in_the_base_unit() -> None:
    reading = Reading(unit=KM, low=Decimal(400), high=Decimal(400))

    assert (reading.base_low, reading.base_high) == (Decimal(400_000), Decimal(400_000))


def test_a_reading_with_two_open_ends_is_refused() -> None:
    with pytest.raises(ValueError, match="two open ends"):
        Reading(unit=KM, low=None, high=None)


def test_a_reading_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="no interval"):
        Reading(unit=KM, low=Decimal(2), high=Decimal(1))


@pytest.mark.parametrize(
    ("reading", "spelling"),
    [
        (Reading(unit=KM, low=None, high=Decimal(400), hedge=Hedge.AT_MOST), "at most 400 km"),
        (Reading(unit=DAY_OF_CALENDAR, low=None, high=Decimal(737000), hedge=Hedge.AT_MOST), "by 2018-11-02"),
        (Reading(unit=KM, low=Decimal("1.50"), high=Decimal(2), hedge=Hedge.ABOUT), "about 1.5 to 2 km"),
        (Reading(unit=DAY_OF_CALENDAR, low=Decimal(737241), high=Decimal(737271)), "2019-07-01 to 2019-07-31"),
    ],
)
def test_a_reading_as_a_person_reads_it(reading: Reading, spelling: str) -> None:
    assert str(reading) == spelling


@pytest.mark.parametrize(
    ("value", "worded"),
    [
        ("2000000000", "2 billion"),
        ("2500000", "2.5 million"),
        ("1234567", "1,234,567"),
        ("1172", "1,172"),
        ("60.5", "60.5"),
        ("5220000000000", "5.22 trillion"),
    ],
)
def test_a_number_in_a_sentence_is_as_news_writes_it(value: str, worded: str) -> None:
    reading = Reading(unit=Unit("USD", "money USD"), low=Decimal(value), high=Decimal(value))

    assert reading.worded == f"{worded} USD"


def test_days_in_a_sentence_stay_iso_days() -> None:
    month = Reading(unit=DAY_OF_CALENDAR, low=Decimal(737241), high=Decimal(737271))

    assert month.worded == "2019-07-01 to 2019-07-31"


@pytest.mark.parametrize(
    ("amount", "unit", "worded"),
    [
        (7, Unit("year", "time"), "7 years"),
        (1, Unit("year", "time"), "1 year"),
        (3, Unit("foot", "length"), "3 feet"),
        (400, KM, "400 km"),
        (2, Unit("percentage point", "percentage point"), "2 percentage points"),
    ],
)
def test_several_of_a_unit_take_its_plural(amount: int, unit: Unit, worded: str) -> None:
    assert Reading(unit=unit, low=Decimal(amount), high=Decimal(amount)).worded == worded
