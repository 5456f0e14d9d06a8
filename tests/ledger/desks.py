"""Git repositories with a ledger of many claims, for what two desks do to it at once."""

import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from s400check.ledger.text import dumps, loads
from s400check.model.figures import Kind
from s400check.model.ledgers import Document, Entry, Ledger, Stub
from s400check.model.links import Link, LinkWord
from s400check.model.verdicts import Ruling, RulingWord, Verdict, Word

START = datetime(2026, 11, 21, 12, tzinfo=UTC)


def big_ledger(claims: int, documents: int) -> Ledger:
    """A ledger of many claims that look much alike, as the claims of one story do."""
    listed = tuple(Document(key=f"{n:08x}", text=f"{n:016x}", path=f"a/{n:04}.txt") for n in range(documents))
    share = claims // documents
    entries = {}
    for number in range(claims):
        document, place = divmod(number, share)
        stub = Stub(
            id=f"c-{number * 2654435761 % 16**12:012x}",
            doc=listed[min(document, documents - 1)].key,
            at=200 * place,
            kind=Kind.MONEY,
            quote=f"Officials said that part {place} of the deal is worth around ${place % 7} billion to the yard.",
            words=f"${place % 7} billion",
            prefix="the ministry told reporters so. ",
            suffix=" The rest is to be paid later on",
            reads=f"about {place % 7}000000000 USD",
            about="deal value",
        )
        entries[stub.id] = Entry(stub=stub)
    return loads(dumps(Ledger(documents=listed, entries=entries)))


def reviewed(ledger: Ledger, claims: Iterable[str], by: str) -> Ledger:
    for number, claim in enumerate(claims):
        ledger = ledger.with_verdict(
            Verdict(
                claim=claim,
                word=list(Word)[number % 6],
                by=by,
                on=START + timedelta(seconds=17 * number),
                seen="9f2c11d0",
                note="" if number % 3 else f"Checked against the contract, page {number}.",
            )
        )
    return ledger


def ruled(ledger: Ledger, pairs: Iterable[tuple[str, str]], by: str) -> Ledger:
    for number, (claim, other) in enumerate(pairs):
        on = START + timedelta(hours=1, seconds=number)
        ledger = ledger.with_ruling(
            Ruling(claim=claim, others=(other,), word=RulingWord.CONFLICT, by=by, on=on, seen="77aa01c3", prefer=other)
        )
    return ledger


def linked(ledger: Ledger, pairs: Iterable[tuple[str, str]], by: str) -> Ledger:
    for number, (claim, other) in enumerate(pairs):
        on = START + timedelta(hours=2, seconds=number)
        word = LinkWord.APART if number % 2 else LinkWord.JOINED
        ledger = ledger.with_link(Link(claim=claim, others=(other,), word=word, by=by, on=on))
    return ledger


@dataclass(frozen=True)
class Desk:
    """A repository with `claims.toml` in it."""

    folder: Path

    @classmethod
    def at(cls, folder: Path, ledger: Ledger) -> "Desk":
        folder.mkdir(exist_ok=True)
        desk = cls(folder)
        desk.git("init", "-q", "-b", "main")
        desk.git("config", "user.name", "Ada")
        desk.git("config", "user.email", "ada@example.org")
        desk.commit(ledger, "start")
        return desk

    @property
    def path(self) -> Path:
        return self.folder / "claims.toml"

    def git(self, *arguments: str, fails: bool = False) -> str:
        """What git prints; it must succeed, or with `fails` must not."""
        clean = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PATH": os.environ["PATH"]}
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=clean, capture_output=True, text=True, check=False
        )
        assert bool(done.returncode) is fails, done.stdout + done.stderr
        return done.stdout

    def commit(self, ledger: Ledger, message: str) -> None:
        self.path.write_text(dumps(ledger), encoding="utf-8", newline="\n")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def branch(self, name: str, ledger: Ledger) -> None:
        """A branch off main on which the ledger was changed."""
        self.git("checkout", "-q", "-b", name, "main")
        self.commit(ledger, name)

    def ledger(self) -> Ledger:
        return loads(self.path.read_text("utf-8"))
