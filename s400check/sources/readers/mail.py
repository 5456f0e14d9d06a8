"""Mails, saved one a file."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Final

from s400check.model.periods import Period
from s400check.model.sources import DateFrom, Region, RegionRole
from s400check.model.spans import Span
from s400check.sources.copies import Copy, Notice, UnreadableError
from s400check.sources.dates import find_clock
from s400check.sources.encodings import decode
from s400check.sources.mastheads import Masthead
from s400check.sources.readers import webpages

_QUOTED: Final = re.compile(r"^(?:>.*|On .{5,200} wrote:|-{2,} ?Original Message ?-{2,}|-- )$", re.MULTILINE)
_MOST_PARTS: Final = 100
"""Boundaries in the largest mail that is read; the email package takes the square of their number."""

_SIGNATURE: Final = re.compile(r"^-- $", re.MULTILINE)


def read(content: bytes) -> Copy:
    """The mail's own words: its plain text, else its HTML; what it quotes and its signature are chrome.

    Raises:
        UnreadableError: it has neither, or more parts than any mail.
    """
    if content.count(b"boundary=") > _MOST_PARTS:
        raise UnreadableError("holds mails within mails beyond all measure", "save its text as a file of its own")
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(preferencelist=("plain", "html"))
    payload = body.get_payload(decode=True) if body is not None else None
    if body is None or not isinstance(payload, bytes) or not payload.strip():
        raise UnreadableError("is a mail without text", "save the attachment that holds the text as a file of its own")
    charset = body.get_content_charset() or ""
    copy = webpages.read(payload, charset=charset) if body.get_content_subtype() == "html" else _plain(payload, charset)
    attached = sum(1 for part in message.iter_attachments() if part.get_filename())
    which = "1 attachment, which is" if attached == 1 else f"{attached} attachments, which are"
    notice = Notice(message=f"has {which} not read", hint="save what matters as a file of its own")
    return Copy(
        text=copy.text,
        masthead=_masthead(message),
        known=copy.known,
        places=copy.places,
        notices=(*copy.notices, notice) if attached else copy.notices,
    )


def _plain(payload: bytes, charset: str) -> Copy:
    text, notices = decode(payload, charset)
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text)
    known = [Region(span=Span(*match.span()), role=RegionRole.CHROME) for match in _QUOTED.finditer(text, 0, end)]
    if signature:
        known.append(Region(span=Span(end, len(text)), role=RegionRole.CHROME))
    return Copy(text=text, known=tuple(known), notices=notices)


def _masthead(message: EmailMessage) -> Masthead:
    try:
        sent = parsedate_to_datetime(str(message["date"])) if message["date"] else None
    except (ValueError, TypeError):
        sent = None
    published = Period.day(sent.date()) if sent else None
    return Masthead(
        title=" ".join(str(message["subject"] or "").split()),
        byline=" ".join(str(message["from"] or "").split()),
        published=published,
        published_from=DateFrom.METADATA if published else None,
        clock=find_clock(str(message["date"])) if sent else "",
    )
