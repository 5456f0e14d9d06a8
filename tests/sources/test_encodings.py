"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s400check.sources.copies import UnreadableError
from s400check.sources.encodings import decode

CURLY = "He said “no” – it’s over, and the café in Bergen stayed shut all week long."


def test_utf_8_needs_no_guess() -> None:
    assert decode(CURLY.encode()) == (CURLY, ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    mark = "\ufeff" if encoding.endswith(("le", "be")) else ""

    assert decode((mark + CURLY).encode(encoding)) == (CURLY, ())


def test_windows_1252_is_guessed_and_said() -> None:
    text, notices = decode(CURLY.encode("cp1252"))

    assert text == CURLY
    assert notices[0].message == "is not UTF-8; read as Windows-1252, which is a guess"


def test_an_encoding_that_the_file_names_is_no_guess() -> None:
    text = "Министр сказал “нет”."

    assert decode(text.encode("cp1251"), "windows-1251") == (text, ())


def test_nul_bytes_are_no_text() -> None:
    with pytest.raises(UnreadableError, match="NUL"):
        decode(b"MZ\x00\x01")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        text, _ = decode(content)
    except UnreadableError as error:
        text = error.hint
    assert "\r" not in text
    assert text or not content
