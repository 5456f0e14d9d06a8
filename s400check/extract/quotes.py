"""Quotations with who spoke them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from s400check.extract.marks import Quoted
from s400check.extract.speakers import Heard, Said, listen
from s400check.model.claims import Quote
from s400check.model.sources import Passage
from s400check.model.spans import Span

_GLUE: Final = re.compile(r"[\s,.;:–—-]*\Z")
_TITLE: Final = re.compile(
    r"(?:[^\W\d_a-z][\w’'-]*|a|an|the|of|and|in|on|to|for|with|at|by|\d+)(?:[\s:,-]+(?:[^\W\d_a-z][\w’'-]*|a|an"
    r"|the|of|and|in|on|to|for|with|at|by|\d+))*\Z"
)

LEAST: Final = 3
"""Words from which quoted words nobody is seen to speak are a quotation; fewer are a name or an irony."""


def find_quotes(passages: Sequence[Passage]) -> tuple[tuple[Quote, ...], ...]:
    """The quotations of each passage, parallel to `passages`: one article's, in order.

    A quotation without a word on who speaks is the previous speaker's where it is a passage of its own and nobody
    else is named in between; otherwise its speaker stays "".
    """
    return quotes_heard(listen(passages))


def quotes_heard(heard: Sequence[Heard]) -> tuple[tuple[Quote, ...], ...]:
    """The quotations of passages that have been listened to."""
    found: list[tuple[Quote, ...]] = []
    last = ""
    for i, scene in enumerate(heard):
        following = heard[i + 1] if i + 1 < len(heard) else None
        quotes = tuple(_in_scene(scene, last if _carries(scene, heard[i - 1] if i else None, following, last) else ""))
        found.append(quotes)
        spoken = [quote.speaker for quote in quotes if quote.speaker]
        last = spoken[-1] if spoken else last if quotes and not scene.said else ""
    return tuple(found)


def _in_scene(scene: Heard, carried: str) -> Iterator[Quote]:
    for part in scene.parts:
        span = _trimmed(scene.passage.text, part.inner)
        words = span.of(scene.passage.text)
        said = teller(scene, part)
        speaker = said.speaker if said else carried
        if not words or not _is_quotation(scene, part, words, said, speaker) or _is_called(scene, part, said):
            continue
        yield Quote(span=span, words=words, speaker=speaker, verb=said.speech.word if said else "")


def _is_quotation(scene: Heard, part: Quoted, words: str, said: Said | None, speaker: str) -> bool:
    count = len(words.split())
    if count < LEAST:
        heard = bool(speaker) or (said is not None and _is_beside(scene, part, said))
        return heard and (count > 1 or said is not None)
    return bool(speaker) or _TITLE.match(words) is None


def _is_beside(scene: Heard, part: Quoted, said: Said) -> bool:
    """Whether nothing stands between quoted words and who says them."""
    whole, outer = said.speech.whole, part.outer
    between = Span(outer.end, whole.start) if whole.start >= outer.end else Span(whole.end, max(whole.end, outer.start))
    return _GLUE.match(between.of(scene.hidden)) is not None


def _is_called(scene: Heard, part: Quoted, said: Said | None) -> bool:
    """Whether quoted words are a nickname, Ann "Ace" Writer, or a title that nobody beside them speaks."""
    text = scene.passage.text
    words = part.inner.of(text).split()
    if len(words) > _LONGEST_TITLE:
        return False
    if _NAME_BEFORE.search(text[: part.outer.start]) and _NAME_BEHIND.match(text, part.outer.end):
        return True
    beside = said is not None and (_is_beside(scene, part, said) or not said.speech.reports)
    return not beside and _TITLE.match(part.inner.of(text).strip(" ,.")) is not None


_LONGEST_TITLE: Final = 6
_NAME_BEFORE: Final = re.compile(r"\b[^\W\d_a-z][\w.’'-]*\s\Z")
_NAME_BEHIND: Final = re.compile(r"\s[^\W\d_a-z]\w")


def _trimmed(text: str, span: Span) -> Span:
    """The span without outer white space and without the comma that the sentence puts before the closing mark."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip().removesuffix(",").rstrip())))


def teller(scene: Heard, part: Quoted) -> Said | None:
    """Who says a quotation of the passage: the tag right behind it, else the last saying before it, else the next."""
    behind = [said for said in scene.said if said.speech.whole.start >= part.outer.end]
    if behind and _GLUE.match(scene.hidden[part.outer.end : behind[0].speech.whole.start]):
        return behind[0]
    ahead = [said for said in scene.said if said.speech.verb.end <= part.outer.start]
    if ahead:
        return ahead[-1]
    return next((said for said in behind if said.speech.reports), None)


def _carries(scene: Heard, before: Heard | None, following: Heard | None, last: str) -> bool:
    """Whether an untagged passage is still the last speaker's: it is all quotation, and no other speaker is near."""
    if not last or before is None or scene.said or not scene.parts:
        return False
    outside = sum(not letter.isspace() and letter != "\0" for letter in scene.hidden)
    if outside > len(scene.parts) * 2:
        return False
    gap = scene.passage.span.start - before.passage.span.end
    if gap <= 1 or following is None or not following.parts:
        return True
    # A paragraph of its own: the next tag must not name somebody else.
    next_speakers = {said.speaker for said in following.said}
    return not next_speakers or any(_same(last, speaker) for speaker in next_speakers)


def _same(one: str, other: str) -> bool:
    return bool(one and other) and one.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1]
