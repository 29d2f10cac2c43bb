from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from preconise.reading.mail.reader import read_mail
from preconise.reading.reader import read_documents
from preconise.types import Metadata
from tests.reading.blocks_shown import shown
from tests.reading.files_made import docx, paragraph

ADVICE = "La mairie peut ouvrir ses gymnases le samedi soir."
SIGNATURE = "Anne Martin\nChargée de mission\n01 02 03 04 05"


def message(plain: str = "", html: str = "", **headers: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in headers.items():
        made[name] = value
    if plain:
        made.set_content(plain)
    if plain and html:
        made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    return made


def blocks(made: EmailMessage) -> list[str]:
    found = read_mail(made.as_bytes(), "courriel.eml")
    return shown(found.text, found.blocks)


def quotable(made: EmailMessage) -> list[str]:
    return [line.split(" | ", 1)[1] for line in blocks(made) if not line.startswith("furniture")]


def test_the_headers_say_what_the_document_is() -> None:
    made = message(
        ADVICE, Subject="RE: Fwd: Réunion de l’été", Date="Thu, 04 Mar 2021 23:30:00 +0100", From="Anne <a@x.test>"
    )
    found = read_mail(made.as_bytes(), "courriel.eml")
    assert found.metadata == Metadata(title="Réunion de l’été", date="2021-03-04")
    made["Organization"] = "Cercle des communes"
    assert read_mail(made.as_bytes(), "courriel.eml").metadata.publisher == "Cercle des communes"


def test_the_version_with_structure_is_read() -> None:
    html = f"<p>Bonjour,</p><p>Les maires peuvent :</p><ol type=a><li>parler tôt ;<li>parler vrai.</ol><p>{ADVICE}</p>"
    assert blocks(message("Bonjour, version simple.", html)) == [
        "furniture | Bonjour,",
        "paragraph | Les maires peuvent :",
        "list_item 1 [a.] | parler tôt ;",
        "list_item 1 [b.] | parler vrai.",
        f"paragraph | {ADVICE}",
    ]


def test_a_plain_message_keeps_its_list() -> None:
    assert quotable(message(f"Bonjour,\n\nLes maires peuvent :\na. parler tôt ;\nb. parler vrai.\n\n{ADVICE}\n")) == [
        "Les maires peuvent :",
        "parler tôt ;",
        "parler vrai.",
        ADVICE,
    ]


@pytest.mark.parametrize(
    "answered",
    [
        "> Un message plus ancien dit ceci.\n> Il est cité.",
        "Le jeu. 4 mars 2021 à 10:02, Paul Durand <p@x.test> a écrit :\n\nUn message plus ancien dit ceci.",
        "On Thu, 4 Mar 2021 at 10:02, Paul wrote:\n> An older message says this.",
        "Am 04.03.2021 um 10:02 schrieb Paul Durand:\n\nEine ältere Nachricht sagt das.",
        "-----Message d'origine-----\nDe : Paul\n\nUn message plus ancien dit ceci.",
        "De : Paul\nEnvoyé : jeudi 4 mars 2021 10:02\nÀ : Anne\nObjet : nuit\n\nUn message ancien dit ceci.",
        f"-- \n{SIGNATURE}",
        f"Bien cordialement,\n\n{SIGNATURE}",
        f"Mit freundlichen Grüßen\n\n{SIGNATURE}",
        "Ce message et ses pièces jointes sont confidentiels et destinés à leurs seuls destinataires.",
        "Avant d’imprimer, pensez à l’environnement et à ce courriel.",
        "Envoyé de mon iPhone",
    ],
)
def test_what_the_writer_did_not_write_for_the_reader_is_furniture(answered: str) -> None:
    assert quotable(message(f"Bonjour à toutes et tous,\n\n{ADVICE}\n\n{answered}\n")) == [ADVICE]


@pytest.mark.parametrize(
    "answered",
    [
        "<blockquote><p>Un message plus ancien dit ceci.</p></blockquote>",
        "<div class='gmail_quote'><p>Le 4 mars 2021, Paul a écrit :</p><p>Un message plus ancien.</p></div>",
        "<div id='divRplyFwdMsg'>De : Paul<br>Envoyé : hier</div><p>Un message plus ancien dit ceci.</p>",
        "<div class='moz-signature'>Anne Martin</div>",
    ],
)
def test_quoted_parts_of_a_page_are_furniture(answered: str) -> None:
    found = quotable(message(html=f"<p>{ADVICE}</p>{answered}"))
    assert found[0] == ADVICE


def test_a_passed_on_message_is_what_the_mail_says() -> None:
    made = message(f"Bonjour,\n\n---------- Message transféré ---------\nDe : Paul\n\n{ADVICE}\n", Subject="Tr: nuit")
    assert quotable(made) == [ADVICE]


def test_a_sentence_that_begins_as_a_closing_stays() -> None:
    sentence = "Cordialement reçue par le maire, la délégation a présenté ses demandes au conseil municipal."
    assert sentence in quotable(message(f"{ADVICE}\n\n{sentence}\n"))


def test_attachments_become_documents_of_their_own(tmp_path: Path) -> None:
    made = message(ADVICE, Subject="Compte rendu")
    word = docx(paragraph("Le centre social ouvre le dimanche."))
    for name in ("../../note été.docx", "note été.docx"):
        made.add_attachment(word, maintype="application", subtype="octet-stream", filename=name)
    made.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="plan.png")
    made.add_attachment(b"%PDF-1.4 abrupt", maintype="application", subtype="pdf", filename="abrupt.pdf")
    made.add_attachment(message("Le marché de nuit attire les familles du quartier.", Subject="Autre / sujet"))
    (tmp_path / "courriel.eml").write_bytes(made.as_bytes())

    reading = read_documents(tmp_path / "courriel.eml", tmp_path)

    texts = {document.path: document.text for document in reading.documents}
    assert texts == {
        "courriel.eml": ADVICE,
        "courriel.eml/note été.docx": "Le centre social ouvre le dimanche.",
        "courriel.eml/note été (2).docx": "Le centre social ouvre le dimanche.",
        "courriel.eml/Autre - sujet.eml": "Le marché de nuit attire les familles du quartier.",
    }
    assert len({document.document_id for document in reading.documents}) == 4
    assert [(report.path, report.reason) for report in reading.failures] == [("courriel.eml/abrupt.pdf", "DamagedFile")]
    (notice,) = reading.documents[0].notices
    assert (notice.reason, notice.values) == ("attachments", {"names": "plan.png"})


