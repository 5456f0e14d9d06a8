"""A web page as blocks of text, each with what its elements say it is."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.copies import UnreadableError
from s400check.sources.readers.elements import (
    CONTROLS,
    FIELDS,
    IN_HEAD,
    INLINE,
    PICTURES,
    VOID,
    is_article,
    is_hidden,
    is_holder,
    role_of,
)
from s400check.sources.readers.holders import BUTTON, FIELD, PICTURE, Holders
from s400check.sources.readers.paragraphs import Block, Said, with_rows
from s400check.sources.readers.tags import Closing, Opening, Text, read_tags

_SPACE: Final = re.compile(r"\s+")
_BREAKS: Final = re.compile(r"\n ?\n")

_OFTEN_UNCLOSED: Final = frozenset({"p", "li", "td", "th", "tr", "dt", "dd"})
"""Elements whose closing tag may be left out: the next of the kind ends them."""

_APART: Final = frozenset({"a", "span", "time", "label"})
"""Inline elements that stand apart on the page where one follows another directly: "By Ann" "12 May"."""

_DEEPEST: Final = 400
"""Elements within elements beyond which a page is broken; lxml stops at 256, browsers at 512."""


_ARTICLES: Final = 4
"""Article elements within each other that are told apart: the page's main part, the article, a post in it."""

_MOST_BLOCKS: Final = 100_000
"""Paragraphs of the longest page that is read; the longest live blogs have some thousands."""

_ROLES: Final = 3
"""Roles that are kept of those which the elements around a block give: the first may be one of the whole page."""


@dataclass(frozen=True, slots=True)
class _Element:
    name: str
    roles: tuple[Said, ...] = ()
    articles: tuple[int, ...] = ()
    hidden: bool = False
    holder: int = 0
    holds: bool = False

    @property
    def is_apart(self) -> bool:
        """Whether it is a block of its own, though inline: a caption, the name below a quotation."""
        return any(said.role is RegionRole.CAPTION for said in self.roles) or (
            self.name == "cite" and self.roles[0].role is RegionRole.CREDIT
        )


@dataclass(slots=True)
class _Draft:
    """The block that is being read."""

    words: list[str] = field(default_factory=list)
    linked: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """A page taken apart: its blocks and their holders, and what its head says: metadata by name, scripts of data."""

    blocks: tuple[Block, ...]
    holders: Holders
    metadata: Mapping[str, str]
    scripts: tuple[str, ...]


def read_blocks(page: str) -> WebPage:
    """The page's visible blocks in order, and its metadata under lower-case names, the first of each name.

    Raises:
        UnreadableError: more paragraphs than any article has.
    """
    builder = _Builder()
    for part in read_tags(page):
        builder.add(part)
    builder.finish()
    return WebPage(
        blocks=tuple(with_rows(builder.blocks)),
        holders=builder.holders,
        metadata=builder.metadata,
        scripts=tuple(builder.scripts),
    )


