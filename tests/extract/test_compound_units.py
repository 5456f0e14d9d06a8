from decimal import Decimal

import pytest

from s400check.extract.compound_units import continued
from s400check.extract.figures import find_figures
from s400check.extract.unit_table import CASED, TABLE
from s400check.extract.units import in_words, unit_of
from s400check.model.readings import Reading, Unit


def only_reading(text: str) -> Reading:
    (figure,) = find_figures(text)
    assert isinstance(figure.reading, Reading)
    return figure.reading


def known(spelling: str) -> Unit:
    unit = unit_of(spelling)
    assert unit is not None
    return unit


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("12 J/m^2 per year", "joule per square metre per year"),
        ("3e14 s-1", "inverse second"),
        ("-2e-3 W/min", "watt per minute"),
        ("4.1x10-3 kg/cm³", "kilogram per cubic centimetre"),
        ("48 micrograms per cubic metre", "microgram per cubic metre"),
        ("1.4 kW m-2", "kilowatt per square metre"),
        ("9.81 m s⁻²", "metre per square second"),
        ("7 N·m", "newton metre"),
        ("6.1 l/100 km", "litre per 100 kilometre"),
        ("95 g CO2/km", "gram per kilometre"),
        ("4 tonnes of maize per hectare", "tonne per hectare"),
        ("900 litres a minute", "litre per minute"),
        ("0.5 J/kg/K", "joule per kilogram per kelvin"),
        ("7 mmol/L", "mmol per litre"),
        ("80 km/h", "km/h"),
        ("30 mm/h", "millimetre per hour"),
        ("410 parts per million", "ppm"),
        ("350 Nm", "newton metre"),
        ("550 nm", "nm"),
    ],
)
def test_a_compound_is_one_figure_with_its_unit_in_words(words: str, name: str) -> None:
    (figure,) = find_figures(f"They put it at {words}.")

    assert isinstance(figure.reading, Reading)
    assert (figure.words, figure.reading.unit.name) == (words, name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("60 litres a minute", "1 l/s"),
        ("1 W/m²", "1 J/s/m²"),
        ("9 m/s²", "9 metres per second per second"),
        ("36 km/h", "10 metres per second"),
        ("1 mg/kg", "1 ppm"),
        ("8 megabits per second", "1 megabyte per second"),
        ("5 m^2", "5 square metres"),
        ("2 kWh per square metre", "7.2 MJ/m2"),
    ],
)
def test_one_quantity_told_two_ways_is_one_value_of_one_dimension(one: str, other: str) -> None:
    first, second = only_reading(f"It was {one}."), only_reading(f"It was {other}.")

    assert first.unit.dimension == second.unit.dimension
    assert first.base_low is not None
    assert second.base_low is not None
    assert abs(first.base_low - second.base_low) < Decimal("1e-6")


@pytest.mark.parametrize(
    "text",
    [
        "scored 5 in a minute",
        "12 in an hour",
        "5 A/C units",
        "3 B/W photos",
        "a 4 W/L record",
        "sold 5 per acre",
        "part 24703 L-202",
    ],
)
def test_what_only_looks_like_a_compound_is_none(text: str) -> None:
    assert all("per" not in str(figure.reading) for figure in find_figures(text))


@pytest.mark.parametrize(
    ("text", "words", "per"),
    [
        ("500,000 barrels a day", "500,000 barrels", "day"),
        ("1.2 million bpd", "1.2 million bpd", "day"),
        ("20 mg of iron per day", "20 mg", "day"),
        ("4 mm/yr", "4 mm", "year"),
        ("6 litres per head", "6 litres", "person"),
    ],
)
def test_by_the_day_or_year_is_how_often_and_no_part_of_the_unit(text: str, words: str, per: str) -> None:
    figure = find_figures(text)[0]

    assert (figure.words, figure.per) == (words, per)


def test_a_lost_pound_a_second_time_is_no_rate() -> None:
    (figure,) = find_figures("They lost 5 pounds a second time.")

    assert str(figure.reading) == "5 pound"


def test_a_compound_has_few_parts_however_long_its_row() -> None:
    (figure, *_) = find_figures("It was 9 m" + "/s" * 40_000)

    assert figure.words.count("/s") < 10


def test_a_unit_without_parts_stays_itself() -> None:
    metre = known("m")

    assert continued("5 m of rope", 3, metre).unit is metre


@pytest.mark.parametrize(
    ("spelling", "word"), [("kg", "kilogram"), ("km", "kilometre"), ("ton", "ton"), ("J", "joule")]
)
def test_a_symbol_has_a_word_for_its_compounds(spelling: str, word: str) -> None:
    assert in_words(known(spelling)) == word


def test_no_spelling_is_listed_twice() -> None:
    spellings = [spelling.lower() for row in TABLE.split("\n") if ":" not in row for spelling in row.split()[1:]]

    assert sorted(spellings) == sorted(set(spellings))


def test_spellings_told_by_their_case_name_units_that_are_listed() -> None:
    assert all(unit_of(name) is not None for name in CASED.values() if name)
