"""`s400check compare`: two sentences or two files against each other, or a stream of pairs."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

import click

from s400check.cli.paths import real
from s400check.compare.crowds import told_of
from s400check.compare.disputes import compared
from s400check.compare.judging import Assessment
from s400check.compare.texts import compare_texts
from s400check.extract.claims import find_claims
from s400check.model.claims import Claim
from s400check.model.errors import InputError, UsageError
from s400check.model.findings import Dispute, Tier
from s400check.model.ledgers import Settings
from s400check.model.periods import Period
from s400check.model.sources import Region, RegionRole, Source
from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.sources.reading import read
from s400check.sources.sentences import passages

_NOTHING: Final = "no figure of the one answers to a figure of the other"

Answer: TypeAlias = Mapping[str, object]


@click.command(name="compare", help="Compare two sentences or two files, or pairs of texts from a stream.")
@click.argument("texts", nargs=-1, metavar="A B")
@click.option("--jsonl", is_flag=True, help='Read {"id", "a", "b"} lines from stdin, answer each with a line.')
def compare(texts: tuple[str, ...], *, jsonl: bool) -> None:
    """Compares A with B, each a sentence or the path of a file, or answers a stream of pairs."""
    if jsonl and not texts:
        for answer in answers(sys.stdin.buffer):
            click.echo(json.dumps(answer))
        return
    if jsonl or len(texts) != 2:
        raise UsageError("compare takes two texts (a sentence or a file each), or --jsonl and pairs on stdin")
    one, other = texts
    if Path(one).is_file() and Path(other).is_file():
        click.echo(visible(_told_of_files(Path(one), Path(other))), nl=False)
    else:
        click.echo(visible(_told(_assessments(one, other, None, None))), nl=False)


def answers(lines: Iterable[bytes]) -> Iterator[Answer]:
    """One answer a line, in order; a line that cannot be read is answered `{"id", "error"}`."""
    for line in lines:
        if line.strip():
            yield _answer(line)


def _answer(line: bytes) -> Answer:
    request: object = None
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            raise ValueError('a line is an object: {"id", "a", "b"}')
        a, b = _text(request, "a"), _text(request, "b")
        found = _assessments(a, b, _date(request, "a_date"), _date(request, "b_date"))
    except (ValueError, RecursionError) as error:
        return {"id": request.get("id") if isinstance(request, dict) else None, "error": str(error) or "too deep"}
    return {"id": request.get("id"), **_gravest(found)}


def _gravest(found: tuple[Assessment, ...]) -> Answer:
    if not found:
        return {"conflict": False, "score": 0.0, "tier": Tier.UNRELATED.value, "why": _NOTHING}
    first = found[0]
    return {
        "conflict": first.tier is Tier.CONFLICT,
        "score": max(assessment.score for assessment in found),
        "tier": first.tier.value,
        "why": first.why,
    }


def _text(request: Mapping[str, object], key: str) -> str:
    text = request.get(key)
    if not isinstance(text, str):
        raise ValueError(f'"{key}" is a text')
    return text


def _date(request: Mapping[str, object], key: str) -> Period | None:
    spelling = request.get(key)
    if spelling is None:
        return None
    if not isinstance(spelling, str):
        raise ValueError(f'"{key}" is a date: "2019-11-27", "2019-11" or "2019"')
    return Period.parse(spelling)


def _assessments(a: str, b: str, a_date: Period | None, b_date: Period | None) -> tuple[Assessment, ...]:
    """The claims of two texts that answer to each other, the gravest first."""
    one, other = _source("a", a, a_date), _source("b", b, b_date)
    return compare_texts(_claims(one), _claims(other), (one, other))


def _source(name: str, text: str, published: Period | None) -> Source:
    """A text as it was given, all of it body."""
    whole = Region(span=Span(0, len(text)), role=RegionRole.BODY)
    return Source(id=name, path=name, text=text, regions=(whole,), published=published)


def _claims(source: Source) -> tuple[Claim, ...]:
    return find_claims(source, passages(source))


def _told(found: Iterable[Assessment]) -> str:
    """What stands between two sentences, for a person: the claims that answer to each other and every reason."""
    lines = [
        f"{each.tier.value} {each.score:.2f}  {each.pair.a.claim.words!r} / {each.pair.b.claim.words!r}\n  {each.why}\n"
        for each in found
    ]
    return "".join(lines) or f"{_NOTHING}\n"


def _told_of_files(one: Path, other: Path) -> str:
    """The disputes between (and within) two files, and what was too much to compare."""
    project = Path(os.path.commonpath([real(path).parent for path in (one, other)]))
    sources, problems = read((real(one), real(other)), project)
    if problems:
        raise InputError(f"{problems[0].path}: {problems[0].message}; {problems[0].hint}")
    claims = {claim.id: claim for source in sources for claim in _claims(source)}
    found = compared(tuple(claims.values()), sources, Settings())
    told = "".join(_told_dispute(dispute, claims) for dispute in found.disputes) or "no disputes\n"
    return told + "".join(f"{problem.message}\n" for problem in told_of(found.crowds))


def _told_dispute(dispute: Dispute, claims: Mapping[str, Claim]) -> str:
    lines = [f"{dispute.tier.value}: {dispute.about}\n"]
    for clash in dispute.conflicts:
        lines += [f"  {claims[end].words!r}: {claims[end].passage.text}\n" for end in (clash.a, clash.b)]
        lines.append(f"  {clash.score:.2f} {clash.why}\n")
    return "".join(lines)
