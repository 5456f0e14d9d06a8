from pathlib import Path

import pytest

from s400check.cli import run

ROOT = Path(__file__).parent.parent.parent


def test_the_report_on_the_seeds_is_the_one_that_was_read(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    run(["--report", "--exit-zero", "seeds"])

    assert capfd.readouterr().out == (ROOT / "tests/golden/seeds.txt").read_text(encoding="utf-8")
