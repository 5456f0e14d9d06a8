"""Who speaks in each passage of an article: subjects read as names, pronouns resolved where one person fits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from s400check.extract.entities import Cast, cast_of
from s400check.extract.marks import OPENERS, Quoted, hide, left_open, quoted_parts
from s400check.extract.names import FULL_NAME, find_names, holder_at
from s400check.extract.offices import find_offices
from s400check.extract.press import press_named
from s400check.extract.roles import BODY, COURTESY, DESCRIBED, is_country
from s400check.extract.sayers import PRONOUNS, bare, first_subject, is_unnamed
from s400check.extract.speech import Speech, find_speech
from s400check.model.sources import Passage, RegionRole

_RUN: Final = re.compile(
    r"(?<!\w)(?:(?:[^\W\d_a-z]|al-|el-|bin-)[\w.’'-]*|(?:van|von|der|de|da|di|bin|al|el)(?=\s))(?:\s(?:(?:[^\W\d_a-z]|al-"
    r"|el-)[\w.’'-]*|(?:van|von|der|de|la|da|di|bin|al|el)(?=\s)))*\Z"
)
_BODY_NOUN: Final = re.compile(BODY)
_PREPOSITION: Final = re.compile(r"\s(?:of|for|from|in|at|with|on|to)\s")
_PAIR: Final = re.compile(rf"[a-z]+s\s(?P<names>{FULL_NAME}\sand\s{FULL_NAME})")
"""Two people of one calling: "producers Ann Writer and Carl Printer"."""

_ADDRESSED: Final = re.compile(rf"\b{COURTESY}\s\Z")
_OWNERS: Final = re.compile(rf"\A.*['’]s\s(?={FULL_NAME}\Z)")
_FULL: Final = re.compile(FULL_NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One act of saying in a passage, and who is meant.

    `speaker` is as the article spells it, "" where it stays open; `unnamed` marks sources without a name.
    """

    speech: Speech
    speaker: str
    unnamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A passage with its quoted parts, the text without them, and who says what in it."""

    passage: Passage
    parts: tuple[Quoted, ...]
    hidden: str
    said: tuple[Said, ...]


def listen(passages: Sequence[Passage], cast: Cast | None = None) -> tuple[Heard, ...]:
    """Each passage of one article with its speakers, parallel to `passages`, which are in the article's order.

    `cast` is the article's; None has it found here.
    """
    cast = cast or cast_of(find_names(passages), (passage.text for passage in passages))
    heard: list[Heard] = []
    within = ""
    for i, passage in enumerate(passages):
        parts = quoted_parts(passage.text, within)
        within = left_open(passage.text, parts, within)
        if within and not _is_closed_later(passages, i, within):
            parts, within = parts[:-1], ""  # a stray mark quotes nothing
        hidden = hide(passage.text, parts)
        before = heard[-1] if heard and heard[-1].passage.role is not RegionRole.HEADING else None
        heard.append(Heard(passage=passage, parts=parts, hidden=hidden, said=_said(hidden, cast, before)))
    return tuple(heard)


def _is_closed_later(passages: Sequence[Passage], here: int, close: str) -> bool:
    """Whether a quotation that a passage leaves open goes on: to a mark in its paragraph, or into the next one."""
    for i in range(here + 1, min(here + 1 + _LONGEST_QUOTATION, len(passages))):
        passage, before = passages[i], passages[i - 1]
        if passage.text[:1] in OPENERS:
            return True  # a paragraph that runs on opens the quotation again
        if passage.span.start - before.span.end > _GAP:
            return False
        if close in passage.text:
            return True
    return False


_LONGEST_QUOTATION: Final = 40
"""Sentences of one paragraph in which the end of a quotation is looked for."""

_GAP: Final = 2
"""Characters between two sentences of one paragraph, at most: a space, or the end of a line."""


def _said(hidden: str, cast: Cast, before: Heard | None) -> tuple[Said, ...]:
    found: list[Said] = []
    for speech in find_speech(hidden):
        if speech.subject is None and found:
            # "saying ..." has the subject of the saying before it, or that of the sentence.
            found.append(replace(found[-1], speech=speech))
            continue
        subject = speech.subject.of(hidden) if speech.subject else first_subject(hidden[: speech.verb.start])
        ahead = hidden[: speech.subject.start] if speech.subject else ""
        speaker = _resolved(subject, ahead, cast, before) if subject else ""
        if speech.subject or speaker:
            apposed = hidden[speech.subject.end : speech.verb.start] if speech.subject else ""
            found.append(Said(speech=speech, speaker=speaker, unnamed=is_unnamed(subject, apposed)))
    return tuple(found)


def _resolved(subject: str, ahead: str, cast: Cast, before: Heard | None) -> str:
    """The speaker a subject names; a pronoun's is the one person named so far in the sentence or in the one before."""
    vague = subject.casefold() in PRONOUNS
    if vague and subject.casefold() not in ("he", "she"):
        return ""
    if not vague and any(letter.isupper() for letter in bare(subject)):
        press = press_named(subject)
        if not ahead.strip() and len(press.split()) > _SINGLE:
            press = press.removeprefix("The ")  # a sentence begins so, whatever the title
        return press or cast.office_holder(bare(subject)) or cast.body(bare(subject)) or name_of(subject)
    if not vague and cast.body(bare(subject)):
        return cast.body(bare(subject))
    if not vague and bare(subject).casefold() not in DESCRIBED:
        return bare(subject)
    named = cast.mentions(ahead) or _people_before(cast, before)
    if len(named) == 1:
        return named[0]
    return "" if vague else bare(subject)


