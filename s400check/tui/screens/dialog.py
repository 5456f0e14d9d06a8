"""What opens over the review to ask something."""

from textual.message import Message
from textual.screen import ModalScreen

from s400check.tui.asking import Act, Asked, Marking, Menu, Pick
from s400check.tui.screens.review import ReviewScreen


class Dialog(ModalScreen[None]):
    """Asks one thing; posts `Answered` with what the answer does."""

    class Answered(Message):
        """An answer was given; `stays` leaves the dialog open for the next one."""

        def __init__(self, dialog: "Dialog", act: Act, *, stays: bool = False) -> None:
            self.dialog, self.act, self.stays = dialog, act, stays
            super().__init__()

    def show(self, asked: Asked) -> None:
        """Asks another thing of the same sort in its place."""


def dialog_for(asked: Asked, review: ReviewScreen) -> Dialog:
    """The screen that asks it."""
    # They are loaded when first asked for: a text field costs a tenth of a second to import.
    if isinstance(asked, Menu):
        from s400check.tui.screens.menu import MenuScreen  # noqa: PLC0415

        return MenuScreen(asked)
    if isinstance(asked, Pick):
        from s400check.tui.screens.pick import PickScreen  # noqa: PLC0415

        return PickScreen(asked)
    if isinstance(asked, Marking):
        from s400check.tui.screens.marking import MarkingScreen  # noqa: PLC0415

        return MarkingScreen(asked, review)
    from s400check.tui.screens.question import QuestionScreen  # noqa: PLC0415

    return QuestionScreen(asked)
