"""Other stories: their headlines and first words."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import (
    LEAD,
    OPENS,
    TOLD,
    Example,
    Page,
    RegionRule,
    any_of,
    is_prose,
    stems,
    word_count,
)

_CUT: Final = re.compile(
    r"(?:\.\.\.|…|\[(?:…|\.\.\.)\])\s*(?:(?:[A-Z][\w&’'-]*)(?: (?:[A-Z&][\w&’'-]*)){0,3})?\s*[-–—|]?\s*\Z"
    r"|\b(?:read|show|see) more\s*[»>]*\Z"
)


def _cut_off(page: Page) -> Iterable[int]:
    """Lines cut off with dots and perhaps a section's name, and the headline right above each.

    A text that is cut off and nothing else is what a search engine shows of a page, and all that there is of it.
    """
    prose = frozenset(page.prose)
    cut = [i for i in page.unclaimed if _is_cut_off(page, i)]
    if not prose.difference(cut):
        return
    for i in cut:
        yield i
        if i and page.roles[i - 1] is None and i - 1 not in prose and word_count(page.lines[i - 1]) <= _HEADLINE:
            yield i - 1


def _is_cut_off(page: Page, i: int) -> bool:
    line = page.lines[i]
    if not any(sign in page.lowered[i] for sign in ("...", "…", " more")):
        return False
    ended = line.rstrip().endswith(("...”", '..."'))
    return word_count(line) >= _SUMMARY and _CUT.search(line) is not None and not ended


_SUMMARY: Final = 7
"""Words from which a line that ends in dots is a cut-off summary; a shorter one may be a sigh."""

_HEADLINE: Final = 25
"""Words up to which a line can be a headline."""

CUT_OFF: Final = RegionRule(
    name="teaser.cut-off",
    about="The first words of another story, cut off with dots, with its section's name; and its headline above.",
    role=RegionRole.TEASER,
    find=_cut_off,
    # seeds/001: "... talks with Turkish President Recep ... Middle East -", its headline on the line before
    examples=(
        Example(
            (TOLD, "The navy of Norway has put a new radar on trial in waters off Bergen, which ... World News -"),
            at=1,
        ),
        Example((TOLD, "Navy tries radar", "The navy has put a new radar on trial off Bergen, which ... World"), at=1),
        Example((TOLD, "The navy of Norway has put a new radar on trial in waters off Bergen […]"), at=1),
    ),
    rejects=(
        ("“I thought that it would never come to an end ...” he said.",),
        ("He waited... and then the radar came back.",),
        ("In 1949 the navy of Norway put its first radar on trial in waters off Bergen, which ...",),
    ),
)

_MARKERS: Final = any_of(
    *("related(?: (?:stories|articles|news|content|topics|posts|links|coverage|items))?", "see also", "up next"),
    *(
        r"more (?:from|on|in|about|for|stories|news|to read|top stories)\b[^.]{0,40}",
        "read (?:more|next|this next|more stories)",
    ),
    *("you (?:may|might) also like", "you may like", "recommended(?: (?:stories|for you|articles|reading))?"),
    *(
        "what to read next",
        "most (?:read|popular|viewed|shared|commented)(?: [^.]{0,30})?",
        "editors?['’]? (?:picks?|choice)",
    ),
    *("read also", "keep reading", r"list of \d+ items?", "recommended for you"),
    *("popular(?: (?:now|stories|posts))?", "top stories", "other (?:stories|news)", "in other news", "around the web"),
    *(
        "also (?:read|in [^.]{2,20}|on [^.]{2,30})",
        "trending(?: [^.]{0,20})?",
        "latest (?:stories|videos|from [^.]{2,30})",
    ),
    *("from (?:the|our) (?:web|partners|archives?)", "(?:promoted|sponsored) stories", "don['’]t miss"),
    "(?:previous|next) (?:article|post|story)",
)
_MARKER: Final = re.compile(rf"\A\W*{_MARKERS}[^\w.]*\Z", re.IGNORECASE)


def _after_marker(page: Page) -> Iterable[int]:
    """A heading like "Related stories", and what it heads: to the page's end, or as far as short lines go.

    In the menu above the article, "Top stories" heads nothing.
    """
    opening, whole = page.opening, sum(word_count(page.lines[i]) for i in page.prose)
    before, told = 0, frozenset(page.prose)
    within = titled = False
    for i, line in enumerate(page.lines):
        if page.roles[i] in _PERHAPS and word_count(line) <= _MARKER_WORDS and _MARKER.search(line):
            # A box within a story is followed by more of it; the list at a story's end by first words of others.
            end = _list_end(page, i)
            if end < 0 and (whole - before) * 2 <= before and _heads_others(page, i):
                yield from range(i, len(page.lines))
                return
            within, titled = i > opening, False
            yield from range(i, end + 1)
            yield i
        elif is_prose(line):
            # The first words of another story stand below its headline, and are short.
            within = within and titled and word_count(line) < LEAD
            titled = False
        else:
            titled = within
        if within:
            yield i
        before += word_count(line) if i in told else 0


def _list_end(page: Page, marker: int) -> int:
    """Where a list ends that is read out as one, "list of 3 items" to "end of list"; -1 if it is none."""
    if not any(_LIST.match(line) for line in page.lines[marker : marker + 2]):
        return -1
    ends = (i for i in range(marker, min(marker + _LONGEST_LIST, len(page.lines))) if page.lowered[i] == "end of list")
    return next(ends, -1)


_LIST: Final = re.compile(r"list of \d+ items?\Z", re.IGNORECASE)
_LONGEST_LIST: Final = 40


def _heads_others(page: Page, marker: int) -> bool:
    """Whether the first running text below stands under a headline or the marker, and not under a promo in a story."""
    after = bisect_right(page.prose, marker)
    if after == len(page.prose):
        return True
    below = page.prose[after]
    return not _BUTTON.match(page.lines[marker]) if below == marker + 1 else page.roles[below - 1] is None


_BUTTON: Final = re.compile(r"\W*(?:read|keep|also read)\b", re.IGNORECASE)
"""What may be a button of a promo above it as well as a heading."""


_PERHAPS: Final = (None, RegionRole.HEADING)

_MARKER_WORDS: Final = 9
"""Words of the longest heading over other stories: "More on this from our partners in the region"."""

MARKED: Final = RegionRule(
    name="teaser.marked",
    about="What stands below a heading such as Related stories, Most read or You may also like.",
    role=RegionRole.TEASER,
    find=_after_marker,
    examples=(
        Example((TOLD, "Related stories"), at=1),
        Example((TOLD, "Most read", "Navy tries radar"), at=2),
        Example((TOLD, "Keep reading", "list of 1 items", "Why is the radar so small?", "end of list", TOLD), at=3),
        Example((TOLD, "Trending stories", "Navy tries radar", "A new study counts 17,000 ships.", TOLD), at=3),
        Example((TOLD, "You may also like", "Navy tries radar", "It sees far, the navy says.", "Bergen is wet"), at=3),
    ),
    rejects=(
        (TOLD,),
        ("Ministry buys radar", "6 Mar 2018, 15:41", TOLD),
        (TOLD, "More on the deal is expected on Monday.", TOLD),
        ("More from the talks came on Monday, when the minister spoke of it.",),
    ),
)

_LONE_DASH: Final = re.compile(r"\A[-–—]+\Z")


def _lone_dashes(page: Page) -> Iterable[int]:
    return [i for i in page.unclaimed if _LONE_DASH.match(page.lines[i])]


LONE_DASH: Final = RegionRule(
    name="teaser.lone-dash",
    about="A dash alone on its line, left where a list of other stories begins.",
    role=RegionRole.TEASER,
    find=_lone_dashes,
    # seeds/001, line 10
    examples=(Example((TOLD, "-"), at=1),),
    rejects=(("- The minister spoke first.",),),
)


def _elsewhere(page: Page) -> Iterable[int]:
    """Headlines between two paragraphs that have no word in common with any of them."""
    opening, closing, prose = page.opening, page.closing, frozenset(page.prose)
    short = [i for i in page.unclaimed if opening < i < closing and i not in prose and _is_title(page.lines[i])]
    if short:
        told = frozenset(stem for i in page.prose for stem in stems(page.lines[i]))
        # "TEXAS COUPLE FINDS ALLIGATOR" is a link; headings in capitals are shorter, "TALKS ON THURSDAY".
        yield from (i for i in short if not stems(page.lines[i]) & told or page.lines[i].isupper())


def _is_title(line: str) -> bool:
    return (
        OPENS.match(line) is not None
        and _TITLE <= word_count(line) <= _HEADLINE
        and len(stems(line)) > 1
        and not line.endswith((".", ":", ";", ","))
    )


_TITLE: Final = 5
"""Words from which a line tells a story; "What they said" and "A long search" are headings of this one."""

ELSEWHERE: Final = RegionRule(
    name="teaser.elsewhere",
    about="A headline between two paragraphs that has not a word in common with the story.",
    role=RegionRole.TEASER,
    find=_elsewhere,
    examples=(
        Example((TOLD, "Eight injured as bus meets tram", TOLD), at=1),
        Example((TOLD, "RADAR FINDS ALLIGATOR IN OSLO BATHTUB", TOLD), at=1),
    ),
    rejects=(
        (TOLD, "Radar to see as far as Iceland", TOLD),
        (TOLD, "A long search", TOLD),
        (TOLD, "• eight tugs, as before", TOLD),
    ),
)

RULES: Final = (CUT_OFF, LONE_DASH)
BOX_RULES: Final = (MARKED,)
LATE_RULES: Final = (ELSEWHERE,)
