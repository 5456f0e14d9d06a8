"""A line of text asked for, at the foot of the review."""

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from s400check.model.visible import visible
from s400check.tui.asking import Act, Question
from s400check.tui.screens.dialog import Answered, Dialog, type_into


class QuestionScreen(Dialog):
    """A live question is answered with every letter typed; Esc leaves without an answer."""

    def __init__(self, question: Question, answered: Answered) -> None:
        super().__init__(answered)
        self._question = question
        # What stood there before may come from anywhere: it is shown and edited in its visible form.
        self._line = Input(visible(question.initial), id="line", select_on_focus=False)
        self._line.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The line."""
        self._line.border_title = Content(visible(self._question.title))
        self._line.border_subtitle = Content(self._question.hint)
        yield self._line

    def on_input_changed(self, event: Input.Changed) -> None:
        """Passes a live question's line on."""
        event.stop()
        if self._question.live and event.value != self._question.initial:
            self.answer(self._act(event.value), follows=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answers."""
        event.stop()
        self.answer(self._act(event.value))

    def press(self, event: events.Key) -> bool:
        """Esc leaves; a live question is answered with nothing."""
        if event.key == "escape":
            if self._question.live:
                self.answer(self._act(""))
            else:
                self.dismiss()
            return True
        if self.focused is self._line:
            return False
        if event.key == "enter":
            self.answer(self._act(self._line.value))
            return True
        return type_into(self._line, event)

    def _act(self, text: str) -> Act:
        return lambda desk, now: self._question.act(desk, text, now)
