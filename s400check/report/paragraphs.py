"""Paragraphs of words in styles, printed plain or in colour."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from s400check.report.lines import breaks

Run: TypeAlias = tuple[str, str]
"""Words, and the style they are printed in where there are colours, as Rich spells it; "" for none."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and how far in it stands, in columns; without runs it is an empty line."""

    runs: tuple[Run, ...] = ()
    indent: int = 0

    @property
    def words(self) -> str:
        """All of it without styles."""
        return "".join(words for words, _ in self.runs)


def plain(paragraphs: Iterable[Paragraph], width: int) -> str:
    """The paragraphs as lines of at most `width` columns, for a file or a pipe."""
    return "".join(f"{line}\n" for paragraph in paragraphs for line in _plain_lines(paragraph, width))


def coloured(paragraphs: Iterable[Paragraph], width: int) -> str:
    """The same lines for a terminal, in the colours that it has."""
    # Only a terminal pays for Rich's start.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    whole = Text()
    for paragraph in paragraphs:
        styled = Text.assemble(*paragraph.runs)
        for start, end in breaks(paragraph.words, width - paragraph.indent):
            line = styled[start:end]
            line.rstrip()
            whole.append(" " * paragraph.indent).append_text(line).append("\n")
    console = Console(force_terminal=True, color_system="standard", legacy_windows=False)
    with console.capture() as printed:
        # One print for the whole takes a third of the time of one for each line.
        console.print(whole, soft_wrap=True, end="", emoji=False, markup=False, highlight=False)
    return printed.get()


def _plain_lines(paragraph: Paragraph, width: int) -> Iterator[str]:
    words = paragraph.words
    for start, end in breaks(words, width - paragraph.indent):
        line = words[start:end].rstrip()
        yield " " * paragraph.indent + line if line else ""
