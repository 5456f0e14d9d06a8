"""People introduced with an office or role."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from s400check.extract.offices import find_offices
from s400check.extract.posts import PART, owner_after, post_before_name, post_in_phrase
from s400check.extract.roles import COURTESY, GIVEN, IMPERSONAL, NOT_NAMED, PORTFOLIO, RANKS, STOPS, SURNAMES
from s400check.extract.words import is_title_case
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
    rf"(?P<field>\s(?:for|of|on)(?:\s(?!(?:the|an?|his|her|its)\b)[a-z][\w-]*(?:\sand)?){{1,5}}|\s(?:of|for)\s(?:the\s)?{PORTFOLIO})?"
    rf"(?P<apart>(?P<place>\s(?:of|for|at|in)\s[^,.;:()\"“”]{{2,60}})?,)?"
    rf"\s(?:{COURTESY}\s){{0,2}}(?P<name>{FULL_NAME})(?!\w)"
)
_THEN_HOLDER: Final = re.compile(
    rf"(?:\s(?:for|of|on)(?:\s(?!the\b)[a-z][\w-]*(?:\sand)?){{1,5}}(?=\s(?:{COURTESY}\s){{0,2}}{FULL_NAME})"
    rf"|\s(?:of|for)\s(?:the\s)?{PORTFOLIO})?,?"
    rf"\s(?:{COURTESY}\s){{0,2}}(?P<name>{PART}(?:\s(?:{_PARTICLE}\s)?{PART}){{0,4}})(?=\s(?:of|from|at|in|for)\s|\Z|,)"
)
_NAME_THEN: Final = re.compile(
    rf"(?<![\w.])(?P<name>{FULL_NAME})(?:(?:,\s\d{{2}},|,\swho)?\s(?:became|becomes|was|is|has been|had been)"
    r"(?:\s(?:officially\s)?(?:re-?)?(?:named|appointed|elected|made|sworn in|introduced|confirmed|hired|chosen))?"
    r"(?:\sas)?|,(?:\s\d{2},)?(?:\s(?:then|now|currently|formerly|at the time))?)\s"
)
_LEAD_IN: Final = re.compile(r"(?:[^\s,.;:()\"“”]+\s){0,7}\Z")
_CLOSED: Final = re.compile(r"[,.;:)]|\sof\s(?:the\s)?[A-Z][^,.;:]{2,40},|\s\(|\s[–—-]\s|\s(?:and|or)\s|\Z")
_BOUND: Final = re.compile(
    r"[,.;:)]|\s[(–—-]|\s(?:and|or|who|whose|which|in|on|at|after|since|until|from|when|with|for|during|following|last|this"
    r"|early|late|as|before|to|by|\d+)\b|\Z"
)
_TELLS: Final = re.compile(r"\s(?:said|told|says|tells|added)\b")
_ACCORDING: Final = re.compile(r"\b[Aa]ccording to (?:\w+\s){0,3}\Z")
_NOT_YET: Final = re.compile(
    r"\b(?:nominees?|candidates?|contenders?|choice|pick|nomination|bid|nominat\w+)\s(?:for|as|to be)"
    r"\s(?:[\w.]+\s){0,3}\Z"
)
"""What stands before an office that its holder does not hold: "his nominee for surgeon general, Ann Writer"."""

_LEADERS: Final = frozenset({"a", "an", "the", "his", "her", "its", "their", "and"})
_NO_NAMES: Final = re.compile(IMPERSONAL)
_SURNAMED: Final = re.compile(rf"\s(?:{'|'.join(sorted(SURNAMES))})\Z")
_WEEKDAY: Final = re.compile(r"(?:\s(?:[A-Z][a-z]+day|Yesterday|Today))+\Z")
_COURTESY: Final = re.compile(rf"\A{COURTESY}\s")
_SPELLED: Final = re.compile(r"[^\W\d_][^\W\d_A-Z]")
"""Two letters of a word: initials alone, "M. B. A.", are a degree."""


def find_names(passages: Sequence[Passage]) -> tuple[tuple[Name, ...], ...]:
    """The people each passage introduces with an office or role, in order; parallel to `passages`.

    A headline that capitalises every word, "President Nominates Ann Writer", names only those whom the text names.
    """
    found = [tuple(_in_passage(passage.text)) for passage in passages]
    headlines = [bool(names) and is_title_case(passage.text) for passage, names in zip(passages, found, strict=True)]
    told = [name for names, headline in zip(found, headlines, strict=True) if not headline for name in names]
    return tuple(
        _borne_out(names, told) if headline else names for names, headline in zip(found, headlines, strict=True)
    )


def _borne_out(names: Sequence[Name], told: Sequence[Name]) -> tuple[Name, ...]:
    """The names of a headline that the text has too, and of their employers those that it tells."""
    employers: dict[str, set[str]] = {}
    for name in told:
        employers.setdefault(name.words, set()).add(name.employer)
    return tuple(
        name if name.employer in employers[name.words] else replace(name, employer="")
        for name in names
        if name.words in employers
    )


def holder_at(text: str, start: int) -> str:
    """The name of the one who holds the office that ends at `start`, as far as it stands behind it; else "".

    One name is enough there: "President Writer".
    """
    match = _THEN_HOLDER.match(text, start)
    return match["name"] if match and _SPELLED.search(match["name"]) else ""


def _in_passage(text: str) -> Iterator[Name]:
    offices = find_offices(text)
    found: dict[Span, Name] = {}
    for name in _before_name(text, offices):
        found.setdefault(name.span, name)  # "Defence Minister Gen. Ivan Petrov": the first of two tells more
    for name in _after_name(text, offices):
        # "Gen. Mark Stone, commander of the fleet": and what says whose office it is tells most.
        known = found.get(name.span)
        if known is None or known.role.casefold() in RANKS or (name.employer and not known.employer):
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
        if match is None:
            continue
        words = _WEEKDAY.sub("", match["name"])
        span = Span(match.start("name"), match.start("name") + len(words))
        if not _is_person(words, surnamed=text[office.start].islower()):
            continue
        if _NOT_YET.search(text, 0, office.start):
            continue
        if match["apart"] and not (_CLOSED.match(text, span.end) and not _ACCORDING.search(text[: office.start])):
            continue  # "Asked about the mayor, Ann Writer said": two people
        post = post_before_name(text[: office.start], office.of(text), match["field"] or "", match["place"] or "")
        name = Name(span=span, words=words, role=post.role, employer=post.employer)
        yield name if name.employer else replace(name, employer=owner_after(text, span.end))


def _after_name(text: str, offices: Sequence[Span]) -> Iterator[Name]:
    """The office stands after the name: "Alexander Mikheyev, head of state arms exporter Rosoboronexport"."""
    for match in _NAME_THEN.finditer(text) if offices else ():
        name = _COURTESY.sub("", match["name"])
        end = match.end("name")
        if len(name.split()) < 2 or not _is_person(name, surnamed=True):
            continue
        ahead = [office for office in offices if office.start >= match.end()][:_TRIED]
        for office in ahead:
            if not _leads_to(text[match.end() : office.start]):
                break
            post, closed = post_in_phrase(text, match.end(), office)
            article = text[match.end() : office.start].split(" ", 1)[0] in _LEADERS
            if _BOUND.match(text, closed) or (not article and _TELLS.match(text, closed)):
                yield Name(span=Span(end - len(name), end), words=name, role=post.role, employer=post.employer)
                break


_TRIED: Final = 3
"""Offices behind a name: "chief fire officer" holds two, of which only the last is whole."""


def _leads_to(words: str) -> bool:
    """Whether words may stand between a name and its office: "the bank's", not "relieved of his duties as"."""
    if not _LEAD_IN.fullmatch(words):
        return False
    return not any(word in STOPS and word not in _LEADERS for word in words.split())


def _is_person(name: str, *, surnamed: bool) -> bool:
    """Whether capitalised words may be a person's name; `surnamed` allows "Park" and the like as the last of them."""
    plain = _SURNAMED.sub("", name) if surnamed else name
    words = name.split()
    return (
        _NO_NAMES.search(plain) is None
        and _SPELLED.search(name) is not None
        and not any(word.rstrip(".") in NOT_NAMED for word in words)
        and not any(_holds(name, office) for office in find_offices(name))
    )


def _holds(name: str, office: Span) -> bool:
    """Whether an office stands before the name proper: of "Deputy Foreign Minister Ann Lee" only the last has it."""
    return (office.start == 0 and office.of(name).casefold() not in GIVEN) or len(name[office.end :].split()) > 1
