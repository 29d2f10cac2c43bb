"""What an e-mail carries beside what its writer says: the messages it answers, greetings, signatures, legal notices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from preconise.reading.canonical import Draft
from preconise.reading.html_tree import Element, element

_QUOTED_NAMES = re.compile(
    r"\b(?:gmail_quote|gmail_signature|gmail_attr|yahoo_quoted|moz-cite-prefix|moz-signature|moz-forward-container|"
    r"protonmail_quote|protonmail_signature_block|divRplyFwdMsg|appendonsend|OutlookMessageHeader|"
    r"ms-outlook-mobile-signature|Signature)\b"
)
_SIGNATURE_LINE = re.compile(r"--\s?")
_ANSWERED = re.compile(
    r"(?:le|on|am|el|il|op|em|a)\b.{5,120}\b(?:a écrit|wrote|schrieb|escribió|ha scritto|schreef|escreveu)\b.{0,80}:",
    re.IGNORECASE | re.DOTALL,
)
_ORIGINAL = re.compile(
    r"[-_ ]{3,}\s*(?:message (?:d.origine|transféré|original)|original message|forwarded message|"
    r"ursprüngliche nachricht|weitergeleitete nachricht|mensaje (?:original|reenviado)|"
    r"messaggio (?:originale|inoltrato)|oorspronkelijk bericht|mensagem (?:original|encaminhada))\s*[-_ ]{3,}.*"
    # The head of the message that Outlook sets above what it quotes.
    r"|(?:de|from|von|da|van)\s?:.{3,200}\b(?:envoyé|sent|gesendet|enviado|inviato|verzonden|date|datum|fecha|data)\s?:.*",
    re.IGNORECASE | re.DOTALL,
)
_HEAD_LINE = re.compile(
    r"(?:de|à|a|cc|objet|envoyé|date|from|to|sent|subject|von|an|gesendet|betreff|para|enviado|asunto|da|inviato|"
    r"oggetto|van|aan|verzonden|onderwerp|assunto)\s?:.{0,200}|[-_ ]{3,}.{0,60}[-_ ]{3,}",
    re.IGNORECASE | re.DOTALL,
)
_GREETING = re.compile(
    r"(?:(?:re)?bonjour|bonsoir|salut|madame|monsieur|mesdames|messieurs|chers?|chères?|hello|hi|dear|"
    r"good (?:morning|afternoon)|hallo|guten tag|sehr geehrte\w*|liebe\w*|hola|estimad\w+|buenos días|gentil\w+|"
    r"egregi\w*|buongiorno|beste|geachte|caro|cara|prezad\w+|bom dia)\b[^.:;]{0,80}[,!.]?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:bien |très )?(?:cordialement|amicalement|sincèrement|respectueusement)|bien à vous|salutations|"
    r"(?:meilleures|sincères|cordiales) salutations|(?:kind |best |warm )?regards|best wishes|sincerely|yours\b.{0,20}|"
    r"(?:mit )?(?:freundlichen?|besten) grüßen?|viele grüße|saludos\b.{0,20}|un saludo|atentamente|cordiali saluti|"
    r"distinti saluti|met vriendelijke groet\w*|atenciosamente|cumprimentos)\b.{0,40}"
    r"|.{0,80}\b(?:salutations (?:distinguées|les meilleures)|sentiments (?:distingués|les meilleurs))\b.{0,20}"
    r"|(?:envoyé (?:de|depuis) mon|sent from my|von meinem|enviado desde mi|inviato da)\b.{0,60}",
    re.IGNORECASE | re.DOTALL,
)
_NOTICE = re.compile(
    r".{0,120}\b(?:ce (?:message|courriel|mail|courrier)|this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|"
    r"este (?:mensaje|correo)|questo messaggio|esta mensagem)\b.{0,200}\b(?:confidentiel\w*|confidential\w*|"
    r"vertraulich\w*|confidencia\w*|riservat\w*|destinataire\w*|recipient\w*)\b.*"
    r"|.{0,60}\b(?:imprimer|print\w*)\b.{0,60}\b(?:environnement|environment|planète|e-?mail|courriel|message)\b.{0,120}",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_SIGNATURE_LINE = 120
_MOST_SIGNATURE_LINES = 15


def apart_from_quoted(page: Element) -> tuple[Element, list[Element]]:
    """A message in HTML without what mail programs mark as quoted or as a signature, and these parts."""
    apart: list[Element] = []
    return _without_quoted(page, apart), apart


def own_and_quoted_lines(text: str) -> tuple[str, str]:
    """A plain message without the lines that mail programs mark as quoted, and its signature; and these lines."""
    own: list[str] = []
    quoted: list[str] = []
    signature = False
    for line in text.split("\n"):
        signature = signature or _SIGNATURE_LINE.fullmatch(line) is not None
        if signature or line.startswith(">"):
            quoted.append(line.lstrip("> "))
            own.append("")
        else:
            own.append(line)
    return "\n".join(own), "\n".join(quoted)


def with_mail_furniture(own: Iterable[Draft], quoted: Sequence[Draft] = ()) -> list[Draft]:
    """The blocks of a message, those that its writer did not write for the reader marked as furniture.

    A message without words of its own passes on the quoted one, which is then what it says.
    """
    drafts = list(own)
    answered = next((at for at in range(len(drafts)) if _begins_quoted(drafts[at : at + 2])), len(drafts))
    written = _without_formulas(drafts[:answered])
    others = [*drafts[answered:], *quoted]
    if all(draft.kind == "furniture" for draft in written):
        return [*written, *_without_formulas(others)]
    return [*written, *map(_as_furniture, others)]


def _without_quoted(part: Element, apart: list[Element]) -> Element:
    children: list[Element | str] = []
    for child in part.children:
        if isinstance(child, Element) and _is_quoted(child):
            apart.append(child)
        else:
            children.append(child if isinstance(child, str) else _without_quoted(child, apart))
    return element(part.tag, part.attributes, children)


def _is_quoted(part: Element) -> bool:
    names = f"{part.attribute('class')} {part.attribute('id')}"
    return part.tag == "blockquote" or _QUOTED_NAMES.search(names) is not None


def _begins_quoted(drafts: Sequence[Draft]) -> bool:
    """Whether the first block announces a quoted message; its head may be parted into lines."""
    first, both = drafts[0].text, " ".join(draft.text for draft in drafts)
    return _ANSWERED.fullmatch(first) is not None or _ORIGINAL.fullmatch(both) is not None


def _without_formulas(drafts: Sequence[Draft]) -> list[Draft]:
    """Greeting, closing with the signature under it, and legal notices become furniture."""
    found: list[Draft] = []
    for position, draft in enumerate(drafts):
        rest = drafts[position + 1 :]
        if _CLOSING.fullmatch(draft.text) and _is_signature(rest):
            return [*found, *map(_as_furniture, drafts[position:])]
        formula = _GREETING.fullmatch(draft.text) or _NOTICE.fullmatch(draft.text) or _HEAD_LINE.fullmatch(draft.text)
        found.append(_as_furniture(draft) if formula else draft)
    return found


def _is_signature(drafts: Sequence[Draft]) -> bool:
    lines = [draft for draft in drafts if not _NOTICE.fullmatch(draft.text)]
    return len(lines) <= _MOST_SIGNATURE_LINES and all(len(draft.text) <= _LONGEST_SIGNATURE_LINE for draft in lines)


def _as_furniture(draft: Draft) -> Draft:
    return replace(draft, kind="furniture", level=0)
