from dataclasses import replace
from pathlib import Path

import pytest

from s400check.check import check
from s400check.ledger.by_hand import stub_by_hand
from s400check.ledger.stubs import sync
from s400check.ledger.text import dumps, loads
from s400check.model.figures import Figure, Kind
from s400check.model.findings import Tier
from s400check.model.ledgers import Entry, Ledger, Settings
from s400check.model.readings import Unresolved
from s400check.model.sources import Source
from s400check.model.spans import Span
from s400check.sources.reading import read
from s400check.sources.sentences import passages

ONE = "The mayor spoke.\n\nThe bridge went up in a jiffy and cost umpteen sacks of gold, he said.\n\nHe left then.\n"
OTHER = "The clerk spoke too.\n\nBuilding the old lighthouse came to $4 million, she said.\n"


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Source, ...]:
    (tmp_path / "one.txt").write_text(ONE)
    (tmp_path / "other.txt").write_text(OTHER)
    return read([tmp_path], tmp_path)[0]


def marked(sources: tuple[Source, ...], words: str, kind: Kind) -> Ledger:
    """The ledger over the sources with `words` marked in the first."""
    ledger, _ = sync(Ledger(), sources, check(sources, Ledger()).claims)
    source = sources[0]
    passage = next(each for each in passages(source) if words in each.text)
    at = passage.text.index(words)
    span = Span(at, at + len(words))
    stub = stub_by_hand(ledger, source=source, passage=passage, words=span, kind=kind, by="Ada")
    return ledger.with_entry(Entry(stub=stub))


def test_a_claim_added_by_hand_is_found_from_then_on(sources: tuple[Source, ...]) -> None:
    ledger = marked(sources, "umpteen sacks of gold", Kind.MONEY)
    (stub,) = (entry.stub for entry in ledger.entries.values() if entry.stub.made_by)

    claim = next(claim for claim in check(sources, loads(dumps(ledger))).claims if claim.id == stub.id)

    assert (stub.made_by, stub.words, claim.words, claim.kind) == (
        "Ada",
        "umpteen sacks of gold",
        claim.words,
        Kind.MONEY,
    )
    assert claim.span.of(sources[0].text) == "umpteen sacks of gold"
    assert isinstance(claim.matter, Figure)
    assert isinstance(claim.matter.reading, Unresolved)


def test_a_sync_leaves_it(sources: tuple[Source, ...]) -> None:
    ledger = marked(sources, "umpteen sacks of gold", Kind.MONEY)

    again, report = sync(ledger, sources, check(sources, ledger).claims)

    assert again == ledger
    assert not report.dropped


def test_the_same_words_marked_twice_are_one_claim(sources: tuple[Source, ...]) -> None:
    ledger = marked(sources, "umpteen sacks of gold", Kind.MONEY)
    stub = next(entry.stub for entry in ledger.entries.values() if entry.stub.made_by)
    passage = next(each for each in passages(sources[0]) if each.text == stub.quote)
    at = passage.text.index(stub.words)

    span = Span(at, at + len(stub.words))
    again = stub_by_hand(ledger, source=sources[0], passage=passage, words=span, kind=Kind.MONEY, by="Ben")

    assert again == stub


def test_words_that_are_gone_make_no_claim(sources: tuple[Source, ...]) -> None:
    ledger = marked(sources, "umpteen sacks of gold", Kind.MONEY)
    text = sources[0].text.replace("umpteen sacks of gold", "a fortune in gold")

    claims = check((replace(sources[0], text=text), sources[1]), ledger).claims

    assert not {entry.stub.id for entry in ledger.entries.values() if entry.stub.made_by} & {c.id for c in claims}


@pytest.mark.parametrize("kind", [Kind.QUOTE, Kind.NAME, Kind.STATEMENT])
def test_other_kinds_are_marked_as_well(sources: tuple[Source, ...], kind: Kind) -> None:
    bridge = next(each.text for each in passages(sources[0]) if "bridge" in each.text)
    words = bridge if kind is Kind.STATEMENT else "The bridge"
    ledger = marked(sources, words, kind)
    name = next(entry.stub.id for entry in ledger.entries.values() if entry.stub.made_by)

    claim = next(claim for claim in check(sources, ledger).claims if claim.id == name)

    assert (claim.kind, claim.words) == (kind, words)


def test_a_claim_added_by_hand_can_be_joined_to_another(sources: tuple[Source, ...]) -> None:
    ledger = marked(sources, "umpteen sacks of gold", Kind.MONEY)
    name = next(entry.stub.id for entry in ledger.entries.values() if entry.stub.made_by)
    other = next(entry.stub.id for entry in ledger.entries.values() if entry.stub.words == "$4 million")

    findings = check(sources, replace(ledger, settings=Settings(joined=((name, other),))))

    assert [(dispute.tier, set(dispute.claims)) for dispute in findings.disputes] == [(Tier.RECONCILE, {name, other})]
