"""What the elements of a web page say of the text in them: their kind, and the names that pages give them."""

import re
from collections.abc import Mapping
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.readers.tags import Opening

HIDDEN: Final = frozenset(
    {"script", "style", "template", "noscript", "svg", "head", "select", "iframe", "object", "canvas", "audio", "video"}
    | {"textarea", "map", "math", "noembed", "noframes", "xmp"}
)
VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
IN_HEAD: Final = frozenset({"title", "style", "script", "noscript", "template"})
INLINE: Final = frozenset(
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
        *(
            "nav(?:bar|igation)?",
            "menu",
            "foot(?:er)?",
            "ft",
            "sidebar",
            "breadcrumb",
            "comment",
            "disqus",
            "cookie",
            "consent",
        ),
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


def is_hidden(tag: Opening) -> bool:
    """Whether the element and all in it is never shown."""
    return (
        tag.name in HIDDEN or "hidden" in tag.attributes or _UNSEEN.search(tag.attributes.get("style", "")) is not None
    )


def is_article(tag: Opening) -> bool:
    """Whether the element says that it holds an article, or the page's main part."""
    if tag.name in ("article", "main") or tag.attributes.get("role") == "main":
        return True
    if tag.attributes.get("itemprop", "").lower() == "articlebody":
        return True
    return _MAIN_BODY.search(f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}") is not None


def role_of(tag: Opening) -> tuple[RegionRole | None, bool]:
    """The role that the element gives to what is in it, None for none; and whether its class or id says so."""
    if tag.name in _BY_ELEMENT:
        return _BY_ELEMENT[tag.name], False
    names = f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}".strip()
    if not names or tag.name in ("html", "body", "main", "article") or _WHOLE.search(names):
        return None, False
    named = next((role for role, pattern in _BY_CLASS if pattern.search(names)), None)
    return named, named is not None
