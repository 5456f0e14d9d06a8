"""What one key does to the ledger, so that it can be undone and done again."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Protocol

from s400check.model.ledgers import Document, Entry, Ledger, Ruling, Stub, Verdict


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
    """One verdict, or the same one on a range of claims; `minted` are stubs that the ledger did not have yet.

    A minted stub stays when the verdict is taken back: it says nothing but that the claim is there.
    """

    verdicts: tuple[Verdict, ...]
    minted: tuple[Stub, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The claims that were decided."""
        return tuple(dict.fromkeys(verdict.claim for verdict in self.verdicts))

    def apply(self, ledger: Ledger) -> Ledger:
        """The ledger with the verdicts."""
        return reduce(Ledger.with_verdict, self.verdicts, _with_stubs(ledger, self.minted))

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger without them."""
        return reduce(Ledger.without_verdict, self.verdicts, ledger)

    def __str__(self) -> str:
        """The word, and the claim or how many."""
        first = self.verdicts[0]
        return f"{first.word} {first.claim if len(self.touched) == 1 else f'{len(self.touched)} claims'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A ruling on a dispute as a whole."""

    ruling: Ruling
    minted: tuple[Stub, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The dispute's claims."""
        return self.ruling.claim, *self.ruling.others

    def apply(self, ledger: Ledger) -> Ledger:
        """The ledger with the ruling."""
        return _with_stubs(ledger, self.minted).with_ruling(self.ruling)

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger without it."""
        return ledger.without_ruling(self.ruling)

    def __str__(self) -> str:
        """The ruling and how many claims it covers."""
        return f"ruled {self.ruling.word} over {len(self.touched)} claims"


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
        return ledger.with_document(self.after)

    def revert(self, ledger: Ledger) -> Ledger:
        """The ledger with the document as it was."""
        return ledger.with_document(self.before)

    def __str__(self) -> str:
        """The document."""
        return f"corrected {self.after.path}"


def _with_stubs(ledger: Ledger, stubs: Iterable[Stub]) -> Ledger:
    known = ledger.entries
    for stub in stubs:
        if stub.id not in known:
            ledger = ledger.with_entry(Entry(stub=stub))
    return ledger
