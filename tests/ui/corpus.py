"""The corpus that the app is tried on: four ordinary documents, one that tries to break the page, one empty file."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.ui.charter import charter

ROOT = Path(__file__).resolve().parents[2]

HOSTILE = "<script>alert(1)</script> vaut $x$ et :red[rouge], ![](http://exemple.test/a.png) -> _fin_ & *gras*"


def write_corpus(folder: Path) -> Path:
    """Makes the corpus in a folder that is not there yet."""
    shutil.copytree(ROOT / "tests" / "small_corpus", folder)
    (folder / "parking.txt").write_text(
        "Stationnement des vélos\n\nRecommandations\n\n"
        f"1. Il est recommandé d’installer des arceaux pour vélos : {HOSTILE}.\n",
        encoding="utf-8",
    )
    (folder / "charte.pdf").write_bytes(charter())
    (folder / "vide.txt").write_text("\n", encoding="utf-8")
    return folder
