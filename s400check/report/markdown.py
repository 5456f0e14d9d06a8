"""The report for a pull request comment or a wiki: nothing in it that a source wrote can act as markup."""

import re
from collections.abc import Iterator
from typing import Final

from s400check.model.figures import Kind
from s400check.model.findings import Value
from s400check.model.visible import visible
from s400check.report.reasons import reasons_of
from s400check.report.summaries import summary
from s400check.review.citations import cite, value_of
from s400check.review.dockets import DisputeView, Docket
from s400check.review.items import Item

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~&$]")
"""All that CommonMark or GitHub may read as markup within a line; a backslash before each makes it plain."""

_REFERENCE: Final = re.compile(r"[@#](?=\w)|\b(?:https?|ftp|mailto|xmpp):(?=\S)|\bwww(?=\.)|\bGH-(?=\d)", re.IGNORECASE)
"""GitHub looks for mentions, issues and bare addresses in the finished page, where backslashes are gone: comments part
them."""

_LEADING: Final = re.compile(r"^(?:(?=[#+=-])|(\d+)(?=[.)](?:\s|$)))")
"""What would make a heading or a list of a line that begins with it."""


def markdown(docket: Docket) -> str:
    """The docket as GitHub-flavoured Markdown: the summary, disputes, a table of claims, problems."""
    return "\n".join([*_lines(docket)]) + "\n"


def _lines(docket: Docket) -> Iterator[str]:
    yield f"**s400check**: {plain(summary(docket))}"
    for view in docket.views():
        yield from _dispute(view, docket)
    items = [item for item in docket.items() if item.case.kind is not Kind.STATEMENT or item.verdict]
    if items:
        yield from ("", "| claim | kind | about | source | status |", "| --- | --- | --- | --- | --- |")
        yield from (_row(item, docket) for item in items)
    if docket.problems:
        yield ""
        for problem in docket.problems:
            hint = f" ({problem.hint})" if problem.hint else ""
            yield "- " + plain(f"{problem.path}: {problem.message}{hint}")


def _dispute(view: DisputeView, docket: Docket) -> Iterator[str]:
    dispute = view.dispute
    yield from ("", f"### {dispute.tier.capitalize()}: {plain(dispute.about)} ({view.status})", "")
    for value in dispute.values:
        yield from _value(value, docket)
    yield ""
    yield from (f"- {plain(reason)}" for reason in reasons_of(dispute))
    if view.ruling:
        ruling = view.ruling
        note = f": {plain(ruling.note)}" if ruling.note else ""
        yield f"- ruled {ruling.word} by {plain(ruling.by)} on {ruling.on:%Y-%m-%d}{note}"


def _value(value: Value, docket: Docket) -> Iterator[str]:
    yield f"- **{plain(value.text)}** ({value.origins} {'origin' if value.origins == 1 else 'origins'})"
    for claim in filter(None, (docket.board.cases[id_].claim for id_ in value.claims)):
        yield f"  - {plain(cite(docket.board.sources[claim.passage.source]))}: “{plain(claim.passage.text)}”"


def _row(item: Item, docket: Docket) -> str:
    case, source, said = item.case, docket.source(item.id), item.verdict
    value = value_of(case.claim) if case.claim else f"{case.words} (no longer extracted)"
    status = f"{item.status}: {said.word} by {said.by}" if said else str(item.status)
    cells = (value, str(case.kind), case.about, cite(source) if source else case.source, status)
    return "| " + " | ".join(map(plain, cells)) + " |"


def plain(words: str) -> str:
    """The words on one line, as Markdown that shows just them."""
    shown = _LEADING.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", visible(" ".join(words.split()))))
    return _REFERENCE.sub(r"\g<0><!-- -->", shown)
