"""Arguments and exit codes; the only package that prints, or reads the clock and the environment."""


def main() -> None:
    """Runs the command line."""
