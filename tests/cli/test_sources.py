"""`s400check sources` shows what was read and what each part was taken for."""

from pathlib import Path

import pytest

from s400check.cli import FAILED, run
from s400check.cli.sources import cards, shown
from s400check.sources.reading import read

ROOT = Path(__file__).parents[2]

PAGE = (
    "Breaking News\n\nMinistry to buy a new radar\n\n16:02 27.11.2019\n\n"
    "The ministry will buy a radar for $3 million, the minister told parliament on Monday.\n\n"
    "READ MORE: Radar \x1b[31mfails\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(PAGE)
    return tmp_path


def _rows(out: str) -> list[list[str]]:
    return [line.split() for line in out.splitlines()]


def test_the_table_tells_date_words_claims_and_title(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code = run(["sources", str(folder)])

    out = capsysbinary.readouterr().out.decode()
    assert code == 0
    head, row = _rows(out)
    assert head == ["path", "date", "outlet", "words", "claims", "problems", "title"]
    assert row[0].endswith("story.txt")
    assert row[1:6] == ["2019-11-27", "16:02", "(text)", "unknown", "21"]
    assert int(row[6]) >= 2
    assert row[7:] == ["0", "Ministry", "to", "buy", "a", "new", "radar"]


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_shown(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / "broken.txt").write_bytes(b"\0\1")

    code = run(["sources", str(folder)])

    told = capsysbinary.readouterr()
    assert code == 0
    assert len(_rows(told.out.decode())) == 2
    assert b"broken.txt: is not text" in told.err


def test_show_prints_every_part_with_its_role_and_lets_nothing_act(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    code = run(["sources", "--show", str(folder / "story.txt")])

    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert code == 0
    assert lines[1:] == [
        "headline  Ministry to buy a new radar",
        "outlet    unknown",
        "published 2019-11-27 16:02 (text)",
        "by        unknown",
        "dateline  unknown",
        "agency    unknown",
        "",
        "chrome  line 1 | Breaking News",
        "heading line 3 | Ministry to buy a new radar",
        "chrome  line 5 | 16:02 27.11.2019",
        "body    line 7 | The ministry will buy a radar for $3 million, the minister told parliament on Monday.",
        "promo   line 9 | READ MORE: Radar ␛[31mfails",
    ]


def test_at_a_terminal_nothing_is_wider_than_it_but_the_path(folder: Path) -> None:
    (folder / f"{'long' * 30}.txt").write_text(PAGE.replace("a new radar", "a new radar " * 7))
    sources, problems = read([folder], folder)

    lines = cards(sources, problems, 80).splitlines()

    assert (lines[3], lines[5]) == ("story.txt", "  Ministry to buy a new radar")
    assert lines[4].startswith("  2019-11-27 16:02 (text); outlet unknown; words 21, claims ")
    assert lines[0] == f"{'long' * 30}.txt"
    assert [len(line) <= 80 for line in lines[1:]] == [True] * 5
    assert lines[2].endswith("…")


def test_at_a_terminal_what_hides_is_counted_as_shown(tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text(
        f"Minister \u202ebuys radar {'for Oslo ' * 5}today\n\n{'He paid for it in cash. ' * 4}"
    )
    sources, problems = read([tmp_path], tmp_path)

    lines = cards(sources, problems, 40).splitlines()

    assert lines[1].startswith("  date unknown; outlet unknown")
    assert lines[2].startswith("  Minister ⟦U+202E⟧buys radar")
    assert lines[2].endswith("…")
    assert len(lines[2]) <= 40


def test_at_a_terminal_the_text_is_wrapped_beside_its_margin(folder: Path) -> None:
    (source,), _ = read([folder], folder)

    lines = shown(source, 60).splitlines()

    start = next(i for i, line in enumerate(lines) if line.startswith("body    line 7 | The ministry"))
    assert lines[start + 1].startswith("               | ")
    assert all(len(line) <= 60 for line in lines[1:])


def test_a_path_that_is_no_source_ends_the_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["sources", str(folder), "--show", "other.txt"])

    assert code == FAILED
    assert "no such source" in capsys.readouterr().err


def test_a_folder_without_anything_to_read_ends_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["sources", str(tmp_path)])

    assert code == FAILED
    assert "nothing to read" in capsys.readouterr().err
