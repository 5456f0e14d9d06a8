"""A comparison as an ordered list of levels; each is a test that answers with its evidence.

The first level that holds decides. Because the test itself writes the sentence that says why, no conclusion lacks a
reason and no explanation can drift from its test.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from s400check.model.findings import Judgement, Outcome

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Level(Generic[T]):
    """One test of two values; `explain` gives its evidence, a sentence, or None where it does not hold."""

    name: str
    outcome: Outcome
    explain: Callable[[T, T], str | None]


@dataclass(frozen=True, slots=True)
class Comparison(Generic[T]):
    """Levels in order; the last must always hold."""

    name: str
    levels: tuple[Level[T], ...]

    def judge(self, a: T, b: T) -> Judgement:
        """The first level that holds, with its evidence.

        Raises:
            ValueError: no level holds, which is a mistake in the comparison.
        """
        for level in self.levels:
            if evidence := level.explain(a, b):
                return Judgement(level=level.name, outcome=level.outcome, evidence=evidence)
        raise ValueError(f"{self.name}: no level holds for {a} and {b}")

    def outcome(self, a: T, b: T) -> Outcome:
        """That of the first level that holds; the last, which always does, is not asked for its words."""
        *first, last = self.levels
        return next((level.outcome for level in first if level.explain(a, b)), last.outcome)
