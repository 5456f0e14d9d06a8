"""Quotation marks: where quoted words begin and end in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from s400check.model.spans import Span

_PAIRS: Final = {"“": "”", "„": "“", "«": "»", '"': '"', "‘": "’"}
_MARK: Final = re.compile(r"[“”„«»\"]|(?<![\w’])‘(?=\w|…)|(?<=[\w.,!?…])’(?!\w)")

_ANY_MARK: Final = re.compile(r"[“„«\"‘]")

OPENERS: Final = tuple(_PAIRS)
"""The marks that a quotation can begin with."""

HIDDEN: Final = "\0"
"""Stands for every quoted character when a sentence is searched for who spoke."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words between quotation marks; `outer` holds the marks, `inner` does not.

    `closed` is false where the passage ends before the quotation does.
    """

    inner: Span
    outer: Span
    closed: bool = True


def quoted_parts(text: str, within: str = "") -> tuple[Quoted, ...]:
    """The outermost quotations of a passage, from the left.

    `within` is the closing mark of a quotation that an earlier passage left open, or "".
    """
    if not within and _ANY_MARK.search(text) is None:
        return tuple(_between_apostrophes(text)) if "'" in text else ()
    return tuple(_parts(text, within))


def _parts(text: str, within: str) -> Iterator[Quoted]:
    start, close = 0, within
    opened = 0
    for mark in _MARK.finditer(text):
        sign = mark.group()
        runs_on = mark.start() == 0 and _may_open(text, mark)
        if close and sign == close and not runs_on:
            yield Quoted(inner=Span(start, mark.start()), outer=Span(opened, mark.end()))
            close = ""
        elif sign in _PAIRS and (runs_on or not close) and (sign != '"' or _may_open(text, mark)):
            # An open quotation that runs on into a paragraph is opened again at its head.
            close, start, opened = _PAIRS[sign], mark.end(), mark.start()
    if close and start < len(text):
        yield Quoted(inner=Span(start, len(text)), outer=Span(opened, len(text)), closed=False)


def _between_apostrophes(text: str) -> Iterator[Quoted]:
    """Words between typewriter apostrophes, where they cannot be elisions or genitives: ": 'We won.'"."""
    for match in _APOSTROPHES.finditer(text):
        yield Quoted(inner=Span(*match.span("inner")), outer=Span(*match.span()))


_APOSTROPHES: Final = re.compile(
    r"(?<![^\s(:])'(?P<inner>[^\W\d_](?:[^'\n]|(?<=\w)'(?=\w)){3,400}?(?:[.,!?…]|(?<=[^\Ws])))'(?=[\s.,;:)]|\Z)"
)


def _may_open(text: str, mark: re.Match[str]) -> bool:
    """A straight mark before a space or a comma closes something that was never opened.

    But where words are set apart from all marks, " we agree, ", a mark between two spaces that has a fellow opens.
    """
    if mark.end() >= len(text) or text[mark.end()] in ",.;:!?)":
        return False
    if not text[mark.end()].isspace():
        return True
    apart = mark.start() == 0 or text[mark.start() - 1].isspace()
    return mark.group() == '"' and apart and text.count('"', mark.start()) % 2 == 0


def left_open(text: str, parts: tuple[Quoted, ...], within: str = "") -> str:
    """The closing mark that a passage with these quotations still waits for at its end, or ""."""
    if not parts or parts[-1].closed:
        return ""
    opener = text[parts[-1].outer.start : parts[-1].outer.start + 1]
    return _PAIRS.get(opener, within)


def hide(text: str, parts: tuple[Quoted, ...]) -> str:
    """The text with every quoted character hidden and the marks left, as long as before."""
    for part in parts:
        text = text[: part.inner.start] + HIDDEN * len(part.inner) + text[part.inner.end :]
    return text
