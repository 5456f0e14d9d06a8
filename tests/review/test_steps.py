"""Steps beside verdicts and rulings, over sources that are really read: each can be undone."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from s400check.check import check
from s400check.ledger.merge import merge
from s400check.ledger.settling import choices
from s400check.ledger.stubs import sync
from s400check.ledger.text import dumps, loads
from s400check.model.anchors import AnchorState
from s400check.model.figures import Kind
from s400check.model.ledgers import Ledger
from s400check.model.links import LinkWord
from s400check.model.periods import Period
from s400check.model.sources import Source
from s400check.model.spans import Span
from s400check.model.verdicts import RulingWord, Word
from s400check.review.changes import Corrected
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.review.statuses import ClaimStatus
from s400check.sources.reading import read
from tests.harbour import NOON

ONE = """The mayor spoke.

The bridge went up in a jiffy and cost umpteen sacks of gold, he said.

It took 3 years to build, and it stands.
"""
OTHER = "The clerk spoke too.\n\nRebuilding the pier cost $4 million in 2016, she said. It has 30 berths.\n"
THIRD = "Rebuilding the pier cost $9 million in 2016, the council said.\n"


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Source, ...]:
    for name, text in (("one.txt", ONE), ("other.txt", OTHER), ("third.txt", THIRD)):
        (tmp_path / name).write_text(text)
    return read([tmp_path], tmp_path)[0]


@pytest.fixture
def begun(sources: tuple[Source, ...]) -> ReviewSession:
    return session(sources, sync(Ledger(), sources, check(sources, Ledger()).claims)[0])


def session(sources: tuple[Source, ...], ledger: Ledger) -> ReviewSession:
    return ReviewSession.of(Docket.of(check(sources, ledger), ledger), "A. Reviewer")


def read_again(session_: ReviewSession) -> ReviewSession:
    ledger = loads(dumps(session_.docket.ledger))
    return session_.with_docket(Docket.of(check(session_.docket.findings.sources, ledger), ledger))


def place(source: Source, words: str) -> Span:
    at = source.text.index(words)
    return Span(at, at + len(words))


def claim(session_: ReviewSession, words: str) -> str:
    return next(id_ for id_, case in session_.docket.board.cases.items() if case.words == words)


# --- a claim that the tool missed ---


def test_marked_words_are_a_claim_under_the_cursor(begun: ReviewSession, sources: tuple[Source, ...]) -> None:
    added = begun.claim_by_hand(sources[0].id, place(sources[0], " umpteen sacks of gold,"), Kind.MONEY, about="cost")

    after = begun.add(added)

    stub = after.docket.ledger.entries[after.place].stub
    assert (stub.words, stub.made_by, stub.about) == ("umpteen sacks of gold,", "A. Reviewer", "cost")
    assert after.place in after.rows
    assert after.docket.tally == Docket.of(check(sources, after.docket.ledger), after.docket.ledger).tally
    assert after.rereads(begun)


def test_an_added_claim_can_be_judged_and_read_again(begun: ReviewSession, sources: tuple[Source, ...]) -> None:
    after = begun.add(begun.claim_by_hand(sources[0].id, place(sources[0], "umpteen sacks of gold"), Kind.MONEY))
    name = after.place

    judged = read_again(after.decide(after.verdict(Word.CONFIRMED, NOON)))

    assert judged.docket.item(name).status is ClaimStatus.DECIDED


def test_undo_takes_an_added_claim_off_the_list(begun: ReviewSession, sources: tuple[Source, ...]) -> None:
    after = begun.add(begun.claim_by_hand(sources[0].id, place(sources[0], "umpteen sacks of gold"), Kind.MONEY))

    assert after.undo() == begun
    assert after.undo().redo() == after


def test_undo_leaves_an_added_claim_that_somebody_else_judged(
    begun: ReviewSession, sources: tuple[Source, ...]
) -> None:
    after = begun.add(begun.claim_by_hand(sources[0].id, place(sources[0], "umpteen sacks of gold"), Kind.MONEY))
    theirs = replace(after.verdict(Word.WRONG, NOON), by="B. Reviewer")

    undone = after.over(after.docket.ledger.with_verdict(theirs)).undo()

    assert undone.docket.item(after.place).verdict == theirs


@pytest.mark.parametrize(
    ("words", "kind", "told"),
    [
        ("\n\n", Kind.COUNT, "mark the words first"),
        ("spoke.\n\nThe bridge", Kind.NAME, "words of one sentence"),
        ("3 years", Kind.DURATION, "is that claim already"),
    ],
)
def test_words_that_make_no_claim_are_refused(
    begun: ReviewSession, sources: tuple[Source, ...], words: str, kind: Kind, told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        begun.claim_by_hand(sources[0].id, place(sources[0], words), kind)


def test_a_statement_is_the_whole_sentence(begun: ReviewSession, sources: tuple[Source, ...]) -> None:
    added = begun.claim_by_hand(sources[0].id, place(sources[0], "mayor"), Kind.STATEMENT)

    assert added.stub.words == added.stub.quote == "The mayor spoke."


# --- joined to a dispute, put out of it ---


def test_a_claim_joined_to_a_dispute_is_in_it_once_compared_again(begun: ReviewSession) -> None:
    (dispute,) = begun.docket.board.disputes
    berths = claim(begun, "30")
    assert berths not in begun.docket.board.disputes[dispute].claims

    joined = begun.link(begun.joining(dispute, NOON, claim=berths, note="one pier"))

    assert joined.rereads(begun)
    assert [set(d.claims) for d in read_again(joined).docket.board.disputes.values()] == [
        {*begun.docket.board.disputes[dispute].claims, berths}
    ]


def test_a_claim_put_out_of_a_dispute_is_out_once_compared_again(begun: ReviewSession) -> None:
    (dispute,) = begun.docket.board.disputes

    parted = begun.link(begun.parting(dispute, NOON, claim=claim(begun, "$9 million")))

    assert not read_again(parted).docket.board.disputes


def test_a_claim_put_out_stays_out_when_another_source_agrees_with_it(
    begun: ReviewSession, sources: tuple[Source, ...], tmp_path: Path
) -> None:
    (dispute,) = begun.docket.board.disputes
    nine, four = claim(begun, "$9 million"), claim(begun, "$4 million")
    parted = begun.link(begun.parting(dispute, NOON, claim=nine))
    (tmp_path / "fourth.txt").write_text("Rebuilding the pier cost $9 million in 2016, a reader writes.\n")
    ledger = parted.docket.ledger
    more = read([tmp_path], tmp_path, ledger.documents)[0]

    disputes = session(more, sync(ledger, more, check(more, ledger).claims)[0]).docket.board.disputes.values()

    assert [four in found.claims for found in disputes] == [True]
    assert not [found for found in disputes if {nine, four} <= set(found.claims)]


def test_a_claim_can_be_put_out_and_joined_again_in_the_same_second(begun: ReviewSession) -> None:
    (dispute,) = begun.docket.board.disputes
    one, other = claim(begun, "$9 million"), claim(begun, "$4 million")
    parted = begun.link(begun.parting(dispute, NOON, claim=one))

    joined = parted.link(parted.joining(dispute, NOON, claim=other))

    assert set(read_again(joined).docket.board.disputes) == {dispute}


def test_undo_takes_a_link_back(begun: ReviewSession) -> None:
    (dispute,) = begun.docket.board.disputes

    parted = begun.link(begun.parting(dispute, NOON, claim=claim(begun, "$9 million")))

    assert parted.past[-1].change.touched
    assert parted.undo() == begun
    assert parted.undo().rereads(parted)


def test_a_step_can_be_undone_though_a_claim_of_it_is_gone_meanwhile(
    begun: ReviewSession, sources: tuple[Source, ...]
) -> None:
    (dispute,) = begun.docket.board.disputes
    parted = begun.link(begun.parting(dispute, NOON, claim=claim(begun, "$9 million")))
    ruled = parted.rule(parted.ruling(dispute, RulingWord.CONFLICT, NOON))
    ledger = ruled.docket.ledger
    without = ruled.with_docket(Docket.of(check((sources[0], sources[2]), ledger), ledger))

    undone = without.undo().undo()

    assert undone.docket.ledger == begun.docket.ledger
    assert undone.redo().redo().docket.ledger == ledger


def test_a_step_can_be_taken_again_though_a_sync_dropped_the_block_meanwhile(begun: ReviewSession) -> None:
    (dispute,) = begun.docket.board.disputes
    done = begun.link(begun.parting(dispute, NOON)).decide(begun.verdict(Word.CONFIRMED, NOON))
    undone = done.undo().undo()
    (change,) = {step.change for step in done.past[:1]}
    dropped = undone.over(undone.docket.ledger.without_entry(change.touched[0]))

    assert dropped.redo().redo().docket.ledger == done.docket.ledger
    assert done.over(dropped.docket.ledger).undo().undo().docket.ledger == dropped.docket.ledger


def test_undo_stays_where_it_is_if_the_claim_it_would_go_to_is_gone(
    begun: ReviewSession, sources: tuple[Source, ...]
) -> None:
    start = begun.go_to(claim(begun, "30"))
    nine = claim(start, "$9 million")
    noted = start.note(start.verdict(Word.WRONG, NOON, claim=nine))
    ledger = noted.docket.ledger
    without = noted.with_docket(Docket.of(check((sources[0], sources[2]), ledger), ledger)).go_to(nine)

    undone = without.undo()

    assert (undone.place, undone.rows[undone.at]) == (nine, nine)
    assert undone.redo().docket.ledger == ledger


def test_a_verdict_asks_for_no_reading(begun: ReviewSession) -> None:
    decided = begun.decide(begun.verdict(Word.CONFIRMED, NOON))

    assert not decided.rereads(begun)
    assert begun.link(begun.parting(next(iter(begun.docket.board.disputes)), NOON)).past[-1].change.touched


def test_the_word_of_a_link_says_what_it_does(begun: ReviewSession) -> None:
    (dispute,) = begun.docket.board.disputes

    words = [begun.joining(dispute, NOON).word, begun.parting(dispute, NOON).word]

    assert words == [LinkWord.JOINED, LinkWord.APART]


# --- what a merge left open ---


def torn(begun: ReviewSession, sources: tuple[Source, ...]) -> ReviewSession:
    ledger = begun.docket.ledger
    sides = [ledger.with_document(replace(ledger.documents[0], title=title)) for title in ("Old", "New")]
    return session(sources, merge(ledger, sides[0], sides[1]))


@pytest.mark.parametrize("title", ["Old", "New", ""])
def test_a_conflict_is_settled_with_a_value_and_undone(
    begun: ReviewSession, sources: tuple[Source, ...], title: str
) -> None:
    start = torn(begun, sources)
    (table,) = start.docket.ledger.conflicts
    assert title in [choice.value for choice in choices(start.docket.ledger, table)]

    settled = start.settle(start.settling(table, title))

    assert (settled.docket.ledger.conflicts, settled.docket.ledger.documents[0].title) == ((), title)
    assert settled.rereads(start) == (title != start.docket.ledger.documents[0].title)
    assert settled.undo() == start


# --- a passage that stands twice ---


def doubled(begun: ReviewSession, sources: tuple[Source, ...]) -> tuple[ReviewSession, str]:
    """A session over a source in which a judged sentence stands twice, neither where it stood; and its claim."""
    name = claim(begun, "$9 million")
    decided = begun.decide(begun.verdict(Word.CONFIRMED, NOON, claim=name))
    sentence = THIRD.strip()
    text = f"First they met.\n\n{sentence}\n\nThen they ate.\n\n{sentence}\n\nSo it was.\n"
    whole = replace(sources[2].regions[0], span=Span(0, len(text)))
    after = (*sources[:2], replace(sources[2], text=text, regions=(whole,)))
    return session(after, decided.docket.ledger), name


@pytest.mark.parametrize("chosen", [0, 1])
def test_an_ambiguous_claim_is_settled_by_choosing_its_place(
    begun: ReviewSession, sources: tuple[Source, ...], chosen: int
) -> None:
    start, name = doubled(begun, sources)
    assert start.docket.item(name).status is ClaimStatus.AMBIGUOUS
    places = start.docket.places(name)
    assert len(places) == 2

    later = NOON + timedelta(hours=1)
    settled = start.go_to(name).decide(start.verdict(Word.CONFIRMED, later, claim=name, at=places[chosen]))

    assert settled.docket.item(name).status is ClaimStatus.DECIDED
    assert settled.docket.anchor(name) == places[chosen]
    assert settled.undo() == start.go_to(name)


@pytest.mark.parametrize("chosen", [0, 1])
def test_a_chosen_place_is_found_again(begun: ReviewSession, sources: tuple[Source, ...], chosen: int) -> None:
    start, name = doubled(begun, sources)
    place_ = start.docket.places(name)[chosen]
    later = NOON + timedelta(hours=1)

    after = read_again(start.decide(start.verdict(Word.CONFIRMED, later, claim=name, at=place_)))

    anchor = after.docket.board.cases[name].anchor
    assert anchor is not None
    assert (anchor.state, anchor.span) == (AnchorState.CURRENT, place_.span)
    assert after.docket.item(name).status is ClaimStatus.DECIDED


def test_a_second_reviewer_judges_the_place_that_the_first_chose(
    begun: ReviewSession, sources: tuple[Source, ...]
) -> None:
    start, name = doubled(begun, sources)
    place_ = start.docket.places(name)[1]
    later = NOON + timedelta(hours=1)
    first = start.decide(start.verdict(Word.CONFIRMED, later, claim=name, at=place_))

    second = replace(first, reviewer="B. Reviewer").verdict(Word.WRONG, later, claim=name)

    assert second.place == place_.place
    assert first.note(second).docket.item(name).status is ClaimStatus.CONTESTED


# --- a document's facts ---


def test_undo_of_a_date_leaves_the_title_that_somebody_else_set(begun: ReviewSession) -> None:
    document = begun.docket.ledger.documents[0]
    dated = begun.correct(Corrected(before=document, after=replace(document, published=Period.parse("2019-05-01"))))
    titled = replace(dated.docket.ledger.documents[0], title="Bridges")

    undone = dated.over(dated.docket.ledger.with_document(titled)).undo()

    assert undone.docket.ledger.documents[0] == replace(document, title="Bridges")
