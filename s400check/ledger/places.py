"""Where a claim's words stand: the passage, what is judged in it, and what surrounds it."""

from collections.abc import Iterator
from typing import Final

from s400check.model.claims import Claim
from s400check.model.identity import fold
from s400check.model.ledgers import Entry
from s400check.model.sources import Source
from s400check.model.spans import Span
from s400check.model.verdicts import Place

AROUND: Final = 32
"""Characters kept on either side of a passage: enough to tell twins apart, short enough for a line of a diff."""


def place_of(entry: Entry) -> Place:
    """What the newest verdict judged: its own place after an edit, else the stub's."""
    newest = entry.verdicts[-1].place if entry.verdicts else None
    return newest or stub_place(entry)


def stub_place(entry: Entry) -> Place:
    """Where the claim stood when its stub was written."""
    stub = entry.stub
    return Place(doc=stub.doc, quote=stub.quote, words=stub.words, prefix=stub.prefix, suffix=stub.suffix)


def claim_place(claim: Claim, source: Source) -> Place:
    """Where a claim that was found today stands."""
    prefix, suffix = surroundings(source.text, claim.passage.span)
    return Place(doc=source.id, quote=claim.passage.text, words=claim.words, prefix=prefix, suffix=suffix)


def surroundings(text: str, span: Span) -> tuple[str, str]:
    """Up to 32 characters on either side of `span`, runs of white space as one space."""
    # A run of white space may be long (a menu laid out in blank lines), so more is taken than is kept.
    before = _single_spaced(text[max(0, span.start - 8 * AROUND) : span.start])
    after = _single_spaced(text[span.end : span.end + 8 * AROUND])
    return before[-AROUND:], after[:AROUND]


def agreement(one: Place, other: Place) -> int:
    """How far what stands next to the passage is the same on either side, 0 to 64."""
    before = _side(fold(one.prefix)[::-1], fold(other.prefix)[::-1])
    return before + _side(fold(one.suffix), fold(other.suffix))


def words_overlap(claim: Claim, place: Place) -> bool:
    """Whether what is judged in a claim and in a place with the same folded passage shares a character."""
    start = claim.span.start - claim.passage.span.start
    # The sentinels keep the white space before and inside the words from being trimmed away.
    first = len(fold(claim.passage.text[:start] + "|")) - 1
    judged = Span(first, first + max(1, len(fold(claim.words))))
    return any(judged.overlaps(span) for span in occurrences(fold(place.words), fold(place.quote)))


def occurrences(words: str, text: str) -> Iterator[Span]:
    """Every place of `words` in `text`, overlapping ones too, that cuts no word and no number in two.

    "5 billion" does not stand in "2.5 billion", nor "S-40" in "S-400".
    """
    at = text.find(words) if words else -1
    while at >= 0:
        span = Span(at, at + len(words))
        if not _cuts(text, span.start) and not _cuts(text, span.end):
            yield span
        at = text.find(words, at + 1)


def _cuts(text: str, at: int) -> bool:
    """Whether a cut at `at` parts a word or a number: "2|.5", "2.|5", "bill|ion", but not "$|2" or "$2|."."""
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    if not before or not after:
        return False
    if before[-1].isalnum() and after[0].isalnum():
        return True
    if before[-1] in ".," and after[0].isdigit():
        return before[:-1].isdigit()
    return before[-1].isdigit() and after[0] in ".," and after[1:].isdigit()


def _single_spaced(text: str) -> str:
    bare = " ".join(text.split())
    lead = " " if text[:1].isspace() else ""
    return lead + bare + (" " if bare and text[-1:].isspace() else "")


def _side(one: str, other: str) -> int:
    """How far two sides agree from the passage outwards, 0 to 32; a short one is a text's edge, and counts in full."""
    if one == other:
        return AROUND
    pairs = zip(one, other, strict=False)
    common = next((count for count, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
    return AROUND * common // max(len(one), len(other))
