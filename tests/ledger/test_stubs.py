from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from s400check.ledger.stubs import SyncReport, placed, sync
from s400check.ledger.text import dumps
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.ledgers import Document, Ledger, Settings
from s400check.model.verdicts import Ruling, RulingWord, Verdict, Word
from tests.ledger.articles import article, find_claims, ids, synced

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DEAL = article("The price is $2 billion. It was $3 billion.\n\nThe rest, 5 percent, is owed.")


def verdict(claim: str, word: Word = Word.WRONG) -> Verdict:
    return Verdict(claim=claim, word=word, by="Ada", on=NOON, seen="00000000")


def test_every_claim_gets_a_stub_with_what_stands_around_it() -> None:
    ledger, report = sync(Ledger(), (DEAL,), find_claims(DEAL))

    assert report == SyncReport(added=tuple(ids(find_claims(DEAL))), documents=(DEAL.id,))
    second = ledger.entries[find_claims(DEAL)[1].id].stub
    assert (second.quote, second.words, second.at) == ("It was $3 billion.", "$3 billion", 25)
    assert (second.prefix, second.suffix) == ("The price is $2 billion. ", " The rest, 5 percent, is owed.")
    assert (second.reads, second.about) == ("3000000000 USD", "price")


def test_a_second_sync_changes_nothing() -> None:
    ledger = synced(DEAL)

    again, report = sync(ledger, (DEAL,), find_claims(DEAL))

    assert again is ledger
    assert report == SyncReport()


def test_the_order_of_the_sources_makes_no_difference_to_the_bytes() -> None:
    other = article("They paid $7.", path="b.txt")

    assert dumps(synced(DEAL, other)) == dumps(synced(other, DEAL))


def test_a_stub_is_frozen_when_a_release_reads_the_claim_otherwise() -> None:
    ledger = synced(DEAL)
    today = tuple(replace(claim, id=f"c-{n}", attribute="sum") for n, claim in enumerate(find_claims(DEAL)))

    assert sync(ledger, (DEAL,), today) == (ledger, SyncReport())


def test_an_unreviewed_stub_goes_with_its_sentence_and_a_reviewed_one_stays() -> None:
    ledger = synced(DEAL)
    wrong = verdict(find_claims(DEAL)[0].id)
    edited = article("The rest, 5 percent, is owed.", key=DEAL.id)

    after, report = sync(ledger.with_verdict(wrong), (edited,), find_claims(edited))

    assert report.kept == (wrong.claim,)
    assert report.dropped == (find_claims(DEAL)[1].id,)
    assert after.latest(wrong.claim) == wrong
    assert len(after.entries) == 2


def test_a_claim_that_a_ruling_or_a_setting_names_stays() -> None:
    first, second, third = ids(find_claims(DEAL))
    ruling = Ruling(claim=first, others=(second,), word=RulingWord.CONFLICT, by="Ada", on=NOON, seen="00000000")
    ledger = replace(synced(DEAL).with_ruling(ruling), settings=Settings(never_compare=((second, third),)))

    after, report = sync(ledger, (article("Nothing.", key=DEAL.id),), ())

    assert report.dropped == ()
    assert after.entries == ledger.entries


def test_a_claim_added_by_hand_is_never_removed() -> None:
    ledger = synced(DEAL)
    entry = ledger.entries[find_claims(DEAL)[0].id]
    ledger = ledger.with_entry(replace(entry, stub=replace(entry.stub, made_by="Ada")))

    after, report = sync(ledger, (DEAL,), find_claims(DEAL)[1:])

    assert report.dropped == ()
    assert after == ledger


def test_stubs_of_a_source_that_was_not_read_stay() -> None:
    ledger = synced(DEAL)
    other = article("They paid $7.", path="b.txt")

    after, report = sync(ledger, (other,), find_claims(other))

    assert report.dropped == ()
    assert len(after.entries) == 4


def test_a_statement_gets_no_stub_before_its_first_verdict() -> None:
    passage = find_claims(DEAL)[0].passage
    statement = Claim(id="c-s", passage=passage, kind=Kind.STATEMENT, matter=None)

    ledger, report = sync(Ledger(), (DEAL,), (statement,))

    assert report.added == ()
    assert not ledger.entries


def test_a_renamed_source_keeps_its_stubs_under_its_new_path() -> None:
    ledger = synced(DEAL)

    after, report = sync(ledger, (replace(DEAL, path="z.txt"),), find_claims(DEAL))

    assert report == SyncReport(changed=(DEAL.id,))
    assert after.documents[0].path == "z.txt"
    assert after.entries == ledger.entries


def test_a_twin_of_a_reviewed_sentence_gets_an_id_of_its_own() -> None:
    source = article("It cost $5.")
    ledger = synced(source).with_verdict(verdict(find_claims(source)[0].id))
    doubled = article("It cost $5. It cost $5.", key=source.id)

    after, _ = sync(ledger, (doubled,), find_claims(doubled))

    assert len(after.entries) == 3
    assert len(ids(find_claims(doubled))) == 2


def test_what_a_merge_left_open_about_a_file_is_told_by_the_file() -> None:
    ledger = synced(DEAL)
    about_text = {"document": DEAL.id, "field": "text", "values": ("0", "1"), "was": ""}
    about_title = {"document": DEAL.id, "field": "title", "values": ("A", "B"), "was": ""}

    after, _ = sync(replace(ledger, conflicts=(about_text, about_title)), (DEAL,), find_claims(DEAL))

    assert after == replace(ledger, conflicts=(about_title,))


def test_a_new_document_stands_before_the_first_with_a_later_path() -> None:
    listed = tuple(Document(key=path, text="", path=path) for path in ("b", "d", "a"))

    assert [document.key for document in placed(listed, [Document(key="c", text="", path="c")])] == ["b", "c", "d", "a"]


@given(st.permutations([Document(key=path, text="", path=path) for path in "abc"]))
def test_new_documents_come_in_the_order_of_their_paths(new: list[Document]) -> None:
    assert [document.key for document in placed((), new)] == ["a", "b", "c"]
