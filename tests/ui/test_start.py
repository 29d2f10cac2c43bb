"""What the app loads before the first page stands and the first question is answered."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.console import SOURCES
from tests.conftest import ROOT

ASKED = """
import sys
from streamlit.testing.v1 import AppTest
app = AppTest.from_file(sys.argv[1], default_timeout=300).run()
app.chat_input[0].set_value("Comment éclairer les rues ?").run()
assert not app.exception
others = {"pandas", "altair", "docx", "odfdo", "pypdfium2", "sklearn", "bm25s", "scipy", "torch"}
print(sorted(others & set(sys.modules)))
"""


def test_a_first_answer_does_not_wait_for_what_other_pages_need(small_index: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ASKED, str(ROOT / "app.py")],
        env={**os.environ, "PYTHONPATH": SOURCES, "PRECONISE_INDEX": str(small_index)},
        capture_output=True,
        check=True,
        text=True,
    )

    assert ended.stdout == "[]\n"
