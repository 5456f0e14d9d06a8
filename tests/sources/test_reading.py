"""Files to sources; what cannot be read is a problem and the rest is read."""

import os
from pathlib import Path

import pytest

from s400check.model.identity import text_fingerprint
from s400check.model.ledgers import Document
from s400check.model.periods import Period
from s400check.model.sources import DateFrom, SourceRole
from s400check.sources import folders
from s400check.sources.reading import read

STORY = "The ministry will buy a new radar from Norway, the minister told parliament on Monday.\n"


def _paths(folder: Path, *names: str) -> list[str]:
    return [source.path for source in read([folder / name for name in names], folder)[0]]


def _problem(folder: Path, name: str) -> str:
    (folder / "good.txt").write_text(STORY)
    sources, problems = read([folder], folder)
    assert [source.path for source in sources] == ["good.txt"]
    assert [problem.path for problem in problems] == [name]
    assert problems[0].hint
    return problems[0].message


def test_a_folder_is_walked_in_order_without_hidden_files_and_the_ledger(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b.txt", ".git/x.txt", ".hidden.txt", "claims.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)

    assert _paths(tmp_path, ".") == ["a/b.txt", "a/z.txt", "b.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)

    assert _paths(tmp_path, "a.txt", ".", "a.txt") == ["a.txt"]


def test_a_source_is_the_same_read_alone_and_among_others() -> None:
    project = Path(__file__).parents[2]

    together, _ = read([project / "seeds"], project)

    assert together == tuple(read([project / source.path], project)[0][0] for source in together)


def test_newlines_and_a_byte_order_mark_are_all_that_changes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nTwo\tis  here. \rThree.\n")

    sources, _ = read([tmp_path], tmp_path)

    assert sources[0].text == "One.\n\nTwo\tis  here. \nThree.\n"


def test_utf_16_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Café in Ankara.".encode("utf-16"))

    sources, _ = read([tmp_path], tmp_path)

    assert sources[0].text == "Café in Ankara."


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "is empty"), (b" \n\t\n", "is empty"), (b"\x00\x01\x02MZ", "is not text: it holds NUL bytes")],
)
def test_a_file_without_text_is_a_problem(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "odd.txt").write_bytes(content)

    assert _problem(tmp_path, "odd.txt") == message


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    sources, problems = read([tmp_path / "gone.txt"], tmp_path)

    assert sources == ()
    assert problems[0].path == "gone.txt"
    assert problems[0].message == "cannot be read: no such file or directory"


def test_a_pipe_is_a_problem_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert _problem(tmp_path, "pipe.txt") == "is no regular file"


def test_a_link_that_goes_round_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "round.txt").symlink_to("round.txt")

    assert _problem(tmp_path, "round.txt").startswith("cannot be read: ")


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)

    assert _problem(tmp_path, "round") == "is a link to a folder"


def test_a_link_out_of_the_project_is_a_problem(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret.txt").write_text(STORY)
    (project / "out.txt").symlink_to(tmp_path / "secret.txt")

    sources, problems = read([project, tmp_path / "secret.txt"], project)

    assert sources == ()
    assert [problem.message for problem in problems] == ["lies outside the project"] * 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_leave_to_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "locked.txt").write_text(STORY)
    (tmp_path / "locked.txt").chmod(0)

    assert _problem(tmp_path, "locked.txt") == "cannot be read: permission denied"


def test_a_file_too_large_is_a_problem(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(folders.LARGEST + 1)

    assert _problem(tmp_path, "huge.txt") == "is larger than 32 MB"


def test_what_a_reviewer_set_wins(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("MOSCOW (Sputnik) - The ministry will buy a new radar from Norway, it said.\n")
    document = Document(
        key="0badcafe",
        text="",
        path="a.txt",
        role=SourceRole.DRAFT,
        published=Period.parse("2017-10"),
        title="Radar",
        outlet="The Daily",
    )

    (source,), _ = read([tmp_path], tmp_path, [document])

    assert (source.id, source.role, source.title, source.outlet) == ("0badcafe", SourceRole.DRAFT, "Radar", "The Daily")
    assert (source.published, source.published_from) == (Period.parse("2017-10"), DateFrom.LEDGER)


@pytest.mark.parametrize(("set_by_reviewer", "clock"), [("2019-11-27", "16:02"), ("2019-11-28", "")])
def test_a_time_of_day_goes_with_its_day(tmp_path: Path, set_by_reviewer: str, clock: str) -> None:
    (tmp_path / "a.txt").write_text(f"Radar bought by the ministry\n\n16:02 27.11.2019\n\n{STORY}")
    document = Document(key="0badcafe", text="", path="a.txt", published=Period.parse(set_by_reviewer))

    (source,), _ = read([tmp_path], tmp_path, [document])

    assert source.clock == clock


def test_a_renamed_file_keeps_its_key(tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(STORY)
    document = Document(key="0badcafe", text=text_fingerprint(STORY), path="old.txt")

    (source,), _ = read([tmp_path], tmp_path, [document])

    assert source.id == "0badcafe"


def test_a_copy_beside_its_original_gets_a_key_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text(STORY)
    (tmp_path / "old.txt").write_text(STORY)
    document = Document(key="0badcafe", text=text_fingerprint(STORY), path="old.txt")

    sources, _ = read([tmp_path], tmp_path, [document])

    assert [(source.path, source.id) for source in sources] == [
        ("copy.txt", text_fingerprint(STORY)[:8]),
        ("old.txt", "0badcafe"),
    ]
