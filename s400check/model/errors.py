"""What stops a run. Each message says what to do; `cli` catches the root once and exits 2.

S400CheckError
├── UsageError            the command line asks for something that does not exist
├── InputError            a named file or folder cannot be read at all
├── BrokenOffError        a defect of the program; what was decided is safe, or the message says where it is
└── LedgerError           claims.toml
    ├── LedgerSyntaxError     not TOML, or not a ledger
    ├── LedgerTooNewError          written by a newer release: it opens read-only
    └── LedgerWriteError      it could not be saved; what was in memory is still there

Material that is at fault without stopping the run is a `Problem`, not an exception.
"""


class S400CheckError(Exception):
    """A run that cannot go on; the message is for the user."""


class UsageError(S400CheckError):
    """The command line asks for something that does not exist."""


class InputError(S400CheckError):
    """A named file or folder cannot be read at all."""


class BrokenOffError(S400CheckError):
    """A defect of the program stopped the run."""


class LedgerError(S400CheckError):
    """Something about claims.toml stops the run."""


class LedgerSyntaxError(LedgerError):
    """The file is not TOML, or not a ledger."""


class LedgerTooNewError(LedgerError):
    """The file's schema is newer than this release: it can be read, not written."""


class LedgerWriteError(LedgerError):
    """The ledger could not be saved; nothing in memory is lost and the old file is whole."""
