"""Excerpts made by hand."""

from __future__ import annotations

from preconise.baskets.basket import Basket, Excerpt
from preconise.types import Passage

BASKET_ID = "0123456789ab"


def excerpt(name: str, section: str = "", note: str = "") -> Excerpt:
    passage = Passage(f"{ord(name):016x}", "0" * 12, 0, 7, "recommendation", language="fr")
    return Excerpt(passage, "a.txt", f"Former {name}", "", "Ville, « Nuit »", "Que faire ?", section, note)


def basket(*excerpts: Excerpt) -> Basket:
    return Basket(BASKET_ID, "Formation", excerpts)


def names(basket: Basket) -> str:
    """The letters that the excerpts of a basket were made with."""
    return "".join(kept.text[-1] for kept in basket.excerpts)
