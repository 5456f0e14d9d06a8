"""`s400check figures`: the figures of a text, for people as a table, for programs as JSON lines."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import click

from s400check.extract.figures import find_figures
from s400check.model.claims import Figure
from s400check.model.periods import Period
from s400check.model.readings import Reading, Unit


@click.command()
@click.option("--jsonl", is_flag=True, help='Answer {"id", "text", "date"} lines from standard input.')
@click.argument("files", nargs=-1, metavar="[FILE ...]", type=click.Path(path_type=Path))
def figures(jsonl: bool, files: tuple[Path, ...]) -> None:
    """Lists the figures of FILEs, or of the texts on standard input with --jsonl."""
    if jsonl:
        if files:
            raise click.UsageError("--jsonl reads from standard input: name no FILE beside it.")
        for line in answers(sys.stdin.buffer):
            sys.stdout.write(line + "\n")
        return
    if not files:
        raise click.UsageError("Name a FILE, or give --jsonl to read JSON lines from standard input.")
    for path in files:
        click.echo(f"{path}\n{table(read_text(path))}")


def read_text(path: Path) -> str:
    """The text of a file.

    Raises:
        click.UsageError: it is missing, a folder, unreadable, or no UTF-8 text.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror}. Name a text file that can be read.") from error
    if b"\0" in content:
        raise click.UsageError(f"{path}: this is no text. Name a plain text file in UTF-8.")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{path}: not UTF-8 at byte {error.start}. Save it as UTF-8 and try again.") from error


def table(text: str) -> str:
    """The figures of a text as lines for people: line, kind, words, what they mean, rule."""
    rows = [
        (
            str(text.count("\n", 0, figure.span.start) + 1),
            str(figure.kind),
            " ".join(figure.words.split()),
            str(figure.reading),
            figure.rule,
        )
        for figure in find_figures(text)
    ]
    if not rows:
        return "  no figures"
    rows.insert(0, ("line", "kind", "words", "reading", "rule"))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  " + "  ".join((*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]))
        for row in rows
    )


def answers(lines: Iterable[bytes]) -> Iterator[str]:
    """One JSON line for each request line; an unreadable one is answered with its error."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield json.dumps(_answer(line, number), ensure_ascii=False)


def _answer(line: bytes, number: int) -> dict[str, object]:
    try:
        request = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": f"line {number} is no JSON: {error}"}
    if not isinstance(request, dict):
        return {"id": None, "error": f"line {number} is no JSON object"}
    identity = request.get("id")
    text, day = request.get("text"), request.get("date")
    if not isinstance(text, str):
        return {"id": identity, "error": "text: a string is needed"}
    try:
        published = Period.parse(day) if day else None
    except (ValueError, TypeError) as error:
        return {"id": identity, "error": f"date: {error}"}
    return {"id": identity, "figures": [as_json(figure) for figure in find_figures(text, published)]}


def as_json(figure: Figure) -> dict[str, object]:
    """A figure as INTERFACES.md has it: numbers as stated, dates as ISO days."""
    reading = figure.reading
    told: dict[str, object] = {
        "start": figure.span.start, "end": figure.span.end, "text": figure.words, "kind": str(figure.kind),
    }  # fmt: skip
    if isinstance(reading, Reading):
        told |= {
            "low": _end(reading.low, reading.unit), "high": _end(reading.high, reading.unit),
            "unit": "" if reading.unit.dimension == "count" else reading.unit.name, "hedge": str(reading.hedge),
        }  # fmt: skip
    else:
        told |= {"low": None, "high": None, "unit": "date", "hedge": "=", "unresolved": reading.reason}
    told["rule"] = figure.rule
    if figure.noun:
        told["noun"] = figure.noun
    if figure.per:
        told["per"] = figure.per
    return told


def _end(value: Decimal | None, unit: Unit) -> int | float | str | None:
    if value is None:
        return None
    if unit.dimension == "date":
        return date.fromordinal(int(value)).isoformat()
    return int(value) if value == value.to_integral_value() else float(value)
