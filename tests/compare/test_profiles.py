import pytest

from s400check.compare.profiles import Profile, profiles_of
from tests.compare.texts import claim, source, value


def profile(text: str, *names: str) -> Profile:
    origin = source("a", text)
    (found,) = profiles_of([claim(origin, "12", value(12), subject=names)], [origin], {})
    return found


@pytest.mark.parametrize(
    ("text", "names", "agent"),
    [
        ("Marinex offered Norway 12 ferries.", ("Marinex", "Norway"), {"marinex"}),
        ("Lind said Marinex offered 12 ferries.", ("Lind", "Marinex"), {"marinex"}),
        ("Marinex, which builds ferries, sold 12.", ("Marinex",), {"marinex"}),
        ("Harbour Lights: it was seen by 12 critics.", (), {"harbour", "lights"}),
        ("The Norwegian yard Marinex built 12 ferries.", ("Norwegian", "Marinex"), {"marinex"}),
        ("Beyond on the Western Road sold 12 tickets.", ("Beyond", "Western Road"), {"beyond"}),
        ("Lind of Marinex said Norway ordered 12 ferries.", ("Lind", "Marinex", "Norway"), {"norway"}),
    ],
)
def test_who_acts_is_the_first_name_with_a_verb_or_the_theme_of_the_line(
    text: str, names: tuple[str, ...], agent: set[str]
) -> None:
    assert profile(text, *names).agent == agent


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Norwegian climber fell 12 metres.", ("Norwegian",)),
        ("In Oslo 12 ferries burned.", ("Oslo",)),
        ("Marinex's offer is for 12 ferries.", ("Marinex",)),
        ("A strong quake rattled Oslo at 12.", ("Oslo",)),
        ("OSLO: 12 ferries burned.", ()),
    ],
)
def test_a_name_that_only_tells_which_or_where_does_not_act(text: str, names: tuple[str, ...]) -> None:
    assert profile(text, *names).agent == frozenset()
