"""How the line mode gets an answer: every sort of question as lines to hear and a line to type."""

import re
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from s400check.model.spans import Span
from s400check.model.visible import visible
from s400check.tui.asking import Act, Asked, Marking, Menu, Option, Pick, Question
from s400check.tui.commands import key_sign

Ask: TypeAlias = Callable[[str], str | None]
"""Gives the line typed at a prompt, None at the end of input."""
Say: TypeAlias = Callable[[str], None]
Edit: TypeAlias = Callable[[str], str | None]
"""Gives a text after the user's own editor was at it, None where it was left."""

_AROUND: Final = 40
"""Letters told on either side of marked words, to tell one place from another."""


def answer(asked: Asked, ask: Ask, say: Say, edit: Edit | None) -> Act | None:
    """What the answer does; None where the reviewer left the question."""
    if isinstance(asked, Menu):
        return _chosen(asked, ask, say)
    if isinstance(asked, Pick):
        return _picked(asked, ask, say)
    if isinstance(asked, Marking):
        return _marked(asked, ask, say)
    return _written(asked, ask, edit)


def _chosen(menu: Menu, ask: Ask, say: Say) -> Act | None:
    say(visible(menu.title))
    for row in menu.preview:
        say("  " + " ".join("".join(piece.text for piece in row).split()))
    for option in menu.options:
        on = "" if option.on is None else ", on" if option.on else ", off"
        about = f": {visible(option.about)}" if option.about else ""
        say(f"  {key_sign(option.key)} {visible(option.word)}{on}{about}")
    typed = ask("Which? (nothing leaves) ")
    chosen = menu.option(typed) if typed else None
    if typed and chosen is None:
        say("No such choice; nothing was changed.")
    return chosen.act if chosen else None


def _picked(pick: Pick, ask: Ask, say: Say) -> Act | None:
    words = ask(f"{visible(pick.title)}; a few words of it (nothing leaves): ")
    if not words:
        return None
    found = pick.find(words)
    if not found:
        say("Nothing has these words.")
        return None
    return _one_of(found, ask, say)


def _one_of(options: Iterable[Option], ask: Ask, say: Say) -> Act | None:
    """One of numbered options; the only one is asked about all the same, as nothing is done unseen."""
    listed = tuple(options)
    for number, option in enumerate(listed, start=1):
        say(f"  {number} {visible(option.word)}" + (f": {visible(option.about)}" if option.about else ""))
    typed = (ask("Which number? (nothing leaves) ") or "").strip()
    if not typed:
        return None
    if typed.isdecimal() and 1 <= int(typed) <= len(listed):
        return listed[int(typed) - 1].act
    say("No such number; nothing was changed.")
    return None


def _marked(marking: Marking, ask: Ask, say: Say) -> Act | None:
    words = (ask(f"{marking.title}, as they stand in the article (nothing leaves): ") or "").split()
    if not words:
        return None
    sought = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    spans = [Span(*found.span()) for found in sought.finditer(marking.text)]
    if not spans:
        say("These words do not stand there.")
        return None
    acts = [_on(marking, span) for span in spans]
    if len(spans) == 1:
        return acts[0]
    places = (Option(key="", word=_place(marking.text, span), act=act) for span, act in zip(spans, acts, strict=True))
    return _one_of(places, ask, say)


def _on(marking: Marking, span: Span) -> Act:
    return lambda desk, now: marking.act(desk, span, now)


def _place(text: str, span: Span) -> str:
    return "…" + " ".join(text[max(0, span.start - _AROUND) : span.end + _AROUND].split()) + "…"


def _written(question: Question, ask: Ask, edit: Edit | None) -> Act | None:
    if question.long and edit is not None:
        text = edit(question.initial)
    else:
        was = f" [{visible(question.initial)}]" if question.initial else ""
        text = ask(f"{visible(question.title)}{was}: ")
    if text is None:
        return None
    written = text
    return lambda desk, now: question.act(desk, written, now)
