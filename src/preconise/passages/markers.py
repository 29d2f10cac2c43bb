"""The marks of list items."""

from __future__ import annotations


def is_number(marker: str) -> bool:
    """Whether a marker tells one list item from another, as a bullet does not."""
    return any(character.isalnum() for character in marker)
