"""Themes by embedding: a passage gets those that it speaks of, a keeper's own among them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.passages.theme_model import descriptions_of, theme_scores, themes_of
from preconise.passages.themes import Theme, load_themes
from preconise.types import Encoder

SHIPPED = load_themes(None)
SPOKEN_OF = {
    "transports": ("Sécurité dans les bus", "Prévoir un agent à bord du dernier tramway jusqu’au terminus."),
    "victimes": ("Aide aux victimes", "Accompagner la victime lors du dépôt de plainte, et la rappeler après un mois."),
    "jeunesse": (
        "Jugendarbeit im Stadtteil",
        "Streetworker sollten Jugendliche auch am Abend in ihren Treffs besuchen.",
    ),
    "numerique": ("Cameras in public space", "Publish the number of cameras and delete the images after a month."),
    "discriminations": ("Delitos de odio", "Borrar las pintadas racistas y apoyar a las personas agredidas."),
}
"""A theme, and a passage of it under its title, in several languages."""
HARBOUR = """
[littoral]
name.fr = "Littoral, plages et ports"
definition.fr = "Sécurité des plages, des baigneurs, des ports de plaisance et des bateaux."
examples = [
  "Surveiller la plage et la baignade pendant l’été.",
  "Les plaisanciers amarrent leur bateau au port et signalent les vols de moteurs.",
]
"""


def found(passages: Sequence[tuple[str, str]], themes: Sequence[Theme], encoder: Encoder) -> list[tuple[str, ...]]:
    """The themes of passages, each given by its title and its text."""
    own, context = (encoder.encode_passages([pair[part] for pair in passages]).vectors for part in (1, 0))
    return themes_of(own, context, themes, encoder.encode_passages(descriptions_of(themes)).vectors)


def test_a_passage_gets_the_theme_it_speaks_of_in_any_language(encoder: Encoder) -> None:
    about = found(list(SPOKEN_OF.values()), SHIPPED, encoder)

    assert [key for key, keys in zip(SPOKEN_OF, about, strict=True) if key not in keys] == []
    assert all(len(keys) <= 3 for keys in about)


def test_a_keepers_own_theme_is_told_by_its_examples(tmp_path: Path, encoder: Encoder) -> None:
    (tmp_path / "themes.toml").write_text(HARBOUR, encoding="utf-8")
    themes = load_themes(tmp_path / "themes.toml")
    beach = ("Un été à la plage", "Poster un maître-nageur sur chaque plage et baliser la zone de baignade.")

    on_the_beach, *elsewhere = found([beach, *SPOKEN_OF.values()], themes, encoder)

    assert "littoral" in on_the_beach
    assert not any("littoral" in keys for keys in elsewhere)


def test_passages_without_context_have_themes_too(encoder: Encoder) -> None:
    own = encoder.encode_passages([text for _, text in SPOKEN_OF.values()]).vectors
    described = encoder.encode_passages(descriptions_of(SHIPPED)).vectors

    about = themes_of(own, np.zeros_like(own), SHIPPED, described)

    assert sum(key in keys for key, keys in zip(SPOKEN_OF, about, strict=True)) >= len(SPOKEN_OF) - 1


@given(st.permutations(range(6)), st.integers(0, 2**32 - 1))
def test_the_themes_of_a_passage_depend_on_no_other_passage(order: list[int], seed: int) -> None:
    random = np.random.default_rng(seed)
    own, context = random.normal(size=(2, 6, 8)).astype(np.float32)
    described = random.normal(size=(len(descriptions_of(SHIPPED)), 8)).astype(np.float32)

    scores = theme_scores(own, context, SHIPPED, described)

    assert theme_scores(own[order], context[order], SHIPPED, described) == pytest.approx(scores[order], abs=1e-4)


def test_no_passages_have_no_themes() -> None:
    none, described = np.empty((0, 8), np.float32), np.ones((len(descriptions_of(SHIPPED)), 8), np.float32)

    assert themes_of(none, none, SHIPPED, described) == []


def test_a_passage_that_is_as_near_to_all_themes_is_about_none() -> None:
    alike = np.ones((1, 8), np.float32)

    assert themes_of(alike, alike, SHIPPED, np.ones((len(descriptions_of(SHIPPED)), 8), np.float32)) == [()]
