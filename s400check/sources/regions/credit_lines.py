"""Who wrote it and who helped."""

import re
from typing import Final

from s400check.model.sources import RegionRole
from s400check.sources.regions.pages import RegionRule, lines, matching, rejected

_NAME: Final = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|der|den|di|da|van|von|al|bin|el|la|le)){0,4}"

BYLINE: Final = RegionRule(
    name="credit.byline",
    about="By and a name, alone on a line.",
    role=RegionRole.CREDIT,
    find=matching(
        re.compile(
            rf"\A(?:By|BY|Written by|Posted by|Author:|Words by|Text by|Reported by|From)\s+(?:{_NAME})(?:(?:, "
            rf"| and | & |,? in |; | \| | for ){_NAME}){{0,6}}\W*\Z"
        ),
        longest=160,
    ),
    examples=lines(
        "By Ann Writer",
        "By Ann Writer and Bob van der Reader",
        "BY ANN WRITER, Reuters",
        "Written by A. Writer in Oslo",
    ),
    rejects=rejected("By Monday the talks had failed.", "By land and by sea"),
)

REPORTING: Final = RegionRule(
    name="credit.reporting",
    about="The agencies and colleagues a story rests on.",
    role=RegionRole.CREDIT,
    find=matching(
        re.compile(
            r"\A\W*(?:with (?:additional )?(?:reporting|files?|material|information|input|contributions?) (?:by"
            r"|from)|(?:additional |with )?reporting by"
            r"|based on reporting|compiled (?:by|from)|edited by|editing by|writing by|translated by|source\s*:"
            r"|sources\s*:|agencies\Z|with agencies\Z"
            r"|(?:via|credit|courtesy of|originally published (?:by|on|in))\b)"
            r"|\bcontributed (?:to this (?:report|story|article)|reporting)\b|\A\W*(?:AP|AFP|Reuters|dpa|TASS"
            r"|Interfax|Xinhua|ANI|PTI|IANS|UPI)(?:[/, ]+(?:AP|AFP|Reuters|dpa))*\W*\Z",
            re.IGNORECASE,
        ),
        longest=300,
    ),
    # seeds/000: "With reporting by AP, AFP, and Reuters"
    examples=lines(
        "With reporting by AP, AFP, and Reuters",
        "(Reporting by Ann Writer; Editing by Bob Reader)",
        "Source: Reuters",
        "Ann Writer in Oslo contributed to this report.",
        "(AFP)",
    ),
    rejects=rejected("Reporting restrictions were lifted on Monday.", "Sources in Ankara said so.", "Reuters said so."),
)

ABOUT_AUTHOR: Final = RegionRule(
    name="credit.about-the-author",
    about="A line about the author at the end of an article.",
    role=RegionRole.CREDIT,
    find=matching(
        re.compile(
            rf"\A{_NAME} (?:is|was) (?:an?|the|our) (?:[\w-]+ ){{0,5}}(?:reporter|correspondent|journalist|writer"
            rf"|columnist|editor|contributor|blogger)"
            r"(?: (?:at|for|with|in|based|covering|who|on|and)\b[^.]*)?\.?\Z|\AThe (?:views|opinions) expressed\b"
            r"|\AFollow (?:him|her|them) on\b"
        ),
        longest=300,
    ),
    examples=lines(
        "Ann Writer is a senior reporter covering arms exports.",
        "The views expressed in this article are the author's own.",
    ),
    rejects=rejected(
        "Ann Writer is a journalist who was jailed in 2016. She was freed on Monday.",
    ),
)

RULES: Final = (BYLINE, REPORTING, ABOUT_AUTHOR)
