"""What opens over the review to ask something."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from textual import events
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, Screen

from s400check.tui.asking import Act, Asked, Marking, Menu, Pick
from s400check.tui.screens.review import ReviewScreen

if TYPE_CHECKING:
    from textual.widgets import Input

Answered: TypeAlias = Callable[["Dialog", Act], None]
"""Hears what an answer does.

It is called, not sent as a message: a quick hand's next key is in the queue already, and is meant for what comes then.
"""


class Dialog(ModalScreen[None]):
    """Asks one thing and hands on what the answer does; `follows` says that it stays open for the next one.

    `passed` is the last key that it left to its own bindings, a text field's.
    """

    def __init__(self, answered: Answered) -> None:
        super().__init__()
        self.follows = False
        self.passed: events.Key | None = None
        self._answered = answered

    def show(self, _asked: Asked) -> bool:
        """Asks another thing in its place; whether it can."""
        return False

    def press(self, event: events.Key) -> bool:
        """Does what a key does here; whether it does anything."""
        raise NotImplementedError

    def on_key(self, event: events.Key) -> None:
        """Does a key; one that came too late, as something else was opened by the one before it, goes there."""
        if self.app.screen is not self:
            event.stop()
            hand_on(event, self.app.screen, self)
        elif self.press(event):
            event.stop()
        else:
            self.passed = event

    def answer(self, act: Act, *, follows: bool = False) -> None:
        """Hands on what an answer does."""
        self.follows = follows
        self._answered(self, act)


def hand_on(event: events.Key, top: Screen[Any], sender: MessagePump) -> None:
    """Gives a key to what is on top now, as if it had been pressed there.

    The sender is none of the widgets it passes on its way up: Textual goes no further than a parent that sent it.
    """
    key = events.Key(event.key, event.character)
    (top.focused or top).post_message(key.set_sender(sender))


def type_into(line: "Input", event: events.Key) -> bool:
    """Types a key that came before the line had the keys; whether it is one to be typed."""
    if not event.is_printable or not event.character:
        return False
    line.value += event.character
    line.cursor_position = len(line.value)
    return True


def dialog_for(asked: Asked, review: ReviewScreen, answered: Answered) -> Dialog:
    """The screen that asks it."""
    # They are loaded when first asked for: a text field costs a tenth of a second to import.
    if isinstance(asked, Menu):
        from s400check.tui.screens.menu import MenuScreen  # noqa: PLC0415

        return MenuScreen(asked, answered)
    if isinstance(asked, Pick):
        from s400check.tui.screens.pick import PickScreen  # noqa: PLC0415

        return PickScreen(asked, answered)
    if isinstance(asked, Marking):
        from s400check.tui.screens.marking import MarkingScreen  # noqa: PLC0415

        return MarkingScreen(asked, review, answered)
    from s400check.tui.screens.question import QuestionScreen  # noqa: PLC0415

    return QuestionScreen(asked, answered)
