"""One reader a format: a file's bytes to its copy. Which one reads a file, its content decides, then its name.

To add a format: a module with `read(content: bytes) -> Copy`, and a line in `READERS`. A module is imported when a file
needs it: most folders hold one format or two, and every start would pay for all.
"""

import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from s400check.sources.copies import Copy

READERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "txt": "plain",
        "md": "markdown",
        "html": "webpages",
        "pdf": "pdf",
        "docx": "word",
        "eml": "mail",
        "srt": "subtitles",
        "vtt": "subtitles",
    }
)
"""The formats, and the module of this package that reads each."""

_SUFFIXES: Final = MappingProxyType(
    {"markdown": "md", "htm": "html", "xhtml": "html", "text": "txt", "mbox": "eml"} | {name: name for name in READERS}
)
_SIGNATURES: Final = (
    ("pdf", re.compile(rb"\A\s{0,64}%PDF-")),
    ("docx", re.compile(rb"\APK\x03\x04")),
)
_HEADER: Final = (
    rb"(?:From|To|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Delivered-To|Cc|Reply-To|X-[\w-]+)"
)
_LOOKS: Final = (
    (
        "html",
        re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE),
    ),
    ("vtt", re.compile(rb"\A(?:\xef\xbb\xbf)?WEBVTT\b")),
    ("srt", re.compile(rb"\A(?:\xef\xbb\xbf)?\s*\d+\s*\n\d\d:\d\d:\d\d[,.]\d{3} --> ")),
    ("eml", re.compile(rb"\A(?:" + _HEADER + rb":[^\n]*\n(?:[ \t][^\n]*\n)*){3}", re.IGNORECASE)),
)


def format_of(path: str, content: bytes) -> str:
    """The format of a file: what its first bytes say for certain, else its suffix, else what it looks like."""
    head = content[:4096]
    for name, signature in _SIGNATURES:
        if signature.search(head):
            return name
    suffix = PurePosixPath(path).suffix.removeprefix(".").casefold()
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    return next((name for name, look in _LOOKS if look.search(head)), "txt")


def read_copy(path: str, content: bytes) -> Copy:
    """The copy that a file holds; `path` is asked for its suffix only.

    Raises:
        UnreadableError: the file is broken, empty, too large, or wants a package that is not installed.
    """
    reader = import_module(f"{__name__}.{READERS[format_of(path, content)]}")
    copy: Copy = reader.read(content)
    return copy
