"""`s400check diff`: what reviewers decided between two ledgers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import click

from s400check.cli.git import GitError, at_revision, check_out, editors, parting
from s400check.cli.paths import real
from s400check.cli.projects import Project, find_ledger
from s400check.cli.reporting import FOUND
from s400check.cli.streams import complain, put
from s400check.ledger.diffs import compare_ledgers, unsettled
from s400check.ledger.store import Loaded, load
from s400check.ledger.text import parse
from s400check.model.ledgers import SCHEMA, Ledger
from s400check.model.visible import visible
from s400check.report.ledger_diffs import FORMATS


@click.command()
@click.argument("old", default="HEAD", metavar="[OLD]")
@click.argument("new", default="", metavar="[NEW]")
@click.option("--output-format", type=click.Choice(list(FORMATS)), default="text", help="How to print it.")
@click.option("--ledger", type=click.Path(path_type=Path, dir_okay=False), help="The ledger (default: the nearest).")
def diff(old: str, new: str, output_format: str, ledger: Path | None) -> int:
    """Shows what reviewers decided between OLD and NEW: files or git revisions, by default HEAD and the file as it is.

    Exits 1 where a review was removed or altered by someone other than its author, or the words under one were.
    """
    # Two files need no ledger beside them.
    both_files = Path(old).is_file() and Path(new or ".").is_file()
    path = Path(old) if both_files else find_ledger(ledger)
    before, after = _Side.of(old, path), _Side.of(new or str(path), path)
    # Where a file of another name is compared, nobody knows who wrote it, nor from what it parted.
    known = before.revision and (after.revision or not new)
    if known and (base := parting(old, after.revision or "HEAD", real(path).parent)):
        complain(f"{visible(old)} has moved on since {visible(new or 'HEAD')} parted from it: compared with that point")
        before = _Side.of(base, path)
    people = editors(real(path), before.revision, after.revision or None) if known else ()
    found = compare_ledgers(before.ledger, after.ledger, tuple(_stale_since(before, after)), people)
    put(FORMATS[output_format](found))
    return FOUND if found.alarming else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """A ledger, at a revision or ("") in a file; `path` is that of the project's own, which has the sources by it."""

    ledger: Ledger
    file: Path
    path: Path
    revision: str = ""

    @classmethod
    def of(cls, name: str, path: Path) -> "_Side":
        """The ledger in a file, or in a revision of the ledger's file."""
        if Path(name).is_file():
            side = cls(ledger=load(Path(name)).ledger, file=Path(name), path=path)
        else:
            content = at_revision(name, real(path))
            if content is None:
                complain(f"{visible(name)} has no {path.name} yet: compared with an empty ledger")
            ledger = Ledger() if content is None else parse(content, f"{name}:{path.name}")
            side = cls(ledger=ledger, file=path, path=path, revision=name)
        if side.ledger.is_newer:
            told = f"schema {side.ledger.schema} is newer than {SCHEMA}: what this release knows is compared"
            complain(f"{visible(name)}: {told}")
        return side

    def unsettled(self) -> Mapping[str, str]:
        """The claims whose verdict does not count, told by the sources as they were; none where they are not known."""
        if self.revision:
            with TemporaryDirectory(prefix="s400check-") as into:
                return self._unsettled_at(into)
        return self._unsettled_in(real(self.path).parent) if real(self.file) == real(self.path) else {}

    def _unsettled_at(self, into: str) -> Mapping[str, str]:
        try:
            return self._unsettled_in(check_out(self.revision, real(self.path).parent, self._names, Path(into)))
        except GitError as error:
            complain(f"{visible(self.revision)}: its sources cannot be read, so nothing is told of them: {error}")
            return {}

    @property
    def _names(self) -> tuple[str, ...]:
        """The files and folders that the ledger names, but for those that lead out of the project."""
        names = (*self.ledger.settings.sources, *(document.path for document in self.ledger.documents))
        inside = (name for name in names if not PurePosixPath(name).is_absolute() and ".." not in name.split("/"))
        return tuple(sorted(set(inside)))

    def _unsettled_in(self, folder: Path) -> Mapping[str, str]:
        loaded = Loaded(path=folder / self.path.name, ledger=self.ledger)
        paths = tuple(place for name in self._names if (place := folder / name).exists())
        return unsettled(self.ledger, Project(folder=folder, loaded=loaded, missing=False, paths=paths).anchors())


def _stale_since(before: _Side, after: _Side) -> Iterator[tuple[str, str]]:
    """The claims whose verdict does not count any more in the one and did in the other, and what became of them."""
    if now := after.unsettled():
        known = before.unsettled()
        yield from ((name, change) for name, change in now.items() if known.get(name) != change)
