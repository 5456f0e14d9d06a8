"""A line of text asked for, at the foot of the review."""

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from s400check.model.visible import visible
from s400check.tui.asking import Act, Question
from s400check.tui.screens.dialog import Dialog


class QuestionScreen(Dialog):
    """A live question is answered with every letter typed; Esc leaves without an answer."""

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
            self.post_message(self.Answered(self, self._act(event.value), stays=True))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answers."""
        event.stop()
        self.post_message(self.Answered(self, self._act(event.value)))

    def on_key(self, event: events.Key) -> None:
        """Esc leaves; a live question is answered with nothing."""
        if event.key == "escape":
            event.stop()
            if self._question.live:
                self.post_message(self.Answered(self, self._act("")))
            else:
                self.dismiss()

    def _act(self, text: str) -> Act:
        return lambda desk, now: self._question.act(desk, text, now)
