"""The parts that hold a web page's blocks (divisions, cells, sections), and which of them holds the article.

Pages without a word of markup that says so still put the article into one part, and everything else into others.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

NOTHING: Final = 0
PICTURE: Final = 1
BUTTON: Final = 2
FIELD: Final = 4

_MOST: Final = 0.7
"""Share of a part's running text that one part within it must hold to be where the article is; below it the article
is split among them, and the whole is its place.
"""


@dataclass(slots=True)
class Holders:
    """The holders of a page by their beginning; number 0 is the page. A holder's own are numbered up to `last`.

    `marks` say what stands right in it: pictures, buttons, fields.
    """

    parents: list[int] = field(default_factory=lambda: [0])
    last: list[int] = field(default_factory=lambda: [0])
    marks: bytearray = field(default_factory=lambda: bytearray(1))

    def begun(self, parent: int) -> int:
        """The number of a new holder within the parent."""
        self.parents.append(parent)
        self.last.append(len(self.parents) - 1)
        self.marks.append(NOTHING)
        return len(self.parents) - 1

    def ended(self, number: int) -> None:
        """Notes that no more begins in the holder."""
        self.last[number] = len(self.parents) - 1

    def marked(self, number: int, mark: int) -> None:
        """Notes that the holder has a picture, a button or a field right in it."""
        self.marks[number] |= mark

    def sums(self, amounts: Sequence[tuple[int, int]]) -> list[int]:
        """For each holder the sum of the amounts in it; each amount stands behind the number of its holder."""
        total = [0] * len(self.parents)
        for number, amount in amounts:
            total[number] += amount
        for number in range(len(total) - 1, 0, -1):
            total[self.parents[number]] += total[number]
        return total

    def holds(self, outer: int, inner: int) -> bool:
        """Whether the one is the other, or around it."""
        return outer <= inner <= self.last[outer]

    def main(self, prose: Sequence[tuple[int, int]]) -> int:
        """The innermost holder of most of the running text, given as amounts; 0 if it is spread over the page."""
        total = self.sums(prose)
        best = 0
        for number in range(1, len(total)):
            if self.holds(best, number) and total[number] and total[number] >= _MOST * total[best]:
                best = number
        return best
