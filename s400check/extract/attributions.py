"""Who says what a passage tells, through whom it came, and who printed it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from s400check.extract.press import is_described, press_at
from s400check.extract.quote_blocks import block_voices
from s400check.extract.quotes import quotes_heard
from s400check.extract.sayers import is_unnamed
from s400check.extract.speakers import Heard, Said, listen, name_of
from s400check.extract.words import words_in
from s400check.model.claims import Attribution, Quote
from s400check.model.sources import Passage, Source

_PASSED_ON: Final = re.compile(
    r"\b(?:as\s)?(?:quoted|cited|reported|relayed|carried|published|broadcast|quoted as saying)\sby\s+"
    r"|\b(?:carried|published|broadcast|quoted|cited)\s(?:in|on)\s+"
    r"|\b(?:seen|obtained|reviewed|viewed)\sby\s+"
    r"|\b(?:told|tells|telling|[Ii]n an? (?:exclusive\s)?interview (?:with|to|published by)|[Ii]n remarks (?:carried"
    r"|published) by|[Ii]n comments to|[Ss]peaking (?:to|with)|spoken? (?:to|with)|spoke (?:to|with))\s+"
)
_PASSING: Final = frozenset(
    {
        *(
            "quoted",
            "cited",
            "reported",
            "relayed",
            "carried",
            "published",
            "broadcast",
            "seen",
            "obtained",
            "reviewed",
        ),
        *("viewed", "told", "tells", "telling", "interview", "remarks", "comments", "speaking", "spoke", "spoken"),
    }
)
"""Words one of which stands wherever something is passed on."""

_TELLING: Final = re.compile(r"\A(?:told|tells|telling|[Ii]n|[Ss]peaking|spoke|spoken|seen|obtained|reviewed|viewed)\b")
_AS_SAYING: Final = re.compile(
    r"\b(?:quoted|quotes|cited|cites)\s+(?!by\b)(?P<who>[^,;:\0\"“”]{2,90}?)\s+as\s+(?:saying|telling|stating)\b"
)
_WAS_QUOTED: Final = re.compile(
    r"(?:\A|[,;:]\s)(?P<who>[^,;:\0\"“”]{2,90}?)\s+(?:was|were|is|are)\s(?:also\s)?(?:quoted|cited)\b[^,;:]{0,50}?\sas\s(?:saying|telling)\b"
)
_QUOTED: Final = frozenset({"quoted", "quotes", "cited", "cites"})
_CITING: Final = re.compile(r"\b(?:citing|quoting)\s+(?P<who>[^,;:\0\"“”]{2,80}?)(?=[,.;]|\Z)")
_CITES: Final = frozenset({"citing", "quoting"})
_REPORTED: Final = re.compile(
    r"(?P<outlet>[^,;:\0\"“”]{2,60}?)\s+(?:reported|reports|wrote|writes|said)\b[^,;:]{0,30}\Z"
)
_MOST: Final = 10
"""Outlets that are looked for in a passage."""

_CLAUSE_EDGE: Final = re.compile(r"[,;:\0\"“”]")
_LIST: Final = re.compile(r"\s+and\s+|,\s+(?:and\s+)?")


def attributions(source: Source, passages: Sequence[Passage]) -> tuple[Attribution, ...]:
    """The chain of each passage, parallel to `passages`: the source's own, in order.

    The outlet is the source's; where nobody is said to say it, the outlet says it.
    """
    heard = listen(passages)
    return attributions_heard(source, heard, quotes_heard(heard))


def attributions_heard(
    source: Source, heard: Sequence[Heard], quotes_of: Sequence[tuple[Quote, ...]]
) -> tuple[Attribution, ...]:
    """The chains of passages that have been listened to, and whose quotations are found."""
    found: list[Attribution] = []
    last_press = ""
    for scene, quotes, voice in zip(heard, quotes_of, block_voices(source, heard), strict=True):
        speaker, unnamed = _speaker(scene, quotes)
        if not speaker:
            speaker, unnamed = voice
        via = tuple(_via(scene.hidden, last_press))
        last_press = via[-1] if via else last_press
        if _is_the_report(speaker) and last_press:
            speaker = last_press
        via = tuple(link for link in via if link not in (speaker, source.outlet))
        found.append(Attribution(speaker=speaker, via=via, outlet=source.outlet, unnamed=unnamed))
    return tuple(found)


def _speaker(scene: Heard, quotes: tuple[Quote, ...]) -> tuple[str, bool]:
    """The speaker of a passage: of its longest quotation, else of its reported speech; and whether unnamed."""
    words = words_in(scene.hidden)
    is_quoted = not _QUOTED.isdisjoint(words)
    quoted_as_saying = is_quoted and (_AS_SAYING.search(scene.hidden) or _WAS_QUOTED.search(scene.hidden))
    if quoted_as_saying:
        return name_of(quoted_as_saying["who"]), is_unnamed(quoted_as_saying["who"])
    told = [quote for quote in quotes if quote.speaker]
    if told:
        speaker = max(told, key=lambda quote: len(quote.words)).speaker
        return speaker, any(said.unnamed for said in scene.said if said.speaker == speaker)
    said = _reported(scene)
    if said is None:
        return "", False
    citing = None if _CITES.isdisjoint(words) else _CITING.search(scene.hidden)
    if citing and press_at(said.speaker, explained=True):
        return name_of(citing["who"]), is_unnamed(citing["who"])
    return said.speaker, said.unnamed


def _reported(scene: Heard) -> Said | None:
    """The saying that reports what the passage tells; naming something ("called") is none.

    One that closes the sentence behind a comma tells all of it: "She will go if he asked her to, police said."
    """
    reporting = [said for said in scene.said if said.speaker and said.speech.reports and not said.speech.aside]
    closing = (said for said in reversed(reporting) if scene.hidden[: said.speech.whole.start].rstrip().endswith(","))
    behind = next(closing, None)
    if behind is not None and not _CLAUSE_EDGE.search(scene.hidden, behind.speech.whole.end):
        return behind
    return next(iter(reporting), None)


def _via(hidden: str, last_press: str) -> Iterator[str]:
    """Who passed it on: "as quoted by Daily Sabah", "told Interfax news agency", "Interfax cited him as saying"."""
    words = words_in(hidden)
    for match in () if _PASSING.isdisjoint(words) else islice(_PASSED_ON.finditer(hidden), _MOST):
        rest = hidden[match.end() :]
        telling = _TELLING.match(match.group()) is not None
        for link in _LIST.split(
            re.split(r"[.;:\0\"“”]|\s(?:that|on|in|during|earlier|this|last|as|when|after)\s", rest, maxsplit=1)[0]
        )[:3]:
            found = press_at(link.strip(), explained=not telling)
            if not found:
                if is_described(link) and last_press:
                    yield last_press
                break
            yield found
    if not words.isdisjoint(_QUOTED | _CITES):
        yield from _reporting(hidden)


def _reporting(hidden: str) -> Iterator[str]:
    """The outlet that cites somebody: "Interfax cited him as saying", "Fjordposten reported, citing officials"."""
    saying, citing = _AS_SAYING.search(hidden), _CITING.search(hidden)
    if saying:
        found = press_at(_CLAUSE_EDGE.split(hidden[: saying.start()])[-1].strip(), explained=True)
    elif citing:
        ahead = hidden[: citing.start()].rstrip(" ,")
        reported = _REPORTED.search(ahead)
        outlet = reported["outlet"] if reported else _CLAUSE_EDGE.split(ahead)[-1]
        found = press_at(outlet.strip(), explained=reported is not None)
    else:
        return
    if found:
        yield found


_REPORT: Final = frozenset(
    {"article", "report", "newspaper", "paper", "magazine", "agency", "daily", "outlet", "broadcaster"}
)


def _is_the_report(speaker: str) -> bool:
    """Whether a speaker is an outlet named only by its kind: "the article noted"."""
    return speaker.casefold().split(" ")[-1] in _REPORT and speaker.islower()
