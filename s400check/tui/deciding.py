"""What a verdict key, a withdrawal, undo and redo do to the desk."""

from datetime import datetime
from typing import Final

from s400check.model.verdicts import Word
from s400check.review.statuses import ClaimStatus
from s400check.tui.asking import Act, Menu, Option
from s400check.tui.desks import NOTHING_HERE, Desk
from s400check.tui.drawing.claims import claim_row
from s400check.tui.drawing.glyphs import VERDICTS
from s400check.tui.drawing.rows import Ink
from s400check.tui.saying import ask_reviewer

_PREVIEW: Final = 8
"""How many claims of a range are spelt out before it is decided."""
_PREVIEW_WIDTH: Final = 60


def decide(word: Word) -> Act:
    """Gives the word on the claim under the cursor and goes on; on a range or marks it shows what it would do first."""

    def act(desk: Desk, now: datetime) -> Desk:
        if not desk.session.reviewer:
            return ask_reviewer(desk)
        if len(desk.selection) > 1:
            return desk.ask(_bulk(desk, word))
        if refusal := _refusal(desk, word):
            return desk.say(refusal, Ink.BAD)
        before = desk.session
        after = before.decide(before.verdict(word, now))
        mark = VERDICTS[word]
        more = _ending(desk.at(after)) if after.place == before.place else ""
        return desk.unselected().at(after).say(f"{mark.glyph} {mark.word} {before.place[:8]} · u undo{more}", mark.ink)

    return act


def _ending(desk: Desk) -> str:
    """What to tell where nothing undecided is left below."""
    tally = desk.session.docket.tally
    left = tally.claims - tally.decided
    return f" · none undecided below, {left:,} elsewhere" if left else " · all decided: git diff shows what you did"


def skip(desk: Desk, _now: datetime) -> Desk:
    """Goes to the next undecided claim and leaves this one."""
    after = desk.session.next_undecided()
    stuck = after.place == desk.session.place
    return desk.at(after).say("none undecided below" if stuck else "skipped")


def withdraw(desk: Desk, now: datetime) -> Desk:
    """Takes this reviewer's verdict back, as an entry of its own: the record keeps both."""
    if desk.own_word is Word.OPEN:
        return desk.say("you gave no verdict here")
    session = desk.session
    return desk.at(session.note(session.verdict(Word.OPEN, now))).say("· withdrawn · u undo")


def undo(desk: Desk, _now: datetime) -> Desk:
    """Takes the last step back."""
    if not desk.session.past:
        return desk.say("nothing to undo")
    step = desk.session.past[-1]
    return desk.at(desk.session.undo()).say(f"undone: {step.change} · U redo")


def redo(desk: Desk, _now: datetime) -> Desk:
    """Takes the step that was undone last again."""
    if not desk.session.future:
        return desk.say("nothing to redo")
    step = desk.session.future[-1]
    return desk.at(desk.session.redo()).say(f"done again: {step.change}")


def _bulk(desk: Desk, word: Word) -> Menu:
    """What a verdict on a range or on marks would do; Enter gives it, never the key that asked."""
    mark, claims = VERDICTS[word], desk.selection
    docket = desk.session.docket
    preview = tuple(claim_row(docket.item(claim), _PREVIEW_WIDTH) for claim in claims[:_PREVIEW])
    decided = sum(not docket.is_open(claim) for claim in claims)
    about = "gives it on all of them" + (f"; {decided} are decided already and change" if decided else "")
    go = Option(key="enter", word="yes", about=about, act=_give_all(word))
    more = f", {len(claims) - _PREVIEW} more below" if len(claims) > _PREVIEW else ""
    return Menu(title=f"{mark.glyph} {mark.word}: {len(claims)} claims{more}", options=(go,), preview=preview)


def _give_all(word: Word) -> Act:
    def act(desk: Desk, now: datetime) -> Desk:
        session, claims = desk.session, desk.selection
        given = [session.verdict(word, now, claim=claim) for claim in claims]
        mark = VERDICTS[word]
        done = f"{mark.glyph} {mark.word} on {len(claims)} claims · u undo"
        return desk.unselected().at(session.decide(*given)).say(done, mark.ink)

    return act


def _refusal(desk: Desk, word: Word) -> str:
    """Why the word cannot be given here, "" where it can."""
    if desk.item is None:
        return NOTHING_HERE
    gone = desk.session.docket.source(desk.session.place) is None
    if word is Word.CONFIRMED and (gone or desk.item.status is ClaimStatus.ORPHANED):
        return "its source is gone or no longer says so: there is nothing to confirm it by"
    return ""
