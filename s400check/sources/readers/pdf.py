"""PDF files, by pypdfium2."""

import importlib.util
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from s400check.model.sources import Place, Region, RegionRole
from s400check.model.spans import Span
from s400check.sources.copies import Copy, Notice, UnreadableError
from s400check.sources.mastheads import Masthead

_MOST_PAGES: Final = 500
"""Pages that are read; a report that a newsroom checks has a hundred."""

_REPEATED: Final = 3
"""Pages on which a first or last line stands, but for its digits, to be a running head."""

_DIGITS: Final = re.compile(r"\d+")
# A word parted at the line's end: pdfium joins most itself and leaves a mark. "state-of-" keeps its hyphen.
_JOINT: Final = re.compile(r"[\u00ad\ufffe\x02]\n?")
_PARTED: Final = re.compile(r"(?<![\w-])[^\W\d_]{2,}-\Z")
_ENDED: Final = re.compile(r"[.!?:…][\"”’)\]]*\Z")
_SPACE: Final = re.compile(r"[^\S\n]+")


def read(content: bytes) -> Copy:
    """The text of the pages, lines run together to paragraphs; running heads are chrome, places are pages.

    Raises:
        UnreadableError: the package is missing, or the file is broken, locked, or holds pictures of text only.
    """
    if importlib.util.find_spec("pypdfium2") is None:
        raise UnreadableError("is a PDF, which needs a package more", "pip install 's400check[pdf]'")
    pages, total, title = _pages(content)
    heads = _running_heads(pages)
    text = ""
    known: list[Region] = []
    places: list[Place] = []
    for number, lines in enumerate(pages, 1):
        places.append(Place(at=len(text), words=f"page {number}"))
        for words, is_head in _paragraphs(lines, heads):
            if is_head:
                known.append(Region(span=Span(len(text), len(text) + len(words)), role=RegionRole.CHROME))
            text += words + "\n\n"
    if not text.strip():
        raise UnreadableError(
            "holds no text, only pictures of it", "run it through text recognition first, such as ocrmypdf"
        )
    skipped = Notice(
        message=f"has {total} pages; the first {_MOST_PAGES} are read", hint="split the file to read the rest"
    )
    return Copy(
        text=text.rstrip("\n") + "\n",
        masthead=Masthead(title=title),
        known=tuple(known),
        places=tuple(places),
        notices=(skipped,) if total > _MOST_PAGES else (),
    )


def _pages(content: bytes) -> tuple[list[list[str]], int, str]:
    """The lines of each page, the number of pages, and the title."""
    # Imported here: few files need it, and it is an extra.
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415  # no stubs, no py.typed

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(
            f"is a broken or locked PDF: {error}", "open it in a viewer and save it again, without a password"
        ) from error
    try:
        pages = [_lines(document[i]) for i in range(min(len(document), _MOST_PAGES))]
        return pages, len(document), " ".join(str(document.get_metadata_value("Title")).split())
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"is a broken PDF: {error}", "open it in a viewer and save it again") from error
    finally:
        document.close()


def _lines(page: Any) -> list[str]:
    text_page = page.get_textpage()
    try:
        text = str(text_page.get_text_range())
    finally:
        text_page.close()
        page.close()
    lines = _JOINT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return [_SPACE.sub(" ", line).strip() for line in lines]


def _running_heads(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The first and last lines of pages that stand on several of them, but for their digits."""
    edges: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page if line]
        edges.update({_DIGITS.sub("#", line) for line in (*lines[:2], *lines[-2:])})
    return frozenset(line for line, count in edges.items() if count >= _REPEATED)


def _paragraphs(lines: Sequence[str], heads: frozenset[str]) -> list[tuple[str, bool]]:
    """The paragraphs of a page, and whether each is a running head.

    A PDF knows no paragraphs: a line that is well short of its neighbours, or an empty one, ends one.
    """
    widest = max((len(line) for line in lines), default=0)
    found: list[tuple[str, bool]] = []
    waiting = ""
    for line in lines:
        if not line or _DIGITS.sub("#", line) in heads:
            if waiting:
                found.append((waiting, False))
            if line:
                found.append((line, True))
            waiting = ""
            continue
        waiting = _joined(waiting, line)
        if len(line) < widest * _SHORT and (_ENDED.search(line) or len(line) < widest * _SHORT / 2):
            found.append((waiting, False))
            waiting = ""
    return [*found, (waiting, False)] if waiting else found


def _joined(above: str, line: str) -> str:
    if _PARTED.search(above) and line[:1].islower():
        return above[:-1] + line
    return above + line if above.endswith("-") else f"{above} {line}".strip()


_SHORT: Final = 0.8
"""Share of the widest line's length below which a line that ends a sentence ends its paragraph."""
