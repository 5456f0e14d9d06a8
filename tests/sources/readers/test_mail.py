"""Mails."""

import pytest

from s400check.model.periods import Period
from s400check.model.sources import DateFrom, RegionRole
from s400check.sources.copies import UnreadableError
from s400check.sources.readers.mail import read

HEAD = (
    "From: Ann Writer <ann@example.org>\nTo: desk@example.org\nSubject: =?utf-8?q?The_radar_caf=C3=A9?=\n"
    "Date: Wed, 27 Nov 2019 16:02:00 +0300\nMIME-Version: 1.0\n"
)


def test_the_headers_are_the_masthead() -> None:
    masthead = read(f"{HEAD}\nThe ministry will buy a radar.\n".encode()).masthead

    assert masthead.title == "The radar café"
    assert masthead.byline == "Ann Writer <ann@example.org>"
    assert (masthead.published, masthead.published_from) == (Period.parse("2019-11-27"), DateFrom.METADATA)
    assert masthead.clock == "16:02 +0300"


def test_quoted_mail_and_signature_are_chrome() -> None:
    copy = read(f"{HEAD}\nIt costs $3 million.\n\n> It costs $2 million.\n\n-- \nAnn Writer\nDesk\n".encode())

    assert [(region.span.of(copy.text).strip(), region.role) for region in copy.known] == [
        ("> It costs $2 million.", RegionRole.CHROME),
        ("-- \nAnn Writer\nDesk", RegionRole.CHROME),
    ]


def test_html_is_read_where_there_is_no_plain_text_and_attachments_are_said() -> None:
    content = (
        f'{HEAD}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n'
        "<p>The ministry will buy a radar.</p>\n--b\n"
        "Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx\n--b--\n"
    )

    copy = read(content.encode())

    assert copy.text == "The ministry will buy a radar.\n"
    assert [notice.message for notice in copy.notices] == ["has 1 attachment, which is not read"]


def test_the_encoding_of_html_is_the_one_the_mail_names() -> None:
    content = f"{HEAD}Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: 8bit\n\n".encode()

    copy = read(content + "<p>Министр сказал нет.</p>".encode("cp1251"))

    assert (copy.text, copy.notices) == ("Министр сказал нет.\n", ())


def test_a_mail_without_text_is_refused() -> None:
    with pytest.raises(UnreadableError, match="is a mail without text"):
        read(f"{HEAD}\n".encode())