class _Builder:
    """Takes a page's parts one by one."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.metadata: dict[str, str] = {}
        self.scripts: list[str] = []
        self.holders = Holders()
        self._open: list[_Element] = [_Element("html")]
        self._draft = _Draft()
        self._articles = 0
        self._named = 0
        self._row = 0
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
        self._links += tag.name == "a"
        self._row += tag.name == "tr"
        if len(self._open) < _DEEPEST:
            element = self._element(tag)
            if element.is_apart and not self._open[-1].is_apart:
                self.flush()  # a caption is often a span beside the picture
            self._open.append(element)
            self._counts[tag.name] += 1

    def _element(self, tag: Opening) -> _Element:
        around = self._open[-1]
        articles = around.articles
        if is_article(tag) and len(articles) < _ARTICLES:
            self._articles += 1
            articles = (*articles, self._articles)
        role, named = role_of(tag)
        if tag.name == "cite" and around.name == "blockquote":
            role = RegionRole.CREDIT
        if around.hidden or is_hidden(tag):
            return _Element(tag.name, around.roles, articles, True, around.holder)
        holds = is_holder(tag.name)
        holder = self.holders.begun(around.holder) if holds else around.holder
        return _Element(tag.name, self._roles(role, named), articles, False, holder, holds)

    def _roles(self, role: RegionRole | None, named: bool) -> tuple[Said, ...]:
        """What is said around, then what this element says: what is outside is stronger, but for headings and quotes.

        A caption in a quotation is a caption; a heading in a menu is the menu's.
        """
        around = self._open[-1].roles
        if role is None or len(around) >= _ROLES:
            return around
        self._named += named
        said = Said(role, self._named if named else 0)
        weak = (RegionRole.HEADING, RegionRole.QUOTE)
        return (said, *around) if around and around[0].role in weak else (*around, said)

    def _closing(self, name: str) -> None:
        if name not in INLINE or self._open[-1].is_apart:
            self.flush()
        if name == "a":
            self._links = max(0, self._links - 1)
        if self._counts[name]:
            while self._close() != name:
                pass
        self._closed_inline = name in INLINE

    def _close(self) -> str:
        element = self._open.pop()
        self._counts[element.name] -= 1
        if element.holds:
            self.holders.ended(element.holder)
        return element.name

    def finish(self) -> None:
        """Ends what is still open."""
        self.flush()
        while len(self._open) > 1:
            self._close()
        self.holders.ended(0)

    def _note(self, tag: Opening) -> None:
        """Keeps what the tag says of the page as a whole, and of what it stands in."""
        attributes = tag.attributes
        mark = PICTURE if tag.name in PICTURES else BUTTON if tag.name in CONTROLS else FIELD * (tag.name in FIELDS)
        if mark and attributes.get("type") != "hidden":
            self.holders.marked(self._open[-1].holder, mark)
        if tag.name == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self.metadata.setdefault(name.lower(), attributes.get("content", "").strip())
        elif tag.name == "title":
            self.metadata.setdefault("<title>", _SPACE.sub(" ", unescape(tag.raw)).strip())
        elif tag.name == "time":
            self.metadata.setdefault("<time>", attributes.get("datetime", ""))
        elif tag.name == "script" and attributes.get("type", "").strip().lower() == "application/ld+json":
            self.scripts.append(tag.raw)

    def _block_element(self) -> str:
        """The block element that is open; a paragraph in an item of a list is the item."""
        names = (element.name for element in reversed(self._open) if element.name not in INLINE)
        name = next(names, "html")
        return "li" if name == "p" and next(names, "") == "li" else name

    def flush(self) -> None:
        """Ends the block that is being read."""
        draft, self._draft = self._draft, _Draft()
        # One <br> wraps a line or ends a short one, two end a paragraph.
        parts = (part for whole in _BREAKS.split("".join(draft.words)) for part in _parted(whole))
        lines = [line for part in parts if (line := _SPACE.sub(" ", part).strip())]
        around = self._open[-1]
        if len(self.blocks) > _MOST_BLOCKS:
            raise UnreadableError(f"has more than {_MOST_BLOCKS} paragraphs", "save the article's text alone")
        for line in lines:
            self.blocks.append(
                Block(
                    text=line,
                    element=self._block_element(),
                    roles=around.roles,
                    articles=around.articles,
                    holder=around.holder,
                    row=self._row if self._counts["tr"] else 0,
                    linked=min(draft.linked, len(line)),
                )
            )


def _parted(words: str) -> list[str]:
    """The lines between single breaks, if they are lines of their own: a by-line, then a date; a list without marks.

    Lines of running text that is broken by hand begin with small letters sooner or later.
    """
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    wrapped = any(line[0].islower() for line in lines) or any(
        len(line) > _SHORT_LINE and line[-1] not in '.!?:”"' for line in lines[:-1]
    )
    return [" ".join(lines)] if wrapped else lines


_SHORT_LINE: Final = 60
"""Characters up to which an unfinished line is one of its own, as are names, dates and entries of lists."""
