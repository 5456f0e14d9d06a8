import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.ledger import blocks, readers
from s400check.ledger.canonical import CanonicalEntries, NotCanonicalError, read_canonical, spliced
from s400check.ledger.text import dumps, loads, parse, pieces
from s400check.model.errors import LedgerError
from s400check.model.ledgers import Document, Entry, Ledger
from s400check.model.overlays import Overlay
from tests.ledger.desks import big_ledger, reviewed, ruled
from tests.ledger.strategies import FEW, entries, ledgers

EXAMPLE = Path(__file__).with_name("example.toml").read_bytes()
BIG = big_ledger(40, 4)
CLAIMS = tuple(BIG.entries)
BUSY = dumps(ruled(reviewed(BIG, CLAIMS[::3], "Ada"), [(CLAIMS[1], CLAIMS[2])], "Ben")).encode()


def spelled(ledger: Ledger) -> str:
    """The canonical text, all of it spelled anew."""
    listed = readers.in_order(ledger.entries.values(), ledger.documents)
    return "".join((blocks.head(ledger), *map(blocks.block, listed), blocks.tail(ledger)))


def accepted(content: bytes) -> Ledger | None:
    try:
        return read_canonical(content)
    except NotCanonicalError:
        return None


def read_slowly(content: bytes) -> Ledger | None:
    try:
        return readers.read(content.decode(), "")
    except (LedgerError, UnicodeDecodeError):
        return None


@FEW
@given(ledgers())
def test_both_roads_lead_to_the_same_ledger(ledger: Ledger) -> None:
    text = spelled(ledger)

    assert loads(text) == readers.read(text, "") == ledger


@FEW
@given(ledgers())
def test_canonical_text_with_claims_takes_the_fast_road(ledger: Ledger) -> None:
    found = accepted(spelled(ledger).encode())

    assert (found is not None) is bool(ledger.entries)


@pytest.mark.parametrize("content", [EXAMPLE, BUSY])
def test_what_the_fast_road_takes_is_canonical_to_the_slow_one(content: bytes) -> None:
    chance = random.Random(7)
    lines = content.split(b"\n")
    letters = '"\\ntu0FABCDEdeadbeef=[]. \t\r#🚀é\u202e\x85\x7f\n'.encode()

    for _ in range(300):
        at = chance.randrange(len(content))
        edits = (
            content[:at] + content[at + 1 :],
            content[:at] + bytes([chance.choice(letters)]) + content[at:],
            content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :],
            b"\n".join(chance.sample(lines[: at % 40 + 2], at % 40 + 2) + lines[at % 40 + 2 :]),
        )
        for edited in edits:
            found = accepted(edited)
            if found is not None:
                slow = readers.read(edited.decode(), "")
                assert spelled(slow).encode() == edited
                assert found == slow


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'verdict = "confirmed"', b'verdict = "fine"'),
        (b"2026-11-21T12:00:00Z", b"2026-02-30T12:00:00Z"),
        (b"2026-11-21T12:00:00Z", b"2026-11-21T12:00:00+00:00"),
        (b"at = 200\n", b"at = 0200\n"),
        (b'kind = "money"', b"kind = 'money'"),
        (b'kind = "money"', b'kind = "money" # a remark'),
        (b"Officials", b"\\u004Fficials"),
        (b"Officials", b"Offi\xe2\x80\xaecials"),
        (b"Officials", b"Offi\xc2\x85cials"),
        (b"Officials", b"Offi\tcials"),
        (b"Officials", b"Offi\xff"),
        (b'about = "deal value"', b'about = ""'),
        (b"[[claim]]", b"[[ claim ]]"),
        (b"\n\n[[claim]]", b"\n[[claim]]"),
    ],
)
def test_one_letter_that_is_not_canonical_sends_the_file_down_the_slow_road(before: bytes, after: bytes) -> None:
    assert before in BUSY

    edited = BUSY.replace(before, after, 1)

    assert accepted(edited) is None
    slow = read_slowly(edited)
    assert slow is None or spelled(slow).encode() != edited


def test_claims_that_nobody_reviewed_are_read_when_they_are_asked_for() -> None:
    ledger = parse(BUSY)

    assert isinstance(ledger.entries, CanonicalEntries)
    assert len(ledger.entries.read) == 15
    assert ledger.entries[CLAIMS[1]] == parse(BUSY).entries[CLAIMS[1]]
    assert list(ledger.entries) == list(CLAIMS)
    assert "c-nothing" not in ledger.entries
    with pytest.raises(KeyError):
        ledger.entries["c-nothing"]


