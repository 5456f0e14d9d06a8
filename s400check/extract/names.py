"""People introduced with an office or role."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from s400check.extract.roles import COURTESY, DEMONYMS, IMPERSONAL, MODIFIERS, OFFICE, OFFICES, STOPS, country
from s400check.model.claims import Name
from s400check.model.sources import Passage
from s400check.model.spans import Span

_PART: Final = (
    r"(?:[A-Z]\.(?:\s?[A-Z]\.)*|(?:[ODLd]['’]|al-|el-|Al-|El-|bin-)?[^\W\d_a-z][^\W\d_]*(?:[-’'][^\W\d_]{2,})*)"
)
_PARTICLE: Final = (
    r"(?:van der|van den|van de|van|von der|von|de la|de los|del|della|der|den|de|di|da|dos|du|la|le|bin|ibn|al|el"
    r"|ben|abu)"
)
FULL_NAME: Final = rf"{_PART}(?:\s(?:{_PARTICLE}\s)?{_PART}){{1,4}}"
"""The pattern of a name of two words or more."""

_PRENOMINAL: Final = re.compile(
    rf"(?<![\w-])(?P<office>(?i:{OFFICE}))(?P<field>\s(?:for|of|on)(?:\s(?:the\s)?[a-z][\w-]*(?:\sand)?){{1,5}})?,?"
    rf"\s(?:{COURTESY}\s)?(?P<name>{FULL_NAME})(?!\w)"
)
_APPOSED: Final = re.compile(
    rf"(?<![\w.])(?P<name>{FULL_NAME}),\s(?P<phrase>(?:(?:an?|the|its|his|her"
    rf"|their)\s)?(?:[^\s,.;:()\"“”]+\s){{0,6}}?"
    rf"(?i:{OFFICE})(?![\w-])(?:\s(?:of|for|at|in|with|on|to)\s[^,.;:()\"“”]{{2,90}})?)(?=[,.;]|\s(?:and|who|told"
    rf"|said)\b|\Z)"
)
_WORD: Final = re.compile(r"\w+")
_OFFICE_ENDS: Final = frozenset(re.split(r"[\s-]", office.casefold())[-1] for office in OFFICES)
_POSSESSIVE: Final = re.compile(r"['’]s?\Z")
_CAPITALS: Final = re.compile(rf"(?:The\s)?{_PART}(?:\s(?:of\s|for\s|and\s|the\s){{0,2}}{_PART})*")
_BEFORE: Final = re.compile(r"(?:[\w.&’'-]+\s){1,8}\Z")
_NO_NAMES: Final = re.compile(IMPERSONAL)


def find_names(passages: Sequence[Passage]) -> tuple[tuple[Name, ...], ...]:
    """The people each passage introduces with an office or role, in order; parallel to `passages`."""
    return tuple(tuple(_in_passage(passage.text)) for passage in passages)


def _in_passage(text: str) -> Iterator[Name]:
    found = {name.span: name for name in (*_apposed(text), *_prenominal(text))}
    last = 0
    for span in sorted(found):
        if span.start >= last:
            yield found[span]
            last = span.end


def _prenominal(text: str) -> Iterator[Name]:
    """The office stands before the name: "Turkish President Recep Tayyip Erdogan"."""
    if _OFFICE_ENDS.isdisjoint(_WORD.findall(text.casefold())):
        return  # most sentences name no office, and trying all of them at each letter takes long
    for match in _PRENOMINAL.finditer(text):
        name = match["name"]
        if _NO_NAMES.search(name):
            continue
        office, employer = _before(text[: match.start()])
        role = " ".join(part for part in (office, match["office"]) if part) + (match["field"] or "")
        span = Span(*match.span("name"))
        yield Name(span=span, words=name, role=role, employer=employer)


def _before(text: str) -> tuple[str, str]:
    """What stands right before an office, split into words that belong to it and whose office it is."""
    before = _BEFORE.search(text)
    words = before.group().split() if before else []
    office: list[str] = []
    while words and words[-1].casefold() in MODIFIERS:
        office.insert(0, words.pop())
    owner: list[str] = []
    while words and not owner[1:2] and _owns(words[-1]):
        owner.insert(0, words.pop())
    while words and words[-1].casefold() in _PAST:  # "former Norwegian Prime Minister"
        office.insert(0, words.pop())
    # "Russia's Rosoboronexport Director General": the nearest owner counts.
    nearest = owner[-1:] if len(owner) > 1 and _POSSESSIVE.search(owner[0]) else owner
    return " ".join(office), country(_POSSESSIVE.sub("", " ".join(nearest)))


_PAST: Final = frozenset({"former", "ex", "acting", "interim", "outgoing", "incoming", "then"})


def _owns(word: str) -> bool:
    plain = _POSSESSIVE.sub("", word)
    if plain != word and plain.casefold() not in STOPS:
        return True
    return (plain[:1].isupper() or plain.casefold() in DEMONYMS) and plain.casefold() not in STOPS


def _apposed(text: str) -> Iterator[Name]:
    """The office stands after the name: "Alexander Mikheyev, head of state arms exporter Rosoboronexport"."""
    if "," not in text or _OFFICE_ENDS.isdisjoint(_WORD.findall(text.casefold())):
        return
    for match in _APPOSED.finditer(text):
        name = re.sub(rf"\A{COURTESY}\s", "", match["name"])
        end = match.end("name")
        if len(name.split()) < 2 or _NO_NAMES.search(name):
            continue
        role, employer = _phrase(match["phrase"])
        yield Name(span=Span(end - len(name), end), words=name, role=role, employer=employer)


def _phrase(phrase: str) -> tuple[str, str]:
    """The role and whose it is: "the company's chief executive", "head of state arms exporter Rosoboronexport"."""
    words = _ARTICLE.sub("", phrase)
    title, _, place = _PLACE.split(words, maxsplit=1) if _PLACE.search(words) else (words, "", "")
    if place:
        named = [match.group() for match in _CAPITALS.finditer(place)]
        return title, country(named[-1] if named else _ARTICLE.sub("", place.strip()))
    office = _LAST_OFFICE.search(title)
    more, employer = _before(title[: office.start()] if office else "")
    return " ".join(part for part in (more, office.group() if office else title) if part), employer


_ARTICLE: Final = re.compile(r"\A(?:an?|the|its|his|her|their)\s")
_PLACE: Final = re.compile(r"\s(of|for|at|in|with|on|to)\s")
_LAST_OFFICE: Final = re.compile(rf"{OFFICE}\Z", re.IGNORECASE)
