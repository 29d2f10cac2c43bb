from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from preconise.baskets import basket as verbs
from preconise.baskets.shelf import Label, Shelf, is_basket_id, new_basket_id
from preconise.errors import BasketDamaged, BasketInaccessible
from tests.baskets.excerpts_made import BASKET_ID, basket, excerpt, names


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "baskets")


def test_a_basket_is_read_back_as_it_was_kept(shelf: Shelf) -> None:
    kept = basket(excerpt("a", "Nuit", "Une note\nde deux lignes"), excerpt("é"))

    shelf.change(BASKET_ID, lambda _: kept)

    assert Shelf(shelf.folder).load(BASKET_ID) == kept


def test_nothing_is_written_before_something_is_kept(shelf: Shelf) -> None:
    assert shelf.load(BASKET_ID).excerpts == ()
    assert shelf.labels() == ()
    assert not shelf.folder.exists()


def test_windows_that_add_at_once_lose_nothing(shelf: Shelf) -> None:
    additions = [partial(verbs.add, excerpt=excerpt(name)) for name in "abcdefghijkl"]

    with ThreadPoolExecutor(4) as windows:
        list(windows.map(lambda addition: shelf.change(BASKET_ID, addition), additions))

    assert sorted(names(shelf.load(BASKET_ID))) == list("abcdefghijkl")


def test_a_damaged_basket_is_told_and_left_as_it_is(shelf: Shelf) -> None:
    shelf.change(BASKET_ID, lambda _: basket(excerpt("a")))
    path = shelf.folder / f"{BASKET_ID}.json"
    path.write_bytes(path.read_bytes()[:-20])
    damaged = path.read_bytes()

    with pytest.raises(BasketDamaged):
        shelf.change(BASKET_ID, verbs.clear)

    assert path.read_bytes() == damaged
    assert shelf.labels() == ()


def test_the_basket_changed_last_is_listed_first(shelf: Shelf) -> None:
    other = new_basket_id()
    shelf.change(BASKET_ID, lambda _: basket(excerpt("a"), excerpt("b")))
    shelf.change(other, partial(verbs.rename, title="Atelier"))
    os.utime(shelf.folder / f"{other}.json", (1, 1))

    assert shelf.labels() == (Label(BASKET_ID, "Formation", 2), Label(other, "Atelier", 0))
    shelf.drop(other)
    assert shelf.labels() == (Label(BASKET_ID, "Formation", 2),)


@pytest.mark.parametrize("text", ["", "../../etc/passwd", "0123456789AB", "0123456789ab\n", "0123456789abc"])
def test_an_address_cannot_name_another_file(shelf: Shelf, text: str) -> None:
    assert not is_basket_id(text)
    with pytest.raises(ValueError):
        shelf.load(text)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(BasketInaccessible):
        Shelf(tmp_path / "file").change(BASKET_ID, lambda _: basket(excerpt("a")))
