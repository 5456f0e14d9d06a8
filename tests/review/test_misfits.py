"""Dates that cannot be right by themselves."""

import pytest

from s400check.extract.figures import find_figures
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.periods import Period
from s400check.model.sources import Passage
from s400check.model.spans import Span
from s400check.review.misfits import misfit_of
from s400check.review.risks import risk_of


def dated(text: str) -> Claim:
    (figure,) = find_figures(text, Period.parse("2019-10-26"))
    passage = Passage(source="s", span=Span(0, len(text)), text=text)
    return Claim(id="c-1", passage=passage, kind=Kind.DATE, matter=figure)


def test_a_weekday_on_which_the_day_did_not_fall_is_told_first() -> None:
    risk = risk_of(dated("They met on Monday, July 18, 2014."), [], origins=1)

    assert risk.reasons[0] == "a weekday that is another: 2014-07-18 is a Friday"


def test_a_day_that_no_calendar_has_is_told() -> None:
    assert misfit_of(dated("They met on February 30.")) == "a day that is none: there is no February 30"


@pytest.mark.parametrize(
    "text",
    [
        "They met on Friday, July 18, 2014.",
        "They met on Fri., 18 July 2014.",
        "They met on Tuesday.",
        "They met on Monday, July 18.",
        "They met the next day.",
    ],
)
def test_other_dates_are_left_alone(text: str) -> None:
    assert misfit_of(dated(text)) == ""
