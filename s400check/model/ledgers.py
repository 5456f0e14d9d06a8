"""What the ledger keeps: documents, the claims that were found in them, and all that was said of those."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import chain
from types import MappingProxyType
from typing import Final, TypeAlias, TypeVar

from s400check.model.figures import Kind
from s400check.model.links import Link
from s400check.model.overlays import Overlay, Sifted, differing, share_base
from s400check.model.periods import Period
from s400check.model.sources import SourceRole
from s400check.model.verdicts import Extra, Ruling, Verdict, Word

_Each = TypeVar("_Each", Verdict, Ruling, Link)
Said: TypeAlias = Verdict | Ruling | Link
"""What a reviewer may say of a claim: an entry of its own, only ever added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source as the ledger knows it.

    `key` is minted once, then opaque. `text` is the fingerprint of the text that the stubs were written
    from (16 digits of sha256). `published`, `title` and `outlet` are only what a reviewer set; None and "" mean
    not set.
    """

    key: str
    text: str
    path: str
    role: SourceRole = SourceRole.SOURCE
    published: Period | None = None
    title: str = ""
    outlet: str = ""
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stub:
    """A claim as it was when the ledger first wrote it down; frozen from then on.

    `at` is where its passage began, a hint. `quote` is the passage, `words` what is judged in it, `prefix` and
    `suffix` up to 32 characters around the passage, white space folded. `reads` and `about` are for the person who
    reads the diff. `made_by` names the reviewer who added it by hand, "" for a claim the tool found.
    """

    id: str
    doc: str
    at: int
    kind: Kind
    quote: str
    words: str
    prefix: str = ""
    suffix: str = ""
    reads: str = ""
    about: str = ""
    made_by: str = ""
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A claim's block in the ledger: its stub and all that was said of it, oldest first."""

    stub: Stub
    verdicts: tuple[Verdict, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def said(self) -> tuple[Said, ...]:
        """Everything that reviewers said of it."""
        return (*self.verdicts, *self.rulings, *self.links)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Whatever changes a finding, so that it travels with the verdicts it led to.

    `sources` are files or folders relative to the project. `slack` allows a relative difference by kind. `aliases` are
    groups of spellings of one name. `never_compare` are pairs of claim ids that are about two things, `joined` pairs
    that are about one, whatever the tool thinks: as somebody wrote them here by hand, before any `Link`.
    """

    sources: tuple[str, ...] = ()
    slack: tuple[tuple[str, Decimal], ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()
    never_compare: tuple[tuple[str, str], ...] = ()
    joined: tuple[tuple[str, str], ...] = ()
    extra: Extra = ()


SCHEMA: Final = 1
"""The ledger format this release writes (docs/ledger.md)."""

NO_ENTRIES: Final[Mapping[str, Entry]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All that claims.toml holds; a method that changes something returns the next ledger.

    `entries` maps a claim's id to its block. `conflicts` are the tables a merge could not settle, as read.
    """

    schema: int = SCHEMA
    settings: Settings = Settings()
    documents: tuple[Document, ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=lambda: NO_ENTRIES)
    conflicts: tuple[Mapping[str, object], ...] = ()
    extra: Extra = ()

    @property
    def is_newer(self) -> bool:
        """Whether a newer release wrote it, by rules that this one does not know: it is to be read, not written."""
        return self.schema > SCHEMA

    def document(self, key: str) -> Document | None:
        """The document with this key, or None."""
        return next((document for document in self.documents if document.key == key), None)

    def standing(self, claim: str) -> tuple[Verdict, ...]:
        """The latest verdict of each reviewer of a claim, oldest first; one who withdrew (`open`) has none.

        A reviewer with two words at one instant has both: which came last cannot be told, so the claim is contested.
        """
        latest: dict[str, list[Verdict]] = {}
        for verdict in self._entry_verdicts(claim):
            rivals = [
                old for old in latest.get(verdict.by, ()) if old.on == verdict.on and old.word is not verdict.word
            ]
            latest[verdict.by] = [*rivals, verdict]
        standing = [verdict for verdicts in latest.values() for verdict in verdicts if verdict.word is not Word.OPEN]
        return tuple(sorted(standing, key=lambda verdict: verdict.rank))

    def contested(self, claim: str) -> bool:
        """Whether the verdicts that stand on a claim say different words."""
        return len({verdict.word for verdict in self.standing(claim)}) > 1

    def latest(self, claim: str) -> Verdict | None:
        """The newest verdict that stands on a claim, or None."""
        standing = self.standing(claim)
        return standing[-1] if standing else None

    def heard(self) -> Iterable[Entry]:
        """The claims that somebody said something of, or made by hand; what this run said comes last."""
        names = self.entries.noted() if isinstance(self.entries, Sifted) else self.entries
        return (entry for entry in map(self.entries.__getitem__, names) if entry.said or entry.stub.made_by)

    def differing(self, other: "Ledger") -> Iterable[str]:
        """The claims of which something else may have been said in another ledger."""
        if share_base(self.entries, other.entries):
            return differing(self.entries, other.entries)
        return dict.fromkeys(entry.stub.id for ledger in (self, other) for entry in ledger.heard())

    def rulings(self) -> Iterable[Ruling]:
        """Every ruling, in the order of the entries."""
        for entry in self.heard():
            yield from entry.rulings

    def with_verdict(self, verdict: Verdict) -> "Ledger":
        """The ledger with one verdict more.

        Raises:
            KeyError: the claim has no stub.
        """
        entry = self.entries[verdict.claim]
        return self.with_entry(replace(entry, verdicts=_among(entry.verdicts, verdict)))

    def with_ruling(self, ruling: Ruling) -> "Ledger":
        """The ledger with one ruling more.

        Raises:
            KeyError: the claim it stands under has no stub.
        """
        entry = self.entries[ruling.claim]
        return self.with_entry(replace(entry, rulings=_among(entry.rulings, ruling)))

    def with_link(self, link: Link) -> "Ledger":
        """The ledger with one link more.

        Raises:
            KeyError: the claim it stands under has no stub.
        """
        entry = self.entries[link.claim]
        return self.with_entry(replace(entry, links=_among(entry.links, link)))

    def without(self, said: Said) -> "Ledger":
        """The ledger without this entry, as undo needs it; one that is not there changes nothing."""
        entry = self.entries.get(said.claim)
        if entry is None:
            return self
        kept = replace(
            entry,
            verdicts=tuple(each for each in entry.verdicts if each != said),
            rulings=tuple(each for each in entry.rulings if each != said),
            links=tuple(each for each in entry.links if each != said),
        )
        return self.with_entry(kept)

    def with_entry(self, entry: Entry) -> "Ledger":
        """The ledger with this block in the place of the one with its id, or added at the end."""
        return replace(self, entries=Overlay.over(self.entries, entry.stub.id, entry))

    def without_entry(self, claim: str) -> "Ledger":
        """The ledger without a claim's block."""
        return replace(self, entries=Overlay.without(self.entries, claim))

    def with_document(self, document: Document) -> "Ledger":
        """The ledger with this document in the place of the one with its key, or added at the end."""
        kept = tuple(document if old.key == document.key else old for old in self.documents)
        return replace(self, documents=kept if document in kept else (*kept, document))

    def _entry_verdicts(self, claim: str) -> tuple[Verdict, ...]:
        if isinstance(self.entries, Sifted) and self.entries.silent(claim):
            return ()
        entry = self.entries.get(claim)
        return entry.verdicts if entry else ()


def _among(said: tuple[_Each, ...], one: _Each) -> tuple[_Each, ...]:
    """What was said with one thing more, each in its place."""
    return tuple(sorted(chain(said, (one,)), key=lambda each: each.rank))
