"""`s400check figures`: the figures of a text, for people as a table, for programs as JSON lines."""

import json
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeAlias

import click

from s400check.cli.paths import real
from s400check.cli.streams import put
from s400check.extract.figures import find_figures
from s400check.model.errors import InputError, UsageError
from s400check.model.figures import Figure
from s400check.model.periods import Period
from s400check.model.readings import Reading, Unit
from s400check.model.visible import visible

Answer: TypeAlias = Mapping[str, object]

_WIDEST: Final = 40
"""Characters of the widest column of the table; longer words are cut."""


@click.command(help="Show the figures of FILEs, or answer texts from a stream.")
@click.option("--jsonl", is_flag=True, help='Read {"id", "text", "date"} lines from stdin, answer each with a line.')
@click.argument("files", nargs=-1, metavar="[FILE ...]", type=click.Path(path_type=Path))
def figures(files: tuple[Path, ...], *, jsonl: bool) -> None:
    """Lists the figures of files, or answers a stream of texts."""
    if jsonl and not files:
        for answer in answers(sys.stdin.buffer):
            put(json.dumps(answer, ensure_ascii=False) + "\n")
        return
    if jsonl or not files:
        raise UsageError("figures takes one or more text files, or --jsonl and texts on stdin")
    put(visible("\n".join(map(listing, files))))


def listing(path: Path) -> str:
    """The path of a file, the date that its weekdays are told from and how it was found, and its figures.

    A file that reads as no article, an empty one among them, is listed as the plain text that it may be.

    Raises:
        InputError: it is neither.
    """
    from s400check.cli.sources import when  # noqa: PLC0415 (the filter must not pay for the readers of articles)
    from s400check.sources.reading import read  # noqa: PLC0415

    sources, _ = read([real(path)], real(path).parent) if path.is_file() else ((), ())
    if not sources:
        return f"{path}\n{table(read_text(path))}"
    (source,) = sources
    return f"{path}\n  published {when(source)}\n{table(source.text, source.published)}"


def read_text(path: Path) -> str:
    """The text of a file, with LF for newlines and without a byte order mark.

    Raises:
        InputError: it is missing, a folder, unreadable, or no UTF-8 text.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a text file that can be read") from error
    if b"\0" in content:
        raise InputError(f"{path}: not a text; name a plain text file in UTF-8")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8 and try again") from error


def table(text: str, published: Period | None = None) -> str:
    """The figures of a text for people, a line each: its line, its kind, its words, what they mean, its rule.

    `published` is when the text was written, None where nobody knows: weekdays are told from it.
    """
    ends = [at for at, letter in enumerate(text) if letter == "\n"]
    rows = [
        (
            str(bisect_left(ends, figure.span.start) + 1),
            figure.kind.value,
            _cut(" ".join(figure.words.split())),
            _cut(_told(figure)),
            figure.rule,
        )
        for figure in find_figures(text, published)
    ]
    if not rows:
        return "  no figures\n"
    rows.insert(0, ("line", "kind", "words", "reading", "rule"))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) + f"  {row[4]}" for row in rows
    )
    return "".join(f"  {line}\n" for line in lines)


def _told(figure: Figure) -> str:
    noun = f" {figure.noun}" if figure.noun else ""
    per = f" per {figure.per}" if figure.per else ""
    return f"{figure.reading}{noun}{per}"


def _cut(words: str) -> str:
    return words if len(words) <= _WIDEST else words[: _WIDEST - 1] + "…"


def answers(lines: Iterable[bytes]) -> Iterator[Answer]:
    """One answer a line, in order; a line that cannot be read is answered `{"id", "error"}`."""
    for line in lines:
        if line.strip():
            yield _answer(line)


def _answer(line: bytes) -> Answer:
    request: object = None
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            raise ValueError('a line is an object: {"id", "text", "date"}')
        text, day = request.get("text"), request.get("date")
        if not isinstance(text, str):
            raise ValueError('"text" is a text')
        if not isinstance(day, str | None):
            raise ValueError('"date" is a date: "2019-11-27", "2019-11" or "2019"')
        found = find_figures(text, Period.parse(day) if day else None)
    except (ValueError, RecursionError) as error:
        return {"id": request.get("id") if isinstance(request, dict) else None, "error": str(error) or "too deep"}
    return {"id": request.get("id"), "figures": [as_json(figure) for figure in found]}


def as_json(figure: Figure) -> dict[str, object]:
    """A figure with numbers as stated and dates as ISO days (docs/formats.md)."""
    reading = figure.reading
    told: dict[str, object] = {
        "start": figure.span.start, "end": figure.span.end, "text": figure.words, "kind": figure.kind.value,
    }  # fmt: skip
    if isinstance(reading, Reading):
        unit = "" if reading.unit.dimension == "count" else reading.unit.name
        told |= {"low": _end(reading.low, reading.unit), "high": _end(reading.high, reading.unit), "unit": unit}
        told["hedge"] = reading.hedge.value
    else:
        told |= {"low": None, "high": None, "unit": "date", "hedge": "=", "unresolved": reading.reason}
    told["rule"] = figure.rule
    told |= {key: word for key, word in (("noun", figure.noun), ("per", figure.per)) if word}
    return told


def _end(value: Decimal | None, unit: Unit) -> int | float | str | None:
    if value is None:
        return None
    if unit.dimension == "date":
        return date.fromordinal(int(value)).isoformat()
    return int(value) if value == value.to_integral_value() else float(value)
