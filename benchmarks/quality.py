"""How well conflicts are found in labelled pairs of texts, and what each signal is worth: the same without it.

`python -m benchmarks quality PAIRS.jsonl ...`; a line is `{"id", "a", "b", "label", "a_date"?, "b_date"?}`, and the
label of two texts that cannot both be right is "conflict". A signal is a term of the sum (`terms.py`), a level that
keeps two claims apart or softens their difference (`judging.py`), a family of findings beside the figures
(`families.py`), or the alignment of the figures of two texts. Dates that are missing are unknown.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from s400check.compare.alignment import align
from s400check.compare.families import FAMILIES, between
from s400check.compare.judging import CLAIMS, Assessment, assess
from s400check.compare.levels import Comparison
from s400check.compare.pairs import Pair
from s400check.compare.profiles import Profile, profiles_of
from s400check.compare.terms import TERMS, Term
from s400check.extract.claims import find_claims
from s400check.model.findings import Tier
from s400check.model.periods import Period
from s400check.model.sources import Region, RegionRole, Source
from s400check.model.spans import Span
from s400check.sources.sentences import passages


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts with what stands between them; `loose` pairs every figure with every other, `beside` is by family."""

    conflict: bool
    pairs: tuple[Pair, ...]
    loose: tuple[Pair, ...]
    beside: Mapping[str, tuple[Assessment, ...]]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of what is called a conflict, and average precision over the scores."""

    precision: float
    recall: float
    average: float

    def against(self, whole: "Score") -> str:
        """One line of the table: the figures, and what they lost or won."""
        pairs = zip(_figures(self), _figures(whole), strict=True)
        return "  ".join(f"{mine:.3f} {f'{mine - theirs:+.3f}' if mine != theirs else '':8}" for mine, theirs in pairs)


Judge: TypeAlias = Callable[[Case], Iterable[Assessment]]


def main(arguments: Sequence[str]) -> None:
    """Prints for each file the figures of the whole, then of the whole without each signal."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks quality")
    parser.add_argument("pairs", nargs="+", type=Path, metavar="PAIRS.jsonl")
    for path in parser.parse_args(arguments).pairs:
        cases = [_case(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        print(f"{path.name}: {len(cases)} pairs, {sum(case.conflict for case in cases)} conflicts")
        whole = _score(cases, _judged)
        print(f"  {'':28} {'precision':14}  {'recall':14}  average precision")
        print(f"  {'all signals':28} {whole.against(whole)}")
        for name, judge in _without():
            print(f"  {'without ' + name:28} {_score(cases, judge).against(whole)}")


def _without() -> Iterable[tuple[str, Judge]]:
    """Each signal's name with the judgement that does without it."""
    for term in TERMS:
        yield term.name, partial(_judged, terms=[each for each in TERMS if each is not term])
    for level in CLAIMS.levels[:-1]:
        kept = tuple(each for each in CLAIMS.levels if each is not level)
        yield level.name, partial(_judged, levels=Comparison(CLAIMS.name, kept))
    for family in FAMILIES:
        yield family, partial(_judged, family=family)
    yield "alignment", _unaligned


def _judged(
    case: Case,
    *,
    terms: Sequence[Term] | None = None,
    levels: Comparison[Profile] | None = None,
    family: str = "",
) -> Iterable[Assessment]:
    yield from (assess(pair, terms=terms, levels=levels) for pair in case.pairs)
    for name, found in case.beside.items():
        if name != family:
            yield from found


def _unaligned(case: Case) -> Iterable[Assessment]:
    yield from map(assess, case.loose)
    for found in case.beside.values():
        yield from found


def _score(cases: Sequence[Case], judge: Judge) -> Score:
    called = hits = 0
    ranked = []
    for case in cases:
        found = list(judge(case))
        conflict = any(each.tier is Tier.CONFLICT for each in found)
        called += conflict
        hits += conflict and case.conflict
        ranked.append((max((each.score for each in found), default=0.0), case.conflict))
    return Score(
        hits / called if called else 0.0, hits / max(1, sum(case.conflict for case in cases)), _average(ranked)
    )


def _average(ranked: Sequence[tuple[float, bool]]) -> float:
    """Average precision, ties broken against us; what scores nothing is never found."""
    found = total = 0.0
    for place, (score, conflict) in enumerate(sorted(ranked, key=lambda case: (-case[0], case[1])), 1):
        if conflict and score > 0:
            found += 1
            total += found / place
    return total / max(1, sum(conflict for _, conflict in ranked))


def _case(line: Mapping[str, str]) -> Case:
    sources = tuple(_source(side, line[side], line.get(f"{side}_date", "")) for side in ("a", "b"))
    claims = [find_claims(source, passages(source)) for source in sources]
    profiles = profiles_of((*claims[0], *claims[1]), sources, {})
    one, other = profiles[: len(claims[0])], profiles[len(claims[0]) :]
    loose = tuple(pair for a in one for b in other for pair in align((a,), (b,)))
    return Case(line["label"] == "conflict", align(one, other), loose, between(profiles))


def _source(name: str, text: str, published: str) -> Source:
    whole = Region(span=Span(0, len(text)), role=RegionRole.BODY)
    day = Period.parse(published) if published else None
    return Source(id=name, path=name, text=text, regions=(whole,), published=day)


def _figures(score: Score) -> tuple[float, float, float]:
    return score.precision, score.recall, score.average
