import pytest

from s400check.extract.figures import find_figures
from s400check.model.figures import Kind
from s400check.model.periods import Period

OCTOBER_26 = Period.parse("2019-10-26")


def told(text: str, published: Period | None = OCTOBER_26) -> str:
    (figure,) = [figure for figure in find_figures(text, published) if figure.kind is Kind.DATE]
    return str(figure.reading)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("The pit shut more than ten days ago.", "before 2019-10-16"),
        ("The pit shut over ten days ago.", "before 2019-10-16"),
        ("The pit shut at least ten days ago.", "by 2019-10-16"),
        ("The pit will reopen more than ten days from now.", "after 2019-11-05"),
        ("The pit shut more than a week before June 4, 2019.", "before 2019-05-28"),
        ("The pit shut more than a week after June 4, 2019.", "after 2019-06-11"),
    ],
)
def test_farther_is_a_bound_away_from_the_day_it_is_counted_from(text: str, reading: str) -> None:
    assert told(text) == reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("The pit shut less than ten days ago.", "2019-10-16 to 2019-10-26"),
        ("The pit was open up to ten days ago.", "2019-10-16 to 2019-10-26"),
        ("The pit will reopen within ten days from now.", "2019-10-26 to 2019-11-05"),
        ("The pit shut less than a week after June 4, 2019.", "2019-06-04 to 2019-06-11"),
    ],
)
def test_nearer_is_the_time_between_the_two(text: str, reading: str) -> None:
    assert told(text) == reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("The pit shut nearly a year ago.", "about 2018-10-26"),
        ("They could dig there until ten days ago.", "by 2019-10-16"),
        ("Coal costs 20p more than a year ago.", "about 2018-10-26"),
    ],
)
def test_other_words_bind_a_distance_as_they_bind_any_date(text: str, reading: str) -> None:
    assert told(text) == reading


def test_without_an_article_date_nothing_is_guessed() -> None:
    assert told("The pit shut more than ten days ago.", None).startswith("unresolved: ")
