import pytest

from s400check.extract.figures import find_figures
from s400check.model.figures import Figure, Kind
from s400check.model.periods import Period
from s400check.model.readings import Hedge, Reading, Unresolved

OCTOBER_26 = Period.parse("2019-10-26")


def only(text: str, published: Period | None = OCTOBER_26) -> Figure:
    (figure,) = find_figures(text, published)
    return figure


def told(text: str, published: Period | None = OCTOBER_26) -> str:
    return str(only(text, published).reading)


def test_figures_come_in_the_order_of_their_places() -> None:
    figures = find_figures("In May 2019 two men paid $5 for 3 kg.")

    assert [figure.words for figure in figures] == ["May 2019", "two", "$5", "3 kg"]


def test_spans_hold_the_words_and_leave_hedge_and_noun_out() -> None:
    text = "At least 40 tanks crossed."

    figure = only(text)

    assert figure.span.of(text) == figure.words == "40"
    assert figure.noun == "tanks"
    assert str(figure.reading) == "at least 40"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("up to 400 km", "at most 400 km"),
        ("fewer than 10 men", "less than 10"),
        ("no more than 12 men", "at most 12"),
        ("some 30-odd boats", "about 30"),
        ("50 million euros or so", "about 50000000 EUR"),
        ("five or more", "at least 5"),
        ("300-plus boats", "at least 300"),
        ("exactly 300 boats", "300"),
    ],
)
def test_a_bound_opens_the_other_end_and_an_about_keeps_both(text: str, reading: str) -> None:
    assert told(text) == reading


@pytest.mark.parametrize(
    "text", ["Over the autumn 14 barns burned.", "Under the deal, 14 jets will be built.", "Some of the 14 slept."]
)
def test_a_hedge_that_is_not_beside_the_figure_binds_nothing(text: str) -> None:
    (figure,) = [figure for figure in find_figures(text, OCTOBER_26) if figure.kind is Kind.COUNT]

    assert str(figure.reading) == "14"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("between $2 and $3 million", "2000000 to 3000000 USD"),
        ("$1.5-2bn", "1500000000 to 2000000000 USD"),
        ("5 to 10 percent", "5 to 10 %"),
        ("two or three men", "2 to 3"),
        ("more than 100 but fewer than 300 men", "100 to 300"),
        ("8- to 16-metre pipes", "8 to 16 m"),
        ("from 1989 to 1998", "1989-01-01 to 1998-12-31"),
        ("between May and July 2018", "2018-05-01 to 2018-07-31"),
        ("-18 °C to -5 °C", "-18 to -5 celsius"),
    ],
)
def test_the_ends_of_a_range_share_their_scale_their_unit_and_their_year(text: str, reading: str) -> None:
    assert told(text) == reading


def test_a_change_from_one_value_to_another_is_no_range() -> None:
    figures = find_figures("It rose from 5 to 10 percent.")

    assert [str(figure.reading) for figure in figures] == ["5 %", "10 %"]


def test_a_conversion_in_brackets_is_a_gloss_of_the_figure_before_it() -> None:
    first, second = find_figures("a range of 250 miles (400 km)")

    assert str(first.gloss) == "400 km"
    assert second.gloss is None


def test_a_price_tells_what_it_is_for() -> None:
    assert only("oil at $58.24 a barrel").per == "barrel"


@pytest.mark.parametrize(
    "text", ["The council met on Tuesday.", "It came in July.", "It fell last week.", "on November 13"]
)
def test_without_the_article_s_date_a_relative_date_is_unresolved_never_guessed(text: str) -> None:
    figure = only(text, None)

    assert isinstance(figure.reading, Unresolved)
    assert figure.reading.reason
    assert figure.relative


def test_what_is_known_of_an_unresolved_date_is_kept() -> None:
    reading = only("on November 13", None).reading

    assert isinstance(reading, Unresolved)
    assert (reading.month, reading.day) == (11, 13)


def test_a_relative_date_of_an_article_of_some_month_is_the_hull_of_what_it_may_mean() -> None:
    figure = only("It was said earlier this month.", Period.parse("2019-10"))
    last_year = only("Last year it fell.", Period(OCTOBER_26.first, Period.parse("2020-02").last))

    assert str(figure.reading) == "2019-10-01 to 2019-10-31"
    assert str(last_year.reading) == "2018-01-01 to 2019-12-31"


def test_a_vague_span_stays_unresolved_though_the_date_is_known() -> None:
    assert told("in the coming years") == "unresolved: “the coming years” does not say which days"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("They met on Friday.", "2019-10-25"),
        ("They will meet on Friday.", "2019-11-01"),
        ("He left in March.", "2019-03-01 to 2019-03-31"),
        ("It is to open in March.", "2020-03-01 to 2020-03-31"),
        ("Shots were heard on December 30.", "2018-12-30"),
    ],
)
def test_a_date_without_a_year_looks_back_unless_the_words_look_ahead(text: str, reading: str) -> None:
    assert told(text) == reading


def test_across_new_year_the_near_date_is_meant() -> None:
    assert told("Talks on 28 December", Period.parse("2020-01-05")) == "2019-12-28"


@pytest.mark.parametrize(
    "text",
    [
        "Turkey bought S-400s and left the F-35 programme; the S-500 and COVID-19 are other things.",
        "No one can say what one ought to bring on such a trip.",
        "I second that; it may rain and they march in august company.",
        "On 24/7 radio at 9:30 p.m.",
        "Channel 4 of 10 Downing Street, room 12",
        "The Su-35, the 40N6E and the G20",
        "call 555-867-5309",
        "version 2.1.3",
    ],
)
def test_names_idioms_and_times_of_day_are_no_figures(text: str) -> None:
    assert find_figures(text, OCTOBER_26) == ()


@pytest.mark.parametrize(
    ("text", "kind", "reading"),
    [
        ("2, 000ft", Kind.MEASURE, "2000 foot"),
        ("rose 6 . 1 %", Kind.PERCENT, "6.1 %"),
        ("$200MM", Kind.MONEY, "200000000 USD"),
        ("１２ ％", Kind.PERCENT, "12 %"),
        ("3½ miles", Kind.MEASURE, "3.5 mile"),
        ("1\u202f234\u202f567 men", Kind.COUNT, "1234567"),
        ("−18 °C", Kind.TEMPERATURE, "-18 celsius"),
    ],
)
def test_wire_and_unicode_forms_are_read_like_the_plain_ones(text: str, kind: Kind, reading: str) -> None:
    figure = only(text)

    assert (figure.kind, str(figure.reading)) == (kind, reading)


def test_a_bound_that_an_editor_put_into_brackets_binds() -> None:
    (figure,) = find_figures("“We need them sooner, no later [than 2021],” she said.", OCTOBER_26)

    assert isinstance(figure.reading, Reading)
    assert figure.reading.hedge is Hedge.AT_MOST
