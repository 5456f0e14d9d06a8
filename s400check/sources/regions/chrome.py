"""What belongs to the site by its own words: menus, buttons, small print, dates of publication."""

import re
from collections.abc import Iterable
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.dates import find_stamp
from s400check.sources.regions.pages import REPORTED, Page, RegionRule, any_of, lines, matching, rejected

_BUTTONS: Final = any_of(
    # ways about the site
    *("accessibility (?:links|help)", r"skip to (?:main |the )?(?:content|navigation|search|footer|article)\b.*"),
    *(
        "(?:main |site |more )?(?:menu|navigation)",
        "toggle (?:navigation|menu)",
        "(?:open|close)(?: menu)?",
        "home(?:page)?",
    ),
    *("search(?: the site)?", "(?:show|load|see|view) (?:more|all)", "more", "next", "previous", "back(?: to top)?"),
    *(
        "breaking(?: news)?",
        "latest(?: news)?",
        "just in",
        "exclusive",
        "news",
        "world(?: news)?",
        "opinion",
        "sports?",
    ),
    *("business", "politics", "weather", "live(?: tv)?", "english", "español", "français", "русский", "deutsch"),
    # the reader's account
    *("(?:sign|log)[ -]?(?:in|up|out)(?: or register)?", "register", "subscribe", "my account", "profile", "settings"),
    *(
        "newsletters?",
        "(?:accept|reject|allow)(?: all)?(?: cookies)?",
        "i agree",
        "got it",
        "manage (?:options|preferences)",
    ),
    # what to do with the story
    *("share(?: this)?(?: (?:article|story|page|on .{2,20}|via .{2,20}))?", "tweet", "pin it", "copy link"),
    *("link copied[.!]?", "get short url", "print(?: this)?(?: article| page)?", "e-?mail(?: this)?", "bookmark"),
    *("save(?: for later| article)?", "gift(?: this article)?", "listen(?: to (?:this )?article)?", "play(?: video)?"),
    *("watch(?: live| now)?", "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "reddit", "instagram"),
    *("youtube", "messenger", "flipboard", "rss", "continue reading.*"),
    # what the story comes with
    *("advertisement", "advert", "ad", "sponsored(?: content)?", "promoted", r"\d+ shares?", r"\d+ of \d+"),
    *(r"(?:\d+ )?comments?(?: \(?\d+\)?)?", "leave a (?:comment|reply)", "no comments?", r"\d+ min(?:ute)?s? read"),
    *("reading time:? .{1,20}", "(?:text|font) size.*", "a[+-]", r"(?:tags|topics|filed under|categories)\b:?.*"),
    *(
        "published",
        "updated",
        "posted(?: on)?",
        "from:",
        "date:?",
        "location:?",
        "press contacts?",
        "for immediate release",
    ),
    *(
        r"view \d+ comments?",
        "reuse this content",
        "story continues",
        "in this article",
        "about our ads",
        "now playing",
    ),
    *(
        "story highlights",
        "key (?:points|takeaways)",
        "summary",
        "at a glance",
        "highlights",
        "line-?ups?",
        "match stats",
    ),
    *("(?:media|press) (?:enquiries|inquiries|contacts?|office)", r"video (?:loading|unavailable).*"),
    *(r"listen to (?:this|the) (?:story|article)(?: \d+ min.*)?", "join the conversation", "share what you think"),
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:\d{1,2}, )?"
    r"(?:19|20)\d\d issue",
)

BUTTON: Final = RegionRule(
    name="chrome.button",
    about="A line that is nothing but a button, a menu entry or a label of the site.",
    role=RegionRole.CHROME,
    find=matching(re.compile(rf"\A\W*{_BUTTONS}\W*\Z", re.IGNORECASE), longest=120),
    # "Accessibility links" and "Breaking News" head a page of seeds/000.
    examples=lines(
        *(
            "Accessibility links",
            "Breaking News",
            "Share on Facebook",
            "12 comments",
            "3 min read",
            "Tags: arms, trade",
        ),
        *("Accept all", "Published", "October 2019 Issue"),
    ),
    rejects=rejected(
        "Breaking news of the deal reached Ankara on Monday.",
        "Share prices fell by a tenth.",
        "Home Secretary resigns",
        "Published accounts of the deal differ.",
    ),
)

_BUTTON_WORDS: Final = frozenset(
    {"share", "tweet", "print", "email", "save", "comment", "comments", "facebook", "twitter", "whatsapp", "telegram"}
    | {"linkedin", "reddit", "copy", "link", "home", "news", "sport", "sports", "weather", "opinion", "video", "videos"}
    | {"markets", "tech", "business", "politics", "world", "culture", "login", "search", "menu", "subscribe", "live"}
)


