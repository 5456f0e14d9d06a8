"""People introduced with an office or role."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from s400check.extract.posts import PART, post_before_name, post_in_phrase
from s400check.extract.roles import COURTESY, IMPERSONAL, OFFICE, OFFICES, PORTFOLIO
from s400check.model.claims import Name
from s400check.model.sources import Passage
from s400check.model.spans import Span

_PARTICLE: Final = (
    r"(?:van der|van den|van de|van|von der|von|de la|de los|del|della|der|den|de|di|da|dos|du|la|le|bin|ibn|al|el"
    r"|ben|abu)"
)
FULL_NAME: Final = rf"{PART}(?:\s(?:{_PARTICLE}\s)?{PART}){{1,4}}"
"""The pattern of a name of two words or more."""

_PRENOMINAL: Final = re.compile(
    rf"(?<![\w-])(?P<office>(?i:{OFFICE}))"
    rf"(?P<field>\s(?:for|of|on)(?:\s(?!the\b)[a-z][\w-]*(?:\sand)?){{1,5}}|\s(?:of|for)\s(?:the\s)?{PORTFOLIO})?"
    rf"(?:\s(?:of|for|at|in)\s(?P<place>[^,.;:()\"“”]{{2,60}}),|,)?"
    rf"\s(?:{COURTESY}\s)?(?P<name>{FULL_NAME})(?!\w)"
)
_PHRASE: Final = (
    r"(?P<phrase>(?:(?:an?|the|its|his|her|their)\s)?(?:[^\s,.;:()\"“”]+\s){0,6}?"
    rf"(?i:{OFFICE})(?![\w-])(?:\s(?:of|for|at|in|with|on|to)\s[^,.;:()\"“”]{{2,90}})?)"
)
_APPOSED: Final = re.compile(
    rf"(?<![\w.])(?P<name>{FULL_NAME}),(?:\s\d{{2}},)?\s{_PHRASE}(?=[,.;]|\s(?:and|who|told|said)\b|\Z)"
)
_PREDICATED: Final = re.compile(
    rf"(?<![\w.])(?P<name>{FULL_NAME})\s(?:became|becomes|was|is|has been|had been)"
    rf"(?:\s(?:re-?)?(?:named|appointed|elected|made|sworn in))?(?:\sas)?\s{_PHRASE}"
    r"(?=[,.;]|\s(?:in|on|after|who|and)\b|\Z)"
)
_WORD: Final = re.compile(r"\w+")
_OFFICE_ENDS: Final = frozenset(re.split(r"[\s-]", office.casefold())[-1].rstrip(".") for office in OFFICES)
_NO_NAMES: Final = re.compile(IMPERSONAL)
_COURTESY: Final = re.compile(rf"\A{COURTESY}\s")


def find_names(passages: Sequence[Passage]) -> tuple[tuple[Name, ...], ...]:
    """The people each passage introduces with an office or role, in order; parallel to `passages`."""
    return tuple(tuple(_in_passage(passage.text)) for passage in passages)


def _in_passage(text: str) -> Iterator[Name]:
    if _OFFICE_ENDS.isdisjoint(_WORD.findall(text.casefold())):
        return  # most sentences name no office, and trying all of them at each letter takes long
    found: dict[Span, Name] = {}
    for name in (*_before_name(text), *_after_name(text)):
        # "Gen. Mark Stone, commander of the fleet": the introduction that says whose office it is tells more.
        if name.span not in found or (name.employer and not found[name.span].employer):
            found[name.span] = name
    last = 0
    for span in sorted(found):
        if span.start >= last:
            yield found[span]
            last = span.end


def _before_name(text: str) -> Iterator[Name]:
    """The office stands before the name: "Turkish President Recep Tayyip Erdogan"."""
    for match in _PRENOMINAL.finditer(text):
        if not _NO_NAMES.search(match["name"]):
            post = post_before_name(text[: match.start()], match["office"], match["field"] or "", match["place"] or "")
            span = Span(*match.span("name"))
            yield Name(span=span, words=match["name"], role=post.role, employer=post.employer)


def _after_name(text: str) -> Iterator[Name]:
    """The office stands after the name: "Alexander Mikheyev, head of state arms exporter Rosoboronexport"."""
    for pattern in (_PREDICATED, _APPOSED):
        for match in pattern.finditer(text):
            name = _COURTESY.sub("", match["name"])
            end = match.end("name")
            if len(name.split()) > 1 and not _NO_NAMES.search(name):
                post = post_in_phrase(match["phrase"])
                yield Name(span=Span(end - len(name), end), words=name, role=post.role, employer=post.employer)
