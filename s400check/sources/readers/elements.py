"""What the elements of a web page say of the text in them: their kind, and the names that pages give them."""

import re
from collections.abc import Mapping
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.readers.tags import Opening

HIDDEN: Final = frozenset(
    {"script", "style", "template", "noscript", "svg", "head", "select", "iframe", "object", "canvas", "audio", "video"}
    | {"textarea", "map", "math", "noembed", "noframes", "xmp", "amp-sidebar", "amp-iframe", "amp-ad"}
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
HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
PICTURES: Final = frozenset({"img", "picture", "amp-img", "video", "canvas"})
CONTROLS: Final = frozenset({"button", "select", "textarea"})
FIELDS: Final = frozenset({"input", "form"})

_PARAGRAPHS: Final = INLINE | VOID | frozenset({"p", "blockquote", "pre", "dt", "dd", "tr", "tbody", "thead", "li"})

_BY_ELEMENT: Final[Mapping[str, RegionRole]] = {
    **dict.fromkeys(("nav", "footer", "form", "menu", "dialog", "button", "aside"), RegionRole.CHROME),
    **dict.fromkeys(("figcaption", "caption"), RegionRole.CAPTION),
    "address": RegionRole.CREDIT,
    "blockquote": RegionRole.QUOTE,
    "h1": RegionRole.HEADING,
}

_NAMES: Final[Mapping[RegionRole, tuple[str, ...]]] = {
    RegionRole.PROMO: (
        *(
            "newsletters?",
            "sign-?up",
            "subscri\\w+",
            "promo",
            "paywall",
            r"donat\w+",
            "app-banner",
            "cta",
            "membership",
        ),
    ),
    RegionRole.TEASER: (
        *("related", r"recommend\w*", r"recirc\w*", "read-?(?:more|next|also|on)", "trending", "carousel", "puff"),
        *("more-(?:stories|on|from|news|in|links|articles|grid)", "popular", "most-?(?:read|viewed|popular)", "teaser"),
        *("taboola", "outbrain", "also-read", "latest", "up-?next", "card", "onward"),
    ),
    RegionRole.CAPTION: (*("caption", "photo-?credit", "image-?credit", "figcaption", "credit-?line"),),
    RegionRole.CREDIT: (
        *("by-?line", "author", "contributor", "writer", "bio", "meta(?:data)?", "date-?line", "time-?stamp", "credit"),
        *("pub-?date", "posted-on"),
    ),
    RegionRole.CHROME: (
        *("nav(?:bar|igation)?", "menu", "foot(?:er)?", "ft", "sidebar", r"breadcrumbs?", "comment", "disqus", "gdpr"),
        *("cookie", "consent", "advert(?:isement)?", "ads?", r"sponsor\w*", r"shar(?:e|ing)\w*", "social", "toolbar"),
        *("widget", "modal", "skip(?:-link)?", "pagination", "tag(?:-?list)?", "topics", "login", "popup", "overlay"),
        *("masthead", "copyright", "disclaimer", "ticker", "poll", "player", "colophon", "pull-?quote", "feedback"),
        *("reflist", "reference", "navbox", "barrier"),
    ),
}
"""Names that pages give to their parts; a part named so is not the article."""

_BY_CLASS: Final = tuple(
    (role, re.compile(rf"(?:\A|[\s-])(?:{'|'.join(names)})s?(?:\Z|[\s-]|\d)", re.IGNORECASE))
    for role, names in _NAMES.items()
)
# "ReadNext__box" and "imageCaption" are words run together.
_JOINT: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|[_:]+")
# "with-sidebar" and "no-comments" name what the whole page has or lacks.
_WHOLE: Final = re.compile(r"(?:\A|(?<=\s))(?:with|has|no|is|js|without|show|hide)-\S+", re.IGNORECASE)
_UNSEEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAIN_BODY: Final = re.compile(r"\barticle-?body\b|\bstory-?body\b|\bentry-content\b|\bpost-content\b", re.IGNORECASE)


def is_hidden(tag: Opening) -> bool:
    """Whether the element and all in it is never shown."""
    return (
        tag.name in HIDDEN or "hidden" in tag.attributes or _UNSEEN.search(tag.attributes.get("style", "")) is not None
    )


def is_holder(name: str) -> bool:
    """Whether elements of the name hold paragraphs: divisions, cells, sections; not paragraphs and what is in them."""
    return name not in _PARAGRAPHS and name not in HEADINGS


def is_article(tag: Opening) -> bool:
    """Whether the element says that it holds an article, or the page's main part."""
    if tag.name in ("article", "main") or tag.attributes.get("role") == "main":
        return True
    if tag.attributes.get("itemprop", "").lower() == "articlebody":
        return True
    return _MAIN_BODY.search(f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}") is not None


def role_of(tag: Opening) -> tuple[RegionRole | None, bool]:
    """The role that the element gives to what is in it, None for none; and whether its class or id says so."""
    names = f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}".strip()
    named = _named(names) if names and tag.name not in ("html", "body", "main", "article") else None
    known = _BY_ELEMENT.get(tag.name)
    if known is None or (known is RegionRole.QUOTE and named is not None):
        return named, named is not None
    return known, False


def _named(names: str) -> RegionRole | None:
    words = _WHOLE.sub(" ", _JOINT.sub("-", names[:_LONGEST]))
    return next((role for role, pattern in _BY_CLASS if pattern.search(words)), None)


_LONGEST: Final = 300
"""Characters of class names that are looked at; some pages have dozens of classes that only say how wide a part is."""
