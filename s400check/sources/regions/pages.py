"""A page as the region rules see it, and what a rule is."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from s400check.model.sources import STORY, RegionRole
from s400check.sources.dates import find_stamp
from s400check.sources.layout import Paragraph

_ENDED: Final = re.compile(r"[.!?…:;][\s\"'”’»)\]]*\Z")
_NO_LETTER: Final = re.compile(r"[\W_]+")
_STEM: Final = re.compile(r"[^\W_]{4,}")

OPENS: Final = re.compile(r"[\"“‘'«]?\w")
"""How a headline or a sentence begins; items of lists begin with a mark."""

LEAD: Final = 12
"""Words of the shortest line that can open an article: below it stand headlines that are questions."""

_SENTENCE: Final = 6
"""Words of the shortest line with a full stop that is running text: below it stand "Read more." and "No comments."."""

_RUN_ON: Final = 20
"""Words from which a line with a comma or a stop inside is running text, whatever it ends with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The lines of a page (its paragraphs), and the roles found so far; None where no rule has claimed a line.

    `lowered` are the lines in lower case. `apart` says of each line whether an empty one stands before it. `prose`
    are the indices of the story's lines of running text, `unclaimed` those of all that no rule has claimed.
    """

    lines: tuple[str, ...]
    lowered: tuple[str, ...]
    apart: tuple[bool, ...]
    roles: tuple[RegionRole | None, ...]
    prose: tuple[int, ...]
    unclaimed: tuple[int, ...]

    @classmethod
    def of(cls, parts: tuple[Paragraph, ...]) -> "Page":
        """The page before any rule has seen it."""
        lines = tuple(part.text for part in parts)
        return cls(
            lines=lines,
            lowered=tuple(line.lower() for line in lines),
            apart=tuple(part.apart for part in parts),
            roles=(None,) * len(lines),
            prose=tuple(i for i, line in enumerate(lines) if is_prose(line)),
            unclaimed=tuple(range(len(lines))),
        )

    def claimed(self, lines: Iterable[int], role: RegionRole) -> "Page":
        """The page with these lines given the role; a line that has one keeps it."""
        new = {i for i in lines if self.roles[i] is None}
        if not new:
            return self
        return replace(
            self,
            roles=tuple(role if i in new else known for i, known in enumerate(self.roles)),
            prose=self.prose if role in STORY else tuple(i for i in self.prose if i not in new),
            unclaimed=tuple(i for i in self.unclaimed if i not in new),
        )

    @property
    def opening(self) -> int:
        """Where the article's running text begins; the number of lines if there is none."""
        return next((i for i in self.prose if word_count(self.lines[i]) >= LEAD), len(self.lines))

    @property
    def beginning(self) -> int:
        """Where the story begins behind headline, deck, by-line, stamp and picture; the opening where none follows it.

        A deck is running text too: the by-line, date or caption behind it shows that the story is yet to come.
        """
        opening = self.opening
        told = [i for i in self.prose if i >= opening and word_count(self.lines[i]) >= LEAD]
        second = told[1] if len(told) > 1 else opening
        marks = [i for i in range(opening + 1, second) if self._is_head(i)]
        return next((i for i in self.prose if i > marks[-1]), opening) if marks else opening

    @property
    def stamped(self) -> int:
        """The first by-line or date between headline and story; the number of lines if there is none."""
        title = next((i for i, role in enumerate(self.roles) if role is RegionRole.HEADING), -1)
        head = range(title + 1, self.beginning)
        marks = (i for i in head if self.roles[i] is not RegionRole.CAPTION and self._is_head(i))
        return next(marks, len(self.lines))

    def _is_head(self, i: int) -> bool:
        role = self.roles[i]
        return role in (RegionRole.CREDIT, RegionRole.CAPTION) or (
            role is RegionRole.CHROME and find_stamp(self.lines[i]) is not None
        )

    @property
    def closing(self) -> int:
        """The last line of running text; -1 if there is none. A short question at the end is a headline."""
        told = (i for i in reversed(self.prose) if not self._is_question(i))
        return next(told, -1)

    def _is_question(self, i: int) -> bool:
        return self.lines[i].endswith("?") and word_count(self.lines[i]) < LEAD


TOLD: Final = "The ministry will buy a new radar from Norway, the minister told parliament on Monday in Oslo."
"""Running text, for the examples of rules that look at what stands around it."""


@dataclass(frozen=True, slots=True)
class Example:
    """A page, a line each, and which of its lines the rule must claim."""

    lines: tuple[str, ...]
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionRule:
    """One way to tell what a line of a page is for.

    `find` gives the indices of the lines that the rule claims. The rule must claim each example's line, and no
    line of a reject, alone and among the others.
    """

    name: str
    about: str
    role: RegionRole
    find: Callable[[Page], Iterable[int]]
    examples: tuple[Example, ...]
    rejects: tuple[tuple[str, ...], ...]


def lines(*texts: str) -> tuple[Example, ...]:
    """Examples of one line each."""
    return tuple(Example((text,)) for text in texts)


def rejected(*texts: str) -> tuple[tuple[str, ...], ...]:
    """Near misses of one line each."""
    return tuple((text,) for text in texts)


REPORTED: Final = re.compile(
    r"\b(?:said|says|told|(?<!you )asked|warned|wrote|heard|was|were|had|fell|rose)\b.*[.!?][\"'”’)]*\Z"
)
"""A sentence that tells what was or what somebody said: "Support for the channel tunnel fell to 30 percent."

What a site says of itself and asks of its readers is in the present or in commands.
"""

QUOTING: Final = re.compile(r"\b(?:said|(?<!it )says|told)\b.*[.!?][\"'”’)]*\Z")
"""A sentence that tells what somebody said."""


def any_of(*patterns: str) -> str:
    """A pattern of any of these."""
    return f"(?:{'|'.join(patterns)})"


def matching(
    pattern: re.Pattern[str],
    longest: int = 400,
    hints: tuple[str, ...] = (),
    unless: re.Pattern[str] | None = None,
) -> Callable[[Page], Iterable[int]]:
    """The unclaimed lines of at most `longest` characters in which the pattern is found, and `unless` is not.

    `hints` are lower-case strings one of which every match holds: looking for them is twenty times as fast.
    """

    def find(page: Page) -> Iterable[int]:
        for i in page.unclaimed:
            line = page.lines[i]
            if len(line) > longest or (hints and not any(hint in page.lowered[i] for hint in hints)):
                continue
            if pattern.search(line) and not (unless and unless.search(line)):
                yield i

    return find


def is_prose(line: str) -> bool:
    """Whether a line reads as running text: a sentence that ends, or a long line that is no list of words."""
    count = word_count(line)
    if count >= _SENTENCE and _ENDED.search(line):
        return True
    return count >= _RUN_ON and (", " in line or ". " in line)


@lru_cache(maxsize=2048)
def word_count(line: str) -> int:
    """The number of words of a line, counted up to fifty."""
    return min(50, len(line.split(None, 50)))


def stems(line: str) -> frozenset[str]:
    """The line's longer words by their first five letters, so that "missiles" meets "missile"."""
    return frozenset(word[:5].casefold() for word in _STEM.findall(line))


def folded(line: str) -> str:
    """The line's letters and digits alone, for telling two copies of one headline."""
    return _NO_LETTER.sub("", line.casefold())
