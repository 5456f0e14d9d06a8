"""What a reviewer answers to what a desk asks, without a screen."""

from s400check.model.spans import Span
from s400check.tui.asking import Marking, Menu, Pick, Question
from s400check.tui.desks import Desk
from tests.tui.scenes import NOW


def choose(desk: Desk, key: str) -> Desk:
    """The desk after an option of its menu."""
    assert isinstance(desk.asks, Menu)
    option = desk.asks.option(key)
    assert option is not None
    return option.act(desk.ask(None), NOW)


def answer(desk: Desk, text: str) -> Desk:
    """The desk after a line of text."""
    assert isinstance(desk.asks, Question)
    return desk.asks.act(desk.ask(None), text, NOW)


def pick(desk: Desk, words: str) -> Desk:
    """The desk after the first find for these words."""
    assert isinstance(desk.asks, Pick)
    return desk.asks.find(words)[0].act(desk.ask(None), NOW)


def mark(desk: Desk, words: str) -> Desk:
    """The desk after these words of the article were marked."""
    assert isinstance(desk.asks, Marking)
    at = desk.asks.text.index(words)
    return desk.asks.act(desk.ask(None), Span(at, at + len(words)), NOW)
