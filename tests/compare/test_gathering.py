from s400check.compare.disputes import compare
from s400check.extract.claims import find_claims
from s400check.model.findings import Tier
from s400check.model.ledgers import Settings
from s400check.sources.sentences import passages
from tests.compare.texts import source

TEXTS = (
    "The head of Marinex, Anna Petrova, said 12 ferries were late.",
    "Anna Petrova, head of Marinex, spoke for three hours in Oslo.",
    "The head of Marinex, Anna Petrowa, was in Bergen on 3 May 2020.",
    "Anna Petrowa, head of Marinex, was 45 when she came.",
)


def test_a_chain_of_two_spellings_is_one_dispute_with_two_values() -> None:
    origins = [source(name, text) for name, text in zip("abcd", TEXTS, strict=True)]
    claims = [claim for origin in origins for claim in find_claims(origin, passages(origin))]

    disputes, _ = compare(claims, origins, Settings())

    (dispute,) = [each for each in disputes if each.about.startswith("spelling")]
    assert dispute.tier is Tier.CONFLICT
    assert dispute.about == "spelling of Anna Petrova"
    assert {(stated.text, stated.origins) for stated in dispute.values} == {("Anna Petrova", 2), ("Anna Petrowa", 2)}


def test_a_sum_that_does_not_work_out_is_a_dispute_of_its_two_figures() -> None:
    origin = source("a", "The fire killed 12 people, eight sailors and three cooks.")
    claims = find_claims(origin, passages(origin))

    (dispute,), _ = compare(claims, (origin,), Settings())

    assert dispute.about == "a total and its parts"
    assert dispute.conflicts[0].why == "8 + 3 = 11, where the sentence has 12; 1 source, 1 origin"


def test_findings_over_the_same_claims_are_one_dispute() -> None:
    origins = (
        source("a", "Norway signed the Fjord ferry contract of $2 million with Marinex.", "2020-03-01"),
        source("b", "Norway has not signed the Fjord ferry contract of $3 million with Marinex.", "2020-03-05"),
    )
    claims = [claim for origin in origins for claim in find_claims(origin, passages(origin))]

    disputes, _ = compare(claims, origins, Settings())

    assert len({dispute.id for dispute in disputes}) == len(disputes) == 1
    assert len(disputes[0].conflicts) == 2
