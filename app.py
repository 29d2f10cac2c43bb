"""What ``streamlit run app.py`` starts: the whole app is in ``preconise.ui``."""

import sys
from pathlib import Path

SOURCES = str(Path(__file__).resolve().parent / "src")
if SOURCES not in sys.path:
    sys.path.insert(0, SOURCES)

from preconise.ui.app import main  # noqa: E402  (the folder is put on the path first)

main()
