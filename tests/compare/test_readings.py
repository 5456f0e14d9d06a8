from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.compare.intervals import reach
from s400check.compare.readings import agree, comparison
from s400check.extract.rules.scores import SCORE
from s400check.model.findings import Outcome
from s400check.model.readings import Hedge, Reading, Unit
from tests.compare.texts import COUNT, EUR, FOOT, KM, METRE, USD, between, days, value

SAME, DIFFERENT, RECONCILABLE, UNRELATED = Outcome.SAME, Outcome.DIFFERENT, Outcome.RECONCILABLE, Outcome.UNRELATED
BILLION = 10**9


@pytest.mark.parametrize(
    ("a", "b", "outcome", "level"),
    [
        (value(5, KM), value(5, USD), UNRELATED, "other-dimension"),
        (value(5, USD), value(5, EUR), UNRELATED, "other-dimension"),
        (value(2 * BILLION, USD, Hedge.ABOUT), value("2500000000", USD), DIFFERENT, "apart"),
        (value(2 * BILLION, USD, Hedge.ABOUT), value("2150000000", USD), SAME, "hedge"),
        (value("2480000000", USD), value("2500000000", USD), SAME, "rounding"),
        (value("2500000", USD), value("2600000", USD), DIFFERENT, "apart"),
        (value(14_210), value(14_000), SAME, "rounding"),
        (value(20), value(23), DIFFERENT, "apart"),
        (value(99), value(89), DIFFERENT, "apart"),
        (value(5, COUNT, Hedge.AT_LEAST), value(24), SAME, "overlap"),
        (value(5, COUNT, Hedge.AT_LEAST), value(4), DIFFERENT, "apart"),
        (value(400, KM, Hedge.AT_MOST), value(250, KM, Hedge.AT_MOST), DIFFERENT, "rival-bounds"),
        (value(5, COUNT, Hedge.AT_LEAST), value(24, COUNT, Hedge.AT_LEAST), SAME, "overlap"),
        (value(200, FOOT), value(60, METRE), SAME, "rounding"),
        (value(200, FOOT), value(150, METRE), DIFFERENT, "apart"),
        (between(24, 99), value(200), RECONCILABLE, "vague"),
        (between(24, 99), value(40), SAME, "overlap"),
        (between(5, 10), value(7), SAME, "overlap"),
        (days(date(2019, 7, 1), date(2019, 7, 31)), days(date(2019, 7, 12), date(2019, 7, 18)), SAME, "overlap"),
        (between(1, 3, SCORE), between(1, 2, SCORE), DIFFERENT, "other-score"),
        (between(1, 3, SCORE), between(1, 3, SCORE), SAME, "overlap"),
        (days(date(2019, 7, 3)), days(date(2019, 7, 5)), DIFFERENT, "apart"),
        (value(5, COUNT, Hedge.ABOUT), value(6), SAME, "hedge"),
    ],
)
def test_two_readings_are_judged_by_the_level_that_fits(a: Reading, b: Reading, outcome: Outcome, level: str) -> None:
    judgement = comparison().judge(a, b)

    assert (judgement.outcome, judgement.level) == (outcome, level)


def test_the_evidence_says_how_far_apart_two_values_are() -> None:
    judgement = comparison().judge(value(2 * BILLION, USD, Hedge.ABOUT), value("2500000000", USD))

    assert "25% apart" in judgement.evidence


def test_the_slack_of_the_settings_makes_a_small_difference_agree() -> None:
    assert comparison(Decimal("0.05")).judge(value(111, USD), value(114, USD)).level == "slack"
    assert comparison().judge(value(111, USD), value(114, USD)).outcome is DIFFERENT


READINGS = st.builds(
    value,
    st.integers(1, 10**7),
    st.sampled_from([COUNT, USD, KM, FOOT]),
    st.sampled_from(list(Hedge)),
)


@given(READINGS, READINGS)
def test_the_order_of_two_readings_does_not_matter(a: Reading, b: Reading) -> None:
    assert comparison().judge(a, b).outcome is comparison().judge(b, a).outcome


@given(READINGS)
def test_a_reading_agrees_with_itself(reading: Reading) -> None:
    assert comparison().judge(reading, reading).outcome is SAME


def test_readings_that_agree_are_within_each_others_reach() -> None:
    celsius = Unit("celsius", "temperature", Decimal(1), Decimal("273.15"))
    units = (COUNT, USD, KM, FOOT, METRE, celsius)
    ends = ("-4", "0", "0.3", "1", "9", "10", "95", "99.6", "100", "2480", "2500", "1E+6")
    told = [
        value(end, unit, hedge)
        for unit, end, hedge in product(units, ends, (Hedge.EXACT, Hedge.ABOUT, Hedge.AT_MOST, Hedge.ABOVE))
    ]

    agreeing = [(one, other) for one, other in product(told, told) if agree(one, other)]

    assert len(agreeing) > len(told)
    assert all(reach(one).meets(reach(other)) for one, other in agreeing)
