import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from s400check.ledger.diffs import compare_ledgers
from s400check.model.figures import Kind
from s400check.model.ledgers import Ledger, Settings, Stub
from s400check.model.periods import Period
from s400check.model.verdicts import Ruling, Verdict, Word
from s400check.report.ledger_diffs import FORMATS
from tests.ledger.desks import START, big_ledger, reviewed, ruled
from tests.ledger.strategies import FEW, ledgers

BASE = big_ledger(6, 2)
FIRST, SECOND, THIRD, *_ = BASE.entries
STUB = BASE.entries[FIRST].stub


def said(word: Word, by: str = "Ada", minutes: int = 0, note: str = "") -> Verdict:
    return Verdict(claim=FIRST, word=word, by=by, on=START + timedelta(minutes=minutes), seen="00000000", note=note)


def test_ledgers_that_are_equal_differ_in_nothing() -> None:
    assert not compare_ledgers(BASE, BASE)


def test_a_new_verdict_comes_with_what_the_claim_had_before() -> None:
    old = BASE.with_verdict(said(Word.WRONG))
    new = old.with_verdict(said(Word.CONFIRMED, minutes=1)).with_verdict(said(Word.DISPUTED, by="Ben", minutes=2))

    diff = compare_ledgers(old, new)

    told = [(given.before and given.before.word, given.verdict.word, given.verdict.by) for given in diff.given]
    assert told == [(Word.WRONG, Word.CONFIRMED, "Ada"), (Word.CONFIRMED, Word.DISPUTED, "Ben")]
    assert diff.contested == (STUB,)
    assert not diff.tampered


def test_a_review_that_was_removed_is_told_whoever_did_it() -> None:
    old = reviewed(BASE, [FIRST, SECOND], "Ada")

    diff = compare_ledgers(old, BASE)

    assert [(each.before.by, each.after) for each in diff.tampered] == [("Ada", None), ("Ada", None)]


def test_a_review_that_was_altered_is_told_with_both_texts_and_is_no_new_verdict() -> None:
    old, new = (BASE.with_verdict(said(Word.WRONG, note=note)) for note in ("As filed.", "Never mind."))

    diff = compare_ledgers(old, new)

    (tampering,) = diff.tampered
    assert (tampering.before, tampering.after) == (
        said(Word.WRONG, note="As filed."),
        said(Word.WRONG, note="Never mind."),
    )
    assert diff.given == ()


@pytest.mark.parametrize(
    ("editors", "loud"),
    [
        ((), 1),
        ((("Ada",),), 0),
        ((("Ada Lovelace", "ada"),), 0),
        ((("Ben",),), 1),
        ((("Ada",), ("Ben",)), 1),
        ((("Ada",), ("A. Lovelace", "Ada")), 0),
    ],
)
def test_what_a_reviewer_does_to_his_own_review_is_told_and_no_alarm(
    editors: tuple[tuple[str, ...], ...], loud: int
) -> None:
    old = BASE.with_verdict(said(Word.WRONG))

    diff = compare_ledgers(old, BASE, editors=editors)

    assert (len(diff.tampered), len(diff.taken_back), diff.alarming) == (loud, 1 - loud, bool(loud))


@pytest.mark.parametrize(
    "stub",
    [
        replace(STUB, quote="It cost $9."),
        replace(STUB, words="$9"),
        replace(STUB, doc="x"),
        replace(STUB, kind=Kind.NAME),
    ],
)
def test_other_words_under_a_verdict_are_an_alarm(stub: Stub) -> None:
    old = BASE.with_verdict(said(Word.WRONG))

    diff = compare_ledgers(old, old.with_entry(replace(old.entries[FIRST], stub=stub)))

    (rewriting,) = diff.rewritten
    assert [(key, now) for key, _, now in rewriting.keys] == [
        (key, now) for key in ("doc", "kind", "quote", "words") if (now := getattr(stub, key)) != getattr(STUB, key)
    ]
    assert diff.alarming
    assert "WARNING: 1 claim altered under a verdict" in FORMATS["text"](diff)


def test_other_words_that_nobody_judged_and_hints_are_told_and_no_alarm() -> None:
    judged = BASE.with_verdict(said(Word.WRONG))
    moved = judged.with_entry(replace(judged.entries[FIRST], stub=replace(STUB, at=7)))
    unjudged = BASE.with_entry(replace(BASE.entries[FIRST], stub=replace(STUB, words="$9 billion")))

    diffs = compare_ledgers(judged, moved), compare_ledgers(BASE, unjudged)

    assert [len(diff.rewritten) for diff in diffs] == [1, 1]
    assert not any(diff.alarming for diff in diffs)


