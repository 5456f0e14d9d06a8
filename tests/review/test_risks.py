"""The order of review and its reasons."""

from dataclasses import replace
from decimal import Decimal

import pytest

from s400check.model.claims import Attribution, Claim, Quote
from s400check.model.figures import Figure, Kind
from s400check.model.findings import Conflict, Tier
from s400check.model.readings import Reading, Unit
from s400check.model.sources import Passage
from s400check.model.spans import Span
from s400check.review.risks import Band, risk_of

ONE = Reading(unit=Unit("count", "count"), low=Decimal(12), high=Decimal(12))
TWELVE = Figure(span=Span(11, 13), words="12", kind=Kind.COUNT, reading=ONE, rule="test")
WORDS = Quote(span=Span(0, 4), words="It rained")


def claim(kind: Kind, matter: Figure | Quote | None, text: str = "They built 12 ships.") -> Claim:
    return Claim(id="c-1", passage=Passage(source="s", span=Span(0, len(text)), text=text), kind=kind, matter=matter)


def conflict(tier: Tier, score: float = 0.9) -> Conflict:
    return Conflict(a="c-1", b="c-2", tier=tier, score=score, why="apart")


STATEMENT = claim(Kind.STATEMENT, None, "They built ships.")


def test_the_order_is_conflict_alteration_single_figure_superlative_chain_rest() -> None:
    chain = replace(STATEMENT, attribution=Attribution(speaker="Ann Writer", via=("Interfax",)))
    ranked = [
        risk_of(claim(Kind.COUNT, TWELVE), [conflict(Tier.CONFLICT)], origins=1),
        risk_of(claim(Kind.QUOTE, WORDS), [conflict(Tier.RECONCILE)], origins=1),
        risk_of(claim(Kind.COUNT, TWELVE), [conflict(Tier.RECONCILE)], origins=1),
        risk_of(claim(Kind.COUNT, TWELVE), [], origins=1),
        risk_of(claim(Kind.STATEMENT, None, "It is the largest ship."), [], origins=0),
        risk_of(chain, [], origins=0),
        risk_of(STATEMENT, [], origins=0),
    ]

    assert ranked == sorted(ranked)
    assert [risk.band for risk in ranked] == list(Band)


def test_the_surer_of_two_conflicts_comes_first() -> None:
    surer = risk_of(claim(Kind.COUNT, TWELVE), [conflict(Tier.CONFLICT, 0.9)], origins=1)
    other = risk_of(claim(Kind.COUNT, TWELVE), [conflict(Tier.CONFLICT, 0.6)], origins=1)

    assert surer < other


def test_every_reason_is_told_the_gravest_first() -> None:
    told = replace(
        claim(Kind.COUNT, TWELVE, "They built 12 ships, the most ever."),
        attribution=Attribution(speaker="officials", via=("Interfax",), unnamed=True),
    )

    assert risk_of(told, [conflict(Tier.RECONCILE)], origins=1).reasons == (
        "reconcile: apart",
        "a figure with one origin",
        "a superlative: the most ever",
        "from a source without a name: officials",
        "passed on: officials > Interfax",
    )


def test_a_figure_of_two_origins_is_a_figure() -> None:
    assert risk_of(claim(Kind.COUNT, TWELVE), [], origins=2).reasons == ("a figure",)


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 ships sailed last week.",
        "In the first quarter they built 12 ships.",
        "It took the last few days.",
        "Most of the 12 ships sailed.",
        "He has no criminal record of his own.",
        "Only 12 ships sailed.",
    ],
)
def test_plain_words_are_no_superlative(text: str) -> None:
    assert risk_of(claim(Kind.STATEMENT, None, text), [], origins=0).band is Band.REST


@pytest.mark.parametrize(
    "text",
    [
        "It is the deadliest fire in 40 years.",
        "She is the first woman to hold the office.",
        "Prices reached a record high.",
        "It was the most expensive of them.",
        "The port opened for the first time.",
    ],
)
def test_a_claim_to_be_first_or_most_is_a_superlative(text: str) -> None:
    assert risk_of(claim(Kind.STATEMENT, None, text), [], origins=0).band is Band.FIGURE
