"""The pictures in docs/, drawn by the app itself over seeds/: `python -m tests.tui.pictures [FOLDER]`."""

import asyncio
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from s400check.cli.projects import open_project
from s400check.ledger.store import Loaded
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.tui.app import ReviewApp
from s400check.tui.openings import Opening

ROOT = Path(__file__).parents[2]
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A terminal of this size after these keys."""

    columns: int
    rows: int
    keys: Sequence[str] = ()


PICTURES: Mapping[str, Picture] = {
    "review": Picture(columns=120, rows=40, keys=(*"jjjjatnoa", "e", *"See the contract.", "enter", *"gj")),
    "first-run": Picture(columns=120, rows=40),
    "review-narrow": Picture(columns=80, rows=24, keys=("j", "3")),
    "ruling": Picture(columns=120, rows=40, keys=("j", "D")),
    "compare": Picture(columns=120, rows=40, keys=("j", "c")),
}


async def draw(picture: Picture) -> str:
    """The picture as SVG; it names no file of this machine and loads nothing from elsewhere."""
    app = ReviewApp(_opening())
    async with app.run_test(size=(picture.columns, picture.rows)) as pilot:
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        return _FONTS.sub("", app.export_screenshot(title="s400check"))


def _opening() -> Opening:
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


def main() -> None:
    """Writes every picture into the folder, docs/ by default."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"
    for name, picture in PICTURES.items():
        (folder / f"{name}.svg").write_text(asyncio.run(draw(picture)), encoding="utf-8")


if __name__ == "__main__":
    main()
