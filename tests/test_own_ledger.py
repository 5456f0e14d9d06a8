"""The project's own ledger over seeds/: in order, current, and without a verdict that nobody gave."""

from pathlib import Path

import pytest

from s400check.cli import run
from s400check.ledger.text import dumps, loads

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "claims.toml").read_text(encoding="utf-8")


def test_it_is_in_order_and_its_texts_are_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert run(["check"]) == 0


def test_it_is_canonical() -> None:
    assert dumps(loads(TEXT)) == TEXT


def test_nobody_has_judged_anything_in_it() -> None:
    entries = loads(TEXT).entries.values()

    assert [entry for entry in entries if entry.verdicts or entry.rulings] == []
