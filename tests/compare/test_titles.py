import pytest

from s400check.compare.titles import Clash, clashes_of
from s400check.extract.claims import find_claims
from s400check.model.findings import Tier
from s400check.model.periods import Period
from s400check.sources.sentences import passages
from tests.compare.texts import source

FOREIGN = "Norwegian Foreign Minister Ada Lind said the ferries were late."
DEFENCE = "Norwegian Defence Minister Ada Lind said the ferries were on time."


def clashes(one: str, other: str, days: tuple[str, str] = ("2020-03-01", "2020-03-03")) -> tuple[Clash, ...]:
    texts = zip((source("a", one), source("b", other)), days, strict=True)
    claims = [
        (claim, Period.parse(day) if day else None)
        for origin, day in texts
        for claim in find_claims(origin, passages(origin))
    ]
    return clashes_of(claims)


def test_two_ministries_in_one_week_are_a_conflict() -> None:
    (clash,) = clashes(FOREIGN, DEFENCE)

    assert clash.tier is Tier.CONFLICT
    assert "2 days apart" in clash.evidence
    assert "Foreign Minister (Norway)" in clash.evidence


@pytest.mark.parametrize("days", [("2020-03-01", "2020-09-01"), ("2020-03-01", "")])
def test_two_ministries_that_time_may_explain_want_reconciling(days: tuple[str, str]) -> None:
    (clash,) = clashes(FOREIGN, DEFENCE, days)

    assert clash.tier is Tier.RECONCILE


@pytest.mark.parametrize(
    "other",
    [
        "Former Norwegian Defence Minister Ada Lind said the ferries were on time.",
        "Norwegian Defence Minister Bea Lind said the ferries were on time.",
        "Swedish Defence Minister Ada Lind said the ferries were on time.",
        "In 2014 Norwegian Defence Minister Ada Lind said the ferries were on time.",
        "Norwegian Defence Minister Ada Lind, who was appointed then, said the ferries were on time.",
    ],
)
def test_an_office_of_another_time_or_person_is_no_clash(other: str) -> None:
    assert clashes(FOREIGN, other) == ()


def test_two_ministries_years_apart_say_nothing() -> None:
    assert clashes(FOREIGN, DEFENCE, ("2016-03-01", "2020-03-01")) == ()


def test_the_letters_of_a_state_right_before_a_name_lack_its_office() -> None:
    (clash,) = clashes("U.S. Senator Ada Lind spoke in Oslo.", "He met U.S. Ada Lind in Oslo.")

    assert clash.tier is Tier.RECONCILE
    assert "lacks the office" in clash.evidence