_SINGLE: Final = 2
"""Words of "The Times", which is called so."""


def _people_before(cast: Cast, before: Heard | None) -> tuple[str, ...]:
    """The people of the sentence before; who is named in it, else who speaks in it."""
    if before is None:
        return ()
    named = cast.mentions(before.hidden)
    if named:
        return named
    speakers = dict.fromkeys(said.speaker for said in before.said if said.speaker and not said.unnamed)
    return tuple(speakers)


def name_of(subject: str) -> str:
    """The name in a subject: "US Secretary of State Mike Pompeo" is Mike Pompeo; a body's name stays whole."""
    parts = re.split(r"\sand\s", subject)
    short = len(parts) == 2 and all(len(part.split()) <= _SHORT and part[:1].isupper() for part in parts)
    one_post = any(" and " in office.of(subject) for office in find_offices(subject))
    if short and not one_post and not _BODY_NOUN.search(subject):
        return " and ".join(name_of(part) for part in parts)
    pair = _PAIR.fullmatch(subject)
    return pair["names"] if pair else _one_name(_OWNERS.sub("", bare(subject)))


_SHORT: Final = 5
"""Words of each of two people in one subject: "Defence Minister Ann Lee" has four."""


def _one_name(words: str) -> str:
    held = _held(words)
    if held or _BODY_NOUN.search(words):
        return held or words
    place = _PREPOSITION.search(words)
    if place is not None:
        # "Ines Calder of Uppsala University" is a person; "police in Palermo" are not of that name.
        return words[: place.start()] if _FULL.fullmatch(words, 0, place.start()) else words
    run = _RUN.search(words)
    name = re.sub(rf"\A{COURTESY}\s", "", run.group()).split() if run else []
    while len(name) > 1 and is_country(name[0]):
        name = name[1:]
    if run is None or (run.start() and not name[1:] and not _ADDRESSED.search(words, 0, run.start())):
        return words  # "ally Turkey"
    return " ".join(name)


def _held(words: str) -> str:
    """The name behind an office in a subject: "lead author Ines Calder of Uppsala University"; "" for none."""
    for office in reversed(find_offices(words)):
        holder = holder_at(words, office.end)
        if holder:
            return holder
    return ""
