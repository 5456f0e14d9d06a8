"""The report for people at a terminal, in a file or in a CI log.

Text from sources always stands indented: a line that begins with `::` or `##[` would be a command to some CI runners.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from s400check.model.claims import Claim
from s400check.model.figures import Kind
from s400check.model.findings import Problem, Tier, Value
from s400check.model.spans import Span
from s400check.model.verdicts import Ruling
from s400check.model.visible import visible
from s400check.report.page import Page
from s400check.report.paragraphs import Paragraph, Run, coloured, plain
from s400check.report.reasons import reasons_of
from s400check.report.summaries import many, summary
from s400check.review.citations import cite, value_of
from s400check.review.dockets import DisputeView, Docket
from s400check.review.items import Item
from s400check.review.statuses import ClaimStatus

_TIERS: Final = {Tier.CONFLICT: "bold red", Tier.RECONCILE: "bold yellow", Tier.AGREE: "green"}
_STATUSES: Final = {ClaimStatus.OPEN: "", ClaimStatus.DECIDED: "green", ClaimStatus.CONTESTED: "bold red"}

SHOWN: Final = 60
"""Characters of a claim's words on its line; whole quotations would tell the passage twice."""


def text(docket: Docket, page: Page) -> str:
    """The docket as lines of at most `page.width` columns: the summary, disputes, claims by source, problems."""
    return (coloured if page.colour else plain)(_blocks(docket), page.width)


def _blocks(docket: Docket) -> Iterator[Paragraph]:
    yield Paragraph(((summary(docket), "bold"),))
    for view in docket.views():
        yield Paragraph()
        yield from _dispute(view, docket)
    items = [item for item in _by_place(docket) if item.case.kind is not Kind.STATEMENT or item.verdict]
    for _, of_source in groupby(items, key=lambda item: item.case.source):
        yield Paragraph()
        yield from _source(list(of_source), docket)
    if docket.problems:
        yield Paragraph()
        yield from map(_problem, docket.problems)


def _dispute(view: DisputeView, docket: Docket) -> Iterator[Paragraph]:
    dispute = view.dispute
    tier = dispute.tier.upper(), _TIERS.get(dispute.tier, "")
    yield Paragraph((tier, (f"  {_line(dispute.about)}", "bold"), (f"  ({view.status}, {dispute.id})", "dim")))
    for value in dispute.values:
        yield from _value(value, docket)
    yield from (Paragraph(((_line(reason), ""),), 2) for reason in reasons_of(dispute))
    if view.ruling:
        yield Paragraph(((_ruling(view.ruling), "yellow" if view.stands else "green"),), 2)


def _value(value: Value, docket: Docket) -> Iterator[Paragraph]:
    yield Paragraph(((_line(value.text), "bold cyan"), (f"  {many(value.origins, 'origin')}", "dim")), 2)
    for claim in filter(None, (docket.board.cases[id_].claim for id_ in value.claims)):
        source = docket.board.sources[claim.passage.source]
        yield Paragraph(((_line(cite(source)), "dim"),), 4)
        yield Paragraph(_passage([claim]), 6)


def _source(items: list[Item], docket: Docket) -> Iterator[Paragraph]:
    source = docket.source(items[0].id)
    name = f"{cite(source)}: {source.title}".removesuffix(": ") if source else f"{items[0].case.source} (gone)"
    yield Paragraph(((_line(name), "bold"),))
    for quote, group in groupby(items, key=lambda item: item.case.quote):
        of_passage = list(group)
        claims = [item.case.claim for item in of_passage if item.case.claim]
        yield Paragraph(_passage(claims) if claims else ((_line(quote), ""),), 2)
        yield from (Paragraph(_claim(item), 4) for item in of_passage)


def _claim(item: Item) -> tuple[Run, ...]:
    case, said = item.case, item.verdict
    value = _short(value_of(case.claim)) if case.claim else f"{_short(case.words)} (no longer extracted)"
    state = f"{item.status}: {said.word} by {said.by}" if said else str(item.status)
    return (
        (f"{case.kind:<9} ", ""),
        (_line(value), "cyan"),
        (f"  {_line(case.about)}" if case.about else "", ""),
        (f"  [{_line(state)}]", _STATUSES.get(item.status, "yellow")),
        (" in conflict" if item.conflicts else "", "red"),
    )


def _passage(claims: list[Claim]) -> tuple[Run, ...]:
    """The passage, the judged words of its claims underlined where that can be shown."""
    passage = claims[0].passage
    runs: list[Run] = []
    done = 0
    for span in _apart(claim.matter.span for claim in claims if claim.matter):
        runs += [(_line(passage.text[done : span.start]), ""), (_line(span.of(passage.text)), "underline")]
        done = span.end
    return (*runs, (_line(passage.text[done:]), ""))


def _short(words: str) -> str:
    """The words, or their beginning and end where the passage above has them all."""
    return words if len(words) <= SHOWN else f"{words[: SHOWN // 2].rstrip()} … {words[-SHOWN // 2 :].lstrip()}"


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, without those that begin inside an earlier one."""
    done = 0
    for span in sorted(spans):
        if span.start >= done:
            yield span
            done = span.end


def _line(words: str) -> str:
    """The words on one line, with what would act on the terminal made visible."""
    return visible(words.replace("\n", " ").replace("\t", " "))


def _ruling(ruling: Ruling) -> str:
    note = f": {ruling.note}" if ruling.note else ""
    return _line(f"ruled {ruling.word} by {ruling.by} on {ruling.on:%Y-%m-%d}{note}")


def _problem(problem: Problem) -> Paragraph:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    hint = f" ({problem.hint})" if problem.hint else ""
    return Paragraph((("problem ", "yellow"), (_line(f"{place}: {problem.message}{hint}"), "")))


def _by_place(docket: Docket) -> list[Item]:
    places = {source.id: n for n, source in enumerate(docket.findings.sources)}

    def place(item: Item) -> tuple[int, str, int, int]:
        claim, source = item.case.claim, item.case.source
        start = claim.span.start if claim else item.case.stub.at if item.case.stub else 0
        return places.get(source, len(places)), source, claim.passage.span.start if claim else start, start

    return sorted(docket.items(), key=place)
