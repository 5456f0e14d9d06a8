"""Which reader reads a file."""

import pytest

from s400check.sources.readers import READERS, format_of, read_copy
from tests.sources.readers.files import pdf, word


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        ("a.txt", b"Words.", "txt"),
        ("a.TXT", b"<html><p>Words.", "txt"),
        ("a", b"Words.", "txt"),
        ("a.md", b"# Words", "md"),
        ("a.htm", b"Words", "html"),
        ("a.page", b"\n<!DOCTYPE html><p>Words.", "html"),
        ("a.txt", pdf(("Words",)), "pdf"),
        ("a.bin", word("Words"), "docx"),
        ("a.vtt", b"WEBVTT\n", "vtt"),
        ("a", b"WEBVTT\n\n00:01.000 --> 00:02.000\nWords\n", "vtt"),
        ("a", b"1\n00:00:01,000 --> 00:00:02,000\nWords\n", "srt"),
        ("a", b"From: a@example.org\nTo: b@example.org\nSubject: Words\n\nWords.", "eml"),
        ("a", b"From: the minister\n\nWords.", "txt"),
    ],
)
def test_content_decides_then_the_name(path: str, content: bytes, expected: str) -> None:
    assert format_of(path, content) == expected


@pytest.mark.parametrize("suffix", READERS)
def test_every_format_has_a_reader_that_refuses_nothing_by_a_crash(suffix: str) -> None:
    from s400check.sources.copies import UnreadableError

    hints: list[str] = []
    for content in (b"", b"Words.", b"\x00\xff" * 40, b"%PDF-", b"PK\x03\x04", b"<" * 200):
        try:
            copy = read_copy(f"a.{suffix}", content)
        except UnreadableError as error:
            hints.append(error.hint)
            continue
        assert all(region.span.end <= len(copy.text) for region in copy.known)
    assert all(hints)
