"""Two desks at one ledger of 1,000 claims, merged by git alone: the text itself has to merge."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from s400check.ledger.text import dumps
from s400check.model.ledgers import Ledger
from tests.ledger.desks import Desk, big_ledger, linked, reviewed, ruled

VERDICTS, RULINGS, LINKS, SEEDS = 50, 10, 10, 10
CHOSEN = VERDICTS + 2 * RULINGS + 2 * LINKS
"""Claims that a desk says something of: a ruling and a link speak of two each."""
BASE = big_ledger(1_000, 10)
CLAIMS = tuple(BASE.entries)


def own_documents(chance: random.Random) -> tuple[list[str], list[str]]:
    """Claims for two desks that share the articles between them."""
    articles = chance.sample(range(10), 10)
    mine, yours = (
        [claim for n in half for claim in CLAIMS[100 * n : 100 * n + 100]] for half in (articles[:5], articles[5:])
    )
    return chance.sample(mine, CHOSEN), chance.sample(yours, CHOSEN)


def anywhere(chance: random.Random) -> tuple[list[str], list[str]]:
    chosen = chance.sample(CLAIMS, 2 * CHOSEN)
    return chosen[::2], chosen[1::2]


def same_documents(chance: random.Random) -> tuple[list[str], list[str]]:
    """Claims for two desks that go through the same two articles, one after the other."""
    start = chance.randrange(9) * 100
    chosen = chance.sample(CLAIMS[start : start + 200], 2 * CHOSEN)
    return sorted(chosen[::2], key=CLAIMS.index), sorted(chosen[1::2], key=CLAIMS.index)


def neighbours(chance: random.Random) -> tuple[list[str], list[str]]:
    """Claims for two desks that take turns: what one says of a claim stands next to what the other says of the next."""
    start = chance.randrange(1_000 - 2 * CHOSEN)
    chosen = CLAIMS[start : start + 2 * CHOSEN]
    return chance.sample(chosen[::2], CHOSEN), chance.sample(chosen[1::2], CHOSEN)


def worked(ledger: Ledger, claims: Sequence[str], by: str) -> Ledger:
    """The ledger after 50 verdicts, and 10 rulings and 10 links on other claims."""
    others = claims[VERDICTS:]
    pairs = list(zip(others[::2], others[1::2], strict=True))
    return linked(ruled(reviewed(ledger, claims[:VERDICTS], by), pairs[:RULINGS], by), pairs[RULINGS:], by)


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("shares", [own_documents, anywhere, same_documents, neighbours])
def test_two_desks_merge_clean_without_a_driver(tmp_path: Path, shares: object, seed: int) -> None:
    assert callable(shares)
    mine, yours = shares(random.Random(seed))
    desk = Desk.at(tmp_path / "desk", BASE)
    desk.branch("mine", worked(BASE, mine, "Ada"))
    desk.branch("yours", worked(BASE, yours, "Ben"))

    desk.git("merge", "-q", "mine")

    assert desk.path.read_text("utf-8") == dumps(worked(worked(BASE, mine, "Ada"), yours, "Ben"))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_claims_reviewed_on_both_sides_are_a_conflict_or_both_kept_and_never_lost(tmp_path: Path, seed: int) -> None:
    chosen = random.Random(seed).sample(CLAIMS, 20)
    desk = Desk.at(tmp_path / "desk", BASE)
    desk.branch("mine", reviewed(BASE, chosen[:12], "Ada"))
    desk.branch("yours", reviewed(BASE, chosen[8:], "Ben"))

    desk.git("merge", "mine", fails=True)

    text = desk.path.read_text("utf-8")
    assert text.count('by = "Ada"') == 12
    assert text.count('by = "Ben"') == 12
