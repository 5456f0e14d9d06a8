"""A folder of twenty files, every format and the worst of each: the good are read, the bad are told, nothing else."""

import importlib.util
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from s400check.sources.folders import File, find_files, read_bytes
from s400check.sources.reading import read
from tests.sources.readers.files import pdf, word, word_bomb

STORY = "The ministry will buy a new radar for $3 million, the minister told parliament on Monday."
GIGABYTE = 1024 * 1024  # in the kilobytes that getrusage counts

GOOD = {
    "plain.txt": STORY.encode(),
    "utf16.txt": STORY.encode("utf-16"),
    "windows.txt": f"“{STORY}” it’s said – in a café.".encode("cp1252"),
    "notes.md": f"# Radar\n\n{STORY}".encode(),
    "page.html": f"<html><body><p>{STORY}</p></body></html>".encode(),
    "page.htm": b"<p>" + STORY.encode(),
    "word.docx": word(STORY),
    "mail.eml": f"From: a@example.org\nSubject: Radar\nDate: Wed, 27 Nov 2019 16:02:00 +0300\n\n{STORY}".encode(),
    "film.srt": f"1\n00:00:01,000 --> 00:00:04,000\n{STORY}\n".encode(),
    "film.vtt": f"WEBVTT\n\n00:01.000 --> 00:04.000\n{STORY}\n".encode(),
}
BAD = {
    "truncated.pdf": pdf((STORY,))[:200],
    "bomb.docx": word_bomb(100),
    "entity.docx": word(doctype='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', body="<w:p/>"),
    "huge.html": b"<p>words " * (50 * 1024 * 1024 // 9),
    "binary.txt": bytes(range(256)) * 100,
    "empty.txt": b"",
}
LINKS_AND_PIPES = ("loop.txt", "folder", "pipe.txt", "gone.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    project.mkdir()
    for name, content in {**GOOD, **BAD}.items():
        (project / name).write_bytes(content)
    (project / "loop.txt").symlink_to("loop.txt")
    (project / "folder").symlink_to(project, target_is_directory=True)
    (project / "gone.txt").symlink_to("nowhere.txt")
    os.mkfifo(project / "pipe.txt")
    if importlib.util.find_spec("pypdfium2") is not None:
        (project / "report.pdf").write_bytes(pdf((STORY,)))
    return project


def _contents(folder: Path) -> dict[str, tuple[int, int]]:
    states = {path.name: path.lstat() for path in folder.iterdir()}
    return {name: (state.st_size, state.st_mtime_ns) for name, state in states.items()}


def test_the_good_are_read_and_each_bad_one_is_told_with_a_hint(folder: Path) -> None:
    before = _contents(folder)

    sources, problems = read([folder], folder)

    good = {*GOOD, "report.pdf"} & before.keys()
    assert len(before) >= 20
    assert {source.path for source in sources} == good
    assert all("$3 million" in source.text for source in sources)
    told = {problem.path for problem in problems}
    assert told == {*BAD, *LINKS_AND_PIPES, "windows.txt"}  # the last is read, its encoding guessed
    assert all(problem.hint for problem in problems)
    assert _contents(folder) == before


def test_the_folder_is_read_within_a_gigabyte_and_a_minute_without_network_or_writing(folder: Path) -> None:
    command = (
        "import os, sys; from pathlib import Path; from s400check.sources.reading import read\n"
        "def watch(event, args):\n"
        "    opened = event == 'open' and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)\n"
        "    reached = event in ('socket.connect', 'socket.getaddrinfo', 'socket.sendto', 'socket.sendmsg')\n"
        "    if reached or (opened and str(args[0]).startswith(sys.argv[1])): os._exit(3)\n"
        "sys.addaudithook(watch)\n"
        "folder = Path(sys.argv[1]); read([folder], folder)"
    )

    done = subprocess.run(
        [sys.executable, "-c", command, str(folder)], cwd=Path(__file__).parents[2], timeout=60, check=False
    )

    assert done.returncode == 0
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert peak < (GIGABYTE if sys.platform != "darwin" else GIGABYTE * 1024)


def test_a_file_that_vanishes_while_the_folder_is_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text(STORY)
    (found,) = find_files([tmp_path], tmp_path)
    (tmp_path / "brief.txt").unlink()
    assert isinstance(found, File)

    content = read_bytes(found)

    assert not isinstance(content, bytes)
    assert content.message == "cannot be read: no such file or directory"
