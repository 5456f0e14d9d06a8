"""What is found by a few words: every command, and the themes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from s400check.tui.asking import MOST, Act, Option, Pick
from s400check.tui.commands import COMMANDS, Command, key_sign
from s400check.tui.desks import Desk

_OWN: Final = "s400check"
_ANSI: Final = "ansi"


def ask_command(keymap: Mapping[str, tuple[str, ...]]) -> Pick:
    """Asks which command; each is shown with its keys, what it does and its id."""
    options = tuple(_command(command, keymap.get(command.id, command.keys)) for command in COMMANDS)
    return Pick(title="Commands", find=lambda text: found(options, text), hint="type words · ↑ ↓ Enter · Esc closes")


def ask_theme(names: Sequence[str], worn: str, wear: Callable[[str], None]) -> Pick:
    """Asks which colours: the app's own first, then those of the terminal itself."""
    options = tuple(
        Option(key="", word=name, about="as it is now" if name == worn else "", act=_wear(wear, name))
        for name in sorted(names, key=lambda name: (not name.startswith(_OWN), not name.startswith(_ANSI), name))
    )
    return Pick(title="Colours", find=lambda text: found(options, text), hint="type words · ↑ ↓ Enter · Esc closes")


def found(options: Iterable[Option], text: str) -> tuple[Option, ...]:
    """The options that hold every word of the text, those whose own word begins with it first."""
    words = text.casefold().split()
    held = [option for option in options if all(word in f"{option.word} {option.about}".casefold() for word in words)]
    first = words[0] if words else ""
    return tuple(sorted(held, key=lambda option: not option.word.casefold().startswith(first)))[:MOST]


def _command(command: Command, keys: Sequence[str]) -> Option:
    return Option(key=" ".join(map(key_sign, keys)), word=command.about, about=command.id, act=_call(command.id))


def _call(id_: str) -> Act:
    return lambda desk, _now: replace(desk, calls=id_)


def _wear(wear: Callable[[str], None], name: str) -> Act:
    def act(desk: Desk, _now: datetime) -> Desk:
        wear(name)
        return desk.say(f"colours: {name}")

    return act
