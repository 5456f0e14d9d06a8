"""Days as pages print them."""

import pytest

from s400check.sources.dates import find_clock, find_days, find_stamp, without_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("27.11.2019", "2019-11-27"),
        ("2020/09/23", "2020-09-23"),
        ("2019-11-27T16:02:00Z", "2019-11-27"),
        ("11/27/2019", "2019-11-27"),
        ("27/11/2019", "2019-11-27"),
        ("16 Sep, 2019", "2019-09-16"),
        ("the 1st of May 2020", "2020-05-01"),
        ("Sept. 5, 2021", "2021-09-05"),
        ("November 13th 2017", "2017-11-13"),
    ],
)
def test_a_day_is_read_in_any_spelling(text: str, day: str) -> None:
    assert [str(found.period) for found in find_days(text)] == [day]


@pytest.mark.parametrize("text", ["31.02.2019", "2019-13-01", "40 May 2020", "S-400", "in May", "1,000 May voters"])
def test_what_no_calendar_has_is_no_day(text: str) -> None:
    assert list(find_days(text)) == []


@pytest.mark.parametrize("line", ["16:02 27.11.2019", "Updated 3 hours ago", "Monday, 4 June 2019 | 09:12 GMT+3"])
def test_a_line_that_only_says_when_is_a_stamp(line: str) -> None:
    assert find_stamp(line) is not None


@pytest.mark.parametrize("line", ["On 3 May 2019 it rained.", "2019", "12", "yesterday", "at 5 p.m.", "Published"])
def test_a_line_that_says_more_or_too_little_is_none(line: str) -> None:
    assert find_stamp(line) is None


def test_a_byline_is_left_when_its_date_is_taken_away() -> None:
    assert without_dates("By Ann Writer, Published: 07:12, 9 Aug 2022") == "By Ann Writer"


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("16:02 27.11.2019", "16:02"),
        ("2022-08-17T14:05:33+02:00", "14:05 +02:00"),
        ("2023-03-09T06:00:07.000Z", "06:00 UTC"),
        ("Fri 6 Dec 2019 07.00 GMT", "07:00 GMT"),
        ("11 May 2018 18:22 (UTC+04:00)", "18:22 UTC+04:00"),
        ("Posted: Apr 23, 2021 / 05:37 PM CDT / Updated: Apr 23, 2021 / 06:10 PM CDT", "05:37 pm CDT"),
        ("27.11.2019", ""),
        ("Dow 30 33,414.17", ""),
        ("25:61", ""),
    ],
)
def test_the_time_of_day_is_kept_as_printed_with_its_zone(line: str, clock: str) -> None:
    assert find_clock(line) == clock
