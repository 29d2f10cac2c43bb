"""The other programs that help reading, where they are installed: with one more, a file may give more."""

from __future__ import annotations

from preconise.reading import old_formats
from preconise.reading.pdf import recognition


def programs_at_hand() -> str:
    """Names those that reading may use at this moment, as installed and as the settings allow."""
    found = {"tesseract": recognition.is_installed(), "libreoffice": old_formats.is_installed()}
    return "+".join(name for name, there in found.items() if there) or "none"
