"""The report for people at a terminal, in a file or in a CI log.

Text from sources always stands indented: a line that begins with `::` or `##[` would be a command to some CI runners.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from rich.console import Console
from rich.text import Text

from s400check.model.claims import Claim, Kind
from s400check.model.findings import Problem, Tier, Value
from s400check.model.ledgers import Ruling
from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.report.lines import breaks
from s400check.report.page import Page
from s400check.report.summaries import many, summary
from s400check.review.citations import cite, value_of
from s400check.review.dockets import DisputeView, Docket
from s400check.review.items import Item
from s400check.review.statuses import ClaimStatus

_TIERS: Final = {Tier.CONFLICT: "bold red", Tier.RECONCILE: "bold yellow", Tier.AGREE: "green"}
_STATUSES: Final = {ClaimStatus.OPEN: "", ClaimStatus.DECIDED: "green", ClaimStatus.CONTESTED: "bold red"}

SHOWN: Final = 60
"""Characters of a claim's words on its line; whole quotations would tell the passage twice."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph of the report and how far in it stands, in columns."""

    text: Text
    indent: int = 0


def text(docket: Docket, page: Page) -> str:
    """The docket as lines of at most `page.width` columns: the summary, disputes, claims by source, problems."""
    if page.colour:
        return _coloured(docket, page.width)
    lines = (line for block in _blocks(docket) for line in _plain(block, page.width))
    return "".join(f"{line}\n" for line in lines)


def _plain(block: _Block, width: int) -> Iterator[str]:
    words = block.text.plain
    for start, end in breaks(words, width - block.indent):
        line = words[start:end].rstrip()
        yield " " * block.indent + line if line else ""


def _coloured(docket: Docket, width: int) -> str:
    whole = Text()
    for block in _blocks(docket):
        for start, end in breaks(block.text.plain, width - block.indent):
            line = block.text[start:end]
            line.rstrip()
            whole.append(" " * block.indent).append_text(line).append("\n")
    console = Console(file=io.StringIO(), force_terminal=True, color_system="standard", legacy_windows=False)
    with console.capture() as printed:
        # One print for the whole takes a third of the time of one for each block.
        console.print(whole, soft_wrap=True, end="", emoji=False, markup=False, highlight=False)
    return printed.get()


def _blocks(docket: Docket) -> Iterator[_Block]:
    yield _Block(Text(summary(docket), style="bold"))
    for view in docket.views():
        yield _Block(Text())
        yield from _dispute(view, docket)
    items = [item for item in _by_place(docket) if item.case.kind is not Kind.STATEMENT or item.verdict]
    for _, of_source in groupby(items, key=lambda item: item.case.source):
        yield _Block(Text())
        yield from _source(list(of_source), docket)
    if docket.problems:
        yield _Block(Text())
        yield from (_Block(_problem(problem)) for problem in docket.problems)


def _dispute(view: DisputeView, docket: Docket) -> Iterator[_Block]:
    dispute = view.dispute
    head = Text(dispute.tier.upper(), style=_TIERS.get(dispute.tier, ""))
    head.append(f"  {_line(dispute.about)}", style="bold").append(f"  ({view.status}, {dispute.id})", "dim")
    yield _Block(head)
    for value in dispute.values:
        yield from _value(value, docket)
    for conflict in dispute.conflicts:
        if conflict.tier in (Tier.CONFLICT, Tier.RECONCILE):
            yield _Block(Text(f"{conflict.tier}: {_line(conflict.why)}"), 2)
    if view.ruling:
        yield _Block(Text(_ruling(view.ruling), style="green" if not view.stands else "yellow"), 2)


def _value(value: Value, docket: Docket) -> Iterator[_Block]:
    origins = many(value.origins, "origin")
    yield _Block(Text(_line(value.text), style="bold cyan").append(f"  {origins}", style="not bold dim"), 2)
    for claim in filter(None, (docket.board.cases[id_].claim for id_ in value.claims)):
        source = docket.board.sources[claim.passage.source]
        yield _Block(Text(_line(cite(source)), style="dim"), 4)
        yield _Block(_passage([claim]), 6)


def _source(items: list[Item], docket: Docket) -> Iterator[_Block]:
    source = docket.source(items[0].id)
    name = f"{cite(source)}: {source.title}".removesuffix(": ") if source else f"{items[0].case.source} (gone)"
    yield _Block(Text(_line(name), style="bold"))
    for quote, group in groupby(items, key=lambda item: item.case.quote):
        of_passage = list(group)
        claims = [item.case.claim for item in of_passage if item.case.claim]
        yield _Block(_passage(claims) if claims else Text(_line(quote)), 2)
        yield from (_Block(_claim(item), 4) for item in of_passage)


def _claim(item: Item) -> Text:
    case, said = item.case, item.verdict
    value = _short(value_of(case.claim)) if case.claim else f"{_short(case.words)} (no longer extracted)"
    state = f"{item.status}: {said.word} by {said.by}" if said else str(item.status)
    line = Text(f"{case.kind:<9} ").append(_line(value), style="cyan")
    if case.about:
        line.append(f"  {_line(case.about)}")
    line.append(f"  [{_line(state)}]", style=_STATUSES.get(item.status, "yellow"))
    return line.append(" in conflict", style="red") if item.conflicts else line


def _passage(claims: list[Claim]) -> Text:
    """The passage, the judged words of its claims underlined where that can be shown."""
    passage = claims[0].passage
    line = Text()
    done = 0
    for span in _apart(claim.matter.span for claim in claims if claim.matter):
        line.append(_line(passage.text[done : span.start]))
        line.append(_line(span.of(passage.text)), style="underline")
        done = span.end
    return line.append(_line(passage.text[done:]))


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


def _problem(problem: Problem) -> Text:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    line = Text("problem ", style="yellow").append(_line(f"{place}: {problem.message}"), style="not bold default")
    return line.append(f" ({_line(problem.hint)})") if problem.hint else line


def _by_place(docket: Docket) -> list[Item]:
    places = {source.id: n for n, source in enumerate(docket.findings.sources)}

    def place(item: Item) -> tuple[int, str, int, int]:
        claim, source = item.case.claim, item.case.source
        start = claim.span.start if claim else item.case.stub.at if item.case.stub else 0
        return places.get(source, len(places)), source, claim.passage.span.start if claim else start, start

    return sorted(docket.items(), key=place)
