"""Arguments and exit codes; the only package that prints, or reads the clock and the environment.

Each command is loaded when it is called: `figures` as a filter must not pay for the report, nor the report for Textual.
"""

import gc
import importlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import click

from s400check import __version__
from s400check.cli.streams import complain, let_go
from s400check.model.errors import S400CheckError

FAILED, INTERRUPTED = 2, 130
"""Exit codes for a run that could not, and one that was stopped; 0 and 1 are the commands' own (docs/formats.md)."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where a command lives, "module:name", and what it does in a line."""

    place: str
    summary: str

    def load(self) -> click.Command:
        """The command itself."""
        module, _, name = self.place.partition(":")
        command = getattr(importlib.import_module(module), name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{self.place} is no command")
        return command


_START: Final = _Entry("s400check.cli.start:start", "review, or report")
"""What runs where the first word is no command's name: `s400check articles/`."""

_COMMANDS: Final = {
    "sync": _Entry("s400check.cli.sync:sync", "write what the sources claim today into the ledger"),
    "check": _Entry("s400check.cli.checking:check", "fail on a ledger that is not in order"),
    "fmt": _Entry("s400check.cli.formatting:fmt", "write the ledger in its one spelling"),
    "prune": _Entry("s400check.cli.pruning:prune", "drop claims that no source holds any more, by name"),
    "migrate": _Entry("s400check.cli.formatting:migrate", "bring an older ledger to this release's format"),
    "diff": _Entry("s400check.cli.diffing:diff", "show what reviewers decided between two ledgers"),
    "git-setup": _Entry("s400check.cli.merging:git_setup", "teach this clone to merge and to show ledgers"),
    "merge-driver": _Entry("s400check.cli.merging:merge_driver", "what git calls to merge two ledgers"),
    "sources": _Entry("s400check.cli.sources:sources_command", "show what was read, and how"),
    "figures": _Entry("s400check.cli.figures:figures", "show the figures of a text"),
    "compare": _Entry("s400check.cli.compare:compare", "compare two sentences or two files"),
}


class _Commands(click.Group):
    """The commands that have a name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002 (click's signature)
        return _COMMANDS[cmd_name].load()

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (click's signature)
        """The start command's own help, then the commands, without loading any of them."""
        start = _START.load()
        with start.make_context("s400check", [], resilient_parsing=True) as own:
            start.format_help(own, formatter)
        with formatter.section("Commands (each has its own --help)"):
            formatter.write_dl([(name, entry.summary) for name, entry in _COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["--help"]})
@click.version_option(__version__, prog_name="s400check", message="%(prog)s %(version)s")
def _commands() -> None:
    """Lists the claims of a folder of articles and finds those that cannot all be right."""


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    # A run makes values and keeps them: the collector frees nothing, and of a large one took a tenth even at 50,000.
    gc.set_threshold(500_000)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of the command line `arguments`; what stops it is told on stderr."""
    named = bool(arguments) and arguments[0] in (*_COMMANDS, "--help", "--version")
    try:
        command = _commands if named else _START.load()
        code = command.main(list(arguments), prog_name="s400check", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return FAILED
    except S400CheckError as error:
        complain(str(error))
        return FAILED
    except BrokenPipeError:
        # A filter's reader wants no more lines: that is its right, and every line it asked for was answered.
        let_go()
        return 0
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    return code if isinstance(code, int) else 0
