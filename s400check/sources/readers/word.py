"""Word files (.docx): a zip archive of XML, read as it streams by."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from s400check.model.sources import Place, Region, RegionRole
from s400check.model.spans import Span
from s400check.sources.copies import Copy, UnreadableError
from s400check.sources.mastheads import Masthead
from s400check.sources.readers.paragraphs import BETWEEN_CELLS, is_row

_BODY: Final = "word/document.xml"
_PROPERTIES: Final = "docProps/core.xml"

_LARGEST: Final = 64 * 1024 * 1024
"""Bytes that a part may have when unpacked; a book of 1,000 pages has 10 million. A bomb has thousands of millions."""

_CHUNK: Final = 64 * 1024
_REPAIR: Final = "open it in a word processor and save it again, or save it as plain text"

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_HEADING: Final = re.compile(r"(?:Heading|Title|berschrift|Titre|Rubrik)", re.IGNORECASE)
_UNREAD: Final = frozenset({"del", "moveFrom", "instrText", "delText", "fldData", "footnoteReference"})


def read(content: bytes) -> Copy:
    """The document's paragraphs; deleted and hidden words are left out, headings are told by their style.

    Raises:
        UnreadableError: no Word file, a broken one, one that unpacks beyond all measure, or one with a DTD.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if _BODY not in archive.namelist():
                raise UnreadableError("is a zip archive, but no Word file", "unpack it and name the files in it")
            story = _Story()
            _parse(archive, _BODY, story)
            properties = _Properties()
            if _PROPERTIES in archive.namelist():
                _parse(archive, _PROPERTIES, properties)
    except (zipfile.BadZipFile, zlib.error, EOFError, expat.ExpatError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError(f"is a broken Word file: {error}", _REPAIR) from error
    return _copy(story, properties)


def _copy(story: "_Story", properties: "_Properties") -> Copy:
    spans = []
    at = 0
    for paragraph in story.paragraphs:
        spans.append(Span(at, at + len(paragraph.words)))
        at += len(paragraph.words) + 2
    return Copy(
        text="\n\n".join(paragraph.words for paragraph in story.paragraphs) + "\n",
        masthead=Masthead(title=properties.found.get("title", ""), byline=properties.found.get("creator", "")),
        known=tuple(
            Region(span=span, role=RegionRole.HEADING)
            for span, paragraph in zip(spans, story.paragraphs, strict=True)
            if paragraph.heading
        ),
        places=tuple(Place(at=span.start, words=f"paragraph {i}") for i, span in enumerate(spans, 1)),
    )


@dataclass(frozen=True, slots=True)
class _Paragraph:
    words: str
    heading: bool


@dataclass(slots=True)
class _Story:
    """Collects paragraphs while the document's XML passes."""

    paragraphs: list[_Paragraph] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _heading: bool = False
    _in_text: bool = False
    _unread: int = 0
    _vanished: bool = False
    _row: int = 0
    _cells: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.removeprefix(_W).removeprefix(_STRICT)
        if tag in _UNREAD:
            self._unread += 1
        elif tag == "tr":
            self._row, self._cells = len(self.paragraphs), 0
        elif tag == "tc":
            self._cells += 1
        elif tag == "t":
            self._in_text = not self._unread and not self._vanished
        elif tag == "r":
            self._vanished = False
        elif tag == "vanish":
            self._vanished = True
        elif tag in ("tab", "br", "cr"):
            self._words.append(" ")
        elif tag == "noBreakHyphen":
            self._words.append("-")
        elif tag == "pStyle":
            style = attributes.get(f"{_W}val", attributes.get(f"{_STRICT}val", ""))
            self._heading = _HEADING.search(style) is not None

    def end(self, name: str) -> None:
        tag = name.removeprefix(_W).removeprefix(_STRICT)
        if tag in _UNREAD:
            self._unread -= 1
        elif tag == "t":
            self._in_text = False
        elif tag == "p":
            words = " ".join("".join(self._words).split())
            if words:
                self.paragraphs.append(_Paragraph(words, self._heading))
            self._words = []
            self._heading = False
        elif tag == "tr":
            self._end_row()

    def _end_row(self) -> None:
        """Makes one paragraph of a row's cells: a number in a table says nothing without the name beside it."""
        texts = [paragraph.words for paragraph in self.paragraphs[self._row :]]
        if is_row(texts, self._cells):
            self.paragraphs[self._row :] = [_Paragraph(BETWEEN_CELLS.join(texts), False)]

    def text(self, words: str) -> None:
        if self._in_text:
            self._words.append(words)


@dataclass(slots=True)
class _Properties:
    """Collects the document's title and author."""

    found: dict[str, str] = field(default_factory=dict)
    _name: str = ""

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self._name = name.rsplit(" ", 1)[-1]

    def end(self, _name: str) -> None:
        self._name = ""

    def text(self, words: str) -> None:
        if self._name in ("title", "creator"):
            self.found[self._name] = (self.found.get(self._name, "") + words)[:300].strip()


def _parse(archive: zipfile.ZipFile, part: str, target: _Story | _Properties) -> None:
    """Feeds a part of the archive to the target, piece by piece.

    Raises:
        UnreadableError: it has a DTD, where entities hide, or does not end.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = target.start
    parser.EndElementHandler = target.end
    parser.CharacterDataHandler = target.text
    parser.StartDoctypeDeclHandler = _refuse
    read = 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            read += len(chunk)
            if read > _LARGEST:
                raise UnreadableError(f"unpacks to more than {_LARGEST // 1024 // 1024} MB: a zip bomb?", _REPAIR)
            parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse(*_declaration: object) -> None:
    raise UnreadableError("declares a document type, as no Word file does: it may reach for other files", _REPAIR)
