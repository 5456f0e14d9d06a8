"""Who wrote it and who helped."""

import re
from collections.abc import Iterable
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.dates import find_stamp, without_dates
from s400check.sources.regions.pages import TOLD, Example, Page, RegionRule, any_of, lines, matching, rejected

_NAME: Final = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|der|den|di|da|van|von|al|bin|el|la|le)){0,4}"

_BY: Final = any_of(
    *(
        "[Bb]y:?",
        "BY",
        "Author:",
        "From",
        "(?:Written|Posted|Words|Text|Reported|Story|Analysis|Report|Commentary) by",
    ),
    *("(?:Photographs?|Photos?|Photography|Pictures|Illustrations?|Graphics?|Video|Images?) by",),
)
_BEGINS: Final = re.compile(rf"(?:\A|(?<=\s)){_BY}\s")
_BYLINE: Final = re.compile(
    rf"\A(?:[^|•·\n]{{2,40}}[|•·]\s*)?{_BY}\s+{_NAME}"
    rf"(?:(?:, | and | & |,? in |; | \| | for | – | - ){_NAME}){{0,6}}\W*\Z"
)


def _bylines(page: Page) -> Iterable[int]:
    for i in page.unclaimed:
        line = page.lines[i]
        if len(line) > 160 or not _BEGINS.search(line):
            continue
        bare = without_dates(line)
        if _BYLINE.search(bare):
            yield i


BYLINE: Final = RegionRule(
    name="credit.byline",
    about="By and a name, alone on a line or with the date.",
    role=RegionRole.CREDIT,
    find=_bylines,
    examples=lines(
        "By Ann Writer",
        "By Ann Writer and Bob van der Reader",
        "BY ANN WRITER, Reuters",
        "Written by A. Writer in Oslo",
        "By Ann Writer, 14 March 2021",
        "Wednesday, September 14, 2022 · By Ann Writer",
        "by: Ann Writer",
        "Northwest Radio | By Ann Writer",
        "By Ann Writer on May 14, 2021 at 12:31 PM",
        "By Carl Printer Published: 07:12, 9 Aug 2022",
        "Photographs by Carl Printer",
    ),
    rejects=rejected("By Monday the talks had failed.", "By land and by sea"),
)

_REPORTING: Final = any_of(
    r"\A\W*with (?:additional )?(?:reporting|files?|material|information|input|contributions?) (?:by|from)",
    r"\A\W*with (?:inputs?|assistance|help|agenc\w+)\b"
    r"(?: (?:from|by|of) [^,.]{2,60}(?:,? (?:and )?(?-i:[A-Z])[^,.]{0,40}){0,6})?\W*\Z",
    r"\A\W*(?:additional |with )?reporting by",
    r"\A\W*(?:based on reporting|compiled (?:by|from)|edited by|editing by|writing by|translated by)",
    r"\A\W*(?:sources?\s*:\s*(?:[^.]{2,80}|\S+(?: \S+){0,3}\.)\Z|(?:with )?agencies\Z"
    r"|(?:via|credits?\s*:|courtesy of)\b[^.]{2,60}\Z"
    r"|originally published (?:by|on|in)\b)",
    r"\bcontributed (?:to this (?:report|story|article)|reporting)\b",
    r"\bthis (?:article|story|essay|piece) (?:appears|(?:was )?(?:first |originally )?(?:appeared|published))\b",
    r"\b(?:article|story|essay|piece)\b.{0,40}\b(?:originally|first) (?:appeared|(?:was )?published) (?:in|on|by)\b",
    r"\A[A-Z]\w+(?: and [A-Z]\w+)? reported from\b",
    r"\A(?:contact|write to|reach) [^.]{3,60}(?:@| at \d{3}[-. ]\d)",
    r"\A\W*(?:AP|AFP|Reuters|dpa|TASS|Interfax|Xinhua|ANI|PTI|IANS|UPI)(?:[/, ]+(?:AP|AFP|Reuters|dpa))*\W*\Z",
)

REPORTING: Final = RegionRule(
    name="credit.reporting",
    about="The agencies and colleagues a story rests on, and where it was printed first.",
    role=RegionRole.CREDIT,
    find=matching(
        re.compile(_REPORTING, re.IGNORECASE),
        longest=300,
        hints=(
            *(
                "report",
                "agenc",
                "with ",
                "compiled",
                "edited",
                "editing",
                "writing by",
                "translated",
                "source",
                "via ",
            ),
            *(
                "credit",
                "courtesy",
                "publish",
                "appear",
                "contact",
                "write to",
                "reach ",
                "afp",
                "reuters",
                "dpa",
                "tass",
            ),
            *("interfax", "xinhua", "ani", "pti", "ians", "upi", "(ap", "ap,", "ap/", "ap)"),
        ),
    ),
    # seeds/000: "With reporting by AP, AFP, and Reuters"
    examples=lines(
        "With reporting by AP, AFP, and Reuters",
        "(Reporting by Ann Writer; Editing by Bob Reader)",
        "Source: Reuters",
        "Ann Writer in Oslo contributed to this report.",
        "This article appears in the October 2019 print edition.",
        "Writer reported from Oslo.",
        "The article you are reading first appeared in German in issue 46 of the magazine.",
        "(AFP)",
        "(With inputs from agencies)",
        "--With assistance from Ann Writer.",
    ),
    rejects=rejected(
        *("Reporting restrictions were lifted on Monday.", "Sources in Ankara said so.", "Reuters said so."),
        *("With help from the army, the town built a dyke.", "Credit ratings fell on Monday.", "Credit unions"),
        "Sources: the ministry and two diplomats who were there.",
        *("Contact with the plane was lost at 9 p.m.", "Via the old road came 300 trucks."),
    ),
)

_AUTHORS: Final = any_of(
    "reporter", "correspondent", "journalist", "writer", "columnist", "editor", "contributor", "blogger"
)
_ABOUT: Final = any_of(
    rf"\A{_NAME} (?:is|was) (?:an?|the|our) (?:[\w-]+ ){{0,5}}{_AUTHORS}"
    r"(?: (?:at|for|with|in|based|covering|who|on|and)\b[^.]*)?\.?\Z",
    r"\AThe (?:views|opinions) expressed (?:in|here|above|on|are)\b",
    r"\AFollow (?:him|her|them) on\b",
)

ABOUT_AUTHOR: Final = RegionRule(
    name="credit.about-the-author",
    about="A line about the author at the end of an article.",
    role=RegionRole.CREDIT,
    find=matching(re.compile(_ABOUT), longest=300),
    examples=lines(
        "Ann Writer is a senior reporter covering arms exports.",
        "The views expressed in this article are the author's own.",
    ),
    rejects=rejected(
        "Ann Writer is a journalist who was jailed in 2016. She was freed on Monday.",
    ),
)

_ROLE: Final = any_of(
    "correspondents?", "reporters?", "editors?", "writers?", "columnists?", "staff", "bureau", "desk", "analyst"
)
_WHO: Final = any_of(
    # "Ann Writer, Business Reporter"; "Ann Writer in Bergen"; "@annwriter"
    rf"(?:[A-Z][\w&’'-]* ){{0,2}}(?i:correspondents?|reporters?|(?:staff )?writers?) {_NAME}",
    rf"{_NAME},? (?:(?:[A-Z&][\w’'-]*|in|and|for|of|at|the) ){{0,5}}(?i:{_ROLE})\b(?:,? [A-Z][\w’'. -]{{2,30}})?",
    r"@\w{2,30}",
)
_IN_PLACE: Final = re.compile(r"[A-Z][\w.’'-]+ (?:[a-z]{2,3} )?[A-Z][\w.’'-]+ in [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?\Z")
_WHOLE: Final = re.compile(rf"{_WHO}\Z")


def _writers(page: Page) -> Iterable[int]:
    """Lines that say who writes; "Ann Writer in Bergen" only where a handle or a date follows, as under a headline."""
    for i in page.unclaimed:
        line = page.lines[i]
        if len(line) > 90 or line.endswith((".", "?", "!", ":")):
            continue
        if _WHOLE.match(line) or (_IN_PLACE.match(line) and _is_head(page.lines[i + 1 : i + 2])):
            yield i


def _is_head(below: tuple[str, ...]) -> bool:
    return any(line.startswith("@") or find_stamp(line) is not None for line in below)


WRITER: Final = RegionRule(
    name="credit.writer",
    about="A name with what its bearer does for the paper, a handle, or a name with a place above the date.",
    role=RegionRole.CREDIT,
    find=_writers,
    examples=(
        *lines(
            "Ann Writer, Business Reporter",
            "Lena Holt, Arts Correspondent",
            "@annwriter",
            "KNA correspondent Ann Writer",
        ),
        Example(("Ann Writer in Port Ellis", "Fri 6 Dec 2019 07.00 GMT")),
    ),
    rejects=rejected("The editor, Ann Writer, was arrested.", "Ann Writer in Bergen", "Ministry fires chief editor"),
)

_DOES: Final = r"(?:is|was|has|covers?|writes?|joined|reports?|works?|teaches|contributes?)\b"
_NAMES: Final = re.compile(r"[A-Z][\w’'-]+(?: (?:[A-Z][\w.’'-]*|de|der|van|von|al|bin|la|le))* [A-Z][\w’'-]+")


def _biographies(page: Page) -> Iterable[int]:
    """Lines in the second half that begin with a name from the by-line and say what its bearer does."""
    half = page.opening + (page.closing - page.opening) // 2
    credits_ = (page.lines[i] for i, role in enumerate(page.roles) if role is RegionRole.CREDIT)
    names = {name for line in credits_ for name in _NAMES.findall(without_dates(line.partition("By ")[2] or line))}
    if not names:
        return
    first = {name.split()[0] for name in names}
    whole = re.compile(rf"(?:{_either(names)})(?:\Z|,? {_DOES})")
    # "Ann covers rivers": the first name alone, in the last paragraph only.
    short = re.compile(rf"(?:{_either(first)}) {_DOES}")
    for i in page.unclaimed:
        if i > half and (whole.match(page.lines[i]) or (i >= page.closing and short.match(page.lines[i]))):
            yield i


def _either(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names)))


BIOGRAPHY: Final = RegionRule(
    name="credit.biography",
    about="The author's name again at the article's end, alone or with a line on who that is.",
    role=RegionRole.CREDIT,
    find=_biographies,
    examples=(
        Example(
            (
                "By Ann Writer",
                TOLD,
                "It stands in Bergen, and it sees as far as Iceland.",
                "Ann Writer covers shipping from Oslo. She joined the paper in 2014 after six years at sea.",
            ),
            at=3,
        ),
    ),
    rejects=(("Bob Reader covers shipping from Oslo, and he joined the paper in 2014.",),),
)

RULES: Final = (BYLINE, WRITER, REPORTING, ABOUT_AUTHOR)
LATE_RULES: Final = (BIOGRAPHY,)
