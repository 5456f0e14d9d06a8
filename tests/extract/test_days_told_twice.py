import pytest

from s400check.extract.figures import find_figures
from s400check.model.periods import Period

OCTOBER_26 = Period.parse("2019-10-26")


def dates(text: str, published: Period | None = OCTOBER_26) -> list[tuple[str, str]]:
    return [(figure.words, str(figure.reading)) for figure in find_figures(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("He died on Friday (July 16, 1999) at sea.", "Friday (July 16, 1999)", "1999-07-16"),
        ("It burned this morning (July 21).", "this morning (July 21)", "2019-07-21"),
        ("They met on July 18, Thursday, in Rome.", "July 18, Thursday", "2019-07-18"),
        ("They met on 18 July 2014 (Friday) in Rome.", "18 July 2014 (Friday)", "2014-07-18"),
        ("On Monday , April 6 , 2020 , they met.", "Monday , April 6 , 2020", "2020-04-06"),
    ],
)
def test_a_weekday_and_a_date_beside_each_other_are_one_day(text: str, words: str, reading: str) -> None:
    assert dates(text) == [(words, reading)]


def test_the_weekday_settles_the_year() -> None:
    assert dates("It opens on Jul 18, Sat.") == [("Jul 18, Sat.", "2020-07-18")]


def test_where_they_disagree_the_date_tells() -> None:
    assert dates("It opened on Monday, July 18, 2014.") == [("Monday, July 18, 2014", "2014-07-18")]


def test_a_weekday_in_brackets_leaves_the_day_its_reading() -> None:
    assert dates("They spoke yesterday (Friday).") == [("yesterday (Friday)", "2019-10-25")]


def test_two_weekdays_are_two_days() -> None:
    assert [words for words, _ in dates("It shuts on Monday, Tuesday and Friday.")] == ["Monday", "Tuesday", "Friday"]


def test_a_weekday_that_begins_another_clause_stays_apart() -> None:
    assert [words for words, _ in dates("On July 18, Monday's talks failed.")] == ["July 18", "Monday"]
