"""Paths as the command line names them."""

import os
from pathlib import Path


def real(path: Path) -> Path:
    """Where a path leads, links followed; a link that leads to itself stays as it is, to be told of when it is read."""
    return Path(os.path.realpath(path))
