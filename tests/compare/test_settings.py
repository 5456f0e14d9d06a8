"""The settings of the comparison: changing one changes only what it says."""

import random
from decimal import Decimal

from s400check.compare.disputes import compare
from s400check.extract.claims import find_claims
from s400check.model.claims import Claim
from s400check.model.findings import Dispute
from s400check.model.ledgers import Settings
from s400check.model.sources import Source
from s400check.sources.sentences import passages
from tests.compare.texts import source

TEXTS = (
    (
        "Norway signed a $2.1 billion deal for six Fjord-class ferries, Norway's Foreign Minister Ada Lind said.\n"
        "The Fjord-class ferries are to carry 400 tonnes each over a distance of 250 km.\n"
        "The head of Marinex, Anna Petrova, spoke in Oslo."
    ),
    (
        "The Fjord-class ferries deal is worth $2.2 billion to Norway, Norway's Defence Minister Ada Lind said.\n"
        "Anna Petrowa, head of Marinex, was in Bergen.\n"
        "The quake in Narvik killed 31 people."
    ),
    (
        "The deal for Fjord-class ferries came to $2.9 billion, Norway said.\n"
        "The quake in Narvik killed 45 people.\n"
        "The fire killed 12 people, eight sailors and three cooks."
    ),
)
SOURCES = tuple(source(name, text, "2020-03-01") for name, text in zip("abc", TEXTS, strict=True))
CLAIMS = tuple(claim for origin in SOURCES for claim in find_claims(origin, passages(origin)))


def disputes(
    settings: Settings, claims: tuple[Claim, ...] = CLAIMS, sources: tuple[Source, ...] = SOURCES
) -> dict[str, Dispute]:
    return {dispute.about: dispute for dispute in compare(claims, sources, settings)[0]}


PLAIN = disputes(Settings())
DEAL = next(about for about in PLAIN if about.startswith("deal value"))


def values(dispute: Dispute) -> set[str]:
    return {stated.text for stated in dispute.values}


def test_every_sort_of_dispute_is_there_to_begin_with() -> None:
    assert set(PLAIN) == {
        DEAL,
        "deaths, Narvik",
        "a total and its parts",
        "office of Ada Lind",
        "spelling of Anna Petrova",
    }


def test_slack_for_money_settles_small_differences_of_money_and_nothing_else() -> None:
    found = disputes(Settings(slack=(("money", Decimal("0.06")),)))

    assert {about: dispute for about, dispute in found.items() if about != DEAL} == {
        about: dispute for about, dispute in PLAIN.items() if about != DEAL
    }
    pairs = {frozenset((pair.a, pair.b)) for pair in found[DEAL].conflicts}
    assert pairs < {frozenset((pair.a, pair.b)) for pair in PLAIN[DEAL].conflicts}


def test_slack_for_counts_leaves_money_alone() -> None:
    found = disputes(Settings(slack=(("count", Decimal("0.5")),)))

    assert "deaths, Narvik" not in found
    assert {about: found[about] for about in found} == {about: PLAIN[about] for about in PLAIN if about in found}
    assert set(PLAIN) - set(found) == {"deaths, Narvik"}


def test_an_alias_settles_the_spelling_of_its_name_and_nothing_else() -> None:
    found = disputes(Settings(aliases=(("Anna Petrova", "Anna Petrowa"),)))

    assert found == {about: dispute for about, dispute in PLAIN.items() if about != "spelling of Anna Petrova"}


def test_a_barred_pair_is_out_of_its_dispute_and_the_others_stay() -> None:
    office = PLAIN["office of Ada Lind"].conflicts[0]

    found = disputes(Settings(never_compare=((office.b, office.a),)))

    assert found == {about: dispute for about, dispute in PLAIN.items() if about != "office of Ada Lind"}


def test_every_sort_of_finding_heeds_the_barred_pairs() -> None:
    pairs = tuple((pair.a, pair.b) for dispute in PLAIN.values() for pair in dispute.conflicts)

    assert disputes(Settings(never_compare=pairs)) == {}


def test_the_order_of_what_is_given_changes_no_sort_of_dispute() -> None:
    shuffle = random.Random(7).shuffle
    claims, sources = list(CLAIMS), list(SOURCES)

    for _ in range(4):
        shuffle(claims)
        shuffle(sources)

        assert disputes(Settings(), tuple(claims), tuple(sources)) == PLAIN
