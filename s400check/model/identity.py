"""How documents, claims and verdicts are known again: fingerprints of folded text.

Everything here is pure and minted once: a change to `fold` or to a fingerprint would orphan every verdict in every
ledger, so it needs a new schema and a migration.
"""

import hashlib
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping
from typing import Final

from s400check.model.figures import Kind
from s400check.model.ledgers import Document
from s400check.model.periods import Period

_SINGLE_QUOTES: Final = "\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u0060\u00b4\u2039\u203a"
_DOUBLE_QUOTES: Final = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u301d\u301e\u301f"
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043"
# Soft hyphens, zero-width characters and the byte order mark come and go when a text is copied; nobody reads them.
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TYPOGRAPHY: Final = str.maketrans(
    dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_UNSEEN, "")
)

_KEY_DIGITS: Final = 8
_TEXT_DIGITS: Final = 16
_CLAIM_DIGITS: Final = 12
_SEEN_DIGITS: Final = 8


def fold(text: str) -> str:
    """The text as a reader takes it: NFKC, one kind of quotes and dashes, runs of white space as one space, trimmed.

    Two texts with equal folds say the same words; case, digits and punctuation still count.
    """
    if text.isascii() and "`" not in text:  # as most words are: there is nothing to normalise
        return " ".join(text.split())
    # The typography goes first as well: NFKC spells an acute accent that stands alone as a space and a mark.
    plain = unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY)).translate(_TYPOGRAPHY)
    return " ".join(plain.split())


def text_fingerprint(text: str) -> str:
    """16 digits that tell this text from any other; `Document.text` keeps them."""
    return _digest(text)[:_TEXT_DIGITS]


def document_key(fingerprint: str, taken: Container[str]) -> str:
    """The key a new document gets: the first 8 digits of its text's fingerprint, more where that is taken.

    Copies of one text exhaust the digits and are numbered; `taken` in a fixed order gives fixed keys.
    """
    for digits in range(_KEY_DIGITS, len(fingerprint) + 1):
        if fingerprint[:digits] not in taken:
            return fingerprint[:digits]
    number = 2
    while f"{fingerprint}-{number}" in taken:
        number += 1
    return f"{fingerprint}-{number}"


def known_documents(fingerprints: Mapping[str, str], documents: Iterable[Document]) -> dict[str, Document]:
    """Which document of a ledger each file is, by path; files that are none of them are left out.

    A document goes where its text is: a file that was renamed keeps its key, and two that were swapped swap theirs.
    Only where its text is nowhere any more does it stay with its path, for that file was edited.

    Args:
        fingerprints: `text_fingerprint` of each file's text, by path.
        documents: the ledger's.
    """
    known: dict[str, Document] = {}
    waiting = list(documents)
    by_text: dict[str, list[str]] = {}
    for path in sorted(fingerprints):
        by_text.setdefault(fingerprints[path], []).append(path)
    steps: tuple[Callable[[Document], Iterable[str]], ...] = (
        lambda document: [document.path] if fingerprints.get(document.path) == document.text else [],
        lambda document: by_text.get(document.text, []),
        lambda document: [document.path] if document.path in fingerprints else [],
    )
    for places in steps:
        for document in tuple(waiting):
            free = [path for path in places(document) if path not in known]
            if free:
                known[free[0]] = document
                waiting.remove(document)
    return known


def claim_id(doc: str, quote: str, words: str, kind: Kind, occurrence: int) -> str:
    """The id a new claim gets, "c-" and 12 digits.

    Args:
        doc: the document's key.
        quote: the passage.
        words: what is judged in it.
        kind: what sort of claim.
        occurrence: how many claims of this document with the same folded quote, words and kind come before, from 0.
    """
    return "c-" + _digest(doc, fold(quote), fold(words), kind, str(occurrence))[:_CLAIM_DIGITS]


def seen(quote: str, words: str, published: Period | None = None) -> str:
    """8 digits for what a reviewer had before them: the passage, the judged words in it, the source's date.

    `published` is given only where the reading rests on the source's own date ("last month"), `Figure.relative`:
    a corrected date then asks for a new verdict.
    """
    return _digest(fold(quote), fold(words), "" if published is None else str(published))[:_SEEN_DIGITS]


def seen_ruling(members: Mapping[str, str]) -> str:
    """8 digits for what a reviewer of a dispute had before them.

    `members` maps the id of every claim of the dispute to its `seen`; their order does not matter.
    """
    return _digest(*(f"{claim} {members[claim]}" for claim in sorted(members)))[:_SEEN_DIGITS]


def _digest(*parts: str) -> str:
    # Folded text holds no line feed, so no two lists of parts join to the same bytes. A lone surrogate
    # is no text at all, yet a fingerprint of it must not end the run.
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
