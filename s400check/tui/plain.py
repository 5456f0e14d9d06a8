"""The line mode: one item, one prompt, every command by its word or its key; for a screen reader or a dumb terminal."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from s400check.model.errors import LedgerError
from s400check.model.visible import visible
from s400check.review.dockets import Docket
from s400check.tui import spoken
from s400check.tui.asking import Asked, Menu
from s400check.tui.commands import COMMANDS, Command, Group, key_sign
from s400check.tui.desks import Desk
from s400check.tui.memories import Memory, reread
from s400check.tui.openings import Opening
from s400check.tui.views import Library

Ask: TypeAlias = Callable[[str], str | None]
"""Gives the line typed at a prompt, None at the end of input."""
Say: TypeAlias = Callable[[str], None]

_SCREEN_ONLY: Final = frozenset({"move.page-down", "move.page-up", "app.zoom"})
"""Commands about where things stand on a screen: here there is none."""


def talk(opening: Opening, ask: Ask, say: Say) -> int:
    """Holds the review line by line until the reviewer quits or the input ends; the exit code."""
    return _Talk(opening, ask, say).hold()


class _Talk:
    """One review, line by line."""

    def __init__(self, opening: Opening, ask: Ask, say: Say) -> None:
        self._opening, self._ask, self._say = opening, ask, say
        found = opening.read(opening.session.docket.ledger)
        self._kept = opening.begin(opening.session.docket.ledger, found)
        self._desk = reread(Desk(session=opening.session), Docket.of(found, self._kept), opening.memory)
        self._library = Library(found)
        self._loaded = opening.loaded
        self._words = _words(opening.keymap)
        self._own: Mapping[str, Callable[[], object]] = {
            "app.help": self._help,
            "app.claims": self._item,
            "app.passage": lambda: self._tell(spoken.passage_lines(self._desk)),
            "app.dispute": lambda: self._tell(spoken.dispute_lines(self._desk, self._library)),
            "app.reload": self._reload,
        }

    def hold(self) -> int:
        """Item and prompt, again and again."""
        self._say(spoken.tally_line(self._desk))
        self._say("`help` tells the commands; Enter goes on to the next claim.")
        self._item()
        while (answer := self._ask("> ")) is not None:
            command = self._words.get(answer.strip()) or self._words.get(answer.strip().casefold())
            if command is None:
                self._say(f"No such command: {visible(answer.strip())}. `help` tells them.")
            elif command.id == "app.quit":
                if self._may_leave():
                    break
            else:
                self._do(command)
        self._opening.remember(Memory.of(self._desk))
        self._say(spoken.tally_line(self._desk))
        return 0

    def _do(self, command: Command) -> None:
        if command.act is None:
            self._own[command.id]()
            return
        before = self._desk.session
        self._take(command.act(self._desk, self._opening.now()))
        if self._desk.session.place != before.place or self._desk.session.rows is not before.rows:
            self._item()

    def _take(self, desk: Desk) -> None:
        """Takes the next desk and all that it asks, saves, and tells what was done."""
        changed = (desk.filter, desk.alike) != (self._desk.filter, self._desk.alike)
        if desk.copied:
            self._say(visible(desk.copied))
        self._desk = desk.ask(None)
        if changed:
            self._desk = self._desk.refiltered()
        if self._desk.session.docket.ledger is not self._kept:
            self._save()
        if desk.news.text:
            self._say(visible(desk.news.text))
        if desk.asks is not None:
            self._answer(desk.asks)

    def _answer(self, asked: Asked) -> None:
        if isinstance(asked, Menu):
            self._say(visible(asked.title))
            for option in asked.options:
                on = "" if option.on is None else ", on" if option.on else ", off"
                self._say(f"  {key_sign(option.key)} {visible(option.word)}{on}: {visible(option.about)}")
            answer = self._ask("Which? (nothing leaves) ")
            chosen = asked.option(answer) if answer else None
            if chosen is not None:
                self._take(chosen.act(self._desk, self._opening.now()))
            elif answer:
                self._say("No such choice; nothing was changed.")
            return
        if asked.long and self._opening.edit is not None:
            line = self._opening.edit(asked.initial)
            if line is not None:
                self._take(asked.act(self._desk, line, self._opening.now()))
            return
        was = f" [{visible(asked.initial)}]" if asked.initial else ""
        line = self._ask(f"{visible(asked.title)}{was}: ")
        if line is not None:
            self._take(asked.act(self._desk, line, self._opening.now()))

    # --- the mode's own commands ---

    def _item(self) -> None:
        self._tell(spoken.item_lines(self._desk, self._library))

    def _tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._say(line)

    def _help(self) -> None:
        for command in COMMANDS:
            if command.id not in _SCREEN_ONLY:
                keys = " ".join(key_sign(key) for key in self._opening.keymap.get(command.id, command.keys))
                self._say(f"{command.word} ({keys}): {command.about}")

    # --- saving ---

    def _save(self) -> None:
        sent = self._desk.session.docket.ledger
        try:
            self._loaded = self._opening.save(self._loaded, sent)
        except LedgerError as error:
            self._say(f"NOT SAVED: {visible(str(error))}. It is kept here; `reload` tries again.")
            return
        self._kept = self._loaded.ledger
        if self._loaded.merged:
            self._desk = self._desk.at(self._desk.session.over(self._kept))
            self._say(f"{visible(self._opening.name)} was changed outside: merged, nothing lost.")

    def _reload(self) -> None:
        """Reads the ledger and the sources again, and saves what is not saved."""
        self._save()
        session = self._desk.session
        found = self._opening.read(session.docket.ledger)
        self._library = Library(found)
        self._desk = replace(
            self._desk, session=session.with_docket(Docket.of(found, session.docket.ledger))
        ).refiltered()
        self._say(f"{len(found.sources)} sources read again.")
        self._item()

    def _may_leave(self) -> bool:
        if self._desk.session.docket.ledger is self._kept:
            return True
        self._save()
        if self._desk.session.docket.ledger is self._kept:
            return True
        return (self._ask("Not everything is saved. Quit and lose it? (yes/no) ") or "").strip().casefold() == "yes"


def _words(keymap: Mapping[str, tuple[str, ...]]) -> Mapping[str, Command]:
    """Every way to ask for a command: its id, its word where no other has it, its keys; Enter skips."""
    words: dict[str, Command] = {}
    for command in COMMANDS:
        if command.id in _SCREEN_ONLY:
            continue
        words[command.id] = command
        words.setdefault(command.word, command)
        for key in keymap.get(command.id, command.keys):
            words.setdefault(key_sign(key), command)
        if command.group is Group.DECIDE and command.word == "skip":
            words[""] = command
    return words
