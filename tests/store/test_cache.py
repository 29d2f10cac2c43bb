from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preconise.errors import IndexInaccessible
from preconise.store import cache_key, open_cache
from preconise.store.cache import CACHE, MOST_SEGMENTS

TEXTS = {f"texte {number}": bytes([number]) * (50 * number) for number in range(6)}


def keep(index: Path, names: Iterable[str], *, prune: bool = True) -> None:
    """What a build does: use what is there, compute the rest, and drop what it had no use for."""
    with open_cache(index) as cache:
        for name in names:
            if cache.get(cache_key(name)) is None:
                cache.put(cache_key(name), TEXTS[name])
        if prune:
            cache.prune()


def kept(index: Path) -> dict[str, bytes]:
    with open_cache(index) as cache:
        return {name: value for name in TEXTS if (value := cache.get(cache_key(name))) is not None}


def segments(index: Path) -> list[Path]:
    return sorted((index / CACHE).iterdir())


def test_what_is_kept_is_found_by_later_builds(tmp_path: Path) -> None:
    with open_cache(tmp_path) as cache:
        assert cache.get(cache_key("un")) is None
        cache.put(cache_key("un"), b"1")
        assert cache.get(cache_key("un")) == b"1"
    with open_cache(tmp_path) as cache:
        assert cache.get(cache_key("un")) == b"1"


def test_a_key_tells_texts_apart_wherever_they_are_cut() -> None:
    keys = [cache_key("ab", "c"), cache_key("a", "bc"), cache_key("abc"), cache_key("abc", "")]

    assert len(set(keys)) == len(keys)


def test_what_was_written_before_a_process_died_is_found(tmp_path: Path) -> None:
    with open_cache(tmp_path) as cache:
        cache.put(cache_key("un"), b"1")
        alive = shutil.copytree(tmp_path, tmp_path / "killed")

    with open_cache(alive) as cache:
        assert cache.get(cache_key("un")) == b"1"


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_torn_or_damaged_segment_gives_a_true_value_or_none(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    index = tmp_path_factory.mktemp("index")
    keep(index, TEXTS)
    (segment,) = segments(index)
    whole = segment.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        damaged = whole[:place]
    else:
        damaged = whole[:place] + bytes([whole[place] ^ data.draw(st.integers(1, 255))]) + whole[place + 1 :]
    segment.write_bytes(damaged)

    found = kept(index)

    assert found.items() <= TEXTS.items()
    assert len(found) < len(TEXTS)
    keep(index, TEXTS)
    assert kept(index) == TEXTS


def test_damage_costs_what_it_hits_and_what_is_before_it_stays(tmp_path: Path) -> None:
    keep(tmp_path, TEXTS)
    (segment,) = segments(tmp_path)
    segment.write_bytes(segment.read_bytes()[:-1])

    assert kept(tmp_path).keys() == TEXTS.keys() - {"texte 5"}


def test_what_a_build_had_no_use_for_is_dropped_once_it_is_most_of_the_cache(tmp_path: Path) -> None:
    keep(tmp_path, TEXTS)
    keep(tmp_path, ["texte 3", "texte 4", "texte 5"])
    assert kept(tmp_path) == TEXTS

    keep(tmp_path, ["texte 5"])

    assert kept(tmp_path).keys() == {"texte 5"}
    assert len(segments(tmp_path)) == 1


def test_nothing_is_dropped_by_a_build_that_does_not_come_to_its_end(tmp_path: Path) -> None:
    keep(tmp_path, TEXTS)
    keep(tmp_path, ["texte 1"], prune=False)

    assert kept(tmp_path) == TEXTS


def test_many_small_builds_leave_few_files_and_lose_nothing(tmp_path: Path) -> None:
    for build in range(2 * MOST_SEGMENTS):
        with open_cache(tmp_path) as cache:
            for earlier in range(build):
                assert cache.get(cache_key(str(earlier))) == str(earlier).encode()
            cache.put(cache_key(str(build)), str(build).encode())
            cache.prune()
        assert len(segments(tmp_path)) <= MOST_SEGMENTS


def test_to_forget_is_to_find_nothing_of_before_and_to_lose_it_only_at_the_end(tmp_path: Path) -> None:
    keep(tmp_path, TEXTS)

    with open_cache(tmp_path, forgetting=True) as cache:
        assert cache.get(cache_key("texte 1")) is None
        cache.put(cache_key("texte 1"), b"anew")
    assert kept(tmp_path) == {**TEXTS, "texte 1": b"anew"}

    with open_cache(tmp_path, forgetting=True) as cache:
        cache.put(cache_key("texte 2"), b"anew")
        cache.prune()
    assert kept(tmp_path) == {"texte 2": b"anew"}


def test_a_file_that_is_no_segment_is_left_alone(tmp_path: Path) -> None:
    keep(tmp_path, TEXTS)
    (tmp_path / CACHE / "notes.segment").write_text("?")

    assert kept(tmp_path) == TEXTS


def test_a_place_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / CACHE).write_text("not a folder")

    with pytest.raises(IndexInaccessible), open_cache(tmp_path):
        pass
