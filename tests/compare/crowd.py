"""Claims by the thousand, as skewed as news: few events hold most articles."""

import random

from s400check.model.claims import Claim
from s400check.model.sources import Source
from tests.compare.texts import COUNT, claim, source, value

_SENTENCES = (
    ("{lead}, the sinking off {place} killed {n} people.", "deaths", "people"),
    ("{lead}, {n} people were injured when the ferry struck the quay at {place}.", "injured", "people"),
    ("{lead}, {n} oaks were planted along the road to {place}.", "number of oaks planted", "oaks"),
)
_LEADS = ("On Monday", "By nightfall", "Officials said", "As it turned out", "According to the coast guard")
_PARTS = ("bar", "den", "fos", "gar", "hol", "kir", "lan", "mor", "nes", "oda", "pel", "ras", "sund", "tor", "vik")


def crowd(size: int) -> tuple[tuple[Source, ...], tuple[Claim, ...]]:
    """So many claims, one an article; an event's size follows a power law, a tenth of the articles are off."""
    chance = random.Random(size)
    sources: list[Source] = []
    claims: list[Claim] = []
    while len(claims) < size:
        place = "".join(chance.choice(_PARTS) for _ in range(4)).capitalize()
        truth, day = chance.randint(11, 900), f"2019-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        for _ in range(min(int(chance.paretovariate(1.2)), size - len(claims))):
            sentence, attribute, noun = chance.choice(_SENTENCES)
            stated = truth + (chance.randint(15, 90) if chance.random() < 0.1 else 0)
            text = sentence.format(lead=chance.choice(_LEADS), place=place, n=stated)
            told = source(f"s{len(claims):05}", text, day)
            sources.append(told)
            reading = value(stated, COUNT)
            claims.append(claim(told, str(stated), reading, attribute=attribute, subject=(place,), noun=noun))
    return tuple(sources), tuple(claims)


def place(number: int) -> str:
    """A name of its own for each of the first thousands of numbers."""
    first, second, third = number // len(_PARTS) ** 2 % len(_PARTS), number // len(_PARTS) % len(_PARTS), number
    return "".join(_PARTS[part] for part in (first, second, third % len(_PARTS))).capitalize()
