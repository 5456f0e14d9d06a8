from datetime import UTC, datetime, timedelta

import pytest

from s400check.model.figures import Kind
from s400check.model.ledgers import Document, Entry, Ledger, Stub
from s400check.model.verdicts import Ruling, RulingWord, Verdict, Word

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LEDGER = Ledger(
    documents=(Document(key="d1", text="0123456789abcdef", path="a.txt"),),
    entries={
        name: Entry(stub=Stub(id=name, doc="d1", at=0, kind=Kind.MONEY, quote="It cost $5.", words="$5"))
        for name in ("c-1", "c-2")
    },
)


def verdict(word: Word, by: str = "Ada", minutes: int = 0, claim: str = "c-1") -> Verdict:
    return Verdict(claim=claim, word=word, by=by, on=NOON + timedelta(minutes=minutes), seen="00000000")


def test_a_verdict_is_added_in_order_of_time_whenever_it_arrives() -> None:
    late, early = verdict(Word.WRONG, minutes=5), verdict(Word.CONFIRMED)

    ledger = LEDGER.with_verdict(late).with_verdict(early)

    assert ledger.entries["c-1"].verdicts == (early, late)
    assert ledger.latest("c-1") == late


def test_taking_a_verdict_out_gives_the_ledger_before_it() -> None:
    given = verdict(Word.CONFIRMED)

    assert LEDGER.with_verdict(given).without(given) == LEDGER
    assert LEDGER.without(given) == LEDGER


def test_taking_a_ruling_out_gives_the_ledger_before_it() -> None:
    ruling = Ruling(claim="c-1", others=("c-2",), word=RulingWord.CONFLICT, by="Ada", on=NOON, seen="00000000")

    ruled = LEDGER.with_ruling(ruling)

    assert tuple(ruled.rulings()) == (ruling,)
    assert ruled.without(ruling) == LEDGER


def test_a_claim_without_a_stub_takes_no_verdict() -> None:
    with pytest.raises(KeyError):
        LEDGER.with_verdict(verdict(Word.WRONG, claim="c-9"))


def test_the_latest_verdict_of_each_reviewer_stands() -> None:
    ledger = LEDGER.with_verdict(verdict(Word.WRONG)).with_verdict(verdict(Word.CONFIRMED, minutes=1))

    assert [standing.word for standing in ledger.standing("c-1")] == [Word.CONFIRMED]
    assert not ledger.contested("c-1")


def test_open_withdraws_a_reviewers_own_verdict_and_nobody_elses() -> None:
    ledger = LEDGER.with_verdict(verdict(Word.WRONG)).with_verdict(verdict(Word.CONFIRMED, by="Ben", minutes=1))

    ledger = ledger.with_verdict(verdict(Word.OPEN, minutes=2))

    assert [(standing.by, standing.word) for standing in ledger.standing("c-1")] == [("Ben", Word.CONFIRMED)]


def test_reviewers_who_disagree_make_a_claim_contested() -> None:
    ledger = LEDGER.with_verdict(verdict(Word.WRONG)).with_verdict(verdict(Word.CONFIRMED, by="Ben"))

    assert ledger.contested("c-1")
    assert not ledger.contested("c-2")


def test_two_words_of_one_reviewer_at_one_instant_make_a_claim_contested() -> None:
    ledger = LEDGER.with_verdict(verdict(Word.WRONG)).with_verdict(verdict(Word.CONFIRMED))

    assert ledger.contested("c-1")


def test_a_second_note_at_one_instant_contests_nothing() -> None:
    first = verdict(Word.WRONG)
    second = Verdict(claim="c-1", word=Word.WRONG, by="Ada", on=NOON, seen="00000000", note="see page 2")

    assert not LEDGER.with_verdict(first).with_verdict(second).contested("c-1")


def test_a_document_is_replaced_by_its_key_or_added() -> None:
    renamed = Document(key="d1", text="0123456789abcdef", path="b.txt")
    new = Document(key="d2", text="fedcba9876543210", path="c.txt")

    assert LEDGER.with_document(renamed).documents == (renamed,)
    assert LEDGER.with_document(new).documents == (*LEDGER.documents, new)


def test_many_changes_lie_in_one_layer_over_the_entries() -> None:
    ledger = LEDGER
    for minute in range(50):
        ledger = ledger.with_verdict(verdict(Word.CONFIRMED, minutes=minute, claim=f"c-{1 + minute % 2}"))

    assert list(ledger.entries) == ["c-1", "c-2"]
    assert [len(entry.verdicts) for entry in ledger.entries.values()] == [25, 25]
