"""Web pages, saved."""

import re
from collections.abc import Sequence
from typing import Final

from s400check.model.sources import Place, Region
from s400check.model.spans import Span
from s400check.sources.copies import Copy, UnreadableError
from s400check.sources.encodings import decode
from s400check.sources.readers.blocks import read_blocks
from s400check.sources.readers.main_text import in_article
from s400check.sources.readers.metadata import read_metadata
from s400check.sources.readers.paragraphs import Block
from s400check.sources.readers.parts import block_roles

LARGEST: Final = 8 * 1024 * 1024
"""Bytes of the largest page that is read; an article with its scripts and styles inline has one or two million."""

_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)


def read(content: bytes, *, extra: bool = True, charset: str = "") -> Copy:
    """The page's visible text, a block a paragraph, roles from its elements, masthead from its head.

    `extra` lets trafilatura tell the article from the rest where it is installed; the text is the same without.
    `charset` is the encoding named beside the page, as in a mail, for a page that names none.

    Raises:
        UnreadableError: too large, not text, or a page without a word.
    """
    if len(content) > LARGEST:
        limit = LARGEST // 1024 // 1024
        raise UnreadableError(f"is larger than {limit} MB, the limit for a web page", "save the article's text alone")
    declared = _CHARSET.search(content[:4096])
    page, notices = decode(content, declared[1].decode("ascii", "replace") if declared else charset)
    parts = read_blocks(page)
    if not parts.blocks:
        raise UnreadableError(
            "shows no text: the page may be made by a script", "save it from a browser once it is shown"
        )
    text, spans = _laid_out(parts.blocks)
    roles = block_roles(parts, in_article(page, parts.blocks) if extra else None)
    return Copy(
        text=text,
        masthead=read_metadata(parts.metadata, parts.scripts, [block.text for block in parts.blocks]),
        known=tuple(Region(span=span, role=role) for span, role in zip(spans, roles, strict=True) if role is not None),
        places=tuple(Place(at=span.start, words=f"paragraph {i}") for i, span in enumerate(spans, 1)),
        notices=notices,
    )


def _laid_out(blocks: Sequence[Block]) -> tuple[str, tuple[Span, ...]]:
    """The blocks as a text with an empty line between two, and where each stands."""
    spans = []
    at = 0
    for block in blocks:
        spans.append(Span(at, at + len(block.text)))
        at += len(block.text) + 2
    return "\n\n".join(block.text for block in blocks) + "\n", tuple(spans)
