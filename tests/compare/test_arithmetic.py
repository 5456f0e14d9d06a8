import pytest

from s400check.compare.arithmetic import slips_of
from s400check.extract.claims import find_claims
from s400check.model.periods import Period
from s400check.sources.sentences import passages
from tests.compare.texts import source

PUBLISHED = Period.parse("2020-03-01")


def evidence(text: str) -> list[str]:
    origin = source("a", text, "2020-03-01")
    return [slip.evidence for slip in slips_of(find_claims(origin, passages(origin)), {"a": PUBLISHED})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fire killed 12 people, eight sailors and three cooks.", "8 + 3 = 11, where the sentence has 12"),
        ("Twelve people died: eight sailors and three cooks.", "8 + 3 = 11, where the sentence has 12"),
        ("The 12 guests (five women, four men and two girls) left.", "5 + 4 + 2 = 11, where the sentence has 12"),
        ("Fares rose 50% from 40 to 50 crowns.", "from 40 to 50 is +25%, where the sentence has 50%"),
        ("Fares fell by 50 percent, from 50 to 40.", "from 50 to 40 is -20%, where the sentence has -50%"),
        ("Sales were up 8 percent to $125 million from $100 million.", "from 100 million to 125 million is +25%"),
        ("The party lost 5 of its 20 seats, leaving it with 14.", "20 − 5 = 15, where the sentence has 14"),
        ("An eight-year deal worth $184 million, or $20 million a season.", "8 × 20 million = 160,000,000, where"),
        ("The strike lasted for 12 years (1989-1998).", "1989-1998 is about 10 years, where the sentence has 12 years"),
        ("He was mayor for 12 years, from 1990 until 1998.", "1990 until 1998 is about 9 years"),
        ("Lind, who was born in 1950 and died in 2010 aged 70, wrote.", "that makes 59 to 60 years"),
        ("Ada Lind, 45, born in 1990, won.", "on 2020-03-01 that makes 29 to 30 years"),
    ],
)
def test_what_does_not_work_out_is_shown_with_its_sum(text: str, told: str) -> None:
    (found,) = evidence(text)

    assert told in found


@pytest.mark.parametrize(
    "text",
    [
        "The fire killed 12 people, nine sailors and three cooks.",
        "Twelve people died, including eight sailors and three cooks.",
        "Twelve people died, eight sailors and three cooks among them.",
        "Twelve people died, at least eight sailors and three cooks.",
        "Twelve people died, eight sailors in Oslo and three cooks in Bergen.",
        "12 killed, 8 wounded and 3 missing after the fire.",
        "She saw 12 towns, 8 rivers and 3 lakes.",
        "The village had 60 people, 18 households, and 16 families.",
        "About 12 people died: eight sailors and three cooks.",
        "Fares rose 25% from 40 to 50 crowns.",
        "Fares rose 3% from 41 to 42 crowns.",
        "Sales rose about 20 percent to $125 million from $100 million.",
        "Fares rose 50% from May to June, to 40 crowns.",
        "The strike lasted a decade, from 1989 to 1998.",
        "He was mayor for eight years, from 1990 until 1998.",
        "The strike went on for nearly ten years, from 1990 to 1998.",
        "Lind, who was born in 1950 and died in 2010 aged 59, wrote.",
        "Ada Lind, who was 45 when she won, was born in 1960.",
        "The party lost 5 of its 20 seats, leaving it with 15.",
        "An eight-year deal worth $184 million, or $23 million a season.",
    ],
)
def test_what_works_out_or_leaves_something_open_is_left_alone(text: str) -> None:
    assert evidence(text) == []
