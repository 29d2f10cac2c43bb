"""Token vectors that went by way of the disk make the same index as those that did not."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from preconise.retrieval.late import NO_CONTEXT, LateIndex, quantised
from preconise.retrieval.token_spool import TokenSpool
from tests.retrieval.test_late import text_of


def test_the_index_is_the_same_to_the_last_byte_and_nothing_is_left(tmp_path: Path) -> None:
    random = np.random.default_rng(5)
    blocks = [quantised(text_of(random, tokens)) for tokens in (4, 0, 7, 1)]
    own, context = [2, 0, 3, 1], [NO_CONTEXT, 2, 2, NO_CONTEXT]
    scratch, folders = tmp_path / "scratch", [tmp_path / "memory", tmp_path / "disk"]
    for folder in (scratch, *folders):
        folder.mkdir()
    spool = TokenSpool(scratch)
    for block in blocks:
        spool.append(block)

    LateIndex.build(blocks, own, context).save(folders[0])
    LateIndex.build([spool.block()], own, context).save(folders[1])

    names = sorted(path.name for path in folders[0].iterdir())
    assert names == sorted(path.name for path in folders[1].iterdir())
    assert all((folders[0] / name).read_bytes() == (folders[1] / name).read_bytes() for name in names)
    del spool
    assert not list(scratch.iterdir())


def test_no_tokens_are_a_block_too(tmp_path: Path) -> None:
    spool = TokenSpool(tmp_path)
    spool.append(quantised(text_of(np.random.default_rng(1), 0)))

    assert len(LateIndex.build([spool.block()], [0], [NO_CONTEXT])) == 1
