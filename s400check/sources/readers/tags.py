"""The tags and texts of a web page.

Python's own parser takes the square of the length on broken pages (20 s for 40 kB of "<a "), raises on some, and
reads differently from release to release; a claim's place must not. This one looks at each character once.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final

_NAME: Final = re.compile(r"[a-zA-Z][^\s/>]{0,60}")
_SPACE: Final = re.compile(r"[\s/]*")
_ATTRIBUTE: Final = re.compile(r"[^\s/>=][^\s/>=]*")
_EQUALS: Final = re.compile(r"\s*=\s*")
_BARE: Final = re.compile(r"[^\s>]*")
_RAW: Final = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


@dataclass(frozen=True, slots=True)
class Text:
    """Characters between tags, entities resolved."""

    words: str


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening tag; `raw` is what stands in an element whose content is no markup, such as a script."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """A closing tag."""

    name: str


def read_tags(page: str) -> Iterator[Text | Opening | Closing]:
    """The parts of a page in order; whatever is broken is text or nothing, never an error."""
    return _Scanner(page).parts()


class _Scanner:
    """Reads a page from left to right; remembers which marks do not come again, so as to look for them once."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._at = 0
        self._gone: set[str] = set()

    def parts(self) -> Iterator[Text | Opening | Closing]:
        while self._at < len(self._page):
            start = self._page.find("<", self._at)
            if start < 0:
                start = len(self._page)
            if start > self._at:
                yield Text(unescape(self._page[self._at : start]))
            self._at = start
            if start < len(self._page):
                part = self._markup()
                if part is not None:
                    yield part

    def _markup(self) -> Text | Opening | Closing | None:
        """The part that begins at a "<"; None for comments and declarations."""
        if self._page.startswith("<!--", self._at):
            return self._skip("-->", 4)
        if self._page.startswith(("<!", "<?"), self._at):
            return self._skip(">", 2)
        closing = self._page.startswith("</", self._at)
        name = _NAME.match(self._page, self._at + (2 if closing else 1))
        if name is None:
            self._at += 1
            return Text("<")
        self._at = name.end()
        if closing:
            self._skip(">", 0)
            return Closing(name.group().lower())
        return self._opening(name.group().lower())

    def _skip(self, mark: str, ahead: int) -> Text | None:
        end = self._find(mark, self._at + ahead)
        if end < 0:
            start, self._at = self._at, self._at + ahead
            return Text(self._page[start : self._at]) if ahead else None
        self._at = end + len(mark)
        return None

    def _find(self, mark: str, start: int) -> int:
        if mark in self._gone:
            return -1
        end = self._page.find(mark, start)
        if end < 0:
            self._gone.add(mark)
        return end

    def _opening(self, name: str) -> Opening:
        attributes: dict[str, str] = {}
        while True:
            self._at = self._end(_SPACE)
            key = _ATTRIBUTE.match(self._page, self._at)
            if key is None:
                break
            self._at = key.end()
            attributes.setdefault(key.group().lower(), self._value())
        # What is left is ">", a stray "=" or the page's end.
        self._at = min(self._at + 1, len(self._page))
        return Opening(name, attributes, self._raw(name) if name in _RAW else "")

    def _value(self) -> str:
        equals = _EQUALS.match(self._page, self._at)
        if equals is None:
            return ""
        self._at = equals.end()
        quote = self._page[self._at : self._at + 1]
        end = self._find(quote, self._at + 1) if quote in ("'", '"') else -1
        if end >= 0:
            value = self._page[self._at + 1 : end]
            self._at = end + 1
        else:
            start, self._at = self._at, self._end(_BARE)
            value = self._page[start : self._at]
        return unescape(value)

    def _end(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self._page, self._at)
        return found.end() if found else self._at

    def _raw(self, name: str) -> str:
        """What stands up to the closing tag; to the page's end where there is none."""
        end = _RAW_END[name].search(self._page, self._at)
        stop = end.start() if end else len(self._page)
        content = self._page[self._at : stop]
        self._at = stop
        return content


_RAW_END: Final = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
