"""What the keys that move and pick do to the desk."""

from dataclasses import replace
from datetime import datetime

from s400check.tui.asking import Act
from s400check.tui.desks import Desk


def by(rows: int) -> Act:
    """Moves the cursor down by so many rows, up where negative."""
    return lambda desk, _now: desk.at(desk.session.go(desk.session.at + rows))


def first(desk: Desk, _now: datetime) -> Desk:
    """Goes to the first row."""
    return desk.at(desk.session.go(0))


def last(desk: Desk, _now: datetime) -> Desk:
    """Goes to the last row."""
    return desk.at(desk.session.go(len(desk.session.rows) - 1))


def to_undecided(step: int) -> Act:
    """Goes to the next claim that wants a decision, with -1 to the one before."""

    def act(desk: Desk, _now: datetime) -> Desk:
        after = desk.session.next_undecided(step)
        if after.place == desk.session.place:
            return desk.say(f"none undecided {'below' if step > 0 else 'above'}")
        return desk.at(after)

    return act


def to_dispute(step: int) -> Act:
    """Goes to the next claim of another dispute, with -1 to the one before."""

    def act(desk: Desk, _now: datetime) -> Desk:
        after = desk.session.next_dispute(step)
        if after.place == desk.session.place:
            return desk.say(f"no other dispute {'below' if step > 0 else 'above'}")
        return desk.at(after)

    return act


def pick(step: int) -> Act:
    """Picks the next claim of the dispute on show, with -1 the one before; the list stays where it is."""

    def act(desk: Desk, _now: datetime) -> Desk:
        view = desk.dispute
        if view is None:
            return desk.say("no dispute here: ] goes to the next one")
        claims = view.dispute.claims
        at = claims.index(desk.picked or desk.session.place)
        return replace(desk, picked=claims[(at + step) % len(claims)])

    return act


def open_picked(desk: Desk, _now: datetime) -> Desk:
    """Goes to the claim picked in the dispute and so to its source."""
    if not desk.picked or desk.picked == desk.session.place:
        return desk.say("h and l pick another value of the dispute first")
    after = desk.session.go_to(desk.picked)
    if after.place != desk.picked:
        return desk.say("the filter hides that claim: F clears it")
    return desk.at(after)


def open_at(desk: Desk, place: int) -> Desk:
    """Goes to the claim whose words stand at a place of the source on show; stays where there is none."""
    docket = desk.session.docket
    source = docket.source(desk.session.place) if desk.session.place else None
    claims = (each for each in docket.findings.claims if source and each.passage.source == source.id)
    here = next((each.id for each in claims if each.matter and each.span.start <= place < each.span.end), "")
    if not here:
        return desk
    after = desk.session.go_to(here)
    return desk.at(after) if after.place == here else desk.say("the filter hides that claim: F clears it")


def compare(desk: Desk, _now: datetime) -> Desk:
    """Shows the two passages of the dispute in columns, or the list of its claims again."""
    if desk.dispute is None:
        return desk.say("no dispute here: ] goes to the next one")
    return replace(desk, beside=not desk.beside).say("" if desk.beside else "c shows the list of claims again")


def start_range(desk: Desk, _now: datetime) -> Desk:
    """Begins a range here, or lets one go."""
    if desk.anchor:
        return replace(desk, anchor="").say("range let go")
    return replace(desk, anchor=desk.session.place).say("range: move, then give a verdict · v lets go")


def mark(desk: Desk, _now: datetime) -> Desk:
    """Marks or unmarks the claim under the cursor and goes one down."""
    here = desk.session.place
    if not here:
        return desk
    marked = desk.marked ^ {here}
    moved = desk.at(desk.session.go(desk.session.at + 1))
    return replace(moved, marked=marked).say(f"{len(marked)} marked" if marked else "no marks left")


def let_go(desk: Desk, _now: datetime) -> Desk:
    """Lets the range and the marks go."""
    return desk.unselected().say("nothing marked" if desk.selection else "")