def test_a_mail_that_only_carries_a_document_is_no_failure(tmp_path: Path) -> None:
    made = message("Bonjour,\n\nCordialement,\nAnne\n", Subject="La note")
    made.add_attachment(ADVICE.encode(), maintype="text", subtype="plain", filename="note.txt")
    (tmp_path / "courriel.eml").write_bytes(made.as_bytes())
    reading = read_documents(tmp_path / "courriel.eml", tmp_path)
    assert [document.path for document in reading.documents] == ["courriel.eml/note.txt"]
    assert not reading.failures


def test_pictures_inside_the_text_are_not_told_of() -> None:
    made = message(html=f"<p>{ADVICE}</p><img src='cid:logo'>")
    made.add_related(b"\x89PNG\r\n", maintype="image", subtype="png", cid="<logo>", filename="logo.png")
    found = read_mail(made.as_bytes(), "courriel.eml")
    assert not found.notices
    assert not found.attachments


def test_messages_attached_to_one_another_come_to_an_end(tmp_path: Path) -> None:
    made = message("Le dernier message de la chaîne est lu ou refusé.", Subject="0")
    for depth in range(1, 8):
        outer = message(f"Le message numéro {depth} de la chaîne dit quelque chose.", Subject=str(depth))
        outer.add_attachment(made)
        made = outer
    (tmp_path / "courriel.eml").write_bytes(made.as_bytes())
    reading = read_documents(tmp_path / "courriel.eml", tmp_path)
    assert [report.reason for report in reading.failures] == ["UnsafeFile"]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "inconnu-42"])
def test_the_charset_may_be_wrong_or_unknown(charset: str) -> None:
    content = f"Subject: été\nContent-Type: text/plain; charset={charset}\n\nL'été est calme à la mairie.".encode(
        "cp1252"
    )
    found = read_mail(content, "courriel.eml")
    assert found.text == "L'été est calme à la mairie."
