"""What writing a ledger in its one spelling changes, as a unified diff for people."""

import re
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from itertools import takewhile
from typing import Final

from s400check.ledger.text import dumps
from s400check.model.ledgers import Ledger
from s400check.model.visible import visible

_COMPARED: Final = 10_000
"""Lines compared at most, from the first that differs to the last. difflib takes time with the square of the
differences: a ledger of 100,000 claims with one space too many in each would keep it busy for hours."""

_HUNK: Final = re.compile(r"@@ -(\d+)(,\d+)? \+(\d+)(,\d+)? @@")
_NO_NEWLINE: Final = "\n\\ No newline at end of file"
_CONTEXT: Final = 3


def respelling(text: str, ledger: Ledger, path: str) -> str:
    """The unified diff from the text to the canonical one of the ledger in it; "" where they are equal.

    What would act on a terminal, a carriage return at a line's end among it, is shown as a sign.
    """
    right = dumps(ledger)
    if text == right:
        return ""
    old, new = _lines(text), _lines(right)
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    first = max(0, head - _CONTEXT)
    ends = [min(len(lines), len(lines) - tail + _CONTEXT, first + _COMPARED) for lines in (old, new)]
    changes = list(_hunks(old[first : ends[0]], new[first : ends[1]], path, first))
    if ends[0] == first + _COMPARED:
        changes.append(f"... line {ends[0]} is the last that was compared")
    return "\n".join(changes)


def comment_lines(text: str) -> tuple[int, ...]:
    """The numbers, from 1, of the lines that hold a comment, which writing the ledger anew loses."""
    numbers: list[int] = []
    line = done = 0
    for found in _COMMENT.finditer(text):
        if found["comment"] is not None:
            line += text.count("\n", done, found.start())
            done = found.start()
            numbers.append(line + 1)
    return tuple(numbers)


def _hunks(old: Sequence[str], new: Sequence[str], path: str, skipped: int) -> Iterator[str]:
    """The lines of the unified diff; `skipped` lines before these are the same."""
    names = f"{path} (as it is)", f"{path} (canonical)"
    for line in unified_diff(old, new, *names, n=_CONTEXT, lineterm=""):
        hunk = _HUNK.match(line)
        if hunk:
            yield f"@@ -{int(hunk[1]) + skipped}{hunk[2] or ''} +{int(hunk[3]) + skipped}{hunk[4] or ''} @@"
        else:
            yield visible(line).replace("\ufeff", "⟦U+FEFF⟧")


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines are the same before the first that differs."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _lines(text: str) -> list[str]:
    *lines, last = text.split("\n")
    return [*lines, last + _NO_NEWLINE] if last else lines


# Strings are passed over, as a "#" in them is none; the triple-quoted before the plain, which they begin like.
_COMMENT: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"""+'
    r"|'''.*?'''+"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|(?P<comment>\#[^\n]*)",
    re.DOTALL,
)
