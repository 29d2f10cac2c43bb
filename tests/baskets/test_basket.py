from __future__ import annotations

import pytest

from preconise.baskets import basket as verbs
from preconise.baskets.basket import Step
from tests.baskets.excerpts_made import basket, excerpt, names

A, B, C = excerpt("a"), excerpt("b"), excerpt("c")


def test_an_excerpt_is_kept_once() -> None:
    assert names(verbs.add(verbs.add(basket(A), B), B)) == "ab"


def test_an_excerpt_joins_the_others_of_its_section() -> None:
    kept = basket(excerpt("a", "Nuit"), excerpt("b", "Jour"))

    assert names(verbs.add(kept, excerpt("c", "Nuit"))) == "acb"


@pytest.mark.parametrize(
    ("name", "step", "order"), [("b", -1, "bac"), ("b", 1, "acb"), ("a", -1, "abc"), ("c", 1, "abc"), ("z", 1, "abc")]
)
def test_an_excerpt_moves_one_place_and_stays_at_the_ends(name: str, step: Step, order: str) -> None:
    assert names(verbs.move(basket(A, B, C), excerpt(name).excerpt_id, step)) == order


def test_an_excerpt_moves_within_its_section_only() -> None:
    kept = basket(excerpt("a", "Nuit"), excerpt("b", "Jour"), excerpt("c", "Jour"))

    assert names(verbs.move(kept, B.excerpt_id, -1)) == "abc"
    assert names(verbs.move(kept, C.excerpt_id, -1)) == "acb"


def test_a_section_moves_whole() -> None:
    kept = basket(excerpt("a", "Nuit"), excerpt("b", "Jour"), excerpt("c", "Jour"))

    assert names(verbs.move_section(kept, "Jour", -1)) == "bca"
    assert names(verbs.move_section(kept, "Soir", -1)) == "abc"


def test_a_section_renamed_like_another_joins_it() -> None:
    kept = basket(excerpt("a", "Nuit"), excerpt("b", "Jour"), excerpt("c", "Soir"))

    joined = verbs.rename_section(kept, "Soir", "Nuit")

    assert names(joined) == "acb"
    assert joined.sections == ("Nuit", "Jour")


def test_an_excerpt_is_put_under_another_heading() -> None:
    kept = verbs.put_under(basket(excerpt("a", "Nuit"), excerpt("b", "Jour")), A.excerpt_id, "Jour")

    assert names(kept) == "ba"
    assert kept.sections == ("Jour",)


def test_what_was_removed_comes_back_to_its_place() -> None:
    kept = basket(A, B, C)
    removed = verbs.places(kept, [B.excerpt_id])

    without = verbs.remove(kept, B.excerpt_id)

    assert names(without) == "ac"
    assert names(verbs.put_back(without, removed)) == "abc"
    assert names(verbs.put_back(kept, removed)) == "abc"
    assert names(verbs.put_back(verbs.clear(kept), verbs.places(kept, [A.excerpt_id, C.excerpt_id]))) == "ac"


def test_a_note_is_replaced_and_one_written_meanwhile_is_kept_too() -> None:
    kept = basket(excerpt("a", note="Lire d’abord."))

    replaced = verbs.annotate(kept, A.excerpt_id, "Lire après.", before="Lire d’abord.")
    crossed = verbs.annotate(replaced, A.excerpt_id, "Ne pas lire.", before="Lire d’abord.")

    assert replaced.excerpts[0].note == "Lire après."
    assert crossed.excerpts[0].note == "Lire après.\nNe pas lire."
