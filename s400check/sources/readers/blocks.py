"""A web page as blocks of text, each with what its elements say it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.readers.tags import Closing, Opening, Text, read_tags

_HIDDEN: Final = frozenset(
    {"script", "style", "template", "noscript", "svg", "head", "select", "iframe", "object", "canvas", "audio", "video"}
    | {"textarea", "map", "math", "noembed", "noframes", "xmp"}
)
_VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
_INLINE: Final = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img"}
    | {"ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt"}
    | {"u", "var", "wbr", "nobr"}
)
_BY_ELEMENT: Final[Mapping[str, RegionRole]] = {
    **dict.fromkeys(("nav", "footer", "form", "menu", "dialog", "button", "aside"), RegionRole.CHROME),
    **dict.fromkeys(("figcaption", "caption"), RegionRole.CAPTION),
    "address": RegionRole.CREDIT,
    "h1": RegionRole.HEADING,
}

_NAMES: Final[Mapping[RegionRole, tuple[str, ...]]] = {
    RegionRole.PROMO: (
        *("newsletter", "sign-?up", "subscribe", "subscription", "promo", "paywall", r"donat\w+", "app-banner", "cta"),
    ),
    RegionRole.TEASER: (
        *("related", "recommended", r"recirc\w*", "read-?(?:more|next|also)", "more-(?:stories|on|from)", "trending"),
        *("popular", "most-?read", "teaser", "taboola", "outbrain", "also-read", "latest", "upnext", "card"),
    ),
    RegionRole.CAPTION: (*("caption", "photo-?credit", "image-?credit", "figcaption", "credit-?line"),),
    RegionRole.CREDIT: (*("by-?line", "author(?:-?(?:name|bio|info|box))?", "contributor"),),
    RegionRole.CHROME: (
        *("nav(?:bar|igation)?", "menu", "footer", "sidebar", "breadcrumb", "comment", "disqus", "cookie", "consent"),
        *("advert(?:isement)?", "ads?", "sponsor(?:ed)?", "shar(?:e|ing)", "social", "toolbar", "widget", "modal"),
        *("skip(?:-link)?", "pagination", "tag(?:-?list)?", "topics", "login", "popup", "overlay", "masthead"),
        *("copyright", "disclaimer"),
    ),
}
"""Names that pages give to their parts; a part named so is not the article."""

_BY_CLASS: Final = tuple(
    (role, re.compile(rf"(?:\A|[\s_-])(?:{'|'.join(names)})(?:\Z|[\s_-]|s\b)", re.IGNORECASE))
    for role, names in _NAMES.items()
)
# "with-sidebar", "no-comments" and "main-menu-wrapper" name what holds the page, not a part of it.
_WHOLE: Final = re.compile(
    r"(?:\A|[\s_-])(?:with|has|no|main|wrapper|container|layout|page|body|content|article-body|story-body"
    r"|post)(?:\Z|[\s_-])"
)
_UNSEEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAIN_BODY: Final = re.compile(r"\barticle-?body\b|\bstory-?body\b|\bentry-content\b|\bpost-content\b", re.IGNORECASE)
_SPACE: Final = re.compile(r"\s+")
_BREAKS: Final = re.compile(r"\n ?\n")

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

    def add(self, part: Text | Opening | Closing) -> None:
        if isinstance(part, Text):
            self._text(part.words)
        elif isinstance(part, Opening):
            self._opening(part)
        else:
            self._closing(part.name)

    def _text(self, words: str) -> None:
        if not self._open[-1].hidden:
            self._draft.words.append(_SPACE.sub(" ", words))
            if self._links:
                self._draft.linked += len(words.strip())

    def _opening(self, tag: Opening) -> None:
        self._note(tag)
        if tag.name in ("br", "hr"):
            self._draft.words.append("\n")
            if tag.name == "hr":
                self.flush()
            return
        if tag.name in _VOID:
            return
        if tag.name not in _INLINE:
            self.flush()
            if tag.name in ("p", "li", "td", "th", "tr", "dt", "dd"):
                self._close_like(tag.name)
        if tag.name == "a":
            self._links += 1
        if len(self._open) < _DEEPEST:
            self._open.append(self._element(tag))

    def _close_like(self, name: str) -> None:
        """Ends an element whose closing tag is often left out, where the next of its kind begins."""
        if self._open[-1].name == name:
            self._open.pop()

    def _element(self, tag: Opening) -> _Element:
        around = self._open[-1]
        article = around.article
        if tag.name in ("article", "main") or tag.attributes.get("role") == "main" or _is_main_body(tag):
            self._articles += 1
            article = self._articles
        hidden = around.hidden or tag.name in _HIDDEN or _is_unseen(tag)
        if around.role is not None and around.role is not RegionRole.HEADING:
            return _Element(tag.name, around.role, around.named, article, hidden)
        role = _BY_ELEMENT.get(tag.name)
        if role is not None:
            return _Element(tag.name, role, False, article, hidden)
        named = _named_role(tag)
        return _Element(tag.name, named or around.role, named is not None, article, hidden)

    def _closing(self, name: str) -> None:
        if name not in _INLINE:
            self.flush()
        if name == "a":
            self._links = max(0, self._links - 1)
        depth = next((i for i in range(len(self._open) - 1, 0, -1) if self._open[i].name == name), 0)
        if depth:
            del self._open[depth:]

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
                    element=next((e.name for e in reversed(self._open) if e.name not in _INLINE), "html"),
                    role=around.role,
                    named=around.named,
                    article=around.article,
                    linked=min(draft.linked, len(line)),
                )
            )


def _is_unseen(tag: Opening) -> bool:
    return "hidden" in tag.attributes or _UNSEEN.search(tag.attributes.get("style", "")) is not None


def _is_main_body(tag: Opening) -> bool:
    if tag.attributes.get("itemprop", "").lower() == "articlebody":
        return True
    return _MAIN_BODY.search(f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}") is not None


def _named_role(tag: Opening) -> RegionRole | None:
    names = f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}".strip()
    if not names or tag.name in ("html", "body", "main", "article") or _WHOLE.search(names):
        return None
    return next((role for role, pattern in _BY_CLASS if pattern.search(names)), None)


def link_share(block: Block) -> float:
    """The share of a block's characters that are links."""
    return block.linked / len(block.text)
