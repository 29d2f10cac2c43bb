"""Which lines of a document are the furniture of its page: what a reader of the document would not call its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from preconise.reading.dates import is_date_line, iso_date
from preconise.reading.furniture_words import BUTTONS, ICONS, LABELS, MENU_ENTRIES, NETWORKS, RELATED, SHARE_WORDS
from preconise.reading.markers import readings

_EDGES = " \t\u00a0\u202f–—-•·|>»›→↑↓←+×:.…!*#[]()\"'"
_LONGEST_NOTICE = 300
_URL = re.compile(r"[<(\[]*(?:https?://|www\.)\S+[>)\]]*", re.IGNORECASE)
_ONLY_FIGURES = re.compile(r"[\W\d_]*")
_MEANINGFUL_FIGURES = re.compile(r"\d.*[%€$£°‰+]|[%€$£‰+].*\d|^(?:19|20)\d\d$", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?…;][\s»”\")]*$")

_NOTICES = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        # Reading time, before and after the number.
        r"\W*(?:temps|durée) (?:estimée? )?de lecture\b.{0,30}",
        r"\W*\d+\s*(?:min(?:ut\w*)?\.?)\s+(?:de\s+|temps\s+de\s+)?"
        r"(?:lecture|read|reading|reading time|lesezeit|de lectura|di lettura|de leitura|leestijd)\W*",
        r"\W*(?:reading|read) time\b.{0,30}|\W*lesezeit\b.{0,30}|\W*tiempo de lectura\b.{0,30}",
        # This page was translated by a machine.
        r".{0,40}\b(?:ce site|cette page|ce contenu|cet article|this (?:web)?(?:site|page|content|article)|"
        r"diese (?:seite|website)|este (?:sitio|contenido)|esta página|questo sito|questa pagina)\b.{0,60}"
        r"\b(?:tradui\w+|translat\w+|übersetz\w+|traduci\w+|tradot\w+)\b.*",
        # Cookies, scripts, rights, pictures.
        r".{0,80}\b(?:ce site|notre site|nous|this (?:web)?site|we|our site|wir|este sitio|questo sito)\b.{0,60}"
        r"\bcookies\b.*",
        r".{0,60}\b(?:activer|enable|activate)\b.{0,20}\bjavascript\b.*",
        r"(?:©|\(c\)|copyright\b).{0,120}|(?:tous droits réservés|all rights reserved).{0,80}",
        r"(?:crédits?(?: photos?)?|photos?|illustrations?|image)\s?(?::|©).{0,100}",
        # Comments, newsletters, page numbers, languages.
        r"\d+ (?:commentaires?|comments?|kommentare?|comentarios?|commenti)",
        r"(?:inscri\w+|abonne\w+|subscribe|sign up|suivez|follow|retrouvez)\b.{0,60}"
        r"\b(?:newsletter|lettre d.information|infolettre|facebook|twitter|linkedin|instagram|"
        r"réseaux sociaux)\b.{0,60}",
        r"page \d+(?: ?(?:sur|of|/|de|von) ?\d+)?",
        r"(?:\b(?:fr|en|es|de|it|pt|nl|pl|el|ro)\b[\s|/·,-]*){2,}",
        r"\S+@\S+\.\w{2,}",
    )
)
_CALL_TO_ACTION = re.compile(
    r"(?:[>→›»]\s*)(?:lire|voir|consulter|télécharger|découvrir|accéder|retrouver|retrouvez|en savoir|plus d|"
    r"s.inscrire|inscri\w+|participer|revoir|écouter|read|see|view|download|find out|learn|register|watch|lesen|mehr|"
    r"zum|zur|herunterladen|leer|ver|descargar|leggi|scarica|vedi|ler|lees)\b.{0,140}"
    r"|(?:télécharger|download|descargar|herunterladen|scarica)\b[^.;]{0,100}",
    re.IGNORECASE | re.DOTALL,
)
_BREADCRUMB = re.compile(
    r"[^>›«».]{2,50}(?:\s[>›»]\s[^>›«».]{2,80}){2,}|(?:accueil|home|inicio|startseite)\s[>›»/|]\s.{2,150}",
    re.IGNORECASE,
)
_ICON_NAME = re.compile("|".join(sorted(ICONS, key=len, reverse=True)))
_ICON_NAMES = re.compile(rf"(?:(?:{_ICON_NAME.pattern})-?)+")
_ICON_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ICONS_IN_A_ROW = 3
_DATED = re.compile(
    r"(?:publié|posté|mis en ligne|mise en ligne|mis à jour|mise à jour|modifié|dernière (?:mise à jour|modification)|"
    r"actualisé|date de (?:publication|parution|mise à jour)|published|posted|(?:last )?updated|last modified|"
    r"veröffentlicht|aktualisiert|publicado|actualizado|pubblicato|aggiornato|gepubliceerd)\w*\b.{0,100}",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = re.compile(r"(?P<name>[^:\n]{2,40}?)\s*:\s*(?P<value>.{0,120})", re.DOTALL)
_LABEL_WORDS = 6
_LONGEST_LABEL = 60
_SHORT_WORDS = 4
_MENU_RUN = 3
"""Short lines in a row, one in three of them a usual menu entry, that make a menu."""


def is_furniture(text: str) -> bool:
    """Whether a line, heading or item is furniture whatever stands around it."""
    if _URL.fullmatch(text):
        return True
    if len(text) > _LONGEST_NOTICE:
        return False
    bare = _bare(text)
    if bare in BUTTONS or _is_figures(text) or _names_networks(bare) or _names_icons(bare):
        return True
    return any(notice.fullmatch(text.strip(_EDGES)) for notice in _NOTICES) or _describes_page(text)


def is_call_to_action(text: str) -> bool:
    """Whether a paragraph only sends the reader elsewhere: "> Lire le compte rendu", "Télécharger le guide (PDF)"."""
    return _CALL_TO_ACTION.fullmatch(text) is not None and not text.endswith(";")


def is_related_title(text: str) -> bool:
    """Whether a line or heading is the title of a list of other pages."""
    return _bare(text) in RELATED


def furniture_lines(texts: Sequence[str]) -> list[bool]:
    """For each line of a pasted page, whether it is furniture, by itself or from the lines around it."""
    flags = [is_furniture(text) or (not _is_item(text) and is_call_to_action(text)) for text in texts]
    for position in (*_label_values(texts), *_menus(texts), *_other_pages(texts)):
        flags[position] = True
    _mark_empty_labels(texts, flags)
    return flags


def _bare(text: str) -> str:
    """A short line as the lists of words have theirs: without signs at its ends, in small letters."""
    return text[: _LONGEST_NOTICE + 1].strip(_EDGES).casefold().replace("’", "'")


def _is_figures(text: str) -> bool:
    """Rulers, page numbers, bare dates; not "45 %" nor a year, which say something."""
    return _ONLY_FIGURES.fullmatch(text) is not None and not _MEANINGFUL_FIGURES.search(text)


def _names_networks(bare: str) -> bool:
    words = [word for word in re.split(r"[\s,;|/·]+", bare) if word]
    return all(word in NETWORKS | SHARE_WORDS for word in words) and any(word in NETWORKS for word in words)


def _names_icons(bare: str) -> bool:
    """Names of icons in a row, often run together: "arrow-down closefacebook search"."""
    words = bare.split()
    if not all(_ICON_WORD.fullmatch(word) for word in words):
        return False
    names = [len(_ICON_NAME.findall(word)) for word in words if _ICON_NAMES.fullmatch(word)]
    return sum(names) >= _ICONS_IN_A_ROW and len(names) >= len(words) * 0.6


def _describes_page(text: str) -> bool:
    if _SENTENCE_END.search(text):
        return False
    if _BREADCRUMB.fullmatch(text) or (_DATED.fullmatch(text) and (iso_date(text) or text.endswith(":"))):
        return True
    label = _LABEL.fullmatch(text)
    return label is not None and (_bare(label["name"]) in LABELS or _is_address(label["value"]))


def _is_address(text: str) -> bool:
    return _URL.fullmatch(text) is not None


def _is_item(text: str) -> bool:
    return bool(readings(text))


def _label_values(texts: Sequence[str]) -> Iterator[int]:
    """The short line after a label that the page describes itself with ("Date de publication :", then a date)."""
    for position, text in enumerate(texts[:-1]):
        value = texts[position + 1]
        short = is_date_line(value) or (len(value.split()) <= _SHORT_WORDS and value[-1] not in ".:;!?")
        if text.endswith(":") and _bare(text) in LABELS and short and not _is_item(value):
            yield position + 1


def _menus(texts: Sequence[str]) -> Iterator[int]:
    """Runs of short lines among which usual menu entries are; the last of a run may be the heading of what follows."""
    run: list[int] = []
    for position, text in enumerate([*texts, "."]):
        if len(text.split()) <= _SHORT_WORDS and not _SENTENCE_END.search(text) and not _is_item(text):
            run.append(position)
            continue
        while run and not _is_menu_entry(texts[run[-1]]):
            run.pop()
        entries = sum(_is_menu_entry(texts[entry]) for entry in run)
        if len(run) >= _MENU_RUN and entries * _MENU_RUN >= len(run):
            yield from run
        run = []


def _is_menu_entry(text: str) -> bool:
    return _bare(text) in MENU_ENTRIES | BUTTONS


def _other_pages(texts: Sequence[str]) -> Iterator[int]:
    """A title such as "Articles similaires" and the titles under it, up to the next sentence."""
    under = False
    for position, text in enumerate(texts):
        ends = _SENTENCE_END.search(text) or text.endswith(":") or len(text) > _LONGEST_NOTICE
        under = is_related_title(text) or (under and not ends)
        if under:
            yield position


def _mark_empty_labels(texts: Sequence[str], flags: list[bool]) -> None:
    """Marks the lines that announce something after which nothing of the document comes, the last one first."""
    next_content: str | None = None
    for position in range(len(texts) - 1, -1, -1):
        text, following = texts[position], texts[position + 1] if position + 1 < len(texts) else ""
        if not flags[position] and (not following or flags[position + 1]):
            flags[position] = _is_empty_label(text, following, next_content)
        if not flags[position]:
            next_content = text


def _is_empty_label(text: str, following: str, next_content: str | None) -> bool:
    if not text.endswith(":") or _is_item(text):
        return False
    short = len(text.split()) <= _LABEL_WORDS and len(text) <= _LONGEST_LABEL
    nothing_listed = next_content is None or not _is_item(next_content)
    return _is_address(following) or (short and nothing_listed)
