"""What changed between two ledgers as text: for a terminal, for a comment on a pull request, for a program."""

import json
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from s400check.ledger.diffs import Given, LedgerDiff, Rewriting, Tampering
from s400check.model.ledgers import Said, Stub
from s400check.model.links import Link, LinkWord
from s400check.model.verdicts import Ruling, Verdict
from s400check.model.visible import visible
from s400check.report.markdown import plain
from s400check.report.summaries import many

_SCHEMA: Final = 1
_QUOTED: Final = 160
"""Characters of a passage that a line shows."""


def text(diff: LedgerDiff) -> str:
    """The diff for a terminal: what is alarming first; "no difference" where there is none."""
    return "".join(visible(line) + "\n" for line in _lines(diff, _same)) or "no difference\n"


def markdown(diff: LedgerDiff) -> str:
    """The diff for a comment on a pull request: nothing in it that Markdown would obey."""
    lines = ["### Verdicts", "", *_marked(diff)] if diff else ["### Verdicts", "", "No difference."]
    return "\n".join(lines) + "\n"


def json_diff(diff: LedgerDiff) -> str:
    """The diff for a program (docs/ledger.md)."""
    record = {
        "schema": _SCHEMA,
        "tampered": [_tampered(each) for each in diff.tampered],
        "rewritten": [
            {**_claim(each.stub), "judged": each.judged, "keys": [_three(key) for key in each.keys]}
            for each in diff.rewritten
        ],
        "taken_back": [_tampered(each) for each in diff.taken_back],
        "verdicts": [
            {**_claim(each.stub), "before": each.before and each.before.word, **_said_of(each.verdict)}
            for each in diff.given
        ],
        "rulings": [{**_claim(stub), "with": list(ruling.others), **_said_of(ruling)} for stub, ruling in diff.ruled],
        "links": [{**_claim(stub), "with": list(link.others), **_said_of(link)} for stub, link in diff.linked],
        "contested": [_claim(stub) for stub in diff.contested],
        "stale": [{**_claim(stub), "change": change} for stub, change in diff.stale],
        "added": [_claim(stub) for stub in diff.added],
        "dropped": [_claim(stub) for stub in diff.dropped],
        "documents": [_three(each) for each in diff.documents],
        "settings": [_three(each) for each in diff.settings],
        "conflicts": diff.conflicts,
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


FORMATS: Final[Mapping[str, Callable[[LedgerDiff], str]]] = MappingProxyType(
    {"text": text, "markdown": markdown, "json": json_diff}
)


def _lines(diff: LedgerDiff, clean: Callable[[str], str]) -> Iterator[str]:
    """Headings flush left, what stands under them indented; `clean` is applied to what others wrote."""
    for heading, lines in _sections(diff, clean):
        if lines:
            yield f"{heading}:"
            yield from (f"  {line}" for line in lines)


def _marked(diff: LedgerDiff) -> Iterator[str]:
    for heading, lines in _sections(diff, plain):
        if lines:
            yield f"**{heading}**"
            yield ""
            yield from (f"- {line}" for line in lines)
            yield ""


def _sections(diff: LedgerDiff, clean: Callable[[str], str]) -> Iterator[tuple[str, list[str]]]:
    """Each heading and its lines; whatever a pull request must not slip through comes first."""
    taken = [_tampering(each, clean) for each in diff.tampered]
    yield f"WARNING: {many(len(taken), 'review')} removed or altered by someone other than its author", taken
    judged = [_rewriting(each, clean) for each in diff.rewritten if each.judged]
    yield f"WARNING: {many(len(judged), 'claim')} altered under a verdict on other words", judged
    torn = [f"{many(diff.conflicts, 'value')} a merge left open: see the [[conflict]] tables"] * bool(diff.conflicts)
    yield "Not settled", [clean(line) for line in torn]
    yield many(len(diff.given), "verdict"), [_verdict(each, clean) for each in diff.given]
    yield many(len(diff.ruled), "ruling"), [_ruling(stub, ruling, clean) for stub, ruling in diff.ruled]
    yield many(len(diff.linked), "link"), [_link(stub, link, clean) for stub, link in diff.linked]
    own = [_tampering(each, clean) for each in diff.taken_back]
    yield many(len(own), "review") + " removed or altered by its author", own
    yield "Contested since", [_about(stub, clean) for stub in diff.contested]
    yield "To be reconfirmed since", [f"{clean(change)}: {_about(stub, clean)}" for stub, change in diff.stale]
    yield many(len(diff.dropped), "claim") + " dropped", [_about(stub, clean) for stub in diff.dropped]
    other = [_rewriting(each, clean) for each in diff.rewritten if not each.judged]
    yield many(len(other), "claim") + " altered", other
    yield "New claims", [many(len(diff.added), "claim")] * bool(diff.added)
    yield "Sources", [_changed(each, clean) for each in diff.documents]
    yield "Settings", [_changed(each, clean) for each in diff.settings]


def _verdict(given: Given, clean: Callable[[str], str]) -> str:
    verdict, before = given.verdict, given.before
    was = "open" if before is None else before.word if before.by == verdict.by else f"{before.word} by {before.by}"
    told = (
        ("", verdict.note),
        ("evidence: ", verdict.evidence),
        ("query: ", verdict.query),
        ("reply: ", verdict.reply),
        ("fix: ", verdict.fix),
    )
    why = "".join(f"; {name}{clean(said)}" for name, said in told if said)
    return f"{clean(f'{was} -> {verdict.word}')}, {clean(verdict.by)}: {_about(given.stub, clean)}{why}"


def _ruling(stub: Stub, ruling: Ruling, clean: Callable[[str], str]) -> str:
    prefer = f", prefers {clean(ruling.prefer)}" if ruling.prefer else ""
    why = f"; {clean(ruling.note)}" if ruling.note else ""
    members = many(len(ruling.members), "claim")
    return f"{clean(ruling.word)} over {members}{prefer}, {clean(ruling.by)}: {_about(stub, clean)}{why}"


def _link(stub: Stub, link: Link, clean: Callable[[str], str]) -> str:
    why = f"; {clean(link.note)}" if link.note else ""
    others = clean(", ".join(link.others))
    return f"{_LINKS[link.word]} {others}, {clean(link.by)}: {_about(stub, clean)}{why}"


_LINKS: Final = MappingProxyType(
    {LinkWord.JOINED: "joined to", LinkWord.APART: "put apart from", LinkWord.OPEN: "no longer linked with"}
)


def _tampering(each: Tampering, clean: Callable[[str], str]) -> str:
    before, after = each.before, each.after
    what = f"{before.word} by {before.by} of {before.on.date()}"
    now = "removed" if after is None else f"now {after.word}" if after.word != before.word else "altered"
    return f"{clean(what)}: {clean(now)}: {_about(each.stub, clean)}"


def _rewriting(each: Rewriting, clean: Callable[[str], str]) -> str:
    keys = "; ".join(_changed(key, clean) for key in each.keys)
    return f"{clean(each.stub.id)}: {keys}"


def _about(stub: Stub, clean: Callable[[str], str]) -> str:
    quote = stub.quote if len(stub.quote) <= _QUOTED else stub.quote[: _QUOTED - 1] + "…"
    return f"{clean(stub.words)} ({clean(stub.id)}) in “{clean(' '.join(quote.split()))}”"


def _changed(three: tuple[str, str, str], clean: Callable[[str], str]) -> str:
    what, before, after = (clean(each) for each in three)
    return f"{what}: {before or 'nothing'} -> {after or 'nothing'}"


def _same(words: str) -> str:
    return " ".join(words.split("\n"))


def _tampered(each: Tampering) -> dict[str, object]:
    return {**_claim(each.stub), "before": _said(each.before), "after": _said(each.after)}


def _three(changed: tuple[str, str, str]) -> dict[str, object]:
    what, before, after = changed
    return {"what": what, "before": before, "after": after}


def _claim(stub: Stub) -> dict[str, object]:
    return {"claim": stub.id, "document": stub.doc, "kind": stub.kind, "words": stub.words, "quote": stub.quote}


def _said(said: Said | None) -> dict[str, object] | None:
    return None if said is None else _said_of(said)


def _said_of(said: Said) -> dict[str, object]:
    record: dict[str, object] = {"word": said.word, "by": said.by, "on": said.on.isoformat(), "note": said.note}
    names = ("prefer",) if isinstance(said, Ruling) else _OF_A_REVIEW if isinstance(said, Verdict) else ()
    return record | {name: getattr(said, name) for name in names if getattr(said, name)}


_OF_A_REVIEW: Final = ("evidence", "query", "reply", "fix")
