"""What goes out: the product on stdout, all else on stderr."""

import os
import sys
from pathlib import Path

import click

from s400check.model.errors import InputError


def put(text: str, path: Path | None = None) -> None:
    """Writes the product to stdout, or to the file that `-o` names.

    A reader that stops early (`| head`) is no error: the rest goes nowhere, and the exit code is that of the findings.

    Raises:
        InputError: the file cannot be written.
    """
    if path is not None:
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise InputError(f"cannot write {path}: {error.strerror}; name another file after -o") from error
        return
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        let_go()


def let_go() -> None:
    """Sends the rest of stdout nowhere: what Python still holds would fail again at exit, with a traceback."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(message: str) -> None:
    """Says on stderr what is wrong and what to do."""
    click.echo(f"s400check: {message}", err=True)
