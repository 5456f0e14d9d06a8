from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from s400check.ledger.adoption import adopt
from s400check.ledger.anchors import match
from s400check.ledger.stubs import sync
from s400check.model.anchors import Anchor, AnchorState
from s400check.model.figures import Figure
from s400check.model.findings import Findings
from s400check.model.identity import seen
from s400check.model.ledgers import Ledger
from s400check.model.periods import Period
from s400check.model.sources import Source
from s400check.model.verdicts import Verdict, Word
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.review.statuses import ClaimStatus
from tests.ledger.articles import article, find_claims, synced

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
OLD = article("A lead of some length.\n\nThe price of the deal is $2 billion, they said.\n\nAn end of some length.")
(CLAIM,) = find_claims(OLD)


def confirmed(source: Source = OLD) -> Ledger:
    ledger = synced(source)
    for name, entry in ledger.entries.items():
        fingerprint = seen(entry.stub.quote, entry.stub.words)
        ledger = ledger.with_verdict(Verdict(claim=name, word=Word.CONFIRMED, by="Ada", on=NOON, seen=fingerprint))
    return ledger


def edited(old: str, new: str) -> Source:
    assert old in OLD.text
    return article(OLD.text.replace(old, new), key=OLD.id)


def findings(ledger: Ledger, *sources: Source) -> Findings:
    return Findings(sources=sources, claims=adopt(find_claims(*sources), sources, ledger))


def anchor(ledger: Ledger, *sources: Source) -> Anchor:
    return match(ledger, sources, findings(ledger, *sources).claims)[CLAIM.id]


def test_words_that_stand_as_they_were_are_current() -> None:
    found = anchor(confirmed(), OLD)

    assert found == Anchor(state=AnchorState.CURRENT, source=OLD.id, span=CLAIM.span, claim=CLAIM.id)


def test_an_edited_sentence_is_proposed_with_what_changed() -> None:
    after = edited("$2 billion", "$2.5 billion")

    found = anchor(confirmed(), after)

    assert (found.state, found.change) == (AnchorState.STALE, "figure")
    assert found.span is not None
    assert found.span.of(after.text) == "$2.5 billion"
    assert found.seen != seen(CLAIM.passage.text, CLAIM.words)


@pytest.mark.parametrize(
    ("after", "state"),
    [
        (edited("$2 billion", "$2.5 billion"), AnchorState.STALE),
        (edited("The price of", "Nobody denied: the price of"), AnchorState.STALE),
        (edited("they said.\n\n", f"they said. {CLAIM.passage.text}\n\n"), AnchorState.AMBIGUOUS),
    ],
)
def test_one_key_reconfirms_and_the_claim_is_current_from_then_on(after: Source, state: AnchorState) -> None:
    ledger = confirmed()
    session = ReviewSession.of(Docket.of(findings(ledger, after), ledger), "Ada").go_to(CLAIM.id)
    assert session.docket.board.cases[CLAIM.id].anchor == anchor(ledger, after)
    assert anchor(ledger, after).state is state

    session = session.decide(session.verdict(Word.CONFIRMED, NOON + timedelta(hours=1), claim=CLAIM.id))

    assert session.docket.item(CLAIM.id).status is ClaimStatus.DECIDED
    assert anchor(session.docket.ledger, after).state is AnchorState.CURRENT
    opened_again = Docket.of(findings(session.docket.ledger, after), session.docket.ledger)
    assert opened_again.item(CLAIM.id).status is ClaimStatus.DECIDED
    undone = session.undo()
    assert undone.docket.ledger == ledger
    assert undone.docket.item(CLAIM.id).status.value == state.value


def test_a_sync_writes_no_second_block_for_a_claim_that_was_reconfirmed() -> None:
    ledger, after = confirmed(), edited("$2 billion", "$2.5 billion")
    found = anchor(ledger, after)
    again = Verdict(claim=CLAIM.id, word=Word.WRONG, by="Ben", on=NOON, seen=found.seen, place=found.place)

    synced_again, report = sync(ledger.with_verdict(again), (after,), find_claims(after))

    assert report.added == ()
    assert list(synced_again.entries) == [CLAIM.id]


