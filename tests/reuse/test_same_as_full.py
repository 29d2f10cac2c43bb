"""Whatever happened to the documents, a build that reuses earlier ones is the build that knows of none."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from preconise.reading.canonical import FileReading
from preconise.reading.reader import read_documents
from preconise.types import Encoder
from tests.reuse.corpora import e_mail, late_arrays, records, sparse_files, work_of

LIGHT = "Éclairer la rue\n\nLa commune devrait :\n\n- réparer les lampadaires ;\n- consulter les habitants.\n"
BUS = "Former les chauffeurs du bus de nuit.\n\nLe bus de nuit a réduit les agressions de 12 % en un an.\n"
SCHOOL = (
    "# Aux abords des écoles\n\nIl est recommandé de ralentir les voitures.\n\nFormer les chauffeurs du bus de nuit.\n"
)
FRENCH = (LIGHT, BUS, SCHOOL, LIGHT.replace("habitants", "habitantes"))
CONTENTS = (
    *(text.encode() for text in FRENCH),
    b"Light the street\n\nTowns should:\n\n- mend broken lamps;\n- ask the residents.\n",
    b"",
    b"\x00\x01",
)
PATHS = ("a.txt", "b.md", "c.txt", "dossier/a.txt", "tableau.csv", "photo.xyz")
MAIL = "lettre.eml"
SIDECARS = (
    'title = "Rue"\n',
    'title = "Bus"\npublisher = "Ville"\ndate = "2024-05-01"\n',
    'language = "en"\n',
    "title =\n",
)

paths = st.sampled_from(PATHS)
edits = st.one_of(
    st.tuples(st.just("write"), paths, st.sampled_from(CONTENTS)),
    st.tuples(st.just("attach"), st.just(MAIL), st.sampled_from(FRENCH)),
    st.tuples(st.just("delete"), st.sampled_from((*PATHS, MAIL))),
    st.tuples(st.just("rename"), paths, paths),
    st.tuples(st.just("describe"), paths, st.sampled_from(SIDECARS)),
    st.tuples(st.just("undescribe"), paths),
)


def apply(corpus: Path, edit: tuple[str, ...] | tuple[str, str, bytes]) -> None:
    kind, path, *others = edit
    file = corpus / str(path)
    sidecar = file.with_name(f"{file.name}.meta.toml")
    file.parent.mkdir(exist_ok=True)
    match kind, others:
        case "write", [bytes(content)]:
            file.write_bytes(content)
        case "attach", [str(attached)]:
            file.write_bytes(e_mail("Bonjour,\n\nFermer le parc à la tombée de la nuit.\n", attached))
        case "delete" | "undescribe", []:
            (file if kind == "delete" else sidecar).unlink(missing_ok=True)
        case "rename", [str(target)]:
            if file.exists():
                (corpus / target).parent.mkdir(exist_ok=True)
                file.replace(corpus / target)
        case "describe", [str(described)]:
            sidecar.write_text(described, encoding="utf-8")
        case _:
            raise ValueError(edit)


class HereAndNow:
    """Reads in this process: to start another one for each build would take nearly all of the time."""

    def __enter__(self) -> HereAndNow:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to end."""

    def read(self, path: Path, corpus: Path) -> FileReading:
        return read_documents(path, corpus)


@pytest.fixture(scope="module", autouse=True)
def read_here() -> Iterator[None]:
    """Every build of these tests reads so."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("preconise.reading.corpus.ReadingProcess", HereAndNow)
        yield


@settings(max_examples=12, deadline=None)
@given(st.lists(st.lists(edits, min_size=1, max_size=3), min_size=1, max_size=4))
def test_after_any_edits_the_build_is_that_of_a_full_rebuild(
    encoder: Encoder, rounds: list[list[tuple[str, ...]]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        corpus, index = Path(folder, "corpus"), Path(folder, "index")
        corpus.mkdir()
        (corpus / "z.txt").write_text("Le maire réunit chaque mois les bailleurs et les médiateurs.")
        for round_ in rounds:
            for edit in round_:
                apply(corpus, edit)
            reusing = work_of(corpus, index, encoder).built
        full = work_of(corpus, Path(folder, "full"), encoder).built

        assert records(index) == records(Path(folder, "full"))
        assert sparse_files(index) == sparse_files(Path(folder, "full"))
        assert reusing.manifest.corpus_fingerprint == full.manifest.corpus_fingerprint
        ids = [int(passage.passage_id, 16) for passage in full.passages]
        assert_same_directions(reusing.dense.vectors(ids), full.dense.vectors(ids), 1e-4)
        one, other = late_arrays(index), late_arrays(Path(folder, "full"))
        assert_same_directions(one.pop("tokens"), other.pop("tokens"), 1e-3)
        np.testing.assert_allclose(one.pop("scales"), other.pop("scales"), rtol=0.02)
        assert one.keys() == other.keys()
        for name in one:
            np.testing.assert_array_equal(one[name], other[name])


def assert_same_directions(found: NDArray[Any], wanted: NDArray[Any], within: float) -> None:
    """Texts embedded in other company differ in their last bits, of which bfloat16 has eight in all."""
    assert found.shape == wanted.shape
    rows = [array / np.linalg.norm(array, axis=1, keepdims=True) for array in (found.astype("f8"), wanted.astype("f8"))]
    assert np.sum(rows[0] * rows[1], axis=1).min() > 1 - within