def _button_rows(page: Page) -> Iterable[int]:
    for i in page.unclaimed:
        words = page.lines[i][:200].casefold().split()
        if 2 <= len(words) <= 20 and all(word in _BUTTON_WORDS or word.isdigit() for word in words):
            yield i


BUTTON_ROW: Final = RegionRule(
    name="chrome.button-row",
    about="Buttons or menu entries in a row, run together to one line.",
    role=RegionRole.CHROME,
    find=_button_rows,
    examples=lines("Share 12 Comments", "Markets Tech Opinion Video"),
    rejects=rejected("Share prices in tech", "World news video shows 12 ships"),
)

_SIGN: Final = re.compile(r"\w")


def _without_words(page: Page) -> Iterable[int]:
    return [i for i in page.unclaimed if len(page.lines[i]) > 1 and not _SIGN.search(page.lines[i].replace("_", ""))]


RULER: Final = RegionRule(
    name="chrome.ruler",
    about="A line of signs without a letter or digit: a ruler, stars, the end mark of a press release.",
    role=RegionRole.CHROME,
    find=_without_words,
    examples=lines("___", "* * *", "###"),
    rejects=rejected("...and then", "5"),
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

_BAR: Final = re.compile(r"\s*[>|»›•·]\s*|\s/\s")


_BARS: Final = frozenset(">|»›•·/")


def _trails(page: Page) -> Iterable[int]:
    for i in page.unclaimed:
        line = page.lines[i]
        parts = _BAR.split(line) if len(line) <= 200 and not _BARS.isdisjoint(line) else []
        if any(part.startswith("By ") for part in parts):
            continue
        if len(parts) > 1 and all(len(part) <= 40 for part in parts) and not line.endswith((".", "!", "?")):
            yield i
        elif len(parts) > 2 and all(len(part) <= 25 for part in parts[:-1]) and parts[0].casefold() == "home":
            yield i  # a trail that ends with the headline


TRAIL: Final = RegionRule(
    name="chrome.trail",
    about="A trail of sections or a ticker: short pieces with arrows, bars or bullets between them.",
    role=RegionRole.CHROME,
    find=_trails,
    examples=lines(
        "Home > World > Europe",
        "News | Politics | Sport",
        "World / Middle East / Turkey",
        "Contact • About • Careers",
        "DAX 13,240 +0.4% | EUR/USD 1.1070",
        "Home / Norway News / Ministry to buy a new radar from Norway for three million dollars",
    ),
    rejects=rejected("Output was 5 km/h slower / faster than planned. It fell.", "Turkey and/or Russia"),
)

_LEGAL: Final = any_of(
    *(
        r"\A\W*copyright\b",
        r"(?:©|\(c\)) ?(?:19|20)\d\d",
        "all rights reserved",
        r"\A(?:terms (?:of|and)|privacy|cookies?)\b[^.]{0,60}\Z",
    ),
    *(r"\b(?:we|our partners|th(?:is|e|ese) (?:web)?sites?)\b[^.]{0,60}\bcookies\b", r"\baccept (?:all )?cookies\b"),
    *(r"\bvalue your privacy\b", r"\bmay not be (?:published|reproduced|redistributed)\b", r"\Adisclaimer\b"),
    r"\A\W*(?:our standards|ethics policy|corrections)\s*:",
)

_SMALL_PRINT: Final = ("disclaimer", "standards", "policy", "corrections")

LEGAL: Final = RegionRule(
    name="chrome.legal",
    about="Copyright, terms, cookies: the small print.",
    role=RegionRole.CHROME,
    find=matching(
        re.compile(_LEGAL, re.IGNORECASE),
        unless=REPORTED,
        hints=("copyright", "©", "(c)", "rights", "terms", "privacy", "cookie", "may not be", *_SMALL_PRINT),
    ),
    examples=lines(
        "© 2019 The Daily Post. All rights reserved.",
        "We use cookies to improve your experience. By browsing on you agree to this.",
        "We value your privacy. We and our partners store cookies.",
        "Terms of use",
    ),
    rejects=rejected(
        "The terms of the contract were not published.",
        "Copyrighted songs were played, the ministry said.",
        "Copyright law was changed in 2019.",
        "Privacy rules cost the firm $5 billion.",
        "The baker sold 400 cookies a day.",
    ),
)


def _stamps(page: Page) -> Iterable[int]:
    for i in page.unclaimed:
        line = page.lines[i]
        if len(line) <= 120 and _DATED.search(line) and find_stamp(line) is not None:
            yield i


_DATED: Final = re.compile(r"\d|\b(?:ago|updated|published|posted)\b", re.IGNORECASE)


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

RULES: Final = (ICONS, BUTTON, BUTTON_ROW, RULER, TRAIL, LEGAL, DATE_LINE)