def test_a_save_copies_all_but_what_changed() -> None:
    ledger = reviewed(parse(BUSY), [CLAIMS[20]], "Eve")

    parts = spliced(ledger)

    assert parts is not None
    assert [len(part) for part in parts if isinstance(part, bytes)][1] < 800
    assert b"".join(parts).decode() == spelled(ledger)


@FEW
@given(st.data())
def test_what_is_spliced_is_what_would_be_spelled(data: st.DataObject) -> None:
    ledger = parse(BUSY)
    for claim in data.draw(st.sets(st.sampled_from(CLAIMS), max_size=4)):
        entry = data.draw(entries(claim))
        old = ledger.entries[claim].stub
        where = data.draw(st.sampled_from([(old.doc, old.at), (entry.stub.doc, entry.stub.at)]))
        ledger = ledger.with_entry(replace(entry, stub=replace(entry.stub, doc=where[0], at=where[1])))
    for claim in data.draw(st.sets(st.sampled_from(["c-0", "c-g", "ümlaut"]), max_size=3)):
        stub = replace(ledger.entries[CLAIMS[5]].stub, id=claim, at=data.draw(st.integers(0, 2000)))
        ledger = ledger.with_entry(Entry(stub=stub))

    text = b"".join(pieces(ledger)).decode()

    assert text == spelled(ledger)
    assert loads(text) == ledger


def test_a_ledger_whose_documents_were_listed_anew_is_spelled_anew() -> None:
    ledger = parse(BUSY)
    turned = replace(ledger, documents=tuple(reversed(ledger.documents)))

    assert spliced(turned) is None
    assert dumps(turned) == spelled(turned)


@FEW
@given(ledgers(), st.data())
def test_documents_may_follow_those_that_were_read(before: Ledger, data: st.DataObject) -> None:
    after = loads(dumps(before))
    for n in range(2):
        entry = data.draw(entries(f"c-later{n}"))
        document = Document(key=f"later{n}", text=f"{n:016}", path=f"later/{n}.txt")
        after = after.with_document(document).with_entry(replace(entry, stub=replace(entry.stub, doc=document.key)))

    text = dumps(after)

    assert text == spelled(after)
    assert loads(text) == after


def test_what_stands_is_copied_where_documents_follow_it() -> None:
    later = Document(key="later", text="0" * 16, path="later.txt")

    assert spliced(reviewed(parse(BUSY).with_document(later), CLAIMS[:2], "Eve")) is not None


def test_a_head_that_was_spelled_is_spelled_again_once_a_document_or_a_setting_changes() -> None:
    ledger = reviewed(parse(BUSY), CLAIMS[:1], "Eve")
    first = dumps(ledger)

    corrected = ledger.with_document(replace(ledger.documents[0], outlet="The Courier"))
    widened = replace(corrected, settings=replace(corrected.settings, sources=("more",)))

    assert first == spelled(ledger)
    assert dumps(corrected) == spelled(corrected)
    assert dumps(widened) == spelled(widened)
    assert dumps(reviewed(widened, CLAIMS[1:2], "Eve")) == spelled(reviewed(widened, CLAIMS[1:2], "Eve"))


def test_changes_lie_over_the_text_that_was_read() -> None:
    ledger = reviewed(parse(BUSY), CLAIMS[:3], "Eve")

    assert isinstance(ledger.entries, Overlay)
    assert isinstance(ledger.entries.base, CanonicalEntries)


def test_keys_of_a_newer_release_in_one_claim_do_not_slow_the_others_down() -> None:
    odd = re.sub(rb'(about = "deal value"\n)', rb"\1weight = 3\n", BUSY, count=1)

    ledger = parse(odd)

    assert isinstance(ledger.entries, CanonicalEntries)
    assert ledger.entries[CLAIMS[0]].stub.extra == (("weight", 3),)
    assert dumps(ledger).encode() == odd


@FEW
@given(ledgers())
def test_of_whom_nothing_was_said_is_known_without_reading(ledger: Ledger) -> None:
    opened = loads(dumps(ledger))

    assert list(opened.heard()) == list(ledger.heard())
    assert [opened.standing(name) for name in ledger.entries] == [ledger.standing(name) for name in ledger.entries]


@FEW
@given(st.data())
def test_blocks_taken_out_are_the_only_ones_missing(data: st.DataObject) -> None:
    opened = loads(BUSY.decode())
    taken = data.draw(st.lists(st.sampled_from(CLAIMS), unique=True, max_size=5))
    changed = data.draw(st.lists(st.sampled_from(CLAIMS), unique=True, max_size=5))
    after = reviewed(opened, changed, "Cleo")

    for claim in taken:
        after = after.without_entry(claim)

    assert dumps(after) == spelled(replace(after, entries=dict(after.entries)))
    assert list(after.entries) == [claim for claim in CLAIMS if claim not in taken]
