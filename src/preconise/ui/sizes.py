"""What files take on the disk, in words."""

from __future__ import annotations

from pathlib import Path

from preconise.catalogue import message


def folder_bytes(folder: Path) -> int:
    """The bytes of all files below a folder; 0 where there is none."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def megabytes(size: int, language: str) -> str:
    """A size as it is read aloud: "12,5 Mo" or "12.5 MB"."""
    number = f"{size / 1024**2:.1f}"
    return message("ui.quality.megabytes", language, number=decimal(number, language))


def decimal(number: str, language: str) -> str:
    """A number written with the decimal sign of a language."""
    return number.replace(".", message("ui.quality.decimal_sign", language))
