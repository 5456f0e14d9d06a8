"""Plain text: the file's own text."""

from s400check.sources.copies import Copy
from s400check.sources.encodings import decode


def read(content: bytes) -> Copy:
    """The text as it is, but for newlines and a byte order mark."""
    text, notices = decode(content)
    return Copy(text=text, notices=notices)
