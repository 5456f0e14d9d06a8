"""Whole stories, from files to findings: what a checker would be shown of them, right and wrong.

Each folder holds the articles of one story and `expected.toml`: `conflict` and `reconcile` list the pairs that are to
be found ("file: words" against "file: words"), `missed` those that are not found yet and `wrong` the false alarms that
are still raised. All four are strict: what changes here is to be said here.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeAlias, cast

import pytest

from s400check.check import check
from s400check.model.claims import Claim
from s400check.model.findings import Findings, Tier
from s400check.model.ledgers import Ledger
from s400check.sources.reading import read

HERE = Path(__file__).parent
STORIES = sorted(folder.name for folder in HERE.iterdir() if (folder / "expected.toml").is_file())
Pair: TypeAlias = frozenset[str]


@cache
def findings(story: str) -> Findings:
    articles = [path for path in sorted((HERE / story).iterdir()) if path.suffix != ".toml"]
    sources, problems = read(articles, HERE / story)
    return check(sources, Ledger(), problems)


@cache
def told(story: str, tier: Tier) -> frozenset[Pair]:
    """The pairs that are found, each value named by its file and the first words there that give it."""
    claims = {claim.id: claim for claim in findings(story).claims}
    pairs = (pair for dispute in findings(story).disputes for pair in dispute.conflicts if pair.tier is tier)
    return frozenset(frozenset(_name(story, claims[id_]) for id_ in (pair.a, pair.b)) for pair in pairs)


def _name(story: str, claim: Claim) -> str:
    return _names(story)[_file(story, claim), _value(claim)]


@cache
def _names(story: str) -> dict[tuple[str, str], str]:
    names: dict[tuple[str, str], str] = {}
    for claim in findings(story).claims:
        file = _file(story, claim)
        names.setdefault((file, _value(claim)), f"{file}: {claim.words}")
    return names


def _value(claim: Claim) -> str:
    return str(claim.reading) if claim.reading is not None else claim.words


def _file(story: str, claim: Claim) -> str:
    return next(Path(s.path).stem for s in findings(story).sources if s.id == claim.passage.source)


def expected(story: str) -> dict[str, frozenset[Pair]]:
    """The pairs of expected.toml by their list; a value may be named by any words of the file that give it."""
    content = tomllib.loads((HERE / story / "expected.toml").read_text(encoding="utf-8"))
    spelled = {f"{_file(story, claim)}: {claim.words}": _name(story, claim) for claim in findings(story).claims}
    lists: dict[str, frozenset[Pair]] = defaultdict(frozenset)
    for name, pairs in content.items():
        lists[name] = frozenset(
            frozenset(spelled.get(w, w) for w in pair[:2]) for pair in cast("list[list[str]]", pairs)
        )
    return lists


def _listed(pairs: frozenset[Pair]) -> Iterator[str]:
    return (" / ".join(sorted(pair)) for pair in pairs)


@pytest.mark.parametrize("story", STORIES)
def test_what_is_called_a_conflict_is_one(story: str) -> None:
    known = expected(story)

    assert sorted(_listed(told(story, Tier.CONFLICT) - known["conflict"])) == sorted(_listed(known["wrong"]))


@pytest.mark.parametrize("story", STORIES)
def test_the_conflicts_are_found(story: str) -> None:
    known = expected(story)

    assert sorted(_listed(known["conflict"] - told(story, Tier.CONFLICT))) == []
    assert sorted(_listed(known["missed"] & told(story, Tier.CONFLICT))) == []


@pytest.mark.parametrize("story", STORIES)
def test_what_time_or_bounds_explain_is_to_be_reconciled(story: str) -> None:
    assert sorted(_listed(expected(story)["reconcile"] - told(story, Tier.RECONCILE))) == []


def test_of_the_conflicts_told_nine_in_ten_are_right_and_most_are_told() -> None:
    lists = [expected(story) for story in STORIES]
    right, wrong, missed = (sum(len(each[name]) for each in lists) for name in ("conflict", "wrong", "missed"))

    assert right >= 0.9 * (right + wrong)
    assert right >= 0.6 * (right + missed)
