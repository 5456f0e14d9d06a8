from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.ledger.merge import merge
from s400check.ledger.readers import in_order
from s400check.ledger.spelling import KeptTable
from s400check.ledger.text import dumps, loads
from s400check.model.errors import LedgerTooNewError
from s400check.model.figures import Kind
from s400check.model.ledgers import Document, Entry, Ledger, Settings, Stub
from s400check.model.links import Link, LinkWord
from s400check.model.periods import Period
from s400check.model.verdicts import Ruling, RulingWord, Verdict, Word
from tests.ledger.articles import article, synced
from tests.ledger.strategies import FEW

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
BASE = synced(article("The price is $2 billion.\n\nIt was $3 billion."))
FIRST, SECOND = BASE.entries


def verdict(claim: str = FIRST, by: str = "Ada", word: Word = Word.WRONG) -> Verdict:
    return Verdict(claim=claim, word=word, by=by, on=NOON, seen="00000000")


def ruling(claim: str, member: str, by: str = "Ada") -> Ruling:
    return Ruling(claim=claim, others=(member,), word=RulingWord.CONFLICT, by=by, on=NOON, seen="00000000")


def link(claim: str, member: str, by: str = "Ada") -> Link:
    return Link(claim=claim, others=(member,), word=LinkWord.APART, by=by, on=NOON)


def dropped(ledger: Ledger, claim: str) -> Ledger:
    return replace(ledger, entries={name: entry for name, entry in ledger.entries.items() if name != claim})


# Few values, so that the sides often choose the same one, or two at the same place.
TEXTS = st.sampled_from(["", "a", "b"])
EXTRAS = st.sampled_from([(), (("x", 1),), (("x", 2),), (("y", KeptTable((("z", 1),))),)])
CLAIMS = st.sets(st.sampled_from(["c-1", "c-2", "c-3", "c-4"]))
# In one order: no command of the tool lists documents anew.
DOCUMENTS = st.sets(st.sampled_from(["d1", "d2", "d3"])).map(sorted)


@st.composite
def entries(draw: st.DrawFn, claim: str) -> Entry:
    doc, about, extra = draw(st.sampled_from(["d1", "d2"])), draw(TEXTS), draw(EXTRAS)
    stub = Stub(id=claim, doc=doc, at=0, kind=Kind.MONEY, quote="q", words="w", about=about, extra=extra)
    words = sorted(draw(st.sets(st.sampled_from(Word), max_size=2)))
    members = sorted(draw(st.sets(st.sampled_from(["c-8", "c-9"]), max_size=2)))
    return Entry(
        stub=stub,
        verdicts=tuple(replace(verdict(claim, word=word), note=about) for word in words),
        rulings=tuple(ruling(claim, member) for member in members),
        links=tuple(link(claim, member) for member in members),
    )


@st.composite
def sides(draw: st.DrawFn) -> Ledger:
    """A ledger over a few claims and documents, in canonical order."""
    listed = tuple(Document(key=key, text=draw(TEXTS), path=draw(TEXTS), title=draw(TEXTS)) for key in draw(DOCUMENTS))
    blocks = in_order([draw(entries(claim)) for claim in sorted(draw(CLAIMS))], listed)
    sources, slack = draw(st.permutations(["a", "b"])), draw(st.sampled_from([(), (("money", Decimal("0.1")),)]))
    return Ledger(
        settings=Settings(sources=tuple(sources[: draw(st.integers(0, 2))]), slack=slack, extra=draw(EXTRAS)),
        documents=listed,
        entries={entry.stub.id: entry for entry in blocks},
        conflicts=draw(st.sampled_from([(), ({"claim": "c-1"},)])),
        extra=draw(EXTRAS),
    )


@st.composite
def edits(draw: st.DrawFn, ledger: Ledger) -> Ledger:
    """The ledger with some of its parts from another: as different as two people can make it."""
    other = draw(sides())
    parts = draw(st.sets(st.sampled_from(["settings", "documents", "conflicts", "extra"])))
    blocks = {name: entry for name, entry in ledger.entries.items() if draw(st.booleans())}
    blocks |= {name: entry for name, entry in other.entries.items() if draw(st.booleans())}
    ledger = replace(ledger, **{part: getattr(other, part) for part in sorted(parts)})
    ordered = in_order(blocks.values(), ledger.documents)
    return replace(ledger, entries={entry.stub.id: entry for entry in ordered})


@st.composite
def threes(draw: st.DrawFn) -> tuple[Ledger, Ledger, Ledger]:
    base = draw(sides())
    return base, draw(edits(base)), draw(edits(base))


@FEW
@given(threes())
def test_the_sides_may_be_swapped(three: tuple[Ledger, Ledger, Ledger]) -> None:
    base, ours, theirs = three

    assert dumps(merge(base, ours, theirs)) == dumps(merge(base, theirs, ours))


@FEW
@given(threes())
def test_merging_again_changes_nothing(three: tuple[Ledger, Ledger, Ledger]) -> None:
    base, ours, theirs = three

    merged = merge(base, ours, theirs)

    assert merge(base, ours, ours) == ours
    assert merge(base, merged, theirs) == merged
    assert merge(base, merged, ours) == merged


