"""Newspapers and agencies in sentences: who passed it on."""

import re
from typing import Final

from s400check.extract.roles import is_country

_KIND: Final = (
    r"(?:newspapers?|daily|dailies|magazine|weekly|news agency|news agencies|news wire|newswire|wire service"
    r"|state agency|agency|agencies|broadcaster"
    r"|television|TV channel|TV station|TV|radio station|radio|channel|news channel|network|news website|website"
    r"|news site|news outlet|outlet|news portal|portal|tabloid|paper|media outlet|media|journal|blog|news service"
    r"|service|programme|program|podcast)"
)
_TITLE: Final = r"(?:[Tt]he\s)?(?:[^\W\d_a-z][\w.&’'-]*)(?:\s(?:of\s|de\s|du\s|and\s)?(?:[^\W\d_a-z][\w.&’'-]*)){0,4}"

_DESCRIBED: Final = re.compile(
    rf"\A(?:(?:an?|the|its|some)\s)?(?P<from>(?:[\w'’-]+\s){{0,3}}?){_KIND}\s(?P<title>{_TITLE})(?=[\s,.;:)]|\Z)"
)
_FOLLOWED: Final = re.compile(rf"\A(?P<title>{_TITLE})\s{_KIND}\b")
_DESCRIPTION: Final = re.compile(
    rf"\A(?:the|that|its)\s(?:[\w'’-]+\s){{0,3}}?(?:{_KIND}|article|report|story|piece)\b", re.IGNORECASE
)
_KNOWN: Final = re.compile(
    r"\A(?:the\s)?(?P<title>(?:The\s)?(?:Associated Press|AP|AFP|Agence France-Presse|Reuters|Interfax|TASS"
    r"|RIA Novosti|RIA|Sputnik|RT|Xinhua|Bloomberg(?: News)?|CNN|BBC(?: News)?|CNBC|NBC(?: News)?"
    r"|CBS(?: News)?|ABC(?: News)?|Fox(?: News)?|NPR|PBS|MSNBC|Sky(?: News)?|Al[ -]Jazeera|Anadolu(?: Agency)?|dpa"
    r"|DPA|ANSA|EFE|Kyodo(?: News)?|Yonhap|PTI|ANI|UPI|Politico|Axios|(?:[A-Z]\w+\s){0,3}(?:Times|Post|Journal"
    r"|Guardian|Telegraph"
    r"|Herald|Tribune|Daily|Mail|Independent|Economist|Mirror|Globe|Chronicle|Gazette|Observer|Standard"
    r"|Morning Post|Monde|Figaro|Spiegel|Interest)))(?=[\s,.;:)’']|\Z)"
)


def press_at(text: str, explained: bool = False) -> str:
    """The outlet that `text` begins with, by its title; "" where it begins with anything else.

    "Turkish newspaper Daily Sabah", "Interfax news agency" and "Reuters" are told by their kind or known. With
    `explained` any capitalised name counts, for places where only an outlet can stand.
    """
    for pattern in (_DESCRIBED, _FOLLOWED, _KNOWN):
        found = pattern.match(text)
        if found and not is_country(title := _plain(found["title"])):
            return title
    if explained and not _DESCRIPTION.match(text):
        found = re.match(_TITLE, text)
        return _plain(found.group()) if found else ""
    return ""


def is_described(text: str) -> bool:
    """Whether `text` begins with an outlet named only by its kind: "the Turkish newspaper"."""
    return _DESCRIPTION.match(text) is not None


def _plain(title: str) -> str:
    return re.sub(r"\Athe\s|['’]s?\Z|\.\Z", "", title)
