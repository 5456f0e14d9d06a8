"""Blocks in somebody else's words: statements, letters and posts that a story sets apart."""

import re
from collections.abc import Iterable
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import TOLD, Example, Page, RegionRule, lines, rejected, word_count

_MARK: Final = re.compile(r">+\s?\S")
_SIGNED: Final = re.compile(r"\A(?:[-–—]{1,2}|―)\s?[A-Z@][^.!?]{2,90}\Z")
_POST: Final = re.compile(r"\(@\w{2,30}\)")

_SIGNATURE: Final = 10
"""Words of the longest name with its office below a quotation; a longer line with a dash is an item of a list."""


def _marked(page: Page) -> Iterable[int]:
    return [i for i in page.unclaimed if page.lines[i].startswith(">") and _MARK.match(page.lines[i])]


MARKED: Final = RegionRule(
    name="quote.marked",
    about="Lines behind a > as mails and notes mark what somebody else wrote.",
    role=RegionRole.QUOTE,
    find=_marked,
    examples=lines("> It costs two million, and it will be paid for by the town.", ">> It was never voted on."),
    rejects=rejected("Output > 5 km/h is rare, the plant says.", ">"),
)


def _signatures(page: Page) -> Iterable[int]:
    """Lines of a dash and a name right below running text: the one above it is quoted."""
    told = frozenset(page.prose)
    for i in page.unclaimed:
        line = page.lines[i]
        if i - 1 not in told or not _SIGNED.match(line) or i in told:
            continue
        above, below = page.lines[i - 1], page.lines[i + 1] if i + 1 < len(page.lines) else ""
        is_item = above[0] in _DASHES or below[:1] in _DASHES
        if not is_item and (_POST.search(line) or (word_count(line) <= _SIGNATURE and _is_person(line))):
            yield i


_DASHES: Final = ("-", "–", "—", "―")
_PERSON: Final = re.compile(
    r"\W+(?:[A-Z][\w.’'-]*|de|der|van|von|al|bin|la|le)(?: [A-Z][\w.’'-]*| (?:de|der|van|von|al|la))+(?:,|\s\(|\Z)"
)


def _is_person(line: str) -> bool:
    return _PERSON.match(line) is not None


SIGNATURE: Final = RegionRule(
    name="credit.signature",
    about="A dash and a name below a quotation or a post.",
    role=RegionRole.CREDIT,
    find=_signatures,
    examples=(
        Example(
            (TOLD, "“We shall wait no longer, and we have told them so.”", "— Ann Writer, harbour master", TOLD), at=2
        ),
        Example(
            (TOLD, "Please do not travel tonight, gusts are expected.", "— Police (@police) May 3, 2020", TOLD), at=2
        ),
    ),
    rejects=(
        (TOLD, "- Two radars and a ship", TOLD),
        (TOLD, "- Ann Writer", "- Bob Reader", TOLD),
        ("— Ann Writer", TOLD),
    ),
)


def _signed(page: Page) -> Iterable[int]:
    return [i - 1 for i in _signatures(page)]


SIGNED: Final = RegionRule(
    name="quote.signed",
    about="Running text with a dash and a name below it.",
    role=RegionRole.QUOTE,
    find=_signed,
    examples=(
        Example(
            (TOLD, "“We shall wait no longer, and we have told them so.”", "— Ann Writer, harbour master", TOLD), at=1
        ),
    ),
    rejects=((TOLD, "- Two radars and a ship", TOLD),),
)

RULES: Final = (MARKED, SIGNED, SIGNATURE)