@FEW
@given(threes())
def test_no_review_and_no_ruling_is_ever_dropped(three: tuple[Ledger, Ledger, Ledger]) -> None:
    base, ours, theirs = three

    merged = merge(base, ours, theirs)

    for side in (ours, theirs):
        for claim, entry in side.entries.items():
            kept = merged.entries.get(claim, Entry(stub=entry.stub))
            assert set(entry.verdicts) <= set(kept.verdicts)
            assert set(entry.rulings) <= set(kept.rulings)
            assert set(entry.links) <= set(kept.links)


@FEW
@given(threes())
def test_what_comes_out_is_a_ledger_that_reads_back(three: tuple[Ledger, Ledger, Ledger]) -> None:
    merged = merge(*three)

    assert loads(dumps(merged)) == merged


@FEW
@given(threes())
def test_a_side_that_did_nothing_has_no_say(three: tuple[Ledger, Ledger, Ledger]) -> None:
    base, _, theirs = three

    merged = merge(base, base, theirs)

    assert merged.settings == theirs.settings
    assert merged.conflicts == theirs.conflicts


def test_verdicts_on_both_sides_are_both_kept() -> None:
    mine, yours = verdict(by="Ada"), verdict(by="Ben", word=Word.CONFIRMED)

    merged = merge(BASE, BASE.with_verdict(mine), BASE.with_verdict(yours))

    assert merged.entries[FIRST].verdicts == (mine, yours)
    assert merged.conflicts == ()


def test_a_verdict_that_this_run_took_back_stays_away() -> None:
    mine, yours = verdict(), verdict(SECOND, by="Ben")
    saved = BASE.with_verdict(mine)

    merged = merge(saved, BASE, saved.with_verdict(yours), withdrawn=frozenset({mine}))

    assert merged == BASE.with_verdict(yours)


def test_a_review_beats_a_deletion_and_brings_its_document_back() -> None:
    empty = replace(BASE, documents=(), entries={})
    reviewed = BASE.with_verdict(verdict())

    merged = merge(BASE, empty, reviewed)

    assert merged.latest(FIRST) == verdict()
    assert list(merged.entries) == [FIRST]
    assert merged.documents == BASE.documents


def test_a_stub_that_one_side_dropped_is_dropped() -> None:
    assert merge(BASE, dropped(BASE, SECOND), BASE) == dropped(BASE, SECOND)


def test_one_value_changed_in_two_ways_is_noted_and_never_settled_in_silence() -> None:
    (document,) = BASE.documents
    dates = [Period.day(date(2019, 1, 1)), Period.parse("2019-02")]
    ours, theirs = (BASE.with_document(replace(document, published=published)) for published in dates)

    merged = merge(BASE, ours, theirs)

    assert merged.conflicts == (
        {"document": document.key, "field": "published", "values": ("2019-02", date(2019, 1, 1)), "was": ""},
    )
    assert loads(dumps(merged)) == merged


def test_a_conflict_that_one_side_settled_is_settled() -> None:
    (document,) = BASE.documents
    torn = merge(
        BASE,
        BASE.with_document(replace(document, title="A")),
        BASE.with_document(replace(document, title="B")),
    )

    assert merge(torn, replace(torn, conflicts=()), torn.with_verdict(verdict())).conflicts == ()


def test_two_releases_that_write_the_same_claim_down_otherwise_do_not_conflict() -> None:
    renamed = [replace(entry, stub=replace(entry.stub, about="sum")) for entry in BASE.entries.values()]
    theirs = replace(BASE, entries={entry.stub.id: entry for entry in renamed})

    merged = merge(Ledger(), BASE, theirs)

    assert merged.conflicts == ()
    assert list(merged.entries) == list(BASE.entries)


def test_lists_in_the_settings_take_what_either_side_added_and_drop_what_either_dropped() -> None:
    base, ours, theirs = (
        replace(BASE, settings=Settings(sources=sources)) for sources in (("a", "b"), ("a", "b", "z"), ("b", "c"))
    )

    assert merge(base, ours, theirs).settings.sources == ("b", "c", "z")


def test_documents_that_both_sides_added_come_in_the_order_of_their_paths() -> None:
    new = [Document(key=path, text="0" * 16, path=path) for path in ("0.txt", "z.txt")]

    merged = merge(BASE, BASE.with_document(new[1]), BASE.with_document(new[0]))

    assert [document.path for document in merged.documents] == ["0.txt", "a.txt", "z.txt"]


def test_rulings_of_both_sides_are_both_kept() -> None:
    mine, yours = ruling(FIRST, SECOND, by="Ada"), ruling(FIRST, SECOND, by="Ben")

    merged = merge(BASE, BASE.with_ruling(mine), BASE.with_ruling(yours))

    assert tuple(merged.rulings()) == (mine, yours)


def test_a_newer_schema_is_not_merged() -> None:
    with pytest.raises(LedgerTooNewError, match="schema 2"):
        merge(BASE, BASE, replace(BASE, schema=2))
