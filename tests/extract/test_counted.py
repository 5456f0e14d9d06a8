import pytest

from s400check.extract.counted import counted_noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("145-game regular-season win streak ends", "game"),
        ("60-odd delegates met", "delegates"),
        ("12 former Soviet republics", "republics"),
        ("23 Somali and Yemeni pirates", "pirates"),
        ("40 died", ""),
        ("7 on the scale", ""),
    ],
)
def test_what_is_counted_is_the_plural_behind_or_what_a_hyphen_joins(text: str, noun: str) -> None:
    end = next(place for place, sign in enumerate(text) if not sign.isdigit())

    assert counted_noun(text, end) == noun


@pytest.mark.parametrize(
    ("text", "noun"), [("one person and injured dozens others", "person"), ("one 316", ""), ("one ship", "ship")]
)
def test_a_single_thing_is_the_first_word_behind(text: str, noun: str) -> None:
    assert counted_noun(text, 3, single=True) == noun