def test_a_verdict_on_words_that_moved_to_another_source_is_not_carried() -> None:
    rest = article("A lead of some length.\n\nAn end of some length.", key=OLD.id)
    part = article(f"Elsewhere.\n\n{CLAIM.passage.text}\n\nMore.", path="b.txt")

    found = anchor(confirmed(), rest, part)

    assert found.state is AnchorState.MOVED
    assert found.source == part.id
    assert found.place is not None


def test_a_copy_that_the_tool_does_not_claim_leaves_the_claim_current() -> None:
    ledger = confirmed()

    anchors = match(ledger, (OLD,), ())

    assert anchors[CLAIM.id].state is AnchorState.CURRENT
    assert anchors[CLAIM.id].claim == ""
    assert anchors[CLAIM.id].span == CLAIM.span


@pytest.mark.parametrize("lead", ["Nobody believes that ", "They denied it: ", "Fact check: "])
def test_words_put_before_a_sentence_that_is_no_longer_extracted_make_it_stale(lead: str) -> None:
    after = edited("The price of", f"{lead}The price of")

    assert match(confirmed(), (after,), ())[CLAIM.id].state is AnchorState.STALE


def test_words_put_behind_a_sentence_that_is_no_longer_extracted_make_it_stale() -> None:
    heading = article("Price of the deal: $2 billion\n\nText.")
    ledger = confirmed(heading)
    (name,) = ledger.entries
    after = article("Price of the deal: $2 billion denied\n\nText.", key=heading.id)

    assert match(ledger, (after,), ())[name].state is AnchorState.STALE


def test_a_figure_inside_another_is_not_mistaken_for_it() -> None:
    old = article("It rose by 5 percent.")
    ledger = confirmed(old)
    (name,) = ledger.entries

    found = match(ledger, (article("It rose by 2.5 percent.", key=old.id),), ())[name]

    assert (found.state, found.change) == (AnchorState.STALE, "figure")


def test_a_corrected_date_makes_a_reading_that_rests_on_it_stale() -> None:
    ledger = synced(OLD)
    figure = CLAIM.figure
    assert isinstance(figure, Figure)
    claim = replace(CLAIM, matter=replace(figure, relative=True))
    before, after = (replace(OLD, published=Period.parse(year)) for year in ("2018", "2019"))
    fingerprint = seen(CLAIM.passage.text, CLAIM.words, before.published)
    ledger = ledger.with_verdict(Verdict(claim=CLAIM.id, word=Word.CONFIRMED, by="Ada", on=NOON, seen=fingerprint))

    assert match(ledger, (before,), (claim,))[CLAIM.id].state is AnchorState.CURRENT
    found = match(ledger, (after,), (claim,))[CLAIM.id]
    assert (found.state, found.change) == (AnchorState.STALE, "date")


def test_a_stub_that_was_altered_by_hand_carries_no_verdict() -> None:
    ledger = confirmed()
    entry = ledger.entries[CLAIM.id]
    altered = edited("is $2 billion", "is not $2 billion")
    (claim,) = find_claims(altered)
    ledger = ledger.with_entry(replace(entry, stub=replace(entry.stub, quote=claim.passage.text)))

    found = match(ledger, (altered,), (replace(claim, id=CLAIM.id),))[CLAIM.id]

    assert (found.state, found.change) == (AnchorState.STALE, "wording")


def test_a_source_that_is_gone_orphans_its_claims_and_keeps_their_verdicts() -> None:
    ledger = confirmed()

    assert anchor(ledger) == Anchor(state=AnchorState.ORPHANED)
    assert Docket.of(Findings(), ledger).item(CLAIM.id).verdict == ledger.latest(CLAIM.id)


def test_a_sibling_that_has_stood_beside_it_all_along_is_no_edit_of_a_sentence() -> None:
    old = article("A lead.\n\nIn May they paid $2 million to the yard.\n\nIn June they paid $3 million to the yard.")
    ledger = confirmed(old)
    first, second = find_claims(old)
    after = article("A lead.\n\nIn June they paid $3 million to the yard.", key=old.id)

    anchors = match(ledger, (after,), adopt(find_claims(after), (after,), ledger))

    assert anchors[first.id].state is AnchorState.ORPHANED
    assert anchors[second.id].state is AnchorState.CURRENT
