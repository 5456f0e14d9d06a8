"""The app's own two themes: ink on paper and paper on ink, with a marker for the figure. Textual's own stay there."""

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="s400check-dark",
    primary="#7fb4ca",
    secondary="#8f9bb3",
    accent="#7fb4ca",
    warning="#e6b450",
    error="#f07178",
    success="#8fbf7f",
    foreground="#e6e3dc",
    background="#15171c",
    surface="#1b1e25",
    panel="#1f232b",
    dark=True,
)

LIGHT: Final = Theme(
    name="s400check-light",
    primary="#1d5f8a",
    secondary="#5c6370",
    accent="#1d5f8a",
    warning="#8a5a00",
    error="#b3261e",
    success="#2f6b2f",
    foreground="#1f2328",
    background="#fbf9f4",
    surface="#f3f0e8",
    panel="#ece8dd",
    dark=False,
)
