import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from s400check.compare.disputes import compare
from s400check.extract.claims import find_claims
from s400check.model.claims import Claim, Flag
from s400check.model.figures import Kind
from s400check.model.findings import Tier
from s400check.model.ledgers import Settings
from s400check.model.readings import Hedge, Reading
from s400check.model.sources import Source
from s400check.sources.sentences import passages
from tests.compare.crowd import crowd
from tests.compare.texts import COUNT, USD, claim, days, source, value

PROSE = (
    "Marinex will build the ferries at its yard in Gdynia under a contract that Norway signed after a long tender, "
    "the ministry of transport in Oslo said, and the first Fjord-class hull is to be laid down within the year. "
)
FIRST = source("a", f"{PROSE}\nNorway signed a $2.1 billion deal for six Fjord-class ferries.", "2020-03-01")
SECOND = source(
    "b", "The yard said on its page.\nThe Fjord-class ferries deal is worth $2.9 billion to Norway.", "2020-03-02"
)
THIRD = source(
    "c", "Analysts put it like this.\nNorway's deal for Fjord-class ferries came to $2.9 billion.", "2020-03-03"
)
SUBJECT = ("Fjord-class", "Norway")


def deal(origin: Source, words: str, amount: str) -> Claim:
    return claim(origin, words, value(amount, USD), kind=Kind.MONEY, attribute="deal value", subject=SUBJECT)


LOW = deal(FIRST, "$2.1 billion", "2100000000")
HIGH = deal(SECOND, "$2.9 billion", "2900000000")
ALSO_HIGH = deal(THIRD, "$2.9 billion", "2900000000")
SOURCES = (FIRST, SECOND, THIRD)
CROWD_SOURCES, CROWD_CLAIMS = crowd(80)
CROWD_FOUND = compare(CROWD_CLAIMS, CROWD_SOURCES, Settings())


def test_two_values_of_one_deal_are_one_dispute_that_holds_the_agreeing_claim_too() -> None:
    disputes, _ = compare((LOW, HIGH, ALSO_HIGH), SOURCES, Settings())

    assert [dispute.tier for dispute in disputes] == [Tier.CONFLICT]
    assert set(disputes[0].claims) == {LOW.id, HIGH.id, ALSO_HIGH.id}
    assert [len(stated.claims) for stated in disputes[0].values] == [2, 1]
    assert disputes[0].about == "deal value, Fjord-class"


def test_the_order_of_what_is_given_changes_nothing() -> None:
    claims, sources = [LOW, HIGH, ALSO_HIGH], list(SOURCES)
    expected = compare(claims, sources, Settings())
    shuffle = random.Random(1).shuffle

    for _ in range(5):
        shuffle(claims)
        shuffle(sources)

        assert compare(claims, sources, Settings()) == expected


@given(st.randoms(use_true_random=False))
@settings(max_examples=4, deadline=None)
def test_the_order_of_many_claims_and_sources_changes_nothing(chance: random.Random) -> None:
    claims, sources = list(CROWD_CLAIMS), list(CROWD_SOURCES)
    chance.shuffle(claims)
    chance.shuffle(sources)

    assert compare(claims, sources, Settings()) == CROWD_FOUND


def test_a_pair_that_the_settings_bar_is_never_compared() -> None:
    barred = Settings(never_compare=((HIGH.id, LOW.id), (ALSO_HIGH.id, LOW.id)))

    disputes, _ = compare((LOW, HIGH, ALSO_HIGH), SOURCES, barred)

    assert disputes == ()


def test_the_slack_of_the_settings_settles_a_small_difference() -> None:
    near = deal(SECOND, "$2.9 billion", "2200000000")

    assert compare((LOW, near), SOURCES, Settings())[0]
    assert compare((LOW, near), SOURCES, Settings(slack=(("money", Decimal("0.06")),)))[0] == ()


def test_a_forecast_against_an_outcome_is_to_be_reconciled() -> None:
    forecast = replace(LOW, flags=frozenset({Flag.FORECAST}))

    disputes, _ = compare((forecast, HIGH), SOURCES, Settings())

    assert [dispute.tier for dispute in disputes] == [Tier.RECONCILE]


def test_a_part_is_no_rival_of_its_whole() -> None:
    part = replace(LOW, flags=frozenset({Flag.SUBSET}))

    disputes, _ = compare((part, HIGH), SOURCES, Settings())

    assert disputes == ()


