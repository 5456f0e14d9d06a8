"""Runs one subject, or lists them: `python -m benchmarks startup`."""

import importlib
import pkgutil
import sys

import benchmarks

SUBJECTS = sorted(
    module.name for module in pkgutil.iter_modules(benchmarks.__path__) if not module.name.startswith("_")
)


def main() -> int:
    """Runs the subject named on the command line; 2 where there is none of that name."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in SUBJECTS:
        print(f"python -m benchmarks {{{','.join(SUBJECTS)}}}", file=sys.stderr)
        return 2
    module = importlib.import_module(f"benchmarks.{name}")
    module.main(sys.argv[2:])
    return 0


if __name__ == "__main__":
    sys.exit(main())
