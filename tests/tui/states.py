"""Reviews in every state that wants a second look: a small story, judged, and then edited by its desk."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from s400check.check import check
from s400check.ledger.store import Loaded
from s400check.ledger.stubs import sync
from s400check.model.findings import Findings
from s400check.model.ledgers import Ledger
from s400check.model.verdicts import Word
from s400check.review.dockets import Docket
from s400check.review.sessions import ReviewSession
from s400check.sources.reading import read
from s400check.tui.openings import Opening
from tests.tui.scenes import REVIEWER, clock

COLLEAGUE = "B. Colleague"

BEFORE: Mapping[str, str] = {
    "bridge.txt": """The new bridge

The bridge over the Lahn cost 4 million euros, the town said on Monday.

It has 30 lamps and was opened on 3 May 2021.

A ferry had carried 900 people a day until then.

About 200 guests came to the opening.

The old bridge had stood for 140 years.
""",
    "ferry.txt": """The last ferry

The ferry made its last crossing on 2 May 2021.

The bridge over the Lahn cost 6 million euros, according to the district.
""",
}
AFTER: Mapping[str, str] = {
    "bridge.txt": """The new bridge

The bridge over the Lahn cost 4 million euros, the town said on Monday.

It has 36 lamps and was opened on 3 May 2021.

About 200 guests came to the opening.

The mayor spoke for an hour.

About 200 guests came to the opening.
""",
    "ferry.txt": """The last ferry

The ferry made its last crossing on 2 May 2021.

A ferry had carried 900 people a day until then.

The bridge over the Lahn cost 6 million euros, according to the district.
""",
}
"""The lamps are others, the passengers of the ferry stand elsewhere, the guests stand twice, the old bridge is gone."""


def findings(folder: Path, texts: Mapping[str, str], ledger: Ledger) -> Findings:
    """What these articles claim."""
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    sources, problems = read([folder], folder, ledger.documents)
    return check(sources, ledger, problems)


def judged(folder: Path) -> Ledger:
    """The ledger of the story as it was: everything confirmed, and one thing contested."""
    found = findings(folder, BEFORE, Ledger())
    ledger, _ = sync(Ledger(), found.sources, found.claims)
    now = clock()
    session = ReviewSession.of(Docket.of(found, ledger), REVIEWER)
    for claim in session.rows:
        session = session.note(session.verdict(Word.CONFIRMED, now(), claim=claim))
    other = replace(session, reviewer=COLLEAGUE)
    euros = next(claim.id for claim in found.claims if claim.words == "6 million euros")
    verdict = other.verdict(Word.WRONG, now(), claim=euros, note="The district says 4 million now.")
    return other.note(verdict).docket.ledger


def torn(ledger: Ledger) -> Ledger:
    """The ledger with two things that a merge left open."""
    document = ledger.documents[0]
    tables = (
        {"document": document.key, "field": "outlet", "values": ("Lahn Courier", "The Lahn Courier"), "was": ""},
        {
            "table": "settings",
            "field": "sources",
            "values": (("articles",), ("articles", "more")),
            "was": ("articles",),
        },
    )
    return replace(ledger, conflicts=tuple(MappingProxyType(table) for table in tables))


def opening(found: Findings, ledger: Ledger) -> Opening:
    """A review of them about to begin, over a disk that takes everything."""
    loaded = Loaded(path=Path("claims.toml"), ledger=ledger)
    return Opening(
        session=ReviewSession.of(Docket.of(found, ledger), REVIEWER),
        loaded=loaded,
        name="claims.toml",
        now=clock(),
        save=lambda before, after: replace(before, ledger=after),
        changed=lambda _: False,
        load=lambda: loaded,
        read=lambda _ledger, _tell: found,
    )


def edited(folder: Path) -> Opening:
    """The review after the articles were edited, with a merge's leavings."""
    ledger = judged(folder)
    return opening(findings(folder, AFTER, ledger), torn(ledger))
