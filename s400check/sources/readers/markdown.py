"""Markdown: the text without its marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from s400check.model.sources import DateFrom, Place, Region, RegionRole
from s400check.model.spans import Span
from s400check.sources.copies import Copy
from s400check.sources.dates import find_clock, find_days
from s400check.sources.encodings import decode
from s400check.sources.mastheads import Masthead
from s400check.sources.readers.paragraphs import BETWEEN_CELLS

_FRONT: Final = re.compile(r"\A---[ \t]*\n(?P<fields>(?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD: Final = re.compile(r"^(?P<name>[A-Za-z_]+)\s*:\s*[\"']?(?P<value>[^\n]*?)[\"']?\s*$", re.MULTILINE)
_FENCE: Final = re.compile(r"[ ]{0,3}(?:```|~~~)")
_HEADING: Final = re.compile(r"[ ]{0,3}#{1,6}\s+(?P<words>.*?)\s*#*\s*\Z")
_UNDERLINE: Final = re.compile(r"[ ]{0,3}(?:=+|-{3,})\s*\Z")
_RULE: Final = re.compile(r"[ ]{0,3}(?:[-*_]\s*){3,}\Z")
_ITEM: Final = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_BLOCKQUOTE: Final = re.compile(r"[ ]{0,3}(?:>\s?)+")
_ROW: Final = re.compile(r"[ ]{0,3}\|(?P<cells>.*)\|\s*\Z")
_RULED: Final = re.compile(r"[-:| ]+\Z")
_INLINE: Final = (
    (re.compile(r"!\[([^\[\]\n]{0,300})\]\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,100}\]"), r"\1"),
    (re.compile(r"<(?:https?://|mailto:)[^>\n]{1,500}>"), ""),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>"), ""),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?!\*)"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,2000}?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"\[\^[^\]\n]{1,40}\]"), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    line: int
    words: str
    role: RegionRole | None = None


def read(content: bytes) -> Copy:
    """The text a reader of the rendered page sees, a paragraph a line; places are lines of the file.

    Front matter between two lines of dashes gives title, author and date.
    """
    text, notices = decode(content)
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    first = text.count("\n", 0, front.end()) + 1 if front else 1
    parts = [part for part in _parts(_without_comments(body), first) if part.words]
    spans = []
    at = 0
    for part in parts:
        spans.append(Span(at, at + len(part.words)))
        at += len(part.words) + 2
    return Copy(
        text="\n\n".join(part.words for part in parts) + ("\n" if parts else ""),
        masthead=_front_matter(front["fields"] if front else ""),
        known=tuple(Region(span=span, role=part.role) for span, part in zip(spans, parts, strict=True) if part.role),
        places=tuple(Place(at=span.start, words=f"line {part.line}") for span, part in zip(spans, parts, strict=True)),
        notices=notices,
    )


def _without_comments(body: str) -> str:
    """The text without what stands between "<!--" and "-->"; its line breaks stay, so that lines keep their number."""
    kept: list[str] = []
    at = 0
    while (start := body.find("<!--", at)) >= 0 and (end := body.find("-->", start)) >= 0:
        kept += (body[at:start], "\n" * body.count("\n", start, end))
        at = end + len("-->")
    return "".join((*kept, body[at:]))


def _parts(body: str, first: int) -> Iterator[_Part]:
    """The paragraphs, headings and items, with the line each begins on."""
    waiting: list[str] = []
    began = first
    fenced = set_apart = False
    for number, line in enumerate([*body.split("\n"), ""], first):
        fence = _FENCE.match(line) is not None
        fenced ^= fence
        if len(waiting) == 1 and _UNDERLINE.match(line):
            yield _Part(line=began, words=_plain(waiting.pop()), role=RegionRole.HEADING)
            continue
        alone = _alone(number, line, is_code=fenced or fence)
        blank = not line.strip() or _RULE.match(line) is not None
        quoted = _BLOCKQUOTE.match(line) is not None
        if waiting and (alone or blank or _ITEM.match(line) or quoted != set_apart):
            role = RegionRole.QUOTE if set_apart else None
            yield _Part(line=began, words=_plain(" ".join(waiting)), role=role)
            waiting = []
        if alone:
            yield alone
        elif not blank:
            began, set_apart = (began, set_apart) if waiting else (number, quoted)
            waiting.append(_BLOCKQUOTE.sub("", line).strip())


def _alone(number: int, line: str, *, is_code: bool) -> _Part | None:
    """The part that a line is by itself: a line of code or its fence, a row of a table, a heading; else None."""
    row, heading = _ROW.match(line), _HEADING.match(line)
    if is_code:
        return _Part(line=number, words="" if _FENCE.match(line) else line.strip(), role=RegionRole.CHROME)
    if row:
        cells = "" if _RULED.match(row["cells"]) else BETWEEN_CELLS.join(map(str.strip, row["cells"].split("|")))
        return _Part(line=number, words=_plain(cells), role=RegionRole.BODY)
    return _Part(line=number, words=_plain(heading["words"]), role=RegionRole.HEADING) if heading else None


def _plain(words: str) -> str:
    for pattern, replacement in _INLINE:
        words = pattern.sub(replacement, words)
    return " ".join(words.split())


def _front_matter(fields: str) -> Masthead:
    found = {match["name"].casefold(): match["value"] for match in _FIELD.finditer(fields)}
    printed = found.get("date", found.get("published", ""))
    day = next((day.period for day in find_days(printed) if day.period), None)
    return Masthead(
        title=found.get("title", ""),
        outlet=found.get("outlet", found.get("publication", "")),
        byline=found.get("author", found.get("byline", "")),
        published=day,
        published_from=DateFrom.METADATA if day else None,
        clock=find_clock(printed) if day else "",
    )
