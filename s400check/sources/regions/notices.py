"""What a site says about its own page, where to write to it, and what its readers write below."""

import re
from collections.abc import Iterable
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import (
    QUOTING,
    TOLD,
    Example,
    Page,
    RegionRule,
    any_of,
    lines,
    matching,
    rejected,
    word_count,
)

_NOTICES: Final = any_of(
    r"\A(?:this is an archived\b|this (?:article|story|page) is (?:now |an )?(?:more than|over|archived|older)\b)",
    r"\A(?:the following|this) is (?:a|the) (?:\w+ )?transcript\b",
    r"\Aposted in (?:\w+ on\b|[^.]{0,60}\Z)",
    r"\Acomments (?:are|on this)\b.{0,80}\b(?:closed|moderated|subject|guidelines)\b",
    r"\A(?:house rules|rules of conduct|community guidelines)\b",
    r"\bcomments? (?:below )?ha(?:s|ve) (?:not )?been moderated\b",
    r"\bemail address will not be published\b",
    r"\b(?:store|access) (?:and|and/or|or) (?:access|store) information on a device\b",
    r"\badheres? to the .{3,80}\bcode of practice\b",
    r"\b(?:does|do) not (?:necessarily )?(?:represent|reflect) the (?:views|opinions?) of\b",
    r"\bnot responsible for the content of external\b",
    r"\b(?:essential|additional) cookies\b",
)

NOTICE: Final = RegionRule(
    name="chrome.notice",
    about="What the site says of its own page: its age, its rules, that it is a transcript.",
    role=RegionRole.CHROME,
    find=matching(
        re.compile(_NOTICES, re.IGNORECASE),
        unless=QUOTING,
        hints=(
            *("archived", "this ", "transcript", "posted in", "comment", "rules", "guidelines", "email address"),
            *("information on a device", "code of practice", "the view", "the opinion", "external", "cookies"),
        ),
    ),
    examples=lines(
        "This article is more than 3 years old",
        "This is an archived article and the information in it may be outdated.",
        "This bulletin does not represent the views of the mission.",
        "The following is a transcript of an interview with the minister that aired on Sunday, May 3, 2020.",
        "We and our partners store and/or access information on a device, such as unique IDs.",
    ),
    rejects=rejected(
        "This transcript was never signed, the court said.",
        "Comments from the minister were published on Monday.",
        "Posted in Kabul since 2010, he speaks Dari.",
        "It does not represent the views of the ministry, the spokesman said.",
    ),
)

_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)\+?\d[\d ().-]{7,}\d(?!\w)")
_REACH: Final = re.compile(
    r"\A\W*(?:for (?:more|further) information\b.{0,60}|(?:media|press) contacts?\b.{0,40}"
    r"|notes? to editors?|to arrange an interview\b.{0,40}):?\W*\Z",
    re.IGNORECASE,
)


def _contacts(page: Page) -> Iterable[int]:
    listed = len(page.lines)
    for i in page.unclaimed:
        line = page.lines[i]
        if i == listed + 1 and word_count(line) <= _LINK and i not in page.prose:
            listed = i
            yield i
            continue
        if len(line) > _CONTACT or line.endswith("."):
            continue
        if _REACH.match(line):
            listed = i
            yield i
        elif ("@" in line or "+" in line or "Tel" in line) and _ADDRESS.search(line):
            yield i


_LINK: Final = 5
"""Words of a link or a name below "For more information"."""

_CONTACT: Final = 120
"""Characters of the longest line that is a name with its address."""

CONTACT: Final = RegionRule(
    name="chrome.contact",
    about="Where to write or call: a line with an address or a number and no sentence, and the label above it.",
    role=RegionRole.CHROME,
    find=_contacts,
    examples=lines(
        "Ann Writer, Bergen, +47 55 00 00 00, a.writer@fjord.example",
        "For more information or to arrange an interview:",
        "Note to editors:",
    ),
    rejects=rejected(
        "Nobody answered a mail to press@fjord.example in ten days.",
        "The radar +47 sees 400 km",
        "The deal: 1 000 000 crowns",
    ),
)

_COMMENTS: Final = re.compile(
    r"\A\W*(?:comments? \(\d+\)|\d+ (?:comments?|replies|responses|thoughts on .{3,120})|leave a (?:reply|comment)"
    r"|(?:reader|your) comments?|share what you think|join the (?:conversation|discussion))\W*\Z",
    re.IGNORECASE,
)
_BEFORE: Final = 3
"""Paragraphs that must stand above the readers' comments; the button "12 comments" has the headline above it."""


def _comments(page: Page) -> Iterable[int]:
    """What stands below a heading over comments, to the page's end."""
    told = page.prose[_BEFORE - 1 : _BEFORE]
    if not told:
        return
    start = next((i for i in range(told[0] + 1, len(page.lines)) if _COMMENTS.match(page.lines[i][:160])), None)
    if start is not None:
        yield from range(start, len(page.lines))


COMMENTS: Final = RegionRule(
    name="chrome.comments",
    about="What readers write below the article, and the heading over it.",
    role=RegionRole.CHROME,
    find=_comments,
    examples=(
        Example(
            (TOLD, TOLD, TOLD, "Comments (2)", "I saw that radar and it is not new at all, it is from 1990."), at=4
        ),
        Example((TOLD, TOLD, TOLD, "Leave a Reply"), at=3),
    ),
    rejects=((TOLD, "2 comments.", TOLD), (TOLD, TOLD, TOLD, "Comments on the radar")),
)

RULES: Final = (NOTICE, CONTACT)
LATE_RULES: Final = (COMMENTS,)
