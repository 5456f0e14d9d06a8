import pytest

from s400check.compare.levels import Comparison, Level
from s400check.model.findings import Outcome

EQUAL: Level[int] = Level("equal", Outcome.SAME, lambda a, b: f"both {a}" if a == b else None)
OTHERWISE: Level[int] = Level("otherwise", Outcome.DIFFERENT, lambda a, b: f"{a} and {b}")


def test_the_first_level_that_holds_decides_and_gives_its_evidence() -> None:
    judgement = Comparison("numbers", (EQUAL, OTHERWISE)).judge(3, 3)

    assert (judgement.level, judgement.outcome, judgement.evidence) == ("equal", Outcome.SAME, "both 3")


def test_a_level_that_does_not_hold_leaves_it_to_the_next() -> None:
    judgement = Comparison("numbers", (EQUAL, OTHERWISE)).judge(3, 4)

    assert judgement.level == "otherwise"


def test_a_comparison_without_an_end_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no level holds"):
        Comparison("numbers", (EQUAL,)).judge(3, 4)


@pytest.mark.parametrize("other", [3, 4])
def test_the_outcome_alone_is_that_of_the_judgement(other: int) -> None:
    numbers = Comparison("numbers", (EQUAL, OTHERWISE))

    assert numbers.outcome(3, other) is numbers.judge(3, other).outcome
