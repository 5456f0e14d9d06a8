"""Opens the review of made-up claims, with a real ledger: `python -m benchmarks._crowd_review CLAIMS FOLDER`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks._crowd import crowd
from s400check.ledger.store import Loaded, changed_outside, load, save
from s400check.ledger.stubs import sync
from s400check.model.ledgers import Ledger
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.tui.app import run
from s400check.tui.openings import Opening


def main() -> None:
    """Opens it on this terminal."""
    found = crowd(int(sys.argv[1]))
    ledger, _ = sync(Ledger(), found.sources, found.claims)
    path = Path(sys.argv[2]) / "claims.toml"
    save(Loaded(path=path, ledger=Ledger()), ledger)
    # As the command does: a ledger that was read knows the bytes of each block and spells only those that change.
    loaded = load(path)
    del ledger
    session = ReviewSession.of(Docket.of(found, loaded.ledger), "A. Reviewer")
    run(
        Opening(
            session=session,
            loaded=loaded,
            name="claims.toml",
            now=lambda: datetime.now(UTC).replace(microsecond=0),
            save=save,
            changed=changed_outside,
            load=lambda: load(path),
            read=lambda _ledger, _tell: found,
        )
    )


if __name__ == "__main__":
    main()
