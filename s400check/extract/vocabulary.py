"""Sets and lists of words, written as running text."""


def words(text: str) -> frozenset[str]:
    """The words of a text that white space divides: a long list reads better as lines than one word a line."""
    return frozenset(text.split())


def listed(text: str) -> tuple[str, ...]:
    """The words of a text that white space divides, in their order."""
    return tuple(text.split())


def any_of(text: str) -> str:
    """A pattern's alternatives from the words of a text; "_" stands for a space within one."""
    return "|".join(text.split()).replace("_", " ")