def test_a_toll_that_grew_by_the_next_day_is_superseded() -> None:
    first = source("a", "The quake in Narvik killed 31 people.", "2020-03-01")
    later = source("b", "The quake in Narvik killed 45 people.", "2020-03-02")
    claims = (
        claim(first, "31", value(31, COUNT), attribute="deaths", subject=("Narvik",), noun="people"),
        claim(later, "45", value(45, COUNT), attribute="deaths", subject=("Narvik",), noun="people"),
    )

    (dispute,), _ = compare(claims, (first, later), Settings())

    assert dispute.tier is Tier.RECONCILE
    assert "superseded" in dispute.conflicts[0].why


def test_a_toll_that_fell_by_the_next_day_is_a_conflict() -> None:
    first = source("a", "The quake in Narvik killed 45 people.", "2020-03-01")
    later = source("b", "The quake in Narvik killed 31 people.", "2020-03-02")
    claims = (
        claim(first, "45", value(45, COUNT), attribute="deaths", subject=("Narvik",), noun="people"),
        claim(later, "31", value(31, COUNT), attribute="deaths", subject=("Narvik",), noun="people"),
    )

    (dispute,), _ = compare(claims, (first, later), Settings())

    assert dispute.tier is Tier.CONFLICT


def test_fewer_are_missing_the_next_day_for_some_are_found() -> None:
    first = source("a", "After the quake in Narvik 45 people were missing.", "2020-03-01")
    later = source("b", "After the quake in Narvik 31 people were missing.", "2020-03-02")
    claims = (
        claim(first, "45", value(45, COUNT), attribute="missing", subject=("Narvik",), noun="people"),
        claim(later, "31", value(31, COUNT), attribute="missing", subject=("Narvik",), noun="people"),
    )

    (dispute,), _ = compare(claims, (first, later), Settings())

    assert dispute.tier is Tier.RECONCILE


def test_copies_count_as_one_origin() -> None:
    copied = replace(FIRST, id="d", path="d.txt")
    repeated = replace(LOW, id="c-d", passage=replace(LOW.passage, source="d"))

    (dispute,), origins = compare((LOW, repeated, HIGH), (FIRST, SECOND, copied), Settings())

    assert {origin.sources for origin in origins} == {("a", "d"), ("b",)}
    assert {(len(stated.claims), stated.origins) for stated in dispute.values} == {(2, 1), (1, 1)}


def test_a_pair_that_a_reviewer_joined_is_compared_whatever_speaks_against_it() -> None:
    other = replace(HIGH, attribute="age", subject=("Poland",))
    assert compare((LOW, other), SOURCES, Settings())[0] == ()

    disputes, _ = compare((LOW, other), SOURCES, Settings(joined=((other.id, LOW.id),)))

    assert [(dispute.tier, set(dispute.claims)) for dispute in disputes] == [(Tier.CONFLICT, {LOW.id, other.id})]
    assert "a reviewer joined them" in disputes[0].conflicts[0].why


def test_a_claim_joined_to_a_dispute_is_one_of_its_members() -> None:
    other = replace(ALSO_HIGH, attribute="age", subject=("Poland",))
    joined = tuple((other.id, member.id) for member in (LOW, HIGH))

    disputes, _ = compare((LOW, HIGH, other), SOURCES, Settings(joined=joined))

    assert [set(dispute.claims) for dispute in disputes] == [{LOW.id, HIGH.id, other.id}]


def test_values_that_cannot_be_compared_are_to_be_reconciled_where_a_reviewer_joins_them() -> None:
    count = claim(SECOND, "Fjord-class ferries", value("3", COUNT), kind=Kind.COUNT)

    disputes, _ = compare((LOW, count), SOURCES, Settings(joined=((LOW.id, count.id),)))

    assert [dispute.tier for dispute in disputes] == [Tier.RECONCILE]


def test_a_pair_that_is_both_barred_and_joined_is_barred() -> None:
    pair = (LOW.id, HIGH.id)

    disputes, _ = compare((LOW, HIGH), SOURCES, Settings(joined=(pair,), never_compare=(pair,)))

    assert disputes == ()


