import pytest

from s400check.compare.offices import office_of, rivals


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Foreign Minister", "Norway"), ("Defence Minister", "Norway")),
        (("Foreign Minister", "Norway"), ("Deputy Foreign Minister", "Norway")),
        (("Interior Minister", ""), ("Defence Minister", "")),
        (("President", "Norway"), ("Prime Minister", "Norway")),
        (("President", "Norway"), ("Vice President", "Norway")),
        (("director", "Marinex"), ("deputy director", "Marinex")),
        (("Gen.", ""), ("Colonel", "")),
    ],
)
def test_nobody_holds_both(one: tuple[str, str], other: tuple[str, str]) -> None:
    a, b = office_of(*one), office_of(*other)

    assert a is not None
    assert b is not None
    assert rivals(a, b)
    assert rivals(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Foreign Minister", "Norway"), ("Foreign Minister", "")),
        (("Foreign Minister", "Norway"), ("Defence Minister", "")),
        (("Defense Secretary", "United States"), ("Defence Secretary", "United States")),
        (("Premier", "Norway"), ("Prime Minister", "Norway")),
        (("Prime Minister", "Norway"), ("Defence Minister", "Norway")),
        (("Deputy Prime Minister", "Norway"), ("Finance Minister", "Norway")),
        (("President", "Norway"), ("President", "Northern Bank")),
        (("head", "Marinex"), ("director general", "Marinex")),
        (("chairman", "Marinex"), ("chief executive", "Marinex")),
        (("Gen.", ""), ("Lt. Gen.", "")),
        (("Col.", ""), ("commander", "Northern Fleet")),
    ],
)
def test_one_person_may_well_hold_both(one: tuple[str, str], other: tuple[str, str]) -> None:
    a, b = office_of(*one), office_of(*other)

    assert a is not None
    assert b is not None
    assert not rivals(a, b)


@pytest.mark.parametrize("role", ["former Foreign Minister", "acting President", "ex-president", "President-elect", ""])
def test_an_office_of_another_time_is_none_now(role: str) -> None:
    assert office_of(role.replace("-", " "), "Norway") is None
