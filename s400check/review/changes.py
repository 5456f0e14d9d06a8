"""What one key does to the ledger, so that it can be undone and done again."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from functools import reduce
from typing import Any, Protocol

from s400check.ledger.settling import Torn, put, settle
from s400check.ledger.spelling import spell
from s400check.model.claims import Claim
from s400check.model.ledgers import Document, Entry, Ledger, Stub
from s400check.model.links import Link, LinkWord
from s400check.model.verdicts import Ruling, Verdict


class Change(Protocol):
    """A step that can be taken and taken back; `revert(apply(ledger)) == ledger`."""

    @property
    def touched(self) -> tuple[str, ...]:
        """The claims that it says something of."""
        ...

    def apply(self, ledger: Ledger) -> Ledger:
        """The ledger after the step."""
        ...

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger before it; what others wrote meanwhile stays."""
        ...

    def __str__(self) -> str:
        """What was done, for the status line: "confirmed c-5b1f0c9a7e21"."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One verdict, or the same one on a range of claims; `stubs` are theirs, for a ledger that does not have them.

    A stub stays when the verdict is taken back: it says nothing but that the claim is there.
    """

    verdicts: tuple[Verdict, ...]
    stubs: tuple[Stub, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The claims that were decided."""
        return tuple(dict.fromkeys(verdict.claim for verdict in self.verdicts))

    def apply(self, ledger: Ledger) -> Ledger:
        """The ledger with the verdicts."""
        return reduce(Ledger.with_verdict, self.verdicts, _with_stubs(ledger, self.stubs))

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger without them."""
        return reduce(Ledger.without, self.verdicts, ledger)

    def __str__(self) -> str:
        """The word, and the claim or how many."""
        first = self.verdicts[0]
        return f"{first.word} {first.claim if len(self.touched) == 1 else f'{len(self.touched)} claims'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A ruling on a dispute as a whole."""

    ruling: Ruling
    stubs: tuple[Stub, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The dispute's claims."""
        return self.ruling.claim, *self.ruling.others

    def apply(self, ledger: Ledger) -> Ledger:
        """The ledger with the ruling."""
        return _with_stubs(ledger, self.stubs).with_ruling(self.ruling)

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger without it."""
        return ledger.without(self.ruling)

    def __str__(self) -> str:
        """The ruling and how many claims it covers."""
        return f"ruled {self.ruling.word} over {len(self.touched)} claims"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A claim joined to others, or put apart from them; the disputes follow once the sources are compared again."""

    link: Link
    stubs: tuple[Stub, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The claims that are linked."""
        return self.link.claim, *self.link.others

    def apply(self, ledger: Ledger) -> Ledger:
        """The ledger with the link."""
        return _with_stubs(ledger, self.stubs).with_link(self.link)

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger without it."""
        return ledger.without(self.link)

    def __str__(self) -> str:
        """The claim, and how many others it was joined to or put apart from."""
        how = {LinkWord.JOINED: "joined to", LinkWord.APART: "put apart from", LinkWord.OPEN: "no longer linked with"}
        return f"{self.link.claim} {how[self.link.word]} {len(self.link.others)} claims"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A claim that a reviewer marked because the tool missed it."""

    claim: Claim
    stub: Stub

    @property
    def touched(self) -> tuple[str, ...]:
        """The claim."""
        return (self.stub.id,)

    def apply(self, ledger: Ledger) -> Ledger:
        """The ledger with the claim's block."""
        return _with_stubs(ledger, (self.stub,))

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger without it; somebody else may have judged it meanwhile, then it stays."""
        entry = ledger.entries.get(self.stub.id)
        return ledger if entry is None or entry.said else ledger.without_entry(self.stub.id)

    def __str__(self) -> str:
        """The claim."""
        return f"added {self.stub.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A value that a merge had left open, chosen; `before` stood in its place until then, `place` is the table's."""

    torn: Torn
    before: object
    after: object
    place: int

    @property
    def touched(self) -> tuple[str, ...]:
        """No claim: the sources are to be read again."""
        return ()

    def apply(self, ledger: Ledger) -> Ledger:
        """The ledger with the value, and without the table that asked for it."""
        return settle(ledger, self.torn, self.after)

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger with the table again, and with the value that stood there."""
        tables = ledger.conflicts
        again = (*tables[: self.place], self.torn, *tables[self.place :])
        return replace(put(ledger, self.torn, self.before), conflicts=again)

    def __str__(self) -> str:
        """The field and its value."""
        return f"settled {self.torn.get('field')}: {spell(self.after)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What a reviewer set about a document: its date, title or outlet."""

    before: Document
    after: Document

    @property
    def touched(self) -> tuple[str, ...]:
        """No claim: the sources are to be read again."""
        return ()

    def apply(self, ledger: Ledger) -> Ledger:
        """The ledger with the document as it was set."""
        return ledger.with_document(self._changed(ledger.document(self.after.key) or self.before, self.after))

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger with what was set as it was before; what others set about the document stays."""
        known = ledger.document(self.before.key)
        return ledger if known is None else ledger.with_document(self._changed(known, self.before))

    def __str__(self) -> str:
        """The document."""
        return f"corrected {self.after.path}"

    def _changed(self, document: Document, like: Document) -> Document:
        names = [each.name for each in fields(Document)]
        set_: dict[str, Any] = {
            name: getattr(like, name) for name in names if getattr(self.before, name) != getattr(self.after, name)
        }
        return replace(document, **set_)


def _with_stubs(ledger: Ledger, stubs: Iterable[Stub]) -> Ledger:
    known = ledger.entries
    for stub in stubs:
        if stub.id not in known:
            ledger = ledger.with_entry(Entry(stub=stub))
    return ledger
