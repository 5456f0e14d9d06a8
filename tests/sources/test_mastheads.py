"""Headline, outlet, by-line and date, from nothing but a page's text."""

import pytest

from s400check.model.periods import Period
from s400check.model.sources import DateFrom
from s400check.sources.mastheads import Masthead, read_masthead
from s400check.sources.regions import label

BODY = "The ministry will buy a new radar from Norway, the minister told parliament this week in Oslo."


def _masthead(*lines: str) -> Masthead:
    text = "\n\n".join(lines)
    return read_masthead(text, label(text))


@pytest.mark.parametrize(
    ("lines", "day", "how"),
    [
        (("Published: 13 November 2017", BODY), "2017-11-13", DateFrom.TEXT),
        (("Nov. 13, 2017 7:05 am ET", BODY), "2017-11-13", DateFrom.TEXT),
        (("By Ann Writer, 14 March 2021", BODY), "2021-03-14", DateFrom.TEXT),
        (("Updated 2 May 2019", "Posted 1 May 2019", BODY), "2019-05-01", DateFrom.TEXT),
        ((BODY, "Published 3 May 2018"), "2018-05-03", DateFrom.TEXT),
        (("OSLO, Nov. 13, 2017 (NordWire) - " + BODY,), "2017-11-13", DateFrom.TEXT),
        (
            ("The ministry will buy a radar from Norway, the minister said in Oslo on November 13, 2017.",),
            "2017-11-13",
            DateFrom.INFERRED,
        ),
        (
            ("The ministry will buy a radar, as was agreed in Oslo on Monday, November 13, 2017, by all.",),
            "2017-11-13",
            DateFrom.INFERRED,
        ),
    ],
)
def test_a_date_is_found_and_how_is_told(lines: tuple[str, ...], day: str, how: DateFrom) -> None:
    masthead = _masthead(*lines)

    assert (str(masthead.published), masthead.published_from) == (day, how)


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        (("The ministry will buy a radar, the minister said in Oslo on November 13.",), "November 13, no year"),
        (("11/12/2019", BODY), "11/12/2019, day or month first"),
        ((BODY, "Radar fails again", "3 May 2018"), ""),
        (("The first radar of the navy was tried off Bergen on August 29, 1949, and nobody was told of it.",), ""),
        (("The show was renewed on July 23, 2016. It is the best in years, as one critic said of it on air.",), ""),
        (("The radar was signed for in December 2017, and parliament agreed to it in May.",), ""),
    ],
)
def test_a_date_that_is_not_told_is_left_open(lines: tuple[str, ...], known: str) -> None:
    masthead = _masthead(*lines)

    assert (masthead.published, masthead.published_from, masthead.undated) == (None, None, known)


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (("OSLO (NordWire) — " + BODY,), "NordWire"),
        ((BODY, "© 2019 The Fjord Post. All rights reserved."), "The Fjord Post"),
        (("Ministry to buy a radar", "Ministry to buy a radar | The Fjord Post", BODY), "The Fjord Post"),
        ((BODY, "The radar is old, the minister told FJP this week, and it sees nothing in the rain."), "FJP"),
        ((BODY, "The radar is old, the minister told Reuters this week, and it sees nothing."), ""),
        ((BODY, "The radar is old and sees nothing, the minister told CNN."), ""),
        ((BODY, "The radar is old, the minister told FJP news agency, and it sees nothing."), ""),
        ((BODY,), ""),
    ],
)
def test_the_outlet_is_the_one_the_text_gives(lines: tuple[str, ...], outlet: str) -> None:
    assert _masthead(*lines).outlet == outlet


def test_headline_and_byline_are_read() -> None:
    masthead = _masthead("Arms", "Ministry to buy a radar", "By Ann Writer and Bob Reader", BODY)

    assert (masthead.title, masthead.byline) == ("Ministry to buy a radar", "Ann Writer and Bob Reader")


@pytest.mark.parametrize(
    ("credit", "byline"),
    [
        ("By Ann Writer, 14 March 2021", "Ann Writer"),
        ("Wednesday, 14 March 2021 · By Ann Writer", "Ann Writer"),
        ("By Ann Writer for The Daily Post", "Ann Writer"),
        ("Ann Writer, Business Reporter", "Ann Writer"),
        ("KNA correspondent Ann Writer", "Ann Writer"),
        ("@annwriter", ""),
    ],
)
def test_a_byline_is_the_name_alone(credit: str, byline: str) -> None:
    assert _masthead("Ministry to buy a radar", credit, BODY).byline == byline


def test_the_time_the_dateline_and_the_agency_are_read() -> None:
    masthead = _masthead(
        "Ministry to buy a radar", "Posted 1 May 2019 at 7:05 am ET", "OSLO, April 30 (NordWire) - " + BODY
    )

    assert (str(masthead.published), masthead.clock) == ("2019-05-01", "7:05 am ET")
    assert (masthead.dateline, masthead.agency) == ("OSLO, April 30 (NordWire)", "NordWire")


def test_a_day_that_only_the_dateline_gives_has_no_year() -> None:
    masthead = _masthead("OSLO, April 30 (NordWire) - " + BODY)

    assert (masthead.published, masthead.undated, masthead.clock) == (None, "April 30, no year", "")


def test_a_time_is_filled_in_for_the_same_day_only() -> None:
    known = Masthead(published=Period.parse("2019-05-01"), published_from=DateFrom.METADATA)

    same = known.filled_from(Masthead(published=Period.parse("2019-05-01"), clock="7:05"))
    other = known.filled_from(Masthead(published=Period.parse("2019-05-02"), clock="7:05"))

    assert (same.clock, other.clock) == ("7:05", "")


def test_what_one_masthead_lacks_the_other_fills_and_a_date_comes_whole() -> None:
    known = Masthead(title="Radar", published=Period.parse("2019"), published_from=DateFrom.METADATA)
    other = Masthead(
        title="No", outlet="FJP", published=Period.parse("2018"), published_from=DateFrom.TEXT, undated="x"
    )

    filled = known.filled_from(other)

    assert filled == Masthead(
        title="Radar", outlet="FJP", published=Period.parse("2019"), published_from=DateFrom.METADATA
    )


@pytest.mark.parametrize(("between", "dates"), [(1, True), (200, False)])
def test_who_speaks_is_looked_for_near_the_day_only(between: int, dates: bool) -> None:
    masthead = _masthead(
        "Quay is shut", "The quay was shut on 3 March 2019 " + "and wet " * between + "the mayor said."
    )

    assert (masthead.published_from is DateFrom.INFERRED) is dates
