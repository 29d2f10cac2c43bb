"""Sentence ends, French first."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preconise.passages.sentences import sentence_spans


def sentences(text: str, language: str) -> list[str]:
    """The sentences of the text, as they are written."""
    return [text[span.start : span.end] for span in sentence_spans(text, language)]


# A bar stands where a sentence ends.
FRENCH = [
    "M. Duval, maire, préside.| Mme Roy le remplace.",
    "Selon l’art. L. 132-4, le maire anime.| Il préside aussi.",
    "Voir p. 12 et n° 3 du bulletin.| Le reste suit.",
    "Depuis le 27 déc. 2019, la rue est calme.| Les commerces rouvrent.",
    "Le coût est de 1 200,50 €.| Est-ce trop ?| Non.",
    "Les agents sont formés.| L’été arrive.| À Lyon aussi.| Écoutez.",
    "Elle dit : « Il faut agir.\u00a0Vite. » dans son discours.| Puis elle sort.",
    "« Agissons\u00a0! »| Les élus approuvent.",
    "Est-ce utile\u00a0?| Oui\u00a0!| Sans doute…| Peut-être.",
    "Il hésite… puis accepte.",
    "Le texte […] Paris est cité.",
    "Vélos, trottinettes, etc.| Paris suit.",
    "Des bancs, des lampes, etc. sont posés.",
    "J. Martin et A.-M. Petit signent.| Les deux partent.",
    "Le plan B.| Le plan C.",
    "Consulter www.exemple.fr.| Ou https://exemple.fr/page.html?x=1.",
    "On lit (voir la note. Merci) la suite.| Fin.",
    "La ligne se\ncoupe ici.| Puis\nrepart.",
    "Le quai ferme tard.|L’accès reste libre…|Ensuite on ferme.",
    "Écrire à M.Dupont, voir exemple.fr/Page.Html ou info@exemple.Fr aussi.",
    "Un premier alinéa\n\n|Un second",
    "c.-à-d. la mairie, p. ex. le guichet.",
    "Voir les œuvres d’art.| Le musée ouvre.",
]
OTHERS = [
    ("en", "Dr. Smith met the U.S. Secretary.| He said no.| The end."),
    ("en", "See Fig. 3, e.g. Paris.| No. 5 is next."),
    ("en", "“Act now. Do it,” she said.| We did."),
    ("de", "Am 3. Oktober kam z. B. Frau Dr. Weiß.| Die Stadt half."),
    ("es", "El Sr. García vive aquí.| ¿Qué hacer?| ¡Nada!| Véase pág. 5."),
    ("it", "Il dott. Rossi cita l’art. 5.| Poi esce."),
    ("nl", "Dhr. de Vries, bijv. in Gent, helpt.| De stad ook."),
    ("pt", "O Sr. Silva cita o n.º 3.| A câmara ajuda."),
    ("el", "Τι είναι αυτό;| Είναι ένα συμβούλιο."),
    ("fi", "Kaupunki auttaa.| Asukkaat osallistuvat."),
]


@pytest.mark.parametrize(("language", "marked"), [*(("fr", text) for text in FRENCH), *OTHERS])
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert sentences(marked.replace("|", ""), language) == expected


def test_a_long_quotation_is_split_inside() -> None:
    quotation = "« " + "La ville agit chaque jour avec ses habitants. " * 10 + "»"
    assert len(sentences(f"{quotation} dit-elle.", "fr")) >= 10


@settings(deadline=None)
@given(
    text=st.text(alphabet=st.sampled_from("aéMZ .!?…«»()\"'’\n\u00a0;:19-")),
    language=st.sampled_from(["fr", "en", "de", "el", ""]),
)
def test_sentences_hold_every_character_but_white_space(text: str, language: str) -> None:
    spans = sentence_spans(text, language)
    assert "".join("".join(text[span.start : span.end].split()) for span in spans) == "".join(text.split())
    for span in spans:
        assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
    for before, after in pairwise(spans):
        assert before.end <= after.start
