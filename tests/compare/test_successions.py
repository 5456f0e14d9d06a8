from dataclasses import replace

from s400check.compare.alignment import align
from s400check.compare.disputes import compare
from s400check.compare.judging import assess
from s400check.compare.profiles import profiles_of
from s400check.compare.successions import in_succession
from s400check.model.claims import Claim
from s400check.model.findings import Dispute, Tier
from s400check.model.ledgers import Settings
from s400check.model.sources import Source
from tests.compare.texts import COUNT, claim, source, value


def quake(name: str, day: str, toll: int) -> tuple[Source, Claim]:
    origin = source(name, f"The quake in Narvik killed {toll} people, the mayor said in report {name}.", day)
    return origin, claim(origin, str(toll), value(toll, COUNT), attribute="deaths", subject=("Narvik",), noun="people")


def disputes(*tolls: tuple[Source, Claim]) -> tuple[Dispute, ...]:
    return compare([told for _, told in tolls], [origin for origin, _ in tolls], Settings())[0]


MONDAY, TUESDAY, WEDNESDAY = (
    quake("a", "2020-03-01", 31),
    quake("b", "2020-03-02", 45),
    quake("c", "2020-03-03", 60),
)


def test_a_toll_that_grew_is_one_run_with_its_latest() -> None:
    (dispute,) = disputes(MONDAY, TUESDAY, WEDNESDAY)

    assert dispute.tier is Tier.RECONCILE
    assert len(dispute.claims) == 3
    assert len(dispute.conflicts) == 2
    run = "a count that grew: 31 on 2020-03-01, 45 on 2020-03-02, 60 on 2020-03-03, the latest"
    assert all(run in conflict.why for conflict in dispute.conflicts)


def test_states_that_never_met_those_next_to_them_are_told_as_they_met() -> None:
    """In a crowd, and between two groups, the first may have met the third only and the second the fourth."""
    tolls = (MONDAY, TUESDAY, WEDNESDAY, quake("d", "2020-03-04", 75))
    first, second, third, fourth = profiles_of([told for _, told in tolls], [origin for origin, _ in tolls], {})
    clashes = [assess(pair) for one, other in ((first, third), (second, fourth)) for pair in align([one], [other])]

    steps = in_succession(clashes)

    assert {frozenset((step.pair.a, step.pair.b)) for step in steps} == {
        frozenset((first, third)),
        frozenset((second, fourth)),
    }


def test_two_origins_at_odds_on_one_day_are_a_conflict_beside_the_run() -> None:
    (dispute,) = disputes(MONDAY, TUESDAY, quake("d", "2020-03-02", 52))

    assert [conflict.tier for conflict in dispute.conflicts] == [Tier.CONFLICT, Tier.RECONCILE, Tier.RECONCILE]


def test_two_states_of_one_report_want_reconciling() -> None:
    prose = "The quake shook the harbour and the old town for half a minute on Monday night, the mayor of Narvik said. "
    first = source("a", f"{prose}\nThe quake in Narvik killed 31 people.", "2020-03-01")
    second = source("b", f"{prose}\nThe quake in Narvik killed 45 people.", "2020-03-01")
    claims = [
        claim(origin, words, value(int(words)), attribute="deaths", subject=("Narvik",), noun="people")
        for origin, words in ((first, "31"), (second, "45"))
    ]

    (dispute,) = compare(claims, (first, second), Settings())[0]

    assert dispute.tier is Tier.RECONCILE
    assert "two states of one report" in dispute.conflicts[0].why


def test_an_age_that_differs_between_copies_is_a_conflict_all_the_same() -> None:
    prose = "The quake shook the harbour and the old town for half a minute on Monday night, the mayor of Narvik said. "
    first = source("a", f"{prose}\nThe mayor of Narvik is 51 now.", "2020-03-01")
    second = source("b", f"{prose}\nThe mayor of Narvik is 52 now.", "2020-03-01")
    claims = [
        replace(claim(origin, words, value(int(words)), attribute="age", subject=("Narvik",)))
        for origin, words in ((first, "51"), (second, "52"))
    ]

    (dispute,) = compare(claims, (first, second), Settings())[0]

    assert dispute.tier is Tier.CONFLICT
