"""Finding the ledger and the project, and running the pipeline over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from s400check.cli.paths import real
from s400check.ledger.store import Loaded, load
from s400check.model.anchors import Anchor
from s400check.model.errors import UsageError
from s400check.model.findings import Findings, Problem
from s400check.model.ledgers import Ledger
from s400check.model.progress import Tell, untold
from s400check.model.sources import Source, SourceRole

LEDGER_NAME: Final = "claims.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A ledger's folder and what is to be read in it.

    `loaded` is the ledger and the file it stands in; where there is none, an empty one that a save would begin, and
    `missing` is true. `paths` are the files and folders to read, `drafts` those that are about to be printed.
    """

    folder: Path
    loaded: Loaded
    missing: bool
    paths: tuple[Path, ...]
    drafts: tuple[Path, ...] = ()

    @property
    def ledger(self) -> Ledger:
        """The ledger as it was loaded."""
        return self.loaded.ledger

    def find(self) -> Findings:
        """What the sources claim today, and what in it cannot all be right."""
        return self.find_with(self.ledger)

    def find_with(self, ledger: Ledger, tell: Tell = untold) -> Findings:
        """The same with another ledger than the one on disk: what a reviewer set a moment ago; `tell` hears how far."""
        # The review screen stands on the ledger alone while the pipeline is loaded: half of the time to a first screen.
        from s400check.check import check  # noqa: PLC0415

        sources, problems = self._read(ledger, tell)
        return replace(check(sources, ledger, problems, tell), unread=self._unread(ledger, sources, problems))

    def anchors(self) -> Mapping[str, Anchor]:
        """Where the claims that the ledger keeps stand in the sources, but for those of sources that cannot be read."""
        from s400check.check import claims_of  # noqa: PLC0415 (see above)
        from s400check.ledger.anchors import match  # noqa: PLC0415

        sources, _ = self._read(self.ledger)
        unread = self._unread(self.ledger, sources, ())
        anchors = match(self.ledger, sources, claims_of(sources, self.ledger)) if sources else {}
        entries = self.ledger.entries
        return {name: anchor for name, anchor in anchors.items() if entries[name].stub.doc not in unread}

    def _read(self, ledger: Ledger, tell: Tell = untold) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
        from s400check.sources.reading import read  # noqa: PLC0415 (see above)

        sources, problems = read((*self.paths, *self.drafts), self.folder, ledger.documents, tell)
        drafts = {real(path) for path in self.drafts}
        roles = (
            replace(source, role=SourceRole.DRAFT) if real(self.folder / source.path) in drafts else source
            for source in sources
        )
        return tuple(roles), problems

    def _unread(self, ledger: Ledger, sources: Sequence[Source], problems: Sequence[Problem]) -> frozenset[str]:
        """The documents that this run does not look at though they are there; one that could not be read was tried."""
        met = {source.path for source in sources} | {problem.path for problem in problems}
        others = (document for document in ledger.documents if document.path not in met)
        return frozenset(document.key for document in others if (self.folder / document.path).is_file())


def open_project(
    paths: Sequence[Path], ledger: Path | None = None, draft: Path | None = None, *, creating: bool = False
) -> Project:
    """The project that the command line names.

    The ledger is `ledger`; else the nearest claims.toml at or above the paths (the current folder where there are
    none); else there is none, and the project is the paths' common parent. Paths replace the ledger's own sources.
    With `creating`, a ledger that is not there is one to be made: where `ledger` says, else in the current folder.

    Raises:
        UsageError: nothing names anything to read, or a path does not exist.
        LedgerError: the ledger is there and cannot be used.
    """
    drafts = (draft,) if draft else ()
    for path in (*paths, *drafts):
        if not path.exists() and not path.is_symlink():
            raise UsageError(f"no such file or folder: {path}")
    place = ledger or _nearest_ledger(_common_folder(paths))
    missing = place is None or not place.exists()
    if ledger is not None and not creating:
        _must_exist(ledger)
    folder = place.parent if place else Path() if creating else _common_parent((*paths, *drafts))
    place = place or folder / LEDGER_NAME
    loaded = Loaded(path=place, ledger=Ledger()) if missing else load(place)
    named = tuple(real(path) for path in paths)
    listed = tuple(real(folder) / name for name in loaded.ledger.settings.sources)
    if not named and not listed:
        raise UsageError(f"nothing to read: name a file or a folder; `s400check sync articles/` writes it into {place}")
    return Project(
        folder=real(folder),
        loaded=loaded,
        missing=missing,
        paths=named or listed,
        drafts=tuple(real(path) for path in drafts),
    )


def find_ledger(ledger: Path | None) -> Path:
    """The ledger that the command line names, else the nearest claims.toml at or above the current folder.

    Raises:
        UsageError: there is none.
    """
    place = ledger or _nearest_ledger(Path.cwd())
    if place is None:
        raise UsageError(f"no {LEDGER_NAME} here or above; name one with --ledger, or make one: `s400check sync PATH`")
    _must_exist(place)
    # Relative where it lies in the current folder: that is how people and CI logs name it.
    return place.relative_to(Path.cwd()) if place.is_absolute() and place.parent == Path.cwd() else place


def _must_exist(ledger: Path) -> None:
    if not ledger.exists():
        raise UsageError(f"no such ledger: {ledger}; `s400check sync --ledger {ledger} PATH` makes one")


def _nearest_ledger(folder: Path) -> Path | None:
    return next((here / LEDGER_NAME for here in (folder, *folder.parents) if (here / LEDGER_NAME).is_file()), None)


def _common_folder(paths: Sequence[Path]) -> Path:
    """The deepest folder that holds all paths, a path itself where it is a folder; the current one for none."""
    folders = [real(path) if path.is_dir() else real(path).parent for path in paths] or [Path.cwd()]
    first, *others = folders
    return next(here for here in (first, *first.parents) if all(other.is_relative_to(here) for other in others))


def _common_parent(paths: Sequence[Path]) -> Path:
    """The folder in which the paths stand: for `articles/` the one above it, for the current folder itself."""
    parents = [path if real(path) == Path.cwd() else real(path).parent for path in paths]
    return _common_folder(parents)
