"""A web page as blocks of text, each with what its elements say it is."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.readers.elements import IN_HEAD, INLINE, VOID, is_article, is_hidden, role_of
from s400check.sources.readers.tags import Closing, Opening, Text, read_tags

_SPACE: Final = re.compile(r"\s+")
_BREAKS: Final = re.compile(r"\n ?\n")

_OFTEN_UNCLOSED: Final = frozenset({"p", "li", "td", "th", "tr", "dt", "dd"})
"""Elements whose closing tag may be left out: the next of the kind ends them."""

_APART: Final = frozenset({"a", "span", "time", "label"})
"""Inline elements that stand apart on the page where one follows another directly: "By Ann" "12 May"."""

_DEEPEST: Final = 400
"""Elements within elements beyond which a page is broken; lxml stops at 256, browsers at 512."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of a page, white space folded.

    `element` is the block element it stands in; `role` what the elements around it say it is, None for nothing;
    `named` that a class name said so. `article` numbers the article or main element it stands in, 0 for none.
    `linked` counts the characters that are links.
    """

    text: str
    element: str
    role: RegionRole | None
    named: bool
    article: int
    linked: int


@dataclass(frozen=True, slots=True)
class _Element:
    name: str
    role: RegionRole | None = None
    named: bool = False
    article: int = 0
    hidden: bool = False


@dataclass(slots=True)
class _Draft:
    """The block that is being read."""

    words: list[str] = field(default_factory=list)
    linked: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """A page taken apart: its blocks, and what its head says: metadata by name, and scripts of data."""

    blocks: tuple[Block, ...]
    metadata: Mapping[str, str]
    scripts: tuple[str, ...]


def read_blocks(page: str) -> WebPage:
    """The page's visible blocks in order, and its metadata under lower-case names, the first of each name."""
    builder = _Builder()
    for part in read_tags(page):
        builder.add(part)
    builder.flush()
    return WebPage(blocks=tuple(builder.blocks), metadata=builder.metadata, scripts=tuple(builder.scripts))


class _Builder:
    """Takes a page's parts one by one."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.metadata: dict[str, str] = {}
        self.scripts: list[str] = []
        self._open: list[_Element] = [_Element("html")]
        self._draft = _Draft()
        self._articles = 0
        self._links = 0
        self._closed_inline = False
        self._counts: Counter[str] = Counter()

    def add(self, part: Text | Opening | Closing) -> None:
        if isinstance(part, Text):
            self._text(part.words)
        elif isinstance(part, Opening):
            self._opening(part)
        else:
            self._closing(part.name)

    def _text(self, words: str) -> None:
        self._closed_inline = False
        if not self._open[-1].hidden:
            self._draft.words.append(_SPACE.sub(" ", words))
            if self._links:
                self._draft.linked += len(words.strip())

    def _opening(self, tag: Opening) -> None:
        self._note(tag)
        if tag.name in VOID:
            self._draft.words.append("\n" if tag.name == "br" else " ")
            if tag.name == "hr":
                self.flush()
            return
        if self._open[-1].name == "head" and tag.name not in IN_HEAD:
            self._close()  # the head ends where something else begins, closed or not
        if tag.name not in INLINE:
            self.flush()
            if tag.name in _OFTEN_UNCLOSED and self._open[-1].name == tag.name:
                self._close()
        elif self._closed_inline and tag.name in _APART:
            self._draft.words.append(" ")
        if tag.name == "a":
            self._links += 1
        if len(self._open) < _DEEPEST:
            element = self._element(tag)
            if element.role is RegionRole.CAPTION and self._open[-1].role is not RegionRole.CAPTION:
                self.flush()  # captions are often a span beside the picture
            self._open.append(element)
            self._counts[tag.name] += 1

    def _element(self, tag: Opening) -> _Element:
        around = self._open[-1]
        article = around.article
        if is_article(tag):
            self._articles += 1
            article = self._articles
        hidden = around.hidden or is_hidden(tag)
        role, named = role_of(tag)
        if around.role is not None and (role is None or around.role is not RegionRole.HEADING):
            role, named = around.role, around.named
        return _Element(tag.name, role, named, article, hidden)

    def _closing(self, name: str) -> None:
        if name not in INLINE or self._open[-1].role is RegionRole.CAPTION:
            self.flush()
        if name == "a":
            self._links = max(0, self._links - 1)
        if self._counts[name]:
            while self._close() != name:
                pass
        self._closed_inline = name in INLINE

    def _close(self) -> str:
        name = self._open.pop().name
        self._counts[name] -= 1
        return name

    def _note(self, tag: Opening) -> None:
        """Keeps what the tag says of the page as a whole."""
        attributes = tag.attributes
        if tag.name == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self.metadata.setdefault(name.lower(), attributes.get("content", "").strip())
        elif tag.name == "title":
            self.metadata.setdefault("<title>", _SPACE.sub(" ", tag.raw).strip())
        elif tag.name == "time":
            self.metadata.setdefault("<time>", attributes.get("datetime", ""))
        elif tag.name == "script" and attributes.get("type", "").strip().lower() == "application/ld+json":
            self.scripts.append(tag.raw)

    def flush(self) -> None:
        """Ends the block that is being read."""
        draft, self._draft = self._draft, _Draft()
        # One <br> wraps a line, two end a paragraph.
        parts = _BREAKS.split("".join(draft.words))
        lines = [line for part in parts if (line := _SPACE.sub(" ", part).strip())]
        around = self._open[-1]
        for line in lines:
            self.blocks.append(
                Block(
                    text=line,
                    element=next((e.name for e in reversed(self._open) if e.name not in INLINE), "html"),
                    role=around.role,
                    named=around.named,
                    article=around.article,
                    linked=min(draft.linked, len(line)),
                )
            )


def link_share(block: Block) -> float:
    """The share of a block's characters that are links."""
    return block.linked / len(block.text)
