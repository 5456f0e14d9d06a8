"""The README is true: what it shows is what comes out."""

import re
from pathlib import Path

import pytest

from s400check.cli import run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_two_lines_set_everything_up() -> None:
    lines = [line for line in README.splitlines() if line.startswith("python3 -m venv")]

    assert [line.rpartition(" && ")[2].split()[0] for line in lines] == [".venv/bin/s400check", ".venv/bin/python"]


def test_the_report_shown_is_the_report_made(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    run(["--report", "--exit-zero", "seeds"])

    assert capfd.readouterr().out.startswith(_blocks("text")[0])


def test_every_file_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)", README)

    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []
