"""Who wrote it and who helped."""

import re
from collections.abc import Iterable
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.dates import without_dates
from s400check.sources.regions.pages import Page, RegionRule, any_of, lines, matching, rejected

_NAME: Final = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|der|den|di|da|van|von|al|bin|el|la|le)){0,4}"

_BY: Final = any_of(
    *(
        "By",
        "BY",
        "by",
        "Author:",
        "From",
        "(?:Written|Posted|Words|Text|Reported|Story|Analysis|Report|Commentary) by",
    ),
    *("(?:Photographs?|Photos?|Photography|Pictures|Illustrations?|Graphics?|Video|Images?) by",),
)
_BEGINS: Final = re.compile(rf"{_BY}\s")
_BYLINE: Final = re.compile(rf"\A{_BY}\s+{_NAME}(?:(?:, | and | & |,? in |; | \| | for | – | - ){_NAME}){{0,6}}\W*\Z")


def _bylines(page: Page) -> Iterable[int]:
    for i in page.unclaimed:
        line = page.lines[i]
        if len(line) <= 160 and _BEGINS.match(line) and _BYLINE.search(without_dates(line)):
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
        "By Carl Printer Published: 07:12, 9 Aug 2022",
        "Photographs by Carl Printer",
    ),
    rejects=rejected("By Monday the talks had failed.", "By land and by sea"),
)

_REPORTING: Final = any_of(
    r"\A\W*with (?:additional )?(?:reporting|files?|material|information|input|contributions?) (?:by|from)",
    r"\A\W*(?:additional |with )?reporting by",
    r"\A\W*(?:based on reporting|compiled (?:by|from)|edited by|editing by|writing by|translated by)",
    r"\A\W*(?:sources?\s*:|(?:with )?agencies\Z|(?:via|credit|courtesy of)\b|originally published (?:by|on|in)\b)",
    r"\bcontributed (?:to this (?:report|story|article)|reporting)\b",
    r"\bthis (?:article|story|essay|piece) (?:appears|(?:was )?(?:first |originally )?(?:appeared|published))\b",
    r"\A[A-Z]\w+(?: and [A-Z]\w+)? reported from\b",
    r"\A(?:contact|write to|reach) [^.]{3,60}(?:@| at )",
    r"\A\W*(?:AP|AFP|Reuters|dpa|TASS|Interfax|Xinhua|ANI|PTI|IANS|UPI)(?:[/, ]+(?:AP|AFP|Reuters|dpa))*\W*\Z",
)

REPORTING: Final = RegionRule(
    name="credit.reporting",
    about="The agencies and colleagues a story rests on, and where it was printed first.",
    role=RegionRole.CREDIT,
    find=matching(re.compile(_REPORTING, re.IGNORECASE), longest=300),
    # seeds/000: "With reporting by AP, AFP, and Reuters"
    examples=lines(
        "With reporting by AP, AFP, and Reuters",
        "(Reporting by Ann Writer; Editing by Bob Reader)",
        "Source: Reuters",
        "Ann Writer in Oslo contributed to this report.",
        "This article appears in the October 2019 print edition.",
        "Writer reported from Oslo.",
        "(AFP)",
    ),
    rejects=rejected("Reporting restrictions were lifted on Monday.", "Sources in Ankara said so.", "Reuters said so."),
)

_AUTHORS: Final = any_of(
    "reporter", "correspondent", "journalist", "writer", "columnist", "editor", "contributor", "blogger"
)
_ABOUT: Final = any_of(
    rf"\A{_NAME} (?:is|was) (?:an?|the|our) (?:[\w-]+ ){{0,5}}{_AUTHORS}"
    r"(?: (?:at|for|with|in|based|covering|who|on|and)\b[^.]*)?\.?\Z",
    r"\AThe (?:views|opinions) expressed\b",
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

RULES: Final = (BYLINE, REPORTING, ABOUT_AUTHOR)
