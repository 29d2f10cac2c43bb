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
    "Le décret n° 2019-1461 du 27 déc. 2019 s’applique.| L’art. R. 511-1 le précise.",
    "La réunion du jeudi 4 mars a lieu à 9 h. 30.| Elle dure 2 h. environ.",
    "La loi du 5 mars 2007 (J.O. du 7 mars) crée le C.L.S.P.D.| Il se réunit.",
    "Les C.C.A.S. et les E.P.C.I. agissent.| Le C.L.S.P.D. suit.",
    "Voir le chap. III, sect. 2, al. 3 du code.| Le reste suit.",
    "Mgr Aupetit et le Dr Bonnet, av. Foch, tél. 01 02 03 04 05.| Ils viennent.",
    "Trois villes : Lyon, Nice, etc.| Les autres suivent.",
    "1er. constat.| Deuxième constat.",
    "« Que faire ? » demande-t-elle.| « Agir ! » répond-il.",
    "Il a dit « Non. ».| Elle est partie.",
    "Budget : 3 M€.| Durée : 2 ans.",
    "Les élus (M. le maire, Mme la députée, etc.) président.| On vote.",
    "Source : Min. de l’Intérieur, 2021.| Consulté le 3 févr. 2022.",
    "Contact : M. X., chef de service.| Merci.",
    "Article 3. – Le maire décide.| Article 4. – Le préfet contrôle.",
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
    ("en", "The council met on 3 Oct. 2021 in St. Albans.| It voted."),
    ("en", "Mayors, deputies, etc. agreed.| They left at 5 p.m. on Friday."),
    ("en", "They left at 5 p.m.| The council stayed."),
    ("en", "In the U.S. and the U.K. police differ.| See pp. 12-14."),
    ("en", "Is it safe?| Yes!| Well… maybe."),
    ("en", "The Rt. Hon. J. Smith MP spoke.| Cllr. Jones replied."),
    ("en", "Acme Ltd. won the contract.| It cost £3.5m."),
    ("en", "Vol. 2, no. 3, para. 4 applies.| Nothing else does."),
    ("en", "He said: “Stop.”| They stopped."),
    ("en", "Approx. 40 per cent agree.| See also ch. 3."),
    ("de", "Das Gesetz vom 1. Januar 2020 (BGBl. I S. 12) gilt.| Art. 5 Abs. 2 Nr. 3 auch."),
    ("de", "Die Stadt hat ca. 20.000 Einwohner.| Davon sind z.B. 30 % jung."),
    ("de", "Nach § 3 Abs. 1 S. 2 BauGB wird geprüft.| Es folgt ein Bericht."),
    ("de", "Der 2. Bürgermeister sprach am 3.| Der Rat hörte zu."),
    ("de", "Kinder, Jugendliche usw. nehmen teil.| Sie lernen viel."),
    ("de", "Kinder, Jugendliche usw.| Die Stadt hilft."),
    ("de", "Frau Dr. med. Müller leitet das Projekt.| „Wir helfen gern.“| Das sagt sie."),
    ("de", "Er fragte: „Was tun?“| Niemand antwortete."),
    ("de", "Die Maßnahme läuft i. d. R. zwei Jahre, d. h. bis 2025.| Danach endet sie."),
    ("de", "Die Polizei u. a. Stellen helfen, ggf. auch der Bund.| Gut."),
    ("de", "Im 21. Jahrhundert ändert sich vieles.| Am 5. 3. 2021 begann es."),
    ("es", "El art. 12 de la Ley 7/1985, de 2 de abril, se aplica.| El núm. 3 también."),
    ("es", "Los EE. UU. y la UE cooperan.| La Sra. Pérez firma."),
    ("es", "Se reunieron a las 10 a. m. en Madrid.| ¿Quién vino?| ¡Todos!"),
    ("es", "Niños, jóvenes, etc. participan.| El Excmo. Sr. Alcalde preside."),
    ("es", "D. José y D.ª Ana viven en la c. Mayor, n.º 5, 3.º izq.| Son vecinos."),
    ("es", "«Hay que actuar», dijo.| «Ya.»| Y se fue."),
    ("it", "L’art. 3, c. 2, del D.Lgs. n. 81/2008 si applica.| Il comma 3 no."),
    ("it", "La sig.ra Bianchi e l’ing. Verdi lavorano.| Ecc. ecc."),
    ("it", "Bambini, giovani, ecc. partecipano.| Il Comune aiuta."),
    ("it", "Il prof. Neri, cfr. p. 12, scrive.| È vero."),
    ("it", "La legge 7 agosto 1990, n. 241 è nota.| Si veda l’all. 2."),
    ("it", "«Bisogna agire.»| Lo ha detto il sindaco."),
    ("nl", "De burgemeester, mr. Jansen, sprak o.a. over art. 5 lid 2.| Hij zei niets."),
    ("nl", "Jongeren, ouders, enz. doen mee.| De gemeente helpt."),
    ("nl", "Dat kost ca. € 3,5 mln. per jaar.| Dat is veel."),
    ("nl", "’s Avonds is het stil.| ’t Is goed."),
    ("nl", "Zie blz. 3 t/m 5 en nr. 7.| Er is meer."),
    ("nl", "Mevr. dr. A. de Boer leidt het project.| Zij woont in St. Oedenrode."),
    ("pt", "O art. 5.º da Lei n.º 8/2012 aplica-se.| O Dr. Costa concorda."),
    ("pt", "Crianças, jovens, etc. participam.| A Câmara ajuda."),
    ("pt", "O Exmo. Sr. Presidente abre a sessão às 10 h. em ponto.| Fim."),
    ("pt", "Na pág. 3 e no cap. 2 lê-se isto.| Na Av. da Liberdade também."),
    ("pt", "«É preciso agir.»| Disse o autarca."),
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
