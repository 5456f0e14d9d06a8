"""People introduced with an office or role."""

import pytest

from s400check.extract.names import find_names
from tests.extract.articles import article, seed


def _names(text: str) -> list[tuple[str, str, str]]:
    _, passages = article(text)
    return [(name.words, name.role, name.employer) for found in find_names(passages) for name in found]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("001", ("Alexander Mikheyev", "head", "Rosoboronexport")),
        ("001", ("Donald Trump", "President", "United States")),
        ("002", ("Mevlut Cavusoglu", "Foreign Minister", "")),
        ("002", ("Alexander Mikheev", "Director General", "Rosoboronexport")),
        ("003", ("Vladimir Kozhin", "presidential aide for military-technical cooperation", "Russia")),
        ("003", ("James Mattis", "Defense Secretary", "United States")),
        ("003", ("Michelle Baldanza", "spokeswoman", "Pentagon")),
        ("003", ("Jens Stoltenberg", "Secretary-General", "NATO")),
    ],
)
def test_the_articles_people_have_their_roles(number: str, expected: tuple[str, str, str]) -> None:
    _, passages = seed(number)

    found = [(name.words, name.role, name.employer) for names in find_names(passages) for name in names]

    assert expected in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Writer, chief executive of Radar Corp, left.", ("Ann Writer", "chief executive", "Radar Corp")),
        ("Ann Writer, the company’s chief executive, left.", ("Ann Writer", "chief executive", "company")),
        (
            "On Friday former Norwegian Prime Minister Carl de Printer came.",
            ("Carl de Printer", "former Prime Minister", "Norway"),
        ),
        (
            "It was Gen. Smith’s deputy, Radar Corp spokesman J. R. Printer.",
            ("J. R. Printer", "spokesman", "Radar Corp"),
        ),
        ("Norwegian Deputy Foreign Minister Ada Lind spoke.", ("Ada Lind", "Deputy Foreign Minister", "Norway")),
    ],
)
def test_a_role_stands_before_or_behind_the_name(text: str, expected: tuple[str, str, str]) -> None:
    assert _names(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The president said so on Monday.",
        "He works for General Motors.",
        "Turkey, Russia and Iran, all members, met.",
        "President Printer spoke.",
    ],
)
def test_offices_without_a_full_name_introduce_nobody(text: str) -> None:
    assert _names(text) == []
