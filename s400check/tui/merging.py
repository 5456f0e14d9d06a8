"""What a merge of two ledgers left open, settled: one value after the other."""

from datetime import datetime
from typing import Final

from s400check.ledger.settling import Choice, Torn, choices
from s400check.ledger.spelling import spell
from s400check.model.visible import visible
from s400check.tui.asking import Act, Menu, Option
from s400check.tui.desks import Desk
from s400check.tui.drawing.rows import Ink, clip

_SHOWN: Final = 60
"""Columns of a value that one line of a choice shows."""


def settle_merge(desk: Desk, _now: datetime) -> Desk:
    """Asks which of the values is right that a merge could not settle, one after the other."""
    torn = desk.session.docket.ledger.conflicts
    if not torn:
        return desk.say("no merge left anything open")
    options = tuple(
        Option(key=str(n), word=_what(desk, each), about=_either(each), act=_values(each))
        for n, each in enumerate(torn[:9], start=1)
    )
    more = f" · {len(torn) - 9} more after these" if len(torn) > 9 else ""
    return desk.ask(Menu(title=f"Left open by a merge{more}", options=options))


def _values(torn: Torn) -> Act:
    def act(desk: Desk, _now: datetime) -> Desk:
        options = tuple(
            Option(key=str(n), word=_spelt(choice.value), about=choice.origin, act=_settle(torn, choice))
            for n, choice in enumerate(choices(desk.session.docket.ledger, torn)[:9], start=1)
        )
        return desk.ask(Menu(title=f"Which is right for {_what(desk, torn)}?", options=options))

    return act


def _settle(torn: Torn, choice: Choice) -> Act:
    def act(desk: Desk, now: datetime) -> Desk:
        settled = desk.at(desk.session.settle(desk.session.settling(torn, choice.value)))
        told = f"settled: {_spelt(choice.value)} · u undo"
        left = settled.session.docket.ledger.conflicts
        return (settle_merge(settled, now) if left else settled).say(told, Ink.GOOD)

    return act


def _what(desk: Desk, torn: Torn) -> str:
    """What a table is about: "002.txt · published", "claim c-1234abcd · kind", "settings · sources"."""
    field = str(torn.get("field", ""))
    document = desk.session.docket.ledger.document(str(torn.get("document")))
    if document is not None:
        return f"{document.path.rpartition('/')[2]} · {field}"
    if "claim" in torn:
        return f"claim {str(torn['claim'])[:10]} · {field}"
    return f"{torn.get('table', 'ledger')} · {field}"


def _either(torn: Torn) -> str:
    values = torn.get("values")
    return " or ".join(map(_spelt, values)) if isinstance(values, tuple) else ""


def _spelt(value: object) -> str:
    return clip(visible("not set" if value in ("", None) else spell(value)), _SHOWN)
