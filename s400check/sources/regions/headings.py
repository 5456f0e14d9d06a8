"""The headline, its copies, and headings between paragraphs."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import OPENS, TOLD, Example, Page, RegionRule, folded, is_prose, stems, word_count

_SURE: Final = 2
"""Words in common with the story that the name of a section or an outlet does not have."""

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
    told = (page.lines[i] for i in page.prose[:4] if i >= opening or not _is_headline(page.lines[i]))
    story = stems(" ".join(told))
    above = [i for i in page.unclaimed if i < opening and _is_headline(page.lines[i])]
    copies = Counter(folded(page.lines[i]) for i in above)
    byline = next((i for i, role in enumerate(page.roles[:opening]) if role is RegionRole.CREDIT), -1)

    def rank(i: int) -> tuple[bool, int, bool, int]:
        line = page.lines[i]
        shared = len(stems(line) & story)
        # Key points under a headline share words with the story too; names of sections above it share none.
        return i < byline and shared > 0, shared, copies[folded(line)] > 1, -i if shared else i

    best = max(above, key=rank, default=None)
    if best is None:
        return None
    _, shared, twice, _ = rank(best)
    if not (shared or twice or word_count(page.lines[best]) >= 5 or _is_over(page, best)):
        return None
    if shared >= _SURE:
        # A deck is longer than its headline and shares more; the headline stands first and shares enough.
        likely = [i for i in above if rank(i)[0] == rank(best)[0] and rank(i)[1] >= max(_SURE, shared / 3)]
        best = next((i for i in likely if not _WINDOW.match(page.lines[i])), likely[0])
    return next(i for i in above if folded(page.lines[best]) == folded(page.lines[i]))


_WINDOW: Final = re.compile(r".{10,}\s[-–—|]\s[A-Z][\w.&’'-]*(?: [A-Z&][\w.’'-]*){0,4}\Z")
"""The window's title, which scraped pages begin with: "Headline - The Daily". The headline itself stands below it."""


def _is_over(page: Page, i: int) -> bool:
    """Whether a by-line stands right below, or below a deck: "The Last Lighthouse", "By Ann Writer"."""
    return RegionRole.CREDIT in page.roles[i + 1 : i + 3]


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
        Example(("Ministry radar for Norway - State Office", "Ministry to buy new radar in Norway", TOLD), at=1),
        Example(("Ministry buys new radar", "New radar from Norway for the ministry to stand in Oslo", TOLD)),
        Example(("The Last Lighthouse", "By Ann Writer", TOLD)),
        Example(("Ministry wants a radar", "By Ann Writer", "New radar from Norway sees to Iceland", TOLD)),
        Example(("Arms and Armour (AA)", "Ministry buys new radar from Norway", "The Daily News", TOLD), at=1),
        Example(("Why does the ministry want a radar?", TOLD)),
    ),
    rejects=((TOLD,), ("The Daily News", TOLD)),
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
        Example(("Ministry buys new radar from Norway", "Ministry buys new radar from Norway", TOLD), at=1),
        Example(("Ministry buys new radar from Norway", "Ministry buys new radar from Norway | The Daily", TOLD), at=1),
    ),
    rejects=(("Ministry buys new radar from Norway", "Ministry buys two", TOLD),),
)


def _between(page: Page) -> Iterable[int]:
    prose = frozenset(page.prose)
    beginning, closing = page.beginning, page.closing
    open_lines = page.unclaimed
    for i, below in pairwise(open_lines):
        if beginning < i < closing and i not in prose and below in prose and _is_subheading(page.lines[i]):
            yield i


def _is_subheading(line: str) -> bool:
    return (
        word_count(line) <= _SUBHEADING
        and OPENS.match(line) is not None
        and not is_prose(line)
        and not line.endswith((".", ",", ":", ";"))
    )


_SUBHEADING: Final = 14
"""Words of the longest heading between two paragraphs."""

SUBHEADING: Final = RegionRule(
    name="heading.between",
    about="A short line without a full stop between two paragraphs of the story.",
    role=RegionRole.HEADING,
    find=_between,
    # seeds/000: "Syrian Peace Efforts"
    examples=(Example((TOLD, "A long search", TOLD), at=1),),
    rejects=((TOLD, "- two radars", TOLD), (TOLD, "He said:", TOLD)),
)

_POINTS: Final = re.compile(
    r"\A\W*(?:story highlights|key (?:points|takeaways|facts)|summary|at a glance|highlights|in brief)\W*\Z",
    re.IGNORECASE,
)


def _key_points(page: Page) -> Iterable[int]:
    within = False
    for i, line in enumerate(page.lines):
        if _POINTS.match(line[:40]):
            within = True
        elif within and page.roles[i] is None and word_count(line) >= _SHORTEST and i not in page.prose:
            yield i
        else:
            within = False


KEY_POINTS: Final = RegionRule(
    name="body.key-points",
    about="The points under Summary or Story highlights, which are told without full stops.",
    role=RegionRole.BODY,
    find=_key_points,
    examples=(Example(("Story highlights", "Radar to stand in Bergen", "It sees as far as Iceland", TOLD), at=1),),
    rejects=(("Radar to stand in Bergen", TOLD),),
)


def _decks(page: Page) -> Iterable[int]:
    title = next((i for i, role in enumerate(page.roles[: page.opening]) if role is RegionRole.HEADING), None)
    if title is None or title + 1 not in page.unclaimed or title + 1 in page.prose:
        return
    line, story = page.lines[title + 1], [page.lines[i] for i in page.prose[:4]]
    if word_count(line) >= _DECK and _is_headline(line) and stems(line) & stems(" ".join(story)):
        yield title + 1


_DECK: Final = 5
"""Words of the shortest line that tells more below the headline; names and sections are shorter."""

DECK: Final = RegionRule(
    name="heading.deck",
    about="A second line right below the headline that shares a word with the story.",
    role=RegionRole.HEADING,
    find=_decks,
    examples=(Example(("Ministry buys radar from Norway", "Oslo pays three million for it", TOLD), at=1),),
    rejects=(("Ministry buys radar from Norway", "Letters to the editor today", TOLD),),
)

RULES: Final = (KEY_POINTS, HEADLINE, COPY, DECK, SUBHEADING)
