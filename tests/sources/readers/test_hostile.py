"""Files made to be slow: every reader's time grows with the length, not with its square."""

from functools import partial

import pytest

from s400check.sources.copies import UnreadableError
from s400check.sources.readers import read_copy
from tests.paces import assert_in_proportion

UNITS = (
    *(("a.md", unit) for unit in ("[", "![a](", "*a", "_a ", "`", "<!--", "# a\n", "[a][")),
    *(("a.srt", unit) for unit in ("00:00:01,000 --> 00:00:02,000\na\n\n", "<v a>", "{\\")),
    *(("a.eml", unit) for unit in ("Content-Type: multipart/mixed; boundary=a\n\n--a\n", "> a\n", "On a wrote:\n")),
    *(("a.html", unit) for unit in ("<p>a", "<li>a", "</div>", "<div>", "<h2>a</h2>", "<a href=x>a</a>", "<br>")),
    *(("a.html", unit) for unit in ("<div><input>", "<div>a<img></div>", "<blockquote><cite>a", "<article>a")),
)


@pytest.mark.parametrize(("name", "unit"), UNITS)
def test_a_hostile_file_takes_time_in_proportion(name: str, unit: str) -> None:
    assert_in_proportion(partial(_read, name), unit, 100_000)


def _read(name: str, text: str) -> None:
    try:
        length = len(read_copy(name, text.encode()).text)
    except UnreadableError:
        length = 0
    assert length <= len(text.encode()) * 3  # a block gains an empty line