@FEW
@given(ledgers(), ledgers())
def test_a_difference_in_any_one_part_is_told(ledger: Ledger, other: Ledger) -> None:
    old = replace(ledger, conflicts=())
    ones = (
        replace(old, settings=other.settings),
        replace(old, documents=other.documents),
        replace(old, entries=other.entries),
        replace(old, extra=other.extra),
    )

    told = [bool(compare_ledgers(old, new)) for new in ones]

    assert told == [new != old for new in ones]


def test_a_ruling_that_was_altered_is_no_new_one() -> None:
    old = ruled(BASE, [(FIRST, SECOND)], "Ada")
    (ruling,) = old.rulings()

    diff = compare_ledgers(old, ruled_again(old, replace(ruling, note="Never mind.")))

    assert len(diff.tampered) == 1
    assert diff.ruled == ()


def ruled_again(ledger: Ledger, ruling: Ruling) -> Ledger:
    return ledger.with_entry(replace(ledger.entries[ruling.claim], rulings=(ruling,)))


def test_a_ruling_that_was_removed_is_told_too() -> None:
    assert len(compare_ledgers(ruled(BASE, [(FIRST, SECOND)], "Ada"), BASE).tampered) == 1


def test_a_claim_dropped_with_its_reviews_is_told_twice() -> None:
    old = reviewed(BASE, [FIRST], "Ada")
    new = replace(BASE, entries={name: entry for name, entry in BASE.entries.items() if name != FIRST})

    diff = compare_ledgers(old, new)

    assert diff.dropped == (STUB,)
    assert len(diff.tampered) == 1


def test_rulings_documents_settings_and_stale_claims_are_told() -> None:
    document = replace(BASE.documents[0], published=Period.parse("2019-10"), path="b.txt")
    new = ruled(reviewed(BASE, [THIRD], "Ada"), [(FIRST, SECOND)], "Ada").with_document(document)
    new = replace(new, settings=Settings(sources=("a",)))

    diff = compare_ledgers(BASE, new, ((THIRD, "figure"),))

    assert [(stub.id, ruling.others) for stub, ruling in diff.ruled] == [(FIRST, (SECOND,))]
    assert diff.documents == (("path of b.txt", "a/0000.txt", "b.txt"), ("published of b.txt", "", "2019-10"))
    assert diff.settings == (("sources", "[]", '["a"]'),)
    assert diff.stale == ((BASE.entries[THIRD].stub, "figure"),)


def hostile() -> tuple[Ledger, Ledger]:
    note = "\x1b[31m::error::\u202e\n::warning::<img src=x> @everyone | `x` [a](http://b)"
    return BASE, BASE.with_verdict(said(Word.WRONG, by="<b>Eve</b>\n::stop", note=note))


def test_text_is_told_in_lines_that_no_terminal_and_no_runner_obeys() -> None:
    told = FORMATS["text"](compare_ledgers(*hostile()))

    assert "\x1b" not in told
    assert "\u202e" not in told
    assert not any(line.startswith(("::", "##[")) for line in told.splitlines())
    assert "␛[31m" in told


def test_markdown_shows_what_was_written_and_obeys_none_of_it() -> None:
    told = FORMATS["markdown"](compare_ledgers(*hostile()))

    assert "<img" not in told.replace("\\<img", "")
    assert "[a](" not in told.replace("\\[a", "")
    assert len([line for line in told.splitlines() if line.startswith("- ")]) == 1


def test_what_must_not_slip_through_comes_first_and_loud() -> None:
    diff = compare_ledgers(reviewed(BASE, [FIRST], "Ada"), reviewed(BASE, [SECOND], "Ben"))

    assert FORMATS["text"](diff).startswith("WARNING: 1 review removed or altered by someone other than its author:")
    assert "**WARNING: 1 review removed" in FORMATS["markdown"](diff)


def test_json_holds_every_part() -> None:
    diff = compare_ledgers(reviewed(BASE, [FIRST], "Ada"), reviewed(BASE, [SECOND], "Ben"))

    record = json.loads(FORMATS["json"](diff))

    assert record["schema"] == 1
    assert record["tampered"][0]["before"]["by"] == "Ada"
    assert record["tampered"][0]["after"] is None
    assert [(each["claim"], each["before"], each["word"]) for each in record["verdicts"]] == [
        (SECOND, None, "confirmed")
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_no_difference_is_told_as_well(name: str) -> None:
    told = FORMATS[name](compare_ledgers(BASE, BASE))

    assert told.endswith("\n")
    assert "o difference" in told or json.loads(told)["verdicts"] == []
