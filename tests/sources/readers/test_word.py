"""Word files."""

import pytest

from s400check.model.sources import RegionRole
from s400check.sources.copies import UnreadableError
from s400check.sources.readers.word import read
from tests.sources.readers.files import word, word_bomb


def test_paragraphs_are_read_with_headings_title_and_author() -> None:
    copy = read(word("# A new radar", "The ministry will buy a radar.", "It stands in Bergen.", title="Radar"))

    assert copy.text == "A new radar\n\nThe ministry will buy a radar.\n\nIt stands in Bergen.\n"
    assert [(region.span.of(copy.text), region.role) for region in copy.known] == [("A new radar", RegionRole.HEADING)]
    assert (copy.masthead.title, copy.masthead.byline) == ("Radar", "Ann Writer")
    assert [place.words for place in copy.places] == ["paragraph 1", "paragraph 2", "paragraph 3"]


def test_a_row_of_a_table_is_one_paragraph() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>".format
    body = f"<w:tbl><w:tr>{cell('Leer')}{cell('6.84 m')}</w:tr></w:tbl><w:p><w:r><w:t>It rained.</w:t></w:r></w:p>"

    assert read(word(body=body)).text == "Leer | 6.84 m\n\nIt rained.\n"


def test_deleted_and_hidden_words_are_left_out() -> None:
    body = (
        "<w:p><w:r><w:t>It costs </w:t></w:r><w:del><w:r><w:delText>3</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>4</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> or 5</w:t></w:r>"
        "<w:r><w:tab/><w:t>million.</w:t></w:r></w:p>"
    )

    assert read(word(body=body)).text == "It costs 4 million.\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (word("Words")[:120], "is a broken Word file"),
        (b"PK\x03\x04 and nothing else", "is a broken Word file"),
        (word(body="<w:p><w:r>"), "is a broken Word file"),
        (
            word(
                doctype='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
                body="<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
            ),
            "declares a document type",
        ),
        (word_bomb(80), "unpacks to more than 64 MB"),
    ],
)
def test_a_broken_or_hostile_file_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as caught:
        read(content)

    assert caught.value.hint
