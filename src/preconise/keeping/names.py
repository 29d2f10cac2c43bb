"""The names that files are kept under."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

MAX_NAME = 120
"""Characters of a name kept: file systems take 255 bytes, and a French letter may take two."""

# Device names of Windows, refused everywhere so that a corpus can be carried from one computer to another.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')


def safe_name(name: str) -> str:
    """The name under which a file is kept, composed (NFC), without folders; empty where none can be made."""
    base = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    cleaned = _NOT_IN_NAMES.sub("_", base).strip(" ")
    if not cleaned or cleaned.startswith(".") or cleaned.endswith(".") or _RESERVED.fullmatch(cleaned):
        return ""
    suffix = Path(cleaned).suffix
    return cleaned.removesuffix(suffix)[: MAX_NAME - len(suffix)] + suffix
