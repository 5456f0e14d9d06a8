import pytest

from s400check.compare.profiles import Profile, profiles_of
from s400check.compare.wholes import part_of_whole
from tests.compare.texts import claim, source, value


def counted(noun: str, amount: int) -> Profile:
    origin = source("a", f"The fire hurt {amount} {noun} in Narvik.")
    return profiles_of([claim(origin, str(amount), value(amount), attribute="injured", noun=noun)], [], {})[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [(("women", 2), ("people", 3)), (("bodies", 5), ("people", 9)), (("women", 4), ("children", 3))],
)
def test_a_sort_of_people_is_a_part(one: tuple[str, int], other: tuple[str, int]) -> None:
    a, b = counted(*one), counted(*other)

    assert part_of_whole(a, b)
    assert part_of_whole(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [(("women", 4), ("people", 3)), (("women", 4), ("women", 3)), (("men", 4), ("soldiers", 3))],
)
def test_what_cannot_be_a_part_may_be_a_rival(one: tuple[str, int], other: tuple[str, int]) -> None:
    assert part_of_whole(counted(*one), counted(*other)) is None