def test_a_bound_is_no_value_that_two_others_could_share() -> None:
    toll = [
        claim(origin, words, reading, attribute="deaths", subject=("Norway",))
        for origin, words, reading in (
            (FIRST, "six", value(6, COUNT, Hedge.AT_LEAST)),
            (SECOND, "$2.9 billion", value(7)),
            (THIRD, "$2.9 billion", value(9)),
        )
    ]

    disputes, _ = compare(toll, SOURCES, Settings())

    assert "at least 6" in [stated.text for stated in disputes[0].values]
    assert all(len(stated.claims) == 1 for stated in disputes[0].values)


def test_the_toll_of_years_ago_is_not_the_one_of_today() -> None:
    now = claim(FIRST, "six", value(6), attribute="deaths", subject=("Norway",))
    then = claim(SECOND, "$2.9 billion", value(900), attribute="deaths", subject=("Norway",), as_of="2003")

    assert compare((now, then), SOURCES, Settings())[0] == ()


def test_two_offices_of_one_person_are_two_values() -> None:
    one = source("a", "Norwegian Foreign Minister Ada Lind said the ferries were late.", "2020-03-01")
    other = source("b", "Norwegian Defence Minister Ada Lind said the trams were late.", "2020-03-02")
    claims = [claim for origin in (one, other) for claim in find_claims(origin, passages(origin))]

    (dispute,), _ = compare(claims, (one, other), Settings())

    assert dispute.about == "office of Ada Lind"
    assert {stated.text for stated in dispute.values} == {"Foreign Minister (Norway)", "Defence Minister (Norway)"}


def test_what_a_value_changes_to_is_compared_not_what_it_changes_from() -> None:
    origin = "Norway's parliament heard the plan. "
    one = source("a", f"{PROSE}\n{origin}It would raise the ferry pension age in Norway from 62 to 65.", "2020-03-01")
    other = source("b", f"{PROSE}\n{origin}The plan would raise the ferry pension age in Norway to 67.", "2020-03-01")
    was, becomes = (claim(one, words, value(words), subject=("Norway",)) for words in ("62", "65"))
    differs = claim(other, "67", value(67), subject=("Norway",))

    disputes, _ = compare((was, becomes, differs), (one, other), Settings())

    assert [(pair.a, pair.b) for pair in disputes[0].conflicts] == [(becomes.id, differs.id)]


def test_where_something_began_is_no_day_of_it() -> None:
    one = source("a", f"{PROSE}\nFerry workers in Norway have died in storms since 9 July.", "2020-07-15")
    other = source("b", f"{PROSE}\nFerry workers in Norway have died in storms on 12 July.", "2020-07-15")
    start = replace(days(date(2020, 7, 9)), hedge=Hedge.AT_LEAST)
    day = claim(other, "12 July", days(date(2020, 7, 12)), kind=Kind.DATE, attribute="death", subject=("Norway",))

    def found(reading: Reading) -> bool:
        began = claim(one, "9 July", reading, kind=Kind.DATE, attribute="death", subject=("Norway",))
        return bool(compare((began, day), (one, other), Settings())[0])

    assert not found(start)
    assert found(days(date(2020, 7, 9)))


def test_a_bound_of_dates_is_told_with_what_binds_it() -> None:
    before = replace(days(date(2019, 1, 1), date(2019, 12, 31)), hedge=Hedge.BELOW)
    early = claim(FIRST, "six", before, kind=Kind.DATE, attribute="delivery", subject=("Norway",))
    late = claim(
        SECOND, "$2.9 billion", days(date(2020, 5, 1)), kind=Kind.DATE, attribute="delivery", subject=("Norway",)
    )

    (dispute,), _ = compare((early, late), SOURCES, Settings())

    assert "before 2019" in {stated.text for stated in dispute.values}


def test_a_day_of_this_week_is_no_rival_of_a_war_long_ago() -> None:
    one = source("a", f"{PROSE}\nFerry workers of Norway died in a clash in Bergen on Tuesday.", "2020-07-15")
    other = source("b", f"{PROSE}\nFerry workers of Norway died in a clash in Bergen in 1995.", "2020-07-15")
    tuesday = claim(one, "Tuesday", days(date(2020, 7, 14)), kind=Kind.DATE, attribute="death", subject=("Norway",))

    def found(year: int) -> bool:
        long_ago = days(date(year, 1, 1), date(year, 12, 31))
        then = claim(other, "1995", long_ago, kind=Kind.DATE, attribute="death", subject=("Norway",))
        return bool(compare((tuesday, then), (one, other), Settings())[0])

    assert not found(1995)
    assert found(2019)
