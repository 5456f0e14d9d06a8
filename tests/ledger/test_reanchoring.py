"""200 edits of the articles in seeds/: where each reviewed claim ends, and that no verdict goes where none was."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Final

import pytest

from s400check.extract.claims import find_claims
from s400check.ledger.adoption import adopt
from s400check.ledger.anchors import match
from s400check.ledger.stubs import sync
from s400check.model.anchors import Anchor, AnchorState
from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.identity import fold, seen
from s400check.model.ledgers import Ledger
from s400check.model.sources import RegionRole, Source
from s400check.model.verdicts import Verdict, Word
from s400check.sources.reading import read
from s400check.sources.sentences import passages

SEEDS: Final = Path(__file__).parents[2] / "seeds"
NAMES: Final = tuple(sorted(path.name for path in SEEDS.glob("*.txt")))
NOON: Final = datetime(2026, 11, 21, 12, tzinfo=UTC)
A_SOURCE: Final = 4
"""Claims of each article that every edit is made to: 5 articles, 10 edits, 4 claims."""

CURRENT, AMBIGUOUS, STALE = AnchorState.CURRENT, AnchorState.AMBIGUOUS, AnchorState.STALE
MOVED, ORPHANED = AnchorState.MOVED, AnchorState.ORPHANED


def moved(text: str, claim: Claim) -> str:
    span = claim.passage.span
    return f"{text[: span.start]}{text[span.end :].rstrip()}\n\n{claim.passage.text}\n"


def above(text: str, claim: Claim) -> str:
    line = text.rfind("\n", 0, claim.passage.span.start) + 1
    return f"{text[:line]}Nothing of this paragraph was here before it was put in.\n\n{text[line:]}"


def with_passage(text: str, claim: Claim, passage: str) -> str:
    span = claim.passage.span
    return text[: span.start] + passage + text[span.end :]


def doubled(text: str, claim: Claim) -> str:
    # A headline twice on one line is another headline.
    between = " " if claim.passage.text[-1] in '.!?"”' else "\n"
    return with_passage(text, claim, between.join([claim.passage.text] * 2))


def another_figure(text: str, claim: Claim) -> str:
    digits = re.sub(r"\d(?=\D*$)", lambda found: str((int(found[0]) + 3) % 10), claim.passage.text)
    changed = (
        digits if digits != claim.passage.text else f"{claim.passage.text[:-1]} for 77 days{claim.passage.text[-1]}"
    )
    return with_passage(text, claim, changed)


def denied(text: str, claim: Claim) -> str:
    words = claim.passage.text.split(" ")
    return with_passage(text, claim, " ".join([*words[:4], "not", *words[4:]]))


def more_words(text: str, claim: Claim) -> str:
    words = claim.passage.text.split(" ")
    return with_passage(text, claim, " ".join([*words[:5], "as people say", *words[5:]]))


def led_in(text: str, claim: Claim) -> str:
    return with_passage(text, claim, f"Nobody believes that {claim.passage.text}")


def halved(text: str, claim: Claim) -> str:
    words = claim.passage.text.split(" ")
    return with_passage(text, claim, " ".join(words[: (len(words) + 1) // 2]) + ".")


def half_rewritten(text: str, claim: Claim) -> str:
    words = claim.passage.text.split(" ")
    half = " ".join(words[: len(words) // 2])
    return with_passage(text, claim, f"{half} which a clerk then put in other words altogether.")


def deleted(text: str, claim: Claim) -> str:
    return with_passage(text, claim, "")


Edit = Callable[[str, Claim], str]
EDITS: Final[dict[str, tuple[Edit, dict[AnchorState, set[str]]]]] = {
    "moved": (moved, {CURRENT: {""}}),
    "text inserted above": (above, {CURRENT: {""}}),
    "duplicated": (doubled, {AMBIGUOUS: {""}}),
    "figure changed": (another_figure, {STALE: {"figure"}}),
    "not inserted": (denied, {STALE: {"negation"}}),
    "words inserted": (more_words, {STALE: {"wording"}}),
    "words put before it": (led_in, {STALE: {"wording", "negation"}}),
    "halved": (halved, {STALE: {"wording", "figure", "negation"}}),
    "half rewritten": (half_rewritten, {STALE: {"wording", "figure", "negation"}, ORPHANED: {""}}),
    "deleted": (deleted, {ORPHANED: {""}}),
}


class Desk:
    """The five articles as they were reviewed: every claim confirmed."""

    def __init__(self) -> None:
        self.sources, _ = read([SEEDS], SEEDS.parent)
        self.claims = {source.id: find_claims(source, passages(source)) for source in self.sources}
        everything = tuple(chain.from_iterable(self.claims.values()))
        self.ledger, _ = sync(Ledger(), self.sources, everything)
        published = {source.id: source.published for source in self.sources}
        for claim in (claim for claim in everything if claim.id in self.ledger.entries):
            date = published[claim.passage.source] if claim.figure and claim.figure.relative else None
            self.ledger = self.ledger.with_verdict(
                Verdict(
                    claim=claim.id,
                    word=Word.CONFIRMED,
                    by="Ada",
                    on=NOON,
                    seen=seen(claim.passage.text, claim.words, date),
                )
            )

    def chosen(self, name: str) -> list[Claim]:
        """The claims of an article to edit, one a passage, in passages of at least eight words that stand once."""
        source = next(source for source in self.sources if source.path.endswith(name))
        by_passage = {
            claim.passage.span: claim
            for claim in self.claims[source.id]
            if claim.kind is not Kind.STATEMENT
            and claim.passage.role is RegionRole.BODY
            and len(claim.passage.text.split()) >= 8
            and fold(source.text).count(fold(claim.passage.text)) == 1
        }
        found = sorted(by_passage.items())
        return [claim for _, claim in found[:: max(1, len(found) // A_SOURCE)]][:A_SOURCE]


@cache
def desk() -> Desk:
    return Desk()


def anchors_after(folder: Path, texts: dict[str, str]) -> tuple[Ledger, dict[str, Anchor], Sequence[Source]]:
    """The articles read again after an edit: the ledger synced, the anchors of its claims, the sources."""
    (folder / "seeds").mkdir()
    for name, text in texts.items():
        (folder / "seeds" / name).write_text(text, encoding="utf-8", newline="")
    ledger = desk().ledger
    read_again, _ = read([folder / "seeds"], folder, ledger.documents)
    same = {(source.id, source.text) for source in desk().sources}
    found = tuple(
        chain.from_iterable(
            desk().claims[source.id] if (source.id, source.text) in same else find_claims(source, passages(source))
            for source in read_again
        )
    )
    claims = adopt(found, read_again, ledger)
    anchors = dict(match(ledger, read_again, claims))
    synced, _ = sync(ledger, read_again, claims)
    again = match(synced, read_again, adopt(found, read_again, synced))
    assert {name: anchor.state for name, anchor in again.items() if name in anchors} == {
        name: anchor.state for name, anchor in anchors.items()
    }, "a sync must not change where a reviewed claim stands"
    return synced, anchors, read_again


def texts() -> dict[str, str]:
    return {name: (SEEDS / name).read_bytes().decode() for name in NAMES}


def wrongly_carried(ledger: Ledger, anchors: dict[str, Anchor], sources: Sequence[Source]) -> list[str]:
    """The claims whose verdict counts though its sentence does not stand, by itself, where it is said to."""
    by_id = {source.id: source for source in sources}
    wrong = []
    for name, anchor in anchors.items():
        entry = ledger.entries[name]
        counted = anchor.state is CURRENT and any(verdict.seen == anchor.seen for verdict in entry.verdicts)
        if counted and anchor.source and anchor.span:
            source = by_id[anchor.source]
            sentence = next(each for each in passages(source) if each.span.holds(anchor.span))
            if fold(sentence.text) != fold(entry.stub.quote):
                wrong.append(name)
    return wrong


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("name", NAMES)
def test_an_edit_leaves_every_verdict_where_it_was_given_or_asks_again(tmp_path: Path, name: str, edit: str) -> None:
    make, expected = EDITS[edit]
    for number, claim in enumerate(desk().chosen(name)):
        (folder := tmp_path / str(number)).mkdir()
        text = make(texts()[name], claim)

        ledger, anchors, sources = anchors_after(folder, {**texts(), name: text})

        anchor = anchors[claim.id]
        assert anchor.change in expected.get(anchor.state, set()), (edit, claim.passage.text, anchor)
        assert wrongly_carried(ledger, anchors, sources) == []
        assert all(ledger.entries[each].verdicts == entry.verdicts for each, entry in desk().ledger.entries.items())


@pytest.mark.parametrize("name", NAMES)
def test_a_renamed_file_keeps_its_verdicts(tmp_path: Path, name: str) -> None:
    renamed = {("renamed.txt" if each == name else each): text for each, text in texts().items()}

    ledger, anchors, _ = anchors_after(tmp_path, renamed)

    assert {anchor.state for anchor in anchors.values()} == {CURRENT}
    assert "seeds/renamed.txt" in [document.path for document in ledger.documents]
    assert len(ledger.documents) == len(NAMES)


@pytest.mark.parametrize("pair", [(NAMES[0], NAMES[2]), (NAMES[1], NAMES[4])])
def test_two_files_that_were_swapped_keep_their_verdicts(tmp_path: Path, pair: tuple[str, str]) -> None:
    one, other = pair
    swapped = {**texts(), one: texts()[other], other: texts()[one]}

    ledger, anchors, _ = anchors_after(tmp_path, swapped)

    assert {anchor.state for anchor in anchors.values()} == {CURRENT}
    assert ledger.entries == desk().ledger.entries


def test_half_of_a_file_put_into_another_is_proposed_there_and_not_carried(tmp_path: Path) -> None:
    name = NAMES[3]
    text = texts()[name]
    cut = text.index("\n", len(text) // 2) + 1
    split = {**texts(), name: text[:cut], "part-two.txt": text[cut:]}

    ledger, anchors, sources = anchors_after(tmp_path, split)

    states = {anchor.state for anchor in anchors.values()}
    assert MOVED in states
    assert states <= {CURRENT, MOVED, STALE}
    assert wrongly_carried(ledger, anchors, sources) == []
    assert all(ledger.entries[each].verdicts for each in desk().ledger.entries)
