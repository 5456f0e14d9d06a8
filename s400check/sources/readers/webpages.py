"""Web pages, saved."""

import re
from collections.abc import Sequence
from typing import Final

from s400check.model.sources import Place, Region, RegionRole
from s400check.model.spans import Span
from s400check.sources.copies import Copy, UnreadableError
from s400check.sources.encodings import decode
from s400check.sources.readers.blocks import Block, link_share, read_blocks
from s400check.sources.readers.main_text import in_article
from s400check.sources.readers.metadata import read_metadata
from s400check.sources.regions.pages import word_count

LARGEST: Final = 8 * 1024 * 1024
"""Bytes of the largest page that is read; an article with its scripts and styles inline has one or two million."""

_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)

_MOSTLY_LINK: Final = 0.6
"""Share of a block's characters from which it is a link to elsewhere; prose with many links stays below a half."""

_MOST: Final = 0.6
"""Share of a page's paragraphs in one article element from which the others are other stories."""

_TOO_LITTLE: Final = 0.25
"""Share of a page's paragraphs that names of classes must leave, else they name the whole page."""


def read(content: bytes, *, extra: bool = True) -> Copy:
    """The page's visible text, a block a paragraph, roles from its elements, masthead from its head.

    `extra` lets trafilatura tell the article from the rest where it is installed; the text is the same without.

    Raises:
        UnreadableError: too large, not text, or a page without a word.
    """
    if len(content) > LARGEST:
        limit = LARGEST // 1024 // 1024
        raise UnreadableError(f"is larger than {limit} MB, the limit for a web page", "save the article's text alone")
    declared = _CHARSET.search(content[:4096])
    page, notices = decode(content, declared[1].decode("ascii", "replace") if declared else "")
    parts = read_blocks(page)
    if not parts.blocks:
        raise UnreadableError(
            "shows no text: the page may be made by a script", "save it from a browser once it is shown"
        )
    text, spans = _laid_out(parts.blocks)
    roles = _roles(parts.blocks, in_article(page, parts.blocks) if extra else None)
    return Copy(
        text=text,
        masthead=read_metadata(parts.metadata, parts.scripts),
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


def _roles(blocks: Sequence[Block], article: Sequence[bool] | None) -> tuple[RegionRole | None, ...]:
    """What the page's structure says each block is; None leaves it to the rules for text."""
    trusted = _without_overreach(blocks)
    main = _main_article(blocks)
    inside = _filled(blocks, trusted, article) if article else [block.article == main for block in blocks]
    roles: list[RegionRole | None] = []
    for block, role, within in zip(blocks, trusted, inside, strict=True):
        if role is not None:
            roles.append(role)
        elif _is_link(block) or not (within or (block.element == "h1" and not main)):
            roles.append(RegionRole.TEASER if block.article else RegionRole.CHROME)
        else:
            roles.append(RegionRole.HEADING if block.element in _HEADINGS else None)
    return _without_lone_headings(blocks, roles)


_HEADINGS: Final = ("h1", "h2", "h3", "h4")


def _filled(blocks: Sequence[Block], roles: Sequence[RegionRole | None], article: Sequence[bool]) -> list[bool]:
    """What trafilatura takes for the article, and what it skips between and right behind: lists, most of all."""
    first = article.index(True)
    last = len(article) - 1 - article[::-1].index(True)
    while _is_item(blocks, last + 1) or (_is_item(blocks, last + 2) and blocks[last + 1].element in _HEADINGS):
        last += 1
    skipped = ("h2", "h3", "h4", "li", "td", "th", "dd", "blockquote", "p")
    return [
        found or (first < i <= last and roles[i] is None and blocks[i].element in skipped and not _is_link(blocks[i]))
        for i, found in enumerate(article)
    ]


def _is_item(blocks: Sequence[Block], i: int) -> bool:
    return i < len(blocks) and blocks[i].element == "li" and not _is_link(blocks[i])


def _without_lone_headings(
    blocks: Sequence[Block], roles: Sequence[RegionRole | None]
) -> tuple[RegionRole | None, ...]:
    """The roles, with a heading over furniture, "Related stories", made furniture."""
    mended = list(roles)
    for i in range(len(blocks) - 1, -1, -1):
        below = mended[i + 1] if i + 1 < len(blocks) else RegionRole.CHROME
        if blocks[i].element in _HEADINGS[1:] and below not in (None, RegionRole.HEADING, RegionRole.CAPTION):
            mended[i] = below
    return tuple(mended)


def _without_overreach(blocks: Sequence[Block]) -> list[RegionRole | None]:
    """The roles from elements and names; without those from names if they would leave next to nothing."""
    prose = [block for block in blocks if block.element == "p"]
    whole = sum(len(block.text) for block in prose)
    left = sum(len(block.text) for block in prose if block.role is None)
    overreach = left < whole * _TOO_LITTLE
    return [None if overreach and block.named else block.role for block in blocks]


def _main_article(blocks: Sequence[Block]) -> int:
    """The number of the article element that holds most of the page's paragraphs, 0 if none does."""
    counts: dict[int, int] = {}
    for block in blocks:
        if block.element == "p" and block.role is None:
            counts[block.article] = counts.get(block.article, 0) + len(block.text)
    best = max(counts, key=lambda number: counts[number], default=0)
    return best if best and counts[best] >= _MOST * sum(counts.values()) else 0


def _is_link(block: Block) -> bool:
    return link_share(block) >= _MOSTLY_LINK and word_count(block.text) < 30
