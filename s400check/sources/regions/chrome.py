"""What belongs to the site: menus, buttons, dates of publication, what stands before the headline and after the end."""

import re
from collections.abc import Iterable
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.dates import find_stamp
from s400check.sources.regions.pages import Example, Page, RegionRule, lines, matching, rejected, word_count

_BUTTONS: Final = (
    r"accessibility (?:links|help)|skip to (?:main |the )?(?:content|navigation|search|footer|article)\b.*"
    r"|(?:main |site )?(?:menu|navigation)|toggle (?:navigation|menu)|open menu|close(?: menu)?"
    r"|search(?: the site)?|home(?:page)?"
    r"|(?:sign|log)[ -]?(?:in|up|out)(?: or register)?|register|subscribe|my account|profile|settings|newsletters?"
    r"|share(?: this)?(?: (?:article|story|page|on .{2,20}|via .{2,20}))?|tweet|pin it|print(?: this)?(?: article"
    r"| page)?|e-?mail(?: this)?|copy link"
    r"|link copied[.!]?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|youtube|messenger|flipboard"
    r"|rss"
    r"|save(?: for later| article)?|bookmark|gift(?: this article)?|listen(?: to (?:this )?article)?"
    r"|play(?: video)?|watch(?: live| now)?|live(?: tv)?"
    r"|advertisement|advert|ad|sponsored(?: content)?|promoted|continue reading.*|show more|load more|see all"
    r"|view all|more|next|previous|back(?: to top)?"
    r"|breaking(?: news)?|latest(?: news)?|top (?:news|stories)|trending(?: now)?|just in|exclusive|news"
    r"|world(?: news)?|opinion|sports?|business|politics"
    r"|(?:\d+ )?comments?(?: \(?\d+\)?)?|leave a (?:comment|reply)|no comments?|(?:tags|topics|filed under"
    r"|categories)\b:?.*"
    r"|\d+ shares?|\d+ min(?:ute)?s? read|reading time:? .{1,20}|text size.*|font size.*|a[+-]|english|español"
    r"|français|русский|deutsch"
)

BUTTON: Final = RegionRule(
    name="chrome.button",
    about="A line that is nothing but a button, a menu entry or a label of the site.",
    role=RegionRole.CHROME,
    find=matching(re.compile(rf"\A\W*(?:{_BUTTONS})\W*\Z", re.IGNORECASE), longest=120),
    # "Accessibility links" and "Breaking News" head a page of seeds/000.
    examples=lines(
        "Accessibility links", "Breaking News", "Share on Facebook", "12 comments", "3 min read", "Tags: arms, trade"
    ),
    rejects=rejected(
        "Breaking news of the deal reached Ankara on Monday.", "Share prices fell by a tenth.", "Home Secretary resigns"
    ),
)

_ICON: Final = re.compile(r"(?:icon|svg|sprite|glyph)\b")


def _icons(page: Page) -> Iterable[int]:
    return [i for i in page.unclaimed if len(_ICON.findall(page.lines[i], 0, 4000)) >= _ICONS]


_ICONS: Final = 4
"""Names of icons from which a line is their list; prose about icons and sprites names one or two."""

ICONS: Final = RegionRule(
    name="chrome.icons",
    about="The names of a page's icons, left behind where their pictures were.",
    role=RegionRole.CHROME,
    find=_icons,
    # seeds/003: "icon bookmark-bicon bookmarkicon cameraicon checkicon ..."
    examples=lines(
        "icon homeicon printicon mailicon closeicon searchicon fm",
        "date 2020-01-05 icon arrow-bicon tagicon menuicon fbicon",
    ),
    rejects=rejected(
        "The icon was stolen from a church in 1990, and the icon painter died.",
    ),
)

TRAIL: Final = RegionRule(
    name="chrome.trail",
    about="A trail of sections: a short line of names with arrows, bars or bullets between them.",
    role=RegionRole.CHROME,
    find=matching(
        re.compile(r"\A(?:[^.,!?>|»›•·/\n]{2,40}\s*(?:[>|»›•·]|\s/)\s*){1,12}[^.!?>|»›•·/\n]{0,60}\Z"), longest=200
    ),
    examples=lines(
        "Home > World > Europe", "News | Politics | Sport", "World / Middle East / Turkey", "Contact • About • Careers"
    ),
    rejects=rejected("Output was 5 km/h slower / faster than planned. It fell.", "Turkey and/or Russia"),
)

LEGAL: Final = RegionRule(
    name="chrome.legal",
    about="Copyright, terms, cookies: the small print.",
    role=RegionRole.CHROME,
    find=matching(
        re.compile(
            r"\A\W*(?:copyright\b|©|\(c\) ?\d{4})|all rights reserved|\A(?:terms (?:of|and)|privacy (?:policy"
            r"|notice)|cookie)"
            r"|\b(?:this (?:web)?site|we) uses? cookies|accept (?:all )?cookies|may not be (?:published"
            r"|reproduced)|\Adisclaimer\b",
            re.IGNORECASE,
        ),
    ),
    examples=lines(
        "© 2019 The Daily Post. All rights reserved.",
        "We use cookies to improve your experience. By browsing on you agree to this.",
        "Terms of use",
    ),
    rejects=rejected(
        "The terms of the contract were not published.", "Copyrighted songs were played, the ministry said."
    ),
)


def _stamps(page: Page) -> Iterable[int]:
    return [i for i in page.unclaimed if len(page.lines[i]) <= 120 and find_stamp(page.lines[i]) is not None]


DATE_LINE: Final = RegionRule(
    name="chrome.stamp",
    about="A line that only says when the page was published or changed.",
    role=RegionRole.CHROME,
    find=_stamps,
    # seeds/002 and seeds/004
    examples=lines(
        "16:02 27.11.2019", "Published time: 16 Sep, 2019 22:22", "Updated 3 hours ago", "November 13, 2017 10:05 GMT"
    ),
    rejects=rejected("On November 13, 2017 the deal was signed.", "In 2019", "December 2017 contract"),
)


def _before_the_article(page: Page) -> Iterable[int]:
    """What stands above the first running text and is no headline; a deck, a long line, is left to the body."""
    opening = page.opening
    if opening == len(page.lines):
        return []
    return [i for i in page.unclaimed if i < opening and i not in page.prose and word_count(page.lines[i]) < DECK]


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
                "The ministry will buy a new radar from Norway, the minister told parliament on Monday in Oslo.",
            ),
        ),
    ),
    rejects=(("The ministry will buy a new radar from Norway, the minister told parliament on Monday in Oslo.",),),
)


def _after_the_article(page: Page) -> Iterable[int]:
    closing = page.closing
    if closing < 0:
        return []
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
                "The ministry will buy a new radar from Norway, the minister told parliament on Monday in Oslo.",
                "The weather in Bergen",
            ),
            at=1,
        ),
    ),
    rejects=(("Radar from Norway",),),
)

LINE_RULES: Final = (ICONS, BUTTON, TRAIL, LEGAL, DATE_LINE)
PLACE_RULES: Final = (ABOVE, BELOW)
