"""`python -m s400check` is `s400check`."""

from s400check.cli import main

if __name__ == "__main__":
    main()
