"""The sentence splitter, behind types: sentencex is Rust and brings none."""

import sentencex  # type: ignore[import-untyped]  # no stubs and no py.typed in its wheels


def sentence_ends(text: str) -> tuple[int, ...]:
    """Where each sentence of an English text ends, white space after it included; the last is the text's end."""
    return tuple(int(boundary["end_index"]) for boundary in sentencex.get_sentence_boundaries("en", text))
