from datetime import date

from s400check.compare.milestones import in_sequence, out_of_order
from s400check.compare.profiles import Profile, profiles_of
from s400check.model.claims import Flag
from s400check.model.figures import Kind
from s400check.model.findings import Outcome
from tests.compare.texts import claim, days, source


def dated(name: str, day: date, attribute: str, flags: frozenset[Flag] = frozenset()) -> Profile:
    origin = source(name, f"It was on {day:%d %B}.")
    words = f"{day:%d %B}"
    return profiles_of(
        [claim(origin, words, days(day), kind=Kind.DATE, attribute=attribute, flags=flags)], [origin], {}
    )[0]


SIGNED = dated("a", date(2017, 12, 4), "signing")


def test_an_advance_paid_before_the_signing_is_out_of_order() -> None:
    judgement = out_of_order(SIGNED, dated("b", date(2017, 10, 3), "payment"))

    assert judgement is not None
    assert judgement.outcome is Outcome.RECONCILABLE
    assert "payment 2017-10-03 comes before signing 2017-12-04" in judgement.evidence


def test_an_advance_paid_after_it_is_in_order() -> None:
    assert out_of_order(dated("b", date(2018, 1, 3), "payment"), SIGNED) is None


def test_a_forecast_is_of_another_deed() -> None:
    forecast = dated("b", date(2017, 10, 3), "payment", frozenset({Flag.FORECAST}))

    assert out_of_order(SIGNED, forecast) is None


def test_only_events_of_one_sequence_are_ordered() -> None:
    assert in_sequence(SIGNED, dated("b", date(2017, 10, 3), "delivery"))
    assert not in_sequence(SIGNED, dated("b", date(2017, 10, 3), "arrest"))
