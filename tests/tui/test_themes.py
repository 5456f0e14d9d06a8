"""What is to be read can be read: the contrast of each ink on what lies behind it, as WCAG measures it."""

from dataclasses import replace

import pytest
from rich.color import Color as Ansi
from textual.color import Color

from s400check.tui.app import ReviewApp
from s400check.tui.drawing.rows import Ink
from s400check.tui.themes import DARK, LIGHT
from s400check.tui.widgets.claims import ClaimsPane
from tests.tui.scenes import opening

TEXT, LARGE = 4.5, 3.0
"""What WCAG asks of text, and of signs and of what may be overlooked."""
SIGNS = {Ink.FAINT, Ink.FIGURE_EDGE}


@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
async def test_every_ink_stands_out_from_the_paper_and_from_the_cursors_row(theme: str) -> None:
    app = ReviewApp(replace(opening(), theme=theme))
    async with app.run_test() as pilot:
        await pilot.pause()
        pane = app.screen.query_one(ClaimsPane)
        paper = pane.background_colors[1]
        here = pane.get_component_rich_style("ink--here").bgcolor
        inks = {ink: pane.get_component_rich_style(f"ink--{ink}").color for ink in Ink}

    assert here is not None
    for behind in (paper, _colour(here)):
        weak = {
            ink: round(ratio, 1)
            for ink, colour in inks.items()
            if colour is not None and (ratio := _contrast(_colour(colour), behind)) < (LARGE if ink in SIGNS else TEXT)
        }
        assert weak == {}


def _colour(colour: Ansi) -> Color:
    return Color.from_rich_color(colour)


def _contrast(one: Color, other: Color) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
