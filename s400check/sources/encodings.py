"""Bytes to text."""

import codecs
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class UndecodableError(ValueError):
    """The bytes are no text in an encoding that is known; the message completes "the file ..."."""


def decode(content: bytes) -> str:
    """The text, without its byte order mark and with LF for every newline.

    Raises:
        UndecodableError: binary content, or text in an encoding that cannot be told.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in content:
        raise UndecodableError("is not text: it holds NUL bytes")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(f"is not text in {encoding.upper()}: byte {error.start + 1} does not fit") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
