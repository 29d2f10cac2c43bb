from __future__ import annotations

from preconise.types import Block
from preconise.ui.components.document_lists import outline, shortened


def headings(*levels: int) -> list[Block]:
    return [Block("heading", 10 * number, 10 * number + 5, level) for number, level in enumerate(levels)]


def test_the_outline_has_the_headings_alone() -> None:
    made = headings(1, 2, 3)
    assert outline([*made, Block("paragraph", 90, 99), Block("list_item", 100, 110, 1)]) == made


def test_a_long_outline_leaves_out_its_deepest_levels() -> None:
    assert [heading.level for heading in outline(headings(1, 2, 3, 3, 2, 3), most=3)] == [1, 2, 2]


def test_too_many_headings_of_one_level_are_cut() -> None:
    assert len(outline(headings(*[2] * 20), most=5)) == 5
    assert outline([]) == []


def test_a_label_is_cut_between_two_words() -> None:
    assert shortened("Une ligne\ncourte") == "Une ligne courte"
    cut = shortened("mot " * 100)
    assert len(cut) < 115
    assert cut.endswith("mot …")
