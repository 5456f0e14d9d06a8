"""What goes on record beside a verdict: notes, evidence, queries to the author and their replies, proposed wordings."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from s400check.model.verdicts import Verdict
from s400check.tui.asking import Act, Question
from s400check.tui.desks import NOTHING_HERE, Desk
from s400check.tui.drawing.rows import Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A field of a verdict that a key asks for."""

    title: str
    done: str
    read: Callable[[Verdict], str]
    write: Callable[[Verdict, str], Verdict]


NOTE = Remark(
    title="Note",
    done="✎ noted",
    read=lambda verdict: verdict.note,
    write=lambda verdict, text: replace(verdict, note=text),
)
EVIDENCE = Remark(
    title="Evidence: a claim's id, a path or a URL",
    done="evidence attached",
    read=lambda verdict: verdict.evidence,
    write=lambda verdict, text: replace(verdict, evidence=text),
)
QUERY = Remark(
    title="Query to the author",
    done="query recorded",
    read=lambda verdict: verdict.query,
    write=lambda verdict, text: replace(verdict, query=text),
)
REPLY = Remark(
    title="The author's reply",
    done="reply recorded",
    read=lambda verdict: verdict.reply,
    write=lambda verdict, text: replace(verdict, reply=text),
)
FIX = Remark(
    title="Proposed wording",
    done="wording proposed",
    read=lambda verdict: verdict.fix,
    write=lambda verdict, text: replace(verdict, fix=text),
)


def ask_for(remark: Remark, *, long: bool = False) -> Act:
    """Asks for a remark on the claim under the cursor; the word that stands is kept, and so are other remarks."""

    def act(desk: Desk, _now: datetime) -> Desk:
        if desk.item is None:
            return desk.say(NOTHING_HERE)
        if not desk.session.reviewer:
            return ask_reviewer(desk)
        own = desk.own_verdict
        initial = remark.read(own) if own else ""
        answer = partial(record, remark=remark)
        hint = "Enter saves · Esc leaves"
        return desk.ask(Question(title=remark.title, act=answer, initial=initial, hint=hint, long=long))

    return act


def record(desk: Desk, text: str, now: datetime, *, remark: Remark) -> Desk:
    """The desk after this remark: an entry of its own with the word that stands."""
    session, own = desk.session, desk.own_verdict
    said = " ".join(text.split())
    if said == (remark.read(own) if own else ""):
        return desk.say("nothing changed")
    fresh = session.verdict(desk.own_word, now)
    if own is not None:
        fresh = replace(own, word=fresh.word, on=fresh.on, seen=fresh.seen)
    return desk.at(session.note(remark.write(fresh, said))).say(f"{remark.done} · u undo", Ink.GOOD)


def attach(desk: Desk, now: datetime) -> Desk:
    """Attaches the claim picked in the dispute as evidence; asks for some where none is picked."""
    if desk.picked and desk.picked != desk.session.place and desk.session.reviewer:
        return record(desk, desk.picked, now, remark=EVIDENCE)
    return ask_for(EVIDENCE)(desk, now)


def ask_reviewer(desk: Desk) -> Desk:
    """Asks who decides, once: nothing goes on record without a name."""
    return desk.ask(Question(title="Who decides? Your name, as the ledger will keep it", act=_signed))


def _signed(desk: Desk, text: str, _now: datetime) -> Desk:
    name = " ".join(text.split())
    if not name:
        return desk.say("nothing is recorded without a name", Ink.BAD)
    return replace(desk, session=replace(desk.session, reviewer=name)).say(f"verdicts are {name}'s now")
