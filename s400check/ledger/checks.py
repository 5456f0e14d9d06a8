"""Whether a ledger is in order: its spelling, what it refers to, what a merge left, what its sources say today."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from s400check.ledger.respelling import respelling
from s400check.ledger.schemas import refuse_newer
from s400check.ledger.text import loads
from s400check.model.figures import Kind
from s400check.model.findings import Problem
from s400check.model.identity import text_fingerprint
from s400check.model.ledgers import Entry, Ledger
from s400check.model.sources import Source
from s400check.model.verdicts import Ruling

Exists = Callable[[str], bool]
"""Whether a path, relative to the project, leads to something in it."""

SYNC: Final = "run `s400check sync`"
MISSPELLED: Final = "not in its one spelling"
"""The first line of the one complaint that has more: the unified diff."""

_ID_LINE: Final = re.compile(r'^id = "([^"\n]*)"', re.MULTILINE)
_CLAIM_ID: Final = re.compile(r"c-[0-9a-f]{6,}\Z")
_URL: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:\S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A ledger and the text it was read from; `path` is how complaints name the file."""

    path: str
    text: str
    ledger: Ledger

    @classmethod
    def of(cls, text: str, path: str) -> "Written":
        """The ledger in a text.

        Raises:
            LedgerSyntaxError: not TOML, or not a ledger.
            LedgerTooNewError: a newer schema: what is right in it is not for this release to say.
        """
        ledger = loads(text, path)
        refuse_newer(ledger, path)
        return cls(path=path, text=text, ledger=ledger)

    def problem(self, message: str, hint: str, claim: str = "") -> Problem:
        """A complaint about the ledger, with the line that the claim's block begins on where it is about one."""
        found = (match for match in _ID_LINE.finditer(self.text) if match[1] == claim)
        first = next(found, None) if claim else None
        line = self.text.count("\n", 0, first.start()) + 1 if first else None
        return Problem(path=self.path, message=message, hint=hint, line=line)


def misspelled(written: Written) -> Iterator[Problem]:
    """The complaint about a text that is not canonical; the unified diff stands in its message."""
    changes = respelling(written.text, written.ledger, written.path)
    if changes:
        yield written.problem(f"{MISSPELLED}\n{changes}", "run `s400check fmt`")


def unsettled(written: Written) -> Iterator[Problem]:
    """A complaint for each thing that a merge could not settle."""
    for number, table in enumerate(written.ledger.conflicts, 1):
        about = ", ".join(f"{key} {value}" for key, value in table.items() if isinstance(value, str))
        yield written.problem(
            f"[[conflict]] {number}: a merge left this open: {about}",
            "settle it in s400check, or put the right value into its place and delete the table",
        )


def dangling(written: Written, exists: Exists) -> Iterator[Problem]:
    """A complaint for each reference that leads nowhere: documents, claims, evidence, sources, kinds."""
    ledger = written.ledger
    keys = {document.key for document in ledger.documents}
    yield from _settings(written, exists)
    yield from _documents(written)
    for entry in ledger.entries.values():
        name = entry.stub.id
        docs = [entry.stub.doc, *(verdict.place.doc for verdict in entry.verdicts if verdict.place)]
        for doc in dict.fromkeys(docs):
            if doc not in keys:
                yield written.problem(f"{name}: no document has the key {doc!r}", _UNKNOWN, name)
        for message, hint in (*_evidence(entry, ledger, exists), *_members(entry, ledger)):
            yield written.problem(f"{name}: {message}", hint, name)


def outdated(written: Written, sources: Iterable[Source]) -> Iterator[Problem]:
    """A complaint for each document whose source is not what its stubs were written from, or was not read.

    `sources` have the keys of their documents (`sources.reading.read` gives them).
    """
    read = {source.id: source for source in sources}
    judged = {entry.stub.doc for entry in written.ledger.entries.values() if entry.verdicts}
    for document in written.ledger.documents:
        source = read.get(document.key)
        if source is None:
            hint = "put it back" + ("" if document.key in judged else f", or `s400check prune {document.key}`")
            yield written.problem(f"{document.path}: no such source could be read", hint)
        elif text_fingerprint(source.text) != document.text:
            yield written.problem(f"{document.path}: its text changed since the ledger was written", SYNC)
        elif source.path != document.path:
            yield written.problem(f"{document.path}: is now {source.path}", SYNC)


_UNKNOWN: Final = "put the block back that is gone (`git log -p` has it), or correct the reference"


def _settings(written: Written, exists: Exists) -> Iterator[Problem]:
    settings, entries = written.ledger.settings, written.ledger.entries
    for name in settings.sources:
        if not exists(name):
            yield written.problem(f"settings: sources: {name!r} is not there", "correct it, or put it back")
    for kind, _ in settings.slack:
        if kind not in set(Kind):
            yield written.problem(f"settings: slack: no kind {kind!r}", f"the kinds are {', '.join(Kind)}")
    for name, pairs in (("never_compare", settings.never_compare), ("joined", settings.joined)):
        for claim in dict.fromkeys(claim for pair in pairs for claim in pair):
            if claim not in entries:
                yield written.problem(f"settings: {name}: no claim {claim}", _UNKNOWN)


def _documents(written: Written) -> Iterator[Problem]:
    met: dict[str, str] = {}
    for document in written.ledger.documents:
        path = PurePosixPath(document.path)
        if path.is_absolute() or ".." in path.parts:
            yield written.problem(
                f"document {document.key}: the path {document.path!r} leads out of the project",
                "write it relative to the ledger's folder",
            )
        if document.path in met:
            yield written.problem(
                f"documents {met[document.path]} and {document.key} both have the path {document.path!r}",
                "keep the one that claims name",
            )
        met[document.path] = document.key


def _evidence(entry: Entry, ledger: Ledger, exists: Exists) -> Iterator[tuple[str, str]]:
    for verdict in entry.verdicts:
        told = verdict.evidence
        if not told or told in ledger.entries or _URL.match(told):
            continue
        if _CLAIM_ID.match(told):
            yield f"evidence of {verdict.by}: no claim {told}", _UNKNOWN
        elif not exists(told):
            yield (
                f"evidence of {verdict.by}: {told!r} is no claim, no URL and no file of the project",
                "correct it; what else there is to say belongs in `note`",
            )


def _members(entry: Entry, ledger: Ledger) -> Iterator[tuple[str, str]]:
    named = (
        *((f"ruling of {ruling.by}", ruling.others) for ruling in entry.rulings),
        *((f"link of {link.by}", link.others) for link in entry.links),
    )
    for what, claims in named:
        yield from ((f"{what}: no claim {claim}", _UNKNOWN) for claim in claims if claim not in ledger.entries)
    for ruling in entry.rulings:
        yield from _preference(ruling)


def _preference(ruling: Ruling) -> Iterator[tuple[str, str]]:
    if ruling.prefer and ruling.prefer not in ruling.members:
        yield (
            f"ruling of {ruling.by}: prefers {ruling.prefer}, which is not in the dispute",
            f"name one of {', '.join(sorted(ruling.members))}",
        )
