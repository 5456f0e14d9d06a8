"""What the static import graph cannot see: a deferred import is an import all the same."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

_IMPORT_ALL_BUT_TUI = """
import importlib, pkgutil, sys
import s400check
for module in pkgutil.walk_packages(s400check.__path__, "s400check."):
    if module.name.startswith("s400check.tui") or module.name == "s400check.__main__":
        continue
    importlib.import_module(module.name)
assert "s400check.check" in sys.modules and "s400check.report.text" in sys.modules
print([name for name in sys.modules if name.partition(".")[0] == "textual"])
"""

_REPORT = """
import sys
from s400check.cli import run
code = run(["--report", "json", "seeds"])
print("textual" in sys.modules, "rich" in sys.modules, file=sys.stderr)
"""


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)


def test_nothing_but_tui_loads_textual() -> None:
    done = _python(_IMPORT_ALL_BUT_TUI)

    assert done.stdout.strip() == "[]"


def test_a_json_report_pays_for_neither_textual_nor_rich() -> None:
    done = _python(_REPORT)

    assert done.stderr.strip() == "False False"
