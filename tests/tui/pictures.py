"""The app's pictures, drawn by the app itself: `python -m tests.tui.pictures` writes those in docs/.

`python -m tests.tui.pictures FOLDER` draws every screen and state instead, at 120 by 40 and 80 by 24, to be looked at.
"""

import asyncio
import re
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from s400check.cli.projects import open_project
from s400check.ledger.store import Loaded
from s400check.model.errors import LedgerWriteError
from s400check.model.findings import Findings
from s400check.model.ledgers import Ledger
from s400check.model.progress import Progress, Stage, Tell
from s400check.model.verdicts import Word
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.tui.app import ReviewApp
from s400check.tui.openings import Opening
from tests.tui import states

ROOT = Path(__file__).parents[2]
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A terminal of this size after these keys."""

    columns: int = 120
    rows: int = 40
    keys: Sequence[str] = ()
    begin: Callable[[], Opening] | None = None


def _seeds() -> Opening:
    project = open_project((), ROOT / "claims.toml")
    found = project.find()
    return Opening(
        session=ReviewSession.of(Docket.of(found, project.ledger), "A. Reviewer"),
        loaded=project.loaded,
        name="claims.toml",
        now=lambda: datetime(2026, 11, 21, 14, 3, 22, tzinfo=UTC),
        save=lambda loaded, ledger: Loaded(path=loaded.path, ledger=ledger),
        changed=lambda _: False,
        load=lambda: project.loaded,
        read=lambda _ledger, _tell: found,
    )


def _unsaved() -> Opening:
    def fail(_: Loaded, _ledger: Ledger) -> Loaded:
        raise LedgerWriteError("cannot save claims.toml: the disk is full: make room, then save again")

    return replace(_seeds(), save=fail)


def _decided() -> Opening:
    begun = _seeds()
    session = begun.session
    given = [session.verdict(Word.CONFIRMED, begun.now(), claim=claim) for claim in session.rows]
    return replace(begun, session=session.decide(*given))


def _empty() -> Opening:
    return states.opening(Findings(), Ledger())


def _reading() -> Opening:
    begun = _seeds()
    whole = begun.session.docket.findings

    def read(_: Ledger, tell: Tell) -> Findings:
        for done, source in enumerate(whole.sources[:3], start=1):
            claims = tuple(claim for claim in whole.claims if claim.passage.source == source.id)
            tell(Progress(stage=Stage.EXTRACTING, done=done * 400, of=2_000, source=source, claims=claims))
            threading.Event().wait(0.15)
        threading.Event().wait(20)
        return whole

    return replace(begun, session=ReviewSession.of(Docket.unread_of(Ledger()), "A. Reviewer"), read=read)


def _edited() -> Opening:
    with tempfile.TemporaryDirectory() as folder:
        return states.edited(Path(folder))


_NOTED = (*"jjjjatnoa", "e", *"See the contract.", "enter")

DOCS: Mapping[str, Picture] = {
    "review": Picture(keys=(*_NOTED, *"gj")),
    "review-narrow": Picture(columns=80, rows=24, keys=("j", "3")),
    "ruling": Picture(keys=("j", "D")),
    "missed": Picture(keys=("m", *"lllvlllll")),
    "settle": Picture(keys=(*"jjjjjjjjjjj", "S"), begin=_edited),
}
"""Those that docs/ and the README show."""

_STATES: Mapping[str, tuple[Sequence[str], Callable[[], Opening]]] = {
    "first": ((), _seeds),
    "known": (_NOTED, _seeds),
    "dispute-pane": (("3",), _seeds),
    "zoomed": (("2", "plus"), _seeds),
    "compare": (("c", "3"), _seeds),
    "ruling": (("D",), _seeds),
    "preferring": (("D", "c"), _seeds),
    "ruled": (("D", "c", "1", *"Contract.", "enter", "3"), _seeds),
    "joining": (("D", "j", *"regiment"), _seeds),
    "putting-out": (("D", "x"), _seeds),
    "note": (("e", *"See the contract."), _seeds),
    "details": (("i",), _seeds),
    "date": (("i", "d"), _seeds),
    "search": (("slash", *"turkey"), _seeds),
    "alike": (("tilde", *"Mikheyev", "enter"), _seeds),
    "filter": (("f", "u", "m"), _seeds),
    "filtered": (("f", "m", "d", "2", "escape"), _seeds),
    "none-shown": (("slash", *"nowhere", "enter"), _seeds),
    "range": (tuple("jvjjj"), _seeds),
    "bulk": (("j", "v", "j", "j", "j", "o"), _seeds),
    "marking": (("m", *"lllvl"), _seeds),
    "naming": (("m", "l", "enter"), _seeds),
    "palette": (("ctrl+p",), _seeds),
    "palette-words": (("ctrl+p", *"dispute"), _seeds),
    "colours": (("T",), _seeds),
    "help": (("question_mark",), _seeds),
    "unsaved": (("d",), _unsaved),
    "leaving-unsaved": (("d", "q"), _unsaved),
    "done": ((), _decided),
    "empty": ((), _empty),
    "reading": ((), _reading),
    "stopped": (("escape",), _reading),
    "second-looks": ((), _edited),
    "contested": (("j",), _edited),
    "contested-settle": (("j", "S"), _edited),
    "stale": (tuple("jjjjjjjjjjj"), _edited),
    "stale-settle": ((*"jjjjjjjjjjj", "S"), _edited),
    "moved": (tuple("jjjjjjjjjjjj"), _edited),
    "moved-settle": ((*"jjjjjjjjjjjj", "S"), _edited),
    "ambiguous": (tuple("jjjjjjjjjjjjj"), _edited),
    "ambiguous-settle": ((*"jjjjjjjjjjjjj", "S"), _edited),
    "orphaned": (tuple("jjjjjjjjjjjjjj"), _edited),
    "orphaned-settle": ((*"jjjjjjjjjjjjjj", "S"), _edited),
    "merge": (("M",), _edited),
    "merge-values": (("M", "1"), _edited),
}


async def draw(picture: Picture) -> str:
    """The picture as SVG; it names no file of this machine and loads nothing from elsewhere."""
    app = ReviewApp((picture.begin or _seeds)())
    async with app.run_test(size=(picture.columns, picture.rows)) as pilot:
        await pilot.pause(0.7 if picture.begin is _reading else 0.05)
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause(0.1)
        return _FONTS.sub("", app.export_screenshot(title="s400check"))


def every() -> Iterable[tuple[str, Picture]]:
    """Every screen and state at both sizes."""
    for name, (keys, begin) in _STATES.items():
        for columns, rows in ((120, 40), (80, 24)):
            yield f"{name}-{columns}", Picture(columns=columns, rows=rows, keys=keys, begin=begin)


def main() -> None:
    """Writes the pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"
    for name, picture in every() if len(sys.argv) > 1 else DOCS.items():
        (folder / f"{name}.svg").write_text(asyncio.run(draw(picture)), encoding="utf-8")


if __name__ == "__main__":
    main()
