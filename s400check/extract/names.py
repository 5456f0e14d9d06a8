"""People introduced with an office or role."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from s400check.extract.posts import PART, find_offices, post_before_name, post_in_phrase
from s400check.extract.roles import COURTESY, IMPERSONAL, PORTFOLIO
from s400check.model.claims import Name
from s400check.model.sources import Passage
from s400check.model.spans import Span

_PARTICLE: Final = (
    r"(?:van der|van den|van de|van|von der|von|de la|de los|del|della|der|den|de|di|da|dos|du|la|le|bin|ibn|al|el"
    r"|ben|abu)"
)
FULL_NAME: Final = rf"{PART}(?:\s(?:{_PARTICLE}\s)?{PART}){{1,4}}"
"""The pattern of a name of two words or more."""

# What may stand between an office and its holder's name: "for military cooperation", "of Works", "of the party,".
_THEN_NAME: Final = re.compile(
    rf"(?P<field>\s(?:for|of|on)(?:\s(?!the\b)[a-z][\w-]*(?:\sand)?){{1,5}}|\s(?:of|for)\s(?:the\s)?{PORTFOLIO})?"
    rf"(?:\s(?:of|for|at|in)\s(?P<place>[^,.;:()\"“”]{{2,60}}),|,)?"
    rf"\s(?:{COURTESY}\s)?(?P<name>{FULL_NAME})(?!\w)"
)
_NAME_THEN: Final = re.compile(
    rf"(?<![\w.])(?P<name>{FULL_NAME})(?:,(?:\s\d{{2}},)?|\s(?:became|becomes|was|is|has been|had been)"
    r"(?:\s(?:re-?)?(?:named|appointed|elected|made|sworn in))?(?:\sas)?)\s"
)
_LEAD_IN: Final = re.compile(r"(?:[^\s,.;:()\"“”]+\s){0,7}\Z")
_TAIL: Final = re.compile(
    r"(?:\s(?:of|for|at|in|with|on|to)\s[^,.;:()\"“”]{2,90})?(?=[,.;]|\s(?:and|who|told|said|in|on|after)\b|\Z)"
)
_NO_NAMES: Final = re.compile(IMPERSONAL)
_COURTESY: Final = re.compile(rf"\A{COURTESY}\s")


def find_names(passages: Sequence[Passage]) -> tuple[tuple[Name, ...], ...]:
    """The people each passage introduces with an office or role, in order; parallel to `passages`."""
    return tuple(tuple(_in_passage(passage.text)) for passage in passages)


def _in_passage(text: str) -> Iterator[Name]:
    offices = find_offices(text)
    found: dict[Span, Name] = {}
    for name in _before_name(text, offices):
        found.setdefault(name.span, name)  # "Defence Minister Gen. Ivan Petrov": the first of two tells more
    for name in _after_name(text, offices):
        # "Gen. Mark Stone, commander of the fleet": and what says whose office it is tells most.
        if name.span not in found or (name.employer and not found[name.span].employer):
            found[name.span] = name
    last = 0
    for span in sorted(found):
        if span.start >= last:
            yield found[span]
            last = span.end


def _before_name(text: str, offices: Sequence[Span]) -> Iterator[Name]:
    """The office stands before the name: "Turkish President Recep Tayyip Erdogan"."""
    for office in offices:
        match = _THEN_NAME.match(text, office.end)
        if match is not None and not _NO_NAMES.search(match["name"]) and not _holds_office(match["name"]):
            before = text[: office.start]
            post = post_before_name(before, office.of(text), match["field"] or "", match["place"] or "")
            span = Span(*match.span("name"))
            yield Name(span=span, words=match["name"], role=post.role, employer=post.employer)


def _holds_office(name: str) -> bool:
    """Whether an office stands before the name proper: of "Deputy Foreign Minister Ann Lee" only the last has it."""
    return any(len(name[office.end :].split()) > 1 for office in find_offices(name))


def _after_name(text: str, offices: Sequence[Span]) -> Iterator[Name]:
    """The office stands after the name: "Alexander Mikheyev, head of state arms exporter Rosoboronexport"."""
    for match in _NAME_THEN.finditer(text) if offices else ():
        name = _COURTESY.sub("", match["name"])
        phrase = _phrase_from(text, match.end(), offices)
        if phrase and len(name.split()) > 1 and not _NO_NAMES.search(name):
            end = match.end("name")
            post = post_in_phrase(phrase)
            yield Name(span=Span(end - len(name), end), words=name, role=post.role, employer=post.employer)


def _phrase_from(text: str, start: int, offices: Sequence[Span]) -> str:
    """The words from `start` that tell an office and whose it is; "" where they tell anything else."""
    for office in offices:
        if office.start >= start and _LEAD_IN.match(text, start, office.start):
            tail = _TAIL.match(text, office.end)
            if tail is not None:
                return text[start : tail.end()]
    return ""
