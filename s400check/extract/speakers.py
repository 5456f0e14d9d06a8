"""Who speaks in each passage of an article: subjects read as names, pronouns resolved where one person fits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from s400check.extract.entities import Cast, cast_of
from s400check.extract.marks import Quoted, hide, left_open, quoted_parts
from s400check.extract.names import find_names
from s400check.extract.press import press_at
from s400check.extract.roles import BODY, COURTESY, DESCRIBED, MODIFIERS, OFFICES, is_country
from s400check.extract.speech import PRONOUNS, Speech, bare, find_speech, first_words, is_unnamed
from s400check.model.claims import Name
from s400check.model.sources import Passage, RegionRole

_OFFICE_WORDS: Final = (
    MODIFIERS
    | {word.casefold() for office in OFFICES for word in re.split(r"[\s-]", office)}
    | {office.casefold() for office in OFFICES}
)
_RUN: Final = re.compile(
    r"(?:(?:[^\W\d_a-z]|al-|el-|bin-)[\w.’'-]*|(?:van|von|der|de|da|di|bin|al|el)(?=\s))(?:\s(?:(?:[^\W\d_a-z]|al-"
    r"|el-)[\w.’'-]*|(?:van|von|der|de|la|da|di|bin|al|el)(?=\s)))*\Z"
)
_BODY_NOUN: Final = re.compile(BODY)


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


def listen(passages: Sequence[Passage], names: Sequence[tuple[Name, ...]] | None = None) -> tuple[Heard, ...]:
    """Each passage of one article with its speakers, parallel to `passages`, which are in the article's order.

    `names` are what `find_names` found in them; None has it found here.
    """
    cast = cast_of(find_names(passages) if names is None else names)
    heard: list[Heard] = []
    within = ""
    for passage in passages:
        parts = quoted_parts(passage.text, within)
        within = left_open(passage.text, parts, within)
        hidden = hide(passage.text, parts)
        before = heard[-1] if heard and heard[-1].passage.role is not RegionRole.HEADING else None
        heard.append(Heard(passage=passage, parts=parts, hidden=hidden, said=_said(hidden, cast, before)))
    return tuple(heard)


def _said(hidden: str, cast: Cast, before: Heard | None) -> tuple[Said, ...]:
    found: list[Said] = []
    for speech in find_speech(hidden):
        if speech.subject is None:
            # "saying ..." has the subject of the saying before it, or that of the sentence.
            earlier = found[-1] if found else Said(speech=speech, speaker=name_of(first_words(hidden)))
            if earlier.speaker:
                found.append(Said(speech=speech, speaker=earlier.speaker, unnamed=earlier.unnamed))
            continue
        subject = speech.subject.of(hidden)
        speaker = _resolved(subject, hidden[: speech.subject.start], cast, before)
        found.append(Said(speech=speech, speaker=speaker, unnamed=is_unnamed(subject)))
    return tuple(found)


def _resolved(subject: str, ahead: str, cast: Cast, before: Heard | None) -> str:
    """The speaker a subject names; a pronoun's is the one person named so far in the sentence or in the one before."""
    vague = subject.casefold() in PRONOUNS
    if vague and subject.casefold() not in ("he", "she"):
        return ""
    if not vague and any(letter.isupper() for letter in bare(subject)):
        return press_at(subject) or cast.office_holder(bare(subject)) or name_of(subject)
    if not vague and bare(subject).casefold() not in DESCRIBED:
        return bare(subject)
    named = cast.mentions(ahead) or _people_before(cast, before)
    if len(named) == 1:
        return named[0]
    return "" if vague else bare(subject)


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
    if (
        len(parts) == 2
        and all(len(part.split()) <= 5 and part[:1].isupper() for part in parts)
        and not _BODY_NOUN.search(subject)
    ):
        return " and ".join(name_of(part) for part in parts)
    words = bare(subject)
    run = _RUN.search(words)
    if run is None or _BODY_NOUN.search(words):
        return words
    name = re.sub(rf"\A{COURTESY}\s", "", run.group()).split()
    last_office = max((i for i, word in enumerate(name[:-1]) if word.casefold() in _OFFICE_WORDS), default=-1)
    name = name[last_office + 1 :]
    while len(name) > 1 and is_country(name[0]):
        name = name[1:]
    if run.start() and not name[1:] and not _precedes_a_name(words[: run.start()]):
        return words
    return " ".join(name)


def _precedes_a_name(words: str) -> bool:
    """Whether what stands before a lone name ends in an office: "spokesman Peskov", not "ally of Turkey"."""
    last = words.rsplit(maxsplit=1)[-1]
    return last.casefold() in _OFFICE_WORDS or re.fullmatch(COURTESY, last) is not None
