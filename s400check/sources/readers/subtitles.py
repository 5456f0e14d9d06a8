"""Subtitles: SubRip and WebVTT, cues with time codes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

from s400check.model.sources import Place, Region, RegionRole
from s400check.model.spans import Span
from s400check.sources.copies import Copy, UnreadableError
from s400check.sources.encodings import decode

_TIMING: Final = re.compile(
    r"^[ \t]*(?P<start>(?:\d{1,3}:)?\d{1,2}:\d{2})[.,]\d{1,3}[ \t]*-->"
    r"[ \t]*(?P<end>(?:\d{1,3}:)?\d{1,2}:\d{2})[.,]\d{1,3}[^\n]*$",
    re.MULTILINE,
)
_VOICE: Final = re.compile(r"<v(?:\.[^\s>]{0,40})?\s+(?P<who>[^>\n]{1,80})>")
_MARKUP: Final = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,80}\}")
_NUMBER: Final = re.compile(r"\n[^\n]*\Z")
_TURN: Final = re.compile(r"\A(?:>>+|-|–|—|[A-Z][\w .'’-]{1,40}:)\s")
_ENDED: Final = re.compile(r"[.!?…][\"”’)\]]*\Z")

_PAUSE: Final = 1.5
"""Seconds of silence from which a finished sentence ends a paragraph."""

_LONGEST: Final = 600
"""Characters from which any cue ends a paragraph: captions made by a machine have no full stops at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    code: str
    starts: float
    ends: float
    words: str


def read(content: bytes) -> Copy:
    """What is said, cues run together to paragraphs; all of it is body, and places are time codes.

    Raises:
        UnreadableError: no cue has a time code and words.
    """
    page, notices = decode(content)
    cues = tuple(_cues(page))
    if not cues:
        raise UnreadableError("holds no cue: a time code with words below it", "name it .txt if it is plain text")
    parts: list[str] = []
    places: list[Place] = []
    length = 0
    paragraph = 0
    for i, cue in enumerate(cues):
        joint = "" if i == 0 else "\n\n" if _ends_paragraph(cues[i - 1], cue, length - paragraph) else " "
        if joint == "\n\n":
            paragraph = length + 2
        parts.append(joint + cue.words)
        places.append(Place(at=length + len(joint), words=cue.code))
        length += len(parts[-1])
    text = "".join(parts) + "\n"
    return Copy(
        text=text,
        known=(Region(span=Span(0, len(text)), role=RegionRole.BODY),),
        places=tuple(places),
        notices=notices,
    )


def _ends_paragraph(cue: _Cue, following: _Cue, length: int) -> bool:
    if _TURN.match(following.words) or length > _LONGEST:
        return True
    return _ENDED.search(cue.words) is not None and following.starts - cue.ends >= _PAUSE


def _cues(page: str) -> Iterator[_Cue]:
    timings = list(_TIMING.finditer(page))
    last = ""
    for i, timing in enumerate(timings):
        stop = timings[i + 1].start() if i + 1 < len(timings) else len(page)
        words = _words(page[timing.end() : stop], i + 1 < len(timings))
        # Live captions repeat the line before in each cue; what is said once is read once.
        if words and words != last:
            code = timing["start"] if timing["start"].count(":") == 2 else f"00:{timing['start']}"
            yield _Cue(code=code, starts=_seconds(timing["start"]), ends=_seconds(timing["end"]), words=words)
            last = words


def _words(part: str, followed: bool) -> str:
    """The words of a cue: the lines up to the first empty one, without the number of the next cue."""
    lines = part.lstrip("\n").split("\n\n", 1)[0]
    if followed and "\n\n" not in part.strip("\n") and _NUMBER.search(lines):
        lines = _NUMBER.sub("", lines) if lines.rsplit("\n", 1)[-1].strip().isdigit() else lines
    named = _VOICE.sub(lambda found: f"{found['who'].strip()}: ", lines)
    return " ".join(unescape(_MARKUP.sub("", named)).split())


def _seconds(code: str) -> float:
    seconds = 0.0
    for part in code.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds
