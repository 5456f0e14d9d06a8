"""The line mode: one item, one prompt, every command by its word or its key; for a screen reader or a dumb terminal."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

from s400check.ledger.merge import merge
from s400check.ledger.store import Loaded
from s400check.model.errors import LedgerError, S400CheckError
from s400check.model.ledgers import Ledger
from s400check.model.progress import Progress
from s400check.model.visible import visible
from s400check.review.dockets import Docket
from s400check.tui import spoken
from s400check.tui.answering import Ask, Say, answer
from s400check.tui.commands import BY_ID, COMMANDS, Command, Group, key_sign
from s400check.tui.desks import READ_ONLY, Desk
from s400check.tui.failing import broken_off
from s400check.tui.memories import Memory, reread
from s400check.tui.openings import Opening
from s400check.tui.palette import ask_command
from s400check.tui.views import Library

SCREEN_ONLY: Final = frozenset({"move.page-down", "move.page-up", "app.zoom", "app.theme"})
"""Commands about how things stand on a screen: here there is none."""
_OFTEN: Final = 2.0
"""Seconds between two words about progress: a screen reader says each of them aloud."""


def talk(opening: Opening, ask: Ask, say: Say) -> int:
    """Holds the review line by line until the reviewer quits or the input ends; the exit code.

    Raises:
        BrokenOffError: a defect of the program ended the review.
    """
    review = _Talk(opening, ask, say)
    try:
        return review.hold()
    except S400CheckError:
        raise
    except Exception as error:
        raise broken_off(opening, error, review.left_over) from error


class _Talk:
    """One review, line by line."""

    def __init__(self, opening: Opening, ask: Ask, say: Say) -> None:
        self._opening, self._ask, self._say = opening, ask, say
        self._desk = Desk(session=opening.session)
        self._kept = opening.session.docket.ledger
        self._loaded = opening.loaded
        self._words = _words(opening.keymap)
        self._own: Mapping[str, Callable[[], object]] = {
            "app.help": self._help,
            "app.commands": lambda: self._take(self._desk.ask(ask_command(opening.keymap))),
            "app.claims": self._item,
            "app.passage": lambda: self._tell(spoken.passage_lines(self._desk)),
            "app.dispute": lambda: self._tell(spoken.dispute_lines(self._desk, self._library)),
            "app.reload": self._reload,
            "dispute.compare": lambda: self._tell(spoken.compare_lines(self._desk)),
        }
        self._read()

    @property
    def left_over(self) -> tuple[Loaded, Ledger] | None:
        """What was decided and is not on disk, with what is there; None where all is saved."""
        ledger = self._desk.session.docket.ledger
        return None if ledger is self._kept else (self._loaded, ledger)

    def hold(self) -> int:
        """Item and prompt, again and again."""
        self._tell(spoken.opening_lines(self._desk))
        if self._desk.session.docket.ledger.is_newer:
            self._say(READ_ONLY.text)
        self._say("`help` tells the commands; Enter goes on to the next claim.")
        self._item()
        while (typed := self._ask("> ")) is not None:
            self._look()
            command = self._words.get(typed.strip()) or self._words.get(typed.strip().casefold())
            if command is None:
                self._say(f"No such command: {visible(typed.strip())}. `help` tells them.")
            elif command.id != "app.quit":
                self._do(command)
            elif self._may_leave():
                break
        self._opening.remember(Memory.of(self._desk))
        self._say(spoken.tally_line(self._desk))
        return 0

    def _do(self, command: Command) -> None:
        own, before = self._own.get(command.id), self._desk.session
        if own is not None:
            own()
        elif command.act is not None:
            self._take(command.act(self._desk, self._opening.now()))
            if self._desk.session.place != before.place or self._desk.session.rows is not before.rows:
                self._item()

    def _take(self, desk: Desk) -> None:
        """Takes the next desk and all that it asks, saves, and tells what was done."""
        desk = desk.heeding(self._desk)
        before, self._desk = self._desk, replace(desk, asks=None, copied="", calls="")
        if (desk.filter, desk.alike) != (before.filter, before.alike):
            self._desk = self._desk.refiltered()
        if desk.copied:
            self._say(visible(desk.copied))
        if self._desk.session.docket.ledger is not self._kept:
            self._save()
        if desk.news.text:
            self._say(visible(desk.news.text))
        if desk.session.rereads(before.session):
            self._read()
        if desk.asks is not None:
            act = answer(desk.asks, self._ask, self._say, self._opening.edit)
            if act is not None:
                self._take(act(self._desk, self._opening.now()))
        if desk.calls and desk.calls not in SCREEN_ONLY:
            self._do(BY_ID[desk.calls])

    # --- the mode's own commands ---

    def _item(self) -> None:
        self._tell(spoken.item_lines(self._desk, self._library))

    def _tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._say(line)

    def _help(self) -> None:
        for command in COMMANDS:
            if command.id not in SCREEN_ONLY:
                keys = " ".join(key_sign(key) for key in self._opening.keymap.get(command.id, command.keys))
                self._say(f"{command.word} ({keys}): {command.about}")

    def _reload(self) -> None:
        """Reads the ledger and the sources again, and saves what is not saved."""
        self._look()
        if self._desk.session.docket.ledger is not self._kept:
            self._save()
        self._read()
        self._say(visible(self._desk.news.text))
        self._item()

    # --- reading and saving ---

    def _read(self) -> None:
        """Reads the sources, with what the ledger sets about them."""
        before = self._desk
        given = before.session.docket.ledger
        found = self._opening.read(given, _progress(self._say))
        ledger = self._opening.begin(given, found)
        self._desk = reread(before, Docket.of(found, ledger), self._opening.memory)
        self._library = Library(found)
        if given is self._kept:
            # Room for what was found is written with the first decision, not before.
            self._kept = ledger

    def _look(self) -> None:
        """Takes in what others wrote to the file, where they did."""
        try:
            if not self._opening.changed(self._loaded):
                return
            fresh = self._opening.load()
        except LedgerError as error:
            self._say(visible(str(error)))
            return
        ours = self._desk.session.docket.ledger
        theirs, self._loaded = fresh.ledger, replace(fresh, written=self._loaded.written)
        if theirs != self._kept:
            self._take_in(theirs if ours is self._kept else merge(self._kept, ours, theirs))
        self._kept = theirs

    def _save(self) -> None:
        sent = self._desk.session.docket.ledger
        try:
            self._loaded = self._opening.save(self._loaded, sent)
        except LedgerError as error:
            self._say(f"NOT SAVED: {visible(str(error))}. It is kept here; `reload` tries again.")
            return
        self._kept = self._loaded.ledger
        if self._loaded.merged:
            self._take_in(self._kept)

    def _take_in(self, ledger: Ledger) -> None:
        before = self._desk.session
        self._desk = self._desk.at(before.over(ledger))
        self._say(f"{visible(self._opening.name)} was changed outside: merged, nothing lost.")
        if self._desk.session.rereads_merged(before):
            self._read()

    def _may_leave(self) -> bool:
        if self._desk.session.docket.ledger is self._kept:
            return True
        self._save()
        if self._desk.session.docket.ledger is self._kept:
            return True
        return (self._ask("Not everything is saved. Quit and lose it? (yes/no) ") or "").strip().casefold() == "yes"


def _progress(say: Say) -> Callable[[Progress], None]:
    """Says now and then how far the reading is."""
    said = time.monotonic()

    def tell(progress: Progress) -> None:
        nonlocal said
        if time.monotonic() - said > _OFTEN:
            said = time.monotonic()
            of = f" of {progress.of:,}" if progress.of else ""
            say(f"{progress.stage.capitalize()}: {progress.done:,}{of}.")

    return tell


def _words(keymap: Mapping[str, tuple[str, ...]]) -> Mapping[str, Command]:
    """Every way to ask for a command: its id, its word where no other has it, its keys; Enter skips."""
    words: dict[str, Command] = {}
    for command in COMMANDS:
        if command.id in SCREEN_ONLY:
            continue
        words[command.id] = command
        words.setdefault(command.word, command)
        for key in keymap.get(command.id, command.keys):
            words.setdefault(key_sign(key), command)
        if command.group is Group.DECIDE and command.word == "skip":
            words[""] = command
    return words
