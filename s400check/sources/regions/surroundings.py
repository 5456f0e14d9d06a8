"""What belongs to the site by its place: above the story, below it, and in columns within it."""

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import TOLD, Example, Page, RegionRule, word_count


def _columns(page: Page) -> Iterable[int]:
    """Runs of lines of a word or three between paragraphs."""
    opening, closing, prose = page.opening, page.closing, frozenset(page.prose)
    run: list[int] = []
    for i in page.unclaimed:
        if opening < i < closing and i not in prose and _is_entry(page.lines[i]) and (not run or run[-1] == i - 1):
            run.append(i)
            continue
        if len(run) >= _RUN:
            yield from run
        run = []
    if len(run) >= _RUN:
        yield from run


def _is_entry(line: str) -> bool:
    return word_count(line) <= _ENTRY and not line.endswith((".", "!", "?", ":", "”", '"')) and line[0] not in "•-–—*"


_RUN: Final = 4
"""Lines from which a run of very short ones is a menu, a line-up or a table without its rows."""

_ENTRY: Final = 3
"""Words of an entry; a list of facts, "26,000 people in need", has more."""

COLUMN: Final = RegionRule(
    name="chrome.column",
    about="A run of lines of a few words each between paragraphs: a line-up, a menu, the cells of a table.",
    role=RegionRole.CHROME,
    find=_columns,
    examples=(Example((TOLD, "Milford", "1 Davies", "2 Price", "4 Green", TOLD), at=2),),
    rejects=((TOLD, "- two radars", "- one ship", "- ten boats", "- a tug", TOLD), (TOLD, "A long search", TOLD)),
)


def _before_the_article(page: Page) -> Iterable[int]:
    """What stands above the story and is no headline; a deck, a long line, is left to the body."""
    if page.opening == len(page.lines):
        return []
    beginning, prose, stamped = page.beginning, frozenset(page.prose), page.stamped
    title = next((i for i, role in enumerate(page.roles) if role is RegionRole.HEADING), beginning)
    while beginning - 1 > title and _is_short_sentence(page, beginning - 1):
        beginning -= 1  # "He was 19." begins a story as well as a long sentence does; above a headline it is a slogan
    above = [i for i in page.unclaimed if i < beginning]
    return [
        i
        for i, below in zip_longest(above, above[1:])
        # Behind by-line and date a long line without a full stop is a caption, and a sentence with a name below is.
        if (i not in prose and (word_count(page.lines[i]) < DECK or i > stamped))
        or (i in prose and i > stamped and below == i + 1 and below not in prose)
    ]


def _is_short_sentence(page: Page, i: int) -> bool:
    """Whether a line that no rule has claimed is a sentence, though too short for running text."""
    line = page.lines[i]
    return page.roles[i] is None and word_count(line) >= _SENTENCE and _STOP.search(line[-8:]) is not None


_STOP: Final = re.compile(r"[.!,][\"'”’]*\Z")

_SENTENCE: Final = 3
"""Words of the shortest sentence that is told for one by its full stop: "He was freed." """

DECK: Final = 10
"""Words from which a line under the headline is a deck, which tells something, and not a section's or author's name."""

ABOVE: Final = RegionRule(
    name="chrome.above",
    about="A short line above the article that no rule took for its headline: the section, the outlet, a slogan.",
    role=RegionRole.CHROME,
    find=_before_the_article,
    # seeds/002: "Weapons of Mass Destruction (WMD)" and "Sputnik News" stand around the headline.
    examples=(
        Example(
            (
                "Arms and Armour (AA)",
                "Ministry buys new radar from Norway",
                TOLD,
            ),
        ),
        Example(
            (
                "Ministry buys new radar from Norway",
                "The radar sees as far as Iceland, and it will cost three million dollars in all.",
                "1,024",
                "By Ann Writer",
                TOLD,
            ),
            at=2,
        ),
    ),
    rejects=(
        (TOLD,),
        ("Ministry buys new radar from Norway", "It cost $3 million.", TOLD),
    ),
)


def _after_the_article(page: Page) -> Iterable[int]:
    closing = page.closing
    if closing < 0:
        return []
    while closing + 1 < len(page.lines) and _is_short_sentence(page, closing + 1):
        closing += 1  # "He was freed." ends a story as well as a long sentence does
    return [i for i in page.unclaimed if i > closing and word_count(page.lines[i]) <= _TAIL]


_TAIL: Final = 14
"""Words up to which an unfinished line after the last sentence is a link; a longer one may be a cut-off paragraph."""

BELOW: Final = RegionRule(
    name="chrome.below",
    about="A short line without a full stop after the article's last sentence: links, shop windows, menus.",
    role=RegionRole.CHROME,
    find=_after_the_article,
    # seeds/002 ends with the title of a book that is on sale.
    examples=(
        Example(
            (
                TOLD,
                "The weather in Bergen",
            ),
            at=1,
        ),
    ),
    rejects=(
        ("Radar from Norway",),
        ("The ministry will buy a new radar from Norway, the minister told parliament.", "Dozens were not there."),
    ),
)

RULES: Final = (COLUMN,)
LATE_RULES: Final = (ABOVE, BELOW)
