from dataclasses import replace

from s400check.compare.disputes import compare
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.ledgers import Settings
from s400check.model.readings import Hedge
from s400check.model.sources import Source
from tests.compare.texts import USD, claim, source, value

FIRST = source("a", "Norway signed a deal of about $2 billion for six Fjord-class ferries.")
SECOND = source("b", "The deal for Fjord-class ferries is worth $2.9 billion to Norway.")


def deal(origin: Source, words: str, amount: str, hedge: Hedge = Hedge.EXACT) -> Claim:
    reading = value(amount, USD, hedge)
    names = ("Norway", "Fjord-class")
    return claim(origin, words, reading, kind=Kind.MONEY, attribute="deal value", subject=names)


LOW = deal(FIRST, "$2 billion", "2000000000", Hedge.ABOUT)
HIGH = deal(SECOND, "$2.9 billion", "2900000000")


def why(*claims: Claim) -> str:
    (dispute,), _ = compare(claims, (FIRST, SECOND), Settings())
    return dispute.conflicts[0].why


def test_a_finding_tells_both_values_its_subject_and_every_sign() -> None:
    told = why(LOW, HIGH)

    assert told.startswith("about 2 billion USD (±10%) against 2.9 billion USD, 45% apart even with its hedge; ")
    assert "both: deal value, Norway, Fjord-class; " in told
    assert "; for: same attribute, " in told
    assert "” beside both" in told
    assert "; against: the gap between the values; " in told
    assert "% likely one subject; no other figure agrees or differs; 2 sources, 2 origins" in told


def test_a_finding_without_a_common_name_says_so() -> None:
    told = why(LOW, replace(HIGH, subject=()))

    assert "both: deal value, no name in common; " in told


def test_two_passages_of_one_source_are_one_origin() -> None:
    text = f"{FIRST.text}\n{SECOND.text}"
    both = replace(FIRST, text=text, regions=source("a", text).regions)

    (dispute,), _ = compare((LOW, deal(both, "$2.9 billion", "2900000000")), (both,), Settings())

    assert dispute.conflicts[0].why.endswith("1 source, 1 origin")
