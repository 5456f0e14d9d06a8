"""The headline, its copies, and headings between paragraphs."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import Example, Page, RegionRule, folded, is_prose, stems, word_count

_BODY: Final = "The ministry will buy a new radar from Norway, the minister told parliament on Monday in Oslo."

_LONGEST: Final = 30
"""Words of the longest headline; tabloids on the web reach 25."""

_SHORTEST: Final = 3
"""Words of the shortest line taken for a headline."""


def headline(page: Page) -> int | None:
    """The line above the running text that is most likely its headline, or None.

    A headline shares words with the story under it; a section's name, a slogan and a menu do not. Of lines that
    share as many, the one that stands twice, then the first; of those that share none, the nearest to the story.
    """
    opening = page.opening
    if opening == len(page.lines):
        return None
    story = stems(" ".join(page.lines[i] for i in page.prose[:3] if i >= opening))
    above = [i for i in page.unclaimed if i < opening and _is_headline(page.lines[i])]
    copies = Counter(folded(page.lines[i]) for i in above)

    def rank(i: int) -> tuple[int, bool, int]:
        line = page.lines[i]
        shared = len(stems(line) & story)
        # Key points under a headline share words with the story too; names of sections above it share none.
        return shared, copies[folded(line)] > 1, -i if shared else i

    best = max(above, key=rank, default=None)
    if best is None or not (rank(best)[0] or rank(best)[1] or word_count(page.lines[best]) >= 5):
        return None
    return next(i for i in above if _is_copy(folded(page.lines[best]), folded(page.lines[i])))


def _is_headline(line: str) -> bool:
    return _SHORTEST <= word_count(line) <= _LONGEST and not line.endswith((".", ":", ";", ","))


def _headline(page: Page) -> Iterable[int]:
    best = headline(page)
    return [] if best is None else [best]


HEADLINE: Final = RegionRule(
    name="heading.headline",
    about="The line above the story that shares most words with it.",
    role=RegionRole.HEADING,
    find=_headline,
    # seeds/002: the headline stands between a section's name and the outlet's.
    examples=(
        Example(("Arms and Armour (AA)", "Ministry buys new radar from Norway", "The Daily News", _BODY), at=1),
        Example(("Why does the ministry want a radar?", _BODY)),
    ),
    rejects=((_BODY,), ("The Daily News", _BODY)),
)


def _copies(page: Page) -> Iterable[int]:
    titles = {folded(line) for line, role in zip(page.lines, page.roles, strict=True) if role is RegionRole.HEADING}
    longest = 2 * max(map(len, titles), default=0) + 2 * _OUTLET  # signs and spaces are folded away
    return [
        i
        for i in page.unclaimed
        if len(page.lines[i]) <= longest and any(_is_copy(folded(page.lines[i]), title) for title in titles)
    ]


def _is_copy(line: str, title: str) -> bool:
    """The title again, whole, or with up to a few words of the outlet's name after it."""
    return line.startswith(title) and len(line) - len(title) <= _OUTLET


_OUTLET: Final = 30
"""Letters that an outlet's name after a headline may have."""

COPY: Final = RegionRule(
    name="chrome.headline-again",
    about="The headline a second time: pages print it in the title bar and over the story.",
    role=RegionRole.CHROME,
    find=_copies,
    # seeds/003, lines 3 and 5
    examples=(
        Example(("Ministry buys new radar from Norway", "Ministry buys new radar from Norway", _BODY), at=1),
        Example(
            ("Ministry buys new radar from Norway", "Ministry buys new radar from Norway | The Daily", _BODY), at=1
        ),
    ),
    rejects=(("Ministry buys new radar from Norway", "Ministry buys two", _BODY),),
)


def _between(page: Page) -> Iterable[int]:
    prose = frozenset(page.prose)
    opening, closing = page.opening, page.closing
    open_lines = page.unclaimed
    for i, below in pairwise(open_lines):
        if opening < i < closing and i not in prose and below in prose and _is_subheading(page.lines[i]):
            yield i


def _is_subheading(line: str) -> bool:
    return (
        word_count(line) <= _SUBHEADING
        and _OPENS.match(line) is not None
        and not is_prose(line)
        and not line.endswith((".", ",", ":", ";"))
    )


_OPENS: Final = re.compile(r"[\"“‘'«]?\w")

_SUBHEADING: Final = 14
"""Words of the longest heading between two paragraphs."""

SUBHEADING: Final = RegionRule(
    name="heading.between",
    about="A short line without a full stop between two paragraphs of the story.",
    role=RegionRole.HEADING,
    find=_between,
    # seeds/000: "Syrian Peace Efforts"
    examples=(Example((_BODY, "A long search", _BODY), at=1),),
    rejects=((_BODY, "- two radars", _BODY), (_BODY, "He said:", _BODY)),
)

RULES: Final = (HEADLINE, COPY, SUBHEADING)
