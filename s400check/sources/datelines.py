"""Where and for whom a story was filed: datelines, and the agencies that a story is credited to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from s400check.sources.dates import Day, find_days

_PLACE: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,30}(?:[,/] ?[A-Z][\w. ’'-]{1,25})?"
_FILED: Final = re.compile(
    # "VALMER, Aug 17 (NordWire) - ", "VALMER, Oct. 5. /NW/. "
    rf"\A(?P<whole>(?P<place>{_PLACE})(?:, [^()\n/–—]{{3,25}}?)?\.? ?"
    r"(?:\((?P<agency>[A-Z][\w .&’'/-]{1,30})\)|/(?P<slashed>[A-Z]{2,10})/))\.? ?(?:[-–—]{1,2}|\.) "
)
# "(NordWire) -- Kestrel will", "(CBN) Hurricane": an agency alone, before a capital.
_AGENCY_ALONE: Final = re.compile(r"\A(?P<whole>\((?P<agency>[A-Z][\w .&’'/-]{1,30})\)) ?(?:[-–—]{1,2} ?)?(?=[A-Z“\"])")
# "VALMER — ", "VALMER, 3 May - "; "NATO - the alliance -" is none.
_PLACE_ALONE: Final = re.compile(
    rf"\A(?P<whole>(?P<place>{_PLACE})(?:, [^()\n/–—]{{3,25}}?)?) ?[-–—]{{1,2}} (?=[\"“]?[A-Z])"
)
# "Geneva/Valmer, 11 February 2022 – ", "Valmer, May 3 (NordWire) - ": mixed case, so only with a day.
_RELEASED: Final = re.compile(
    r"\A(?P<whole>[A-Z][\w. ’'-]{1,25}(?:[,/] ?[A-Z][\w. ’'-]{1,25}){0,2}, [^()\n/–—]{3,25}?"
    r"(?: \((?P<agency>[A-Z][\w .&’'/-]{1,30})\))?) ?[-–—]{1,2} (?=[\"“]?\w)"
)
_ACRONYMS: Final = frozenset(
    {"NATO", "NASA", "OPEC", "FIFA", "UEFA", "UNESCO", "UNICEF", "UPDATE", "WATCH", "BREAKING"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What stands before a story's first sentence: `words` as printed, whose it is, the day it names."""

    words: str
    agency: str
    day: Day | None


def find_dateline(line: str) -> Dateline | None:
    """The dateline that a paragraph begins with, None for none."""
    for form in (_FILED, _AGENCY_ALONE, _PLACE_ALONE, _RELEASED):
        found = form.match(line)
        if found is None:
            continue
        parts = found.groupdict()
        day = next(find_days(found["whole"]), None)
        if form is _PLACE_ALONE and (parts["place"].split()[0] in _ACRONYMS or ("," in found["whole"] and day is None)):
            continue
        if form is _RELEASED and day is None:
            continue
        return Dateline(
            words=found["whole"].strip(" -–—"), agency=parts.get("agency") or parts.get("slashed") or "", day=day
        )
    return None


AGENCIES: Final = (
    *("Associated Press", "AP", "Agence France-Presse", "AFP", "Reuters", "TASS", "Interfax", "RIA Novosti", "Sputnik"),
    *("Xinhua", "dpa", "DPA", "ANSA", "EFE", "Kyodo", "Yonhap", "PTI", "ANI", "IANS", "UPI", "Bloomberg", "Anadolu"),
    *("Press Association", "PA Media", "AAP", "Canadian Press", "Dow Jones", "Belga", "APA", "NTB", "TT", "Ritzau"),
)
"""News agencies whose name in a credit says where a story comes from."""

_AGENCY: Final = re.compile(rf"\b(?:{'|'.join(AGENCIES)}|(?:news )?agencies|wire services?)\b")
_SOURCE: Final = re.compile(r"\A\W*(?:[Ss]ources?|SOURCE|[Vv]ia)\s*:?\s+(?P<name>[A-Z][\w.&’' -]{1,40}?)\W*\Z")
_STAFF: Final = re.compile(r"\b(?:edited|editing|written|writing|translated) by\b", re.IGNORECASE)


def find_agencies(lines: Iterable[str]) -> str:
    """The agencies that a story's credit lines name, in order and once each, as "AP, AFP"."""
    return ", ".join(dict.fromkeys(name for line in lines for name in _agencies(line)))


def _agencies(line: str) -> Iterator[str]:
    source = _SOURCE.match(line)
    if source:
        yield source["name"]
    else:
        yield from (found.group() for found in _AGENCY.finditer(_STAFF.split(line)[0]))
