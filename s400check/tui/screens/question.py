"""A line of text asked for, at the foot of the review."""

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from s400check.model.visible import visible
from s400check.tui.asking import Question


class QuestionScreen(ModalScreen[None]):
    """Posts `Typed` with every letter of a live question, `Answered` at its end; Esc leaves without an answer."""

    class Typed(Message):
        """The line changed."""

        def __init__(self, question: Question, text: str) -> None:
            self.question, self.text = question, text
            super().__init__()

    class Answered(Typed):
        """The line is done."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The line."""
        # What stood there before may come from anywhere: it is shown and edited in its visible form.
        line = Input(visible(self._question.initial), id="line", select_on_focus=False)
        line.cursor_blink = False
        line.border_title = Content(visible(self._question.title))
        line.border_subtitle = Content(self._question.hint)
        yield line

    def on_input_changed(self, event: Input.Changed) -> None:
        """Passes a live question's line on."""
        event.stop()
        if self._question.live and event.value != self._question.initial:
            self.post_message(self.Typed(self._question, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answers."""
        event.stop()
        self.dismiss()
        self.post_message(self.Answered(self._question, event.value))

    def on_key(self, event: events.Key) -> None:
        """Esc leaves; a live question is answered with nothing."""
        if event.key == "escape":
            event.stop()
            self.dismiss()
            if self._question.live:
                self.post_message(self.Answered(self._question, ""))
