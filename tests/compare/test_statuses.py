import pytest

from s400check.compare.profiles import profiles_of
from s400check.compare.statuses import Reversal, reversals_of
from s400check.extract.claims import find_claims
from s400check.model.findings import Tier
from s400check.sources.sentences import passages
from tests.compare.texts import source

SIGNED = "Norway signed the ferry contract with Marinex."


def reversals(one: str, other: str, days: tuple[str, str] = ("2020-03-01", "2020-03-05")) -> tuple[Reversal, ...]:
    origins = source("a", one, days[0]), source("b", other, days[1])
    claims = [claim for origin in origins for claim in find_claims(origin, passages(origin))]
    return reversals_of(profiles_of(claims, origins, {}))


@pytest.mark.parametrize(
    ("other", "days", "tier"),
    [
        ("The ferry contract with Marinex was not signed by Norway.", ("2020-03-01", "2020-03-05"), Tier.CONFLICT),
        ("The ferry contract with Marinex was not signed by Norway.", ("2020-03-05", "2020-03-01"), Tier.RECONCILE),
        ("The ferry contract with Marinex was not signed by Norway.", ("", ""), Tier.CONFLICT),
        ("Norway has not yet signed the ferry contract with Marinex.", ("", ""), Tier.RECONCILE),
        ("Lind denied that Norway had signed the ferry contract with Marinex.", ("", ""), Tier.RECONCILE),
    ],
)
def test_a_deed_told_both_ways_is_found(other: str, days: tuple[str, str], tier: Tier) -> None:
    (reversal,) = reversals(SIGNED, other, days)

    assert reversal.tier is tier
    assert "share: norway, ferry, contract, marinex" in reversal.evidence


def test_a_tender_that_was_scrapped_was_not_completed() -> None:
    (reversal,) = reversals(
        "The Fjord ferry tender in Norway was scrapped.", "Norway's Fjord ferry tender was completed.", ("2020", "2020")
    )

    assert reversal.tier is Tier.CONFLICT


@pytest.mark.parametrize(
    "other",
    [
        "Norway has not signed the tram contract with Siemens.",
        "Sweden has not signed the ferry contract with Marinex.",
        "Norway may not have signed the ferry contract with Marinex.",
        "Norway signed the ferry contract with Marinex late.",
    ],
)
def test_other_deeds_and_doubts_are_no_reversal(other: str) -> None:
    assert reversals(SIGNED, other) == ()


def test_two_days_that_the_sentences_name_want_reconciling() -> None:
    (reversal,) = reversals(
        "On Friday Norway signed the ferry contract with Marinex.",
        "On Monday Norway had not signed the ferry contract with Marinex.",
    )

    assert reversal.tier is Tier.RECONCILE
