"""Whatever the text: spans lie inside it, in order, and the time grows with its length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from s400check.extract.figures import find_figures
from s400check.model.periods import Period
from s400check.model.readings import Reading, Unresolved
from tests.paces import assert_in_proportion

PIECES = (
    "5", "1,234", "12.5", ".7", "½", "-", "–", "—", " ", "  ", "\n", "$", "€", "%", "km", "m", "bn", "million", "and",
    "a", "half", "two", "hundred", "between", "to", "or", "from",
    "about", "at least", "(", ")", '"', "'", "“", "/", ":",
    ".", ",", "May", "March 3", "July 2018", "2018", "2018-19", "27.11.2019", "Tuesday", "last", "week", "years", "ago",
    "the", "first", "third", "quarter", "of", "S-400", "F-35", "No.", "Smith,", "aged", "old", "-year-old", "percent",
    "°N", "aged", "turned", "when", "case", "The", "Two", "hundreds", "COP27", "seasons", "foot", "than", "dollar",
    "degrees", "\u00a0", "\u202f", "１２", "İ", "ß", "é", "\u0301", "😀", "\0", "٣", "²", "feet", "a barrel",
)  # fmt: skip
DATES = st.one_of(
    st.none(),
    st.sampled_from(
        [Period.parse("2019-10-26"), Period.parse("2019"), Period.parse("0001-01-01"), Period.parse("9999-12-31")]
    ),
)


def proven(text: str, published: Period | None) -> None:
    last = 0
    for figure in find_figures(text, published):
        assert last <= figure.span.start < figure.span.end <= len(text)
        assert figure.words == figure.span.of(text)
        assert isinstance(figure.reading, Reading | Unresolved)
        assert str(figure.reading)
        last = figure.span.end


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), DATES)
@settings(max_examples=150)
def test_pieces_of_figures_in_any_order_give_spans_in_order(text: str, published: Period | None) -> None:
    proven(text, published)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), DATES)
@settings(max_examples=150)
def test_words_of_figures_in_any_order_give_spans_in_order(text: str, published: Period | None) -> None:
    proven(text, published)


@given(st.text(max_size=200), DATES)
@settings(max_examples=100)
def test_any_text_gives_spans_inside_it(text: str, published: Period | None) -> None:
    proven(text, published)


HOSTILE = (
    "7", "(", " and a half", " ", "1,", "111,", "111 ", "1.", "1-", "1/", "1:", "$", "half a ", "one million and ",
    "from ",
    "between 5 and ", "5 to ", "Jan ", "Monday, ", "week of ", "1 year ", "A-", "Aa, 33, ", "5 dollars and ", "5 km (",
    "\0", "1\u0301", "1\u2009", "twenty-", "hundreds of ", "first last day of ", "3 days after ", "“", "“‘", "a", "5 —",
    "+1-222-", "No. 5 ", "one point ", "the end of ", "5 feet 2 ", "7.6/10 ", "aged 5, ", "seasons 1 and ", "The Two ",
    "6-foot-", "38°46′", "0300 123 ", "more than a year ago ", "the senator, ", "18th and ", "four-and-a-", "one case ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_time_for_a_piece_repeated_grows_with_its_length(piece: str) -> None:
    assert_in_proportion(find_figures, piece, 9_000)
