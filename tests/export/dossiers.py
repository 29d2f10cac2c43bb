"""Dossiers as they come from answers in JSON, for tests of the formats."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from preconise.export.dossier import Dossier, DossierQuote, Section, Source

AWKWARD = (
    "=1+1 ; <b>gras</b> & *étoiles* _traits_ `code` [lien](https://example.org) $x$ ~~barré~~ | colonne",
    '« L’élu·e » relève 5\u202f% d’écart\u00a0: c\'est "peu"… -- dit-il... (c)',
    "1. Une ligne\n2) une autre\n- une troisième\n\n# et un dièse final #",
    "    quatre espaces, puis  deux, puis une tabulation\tet la fin ",
    "&nbsp; &#39; \\ \\* <!-- --> ![image](x) http://example.org",
    "+ plus\n=== égal\n> cité\n``` code",
    "Ελληνικά, български, ﬁ ligature, e\u0301 décomposé, 🏙️",
)
TEXTS = st.text(
    st.one_of(
        st.sampled_from("\n\t .,;:!?#*_`[]()<>&\\|~$^'\"=+-{}@/0123456789ab"),
        st.characters(exclude_categories=("Cs", "Cc", "Cn")),
    ),
    min_size=1,
    max_size=60,
)


def dossier(texts: Sequence[str], **fields: str) -> Dossier:
    """A dossier of one question with these quotes."""
    url = fields.get("url", "https://example.org/a?b=1&c=2")
    quotes = tuple(
        DossierQuote(
            number=number,
            text=text,
            lead_in=fields.get("lead_in", "Les communes peuvent utilement :"),
            marker=fields.get("marker", "9.e"),
            kind="recommendation",
            language=fields.get("language", "fr"),
            citation="Forum des villes, « Éclairer sans éblouir », 5 mai 2022, https://example.org/a?b=1&c=2",
            source=Source("0123456789ab", "nuit.txt", "Éclairer sans éblouir", "Forum des villes", "2022-05-05", url),
            start=120,
            note=fields.get("note", ""),
        )
        for number, text in enumerate(texts, start=1)
    )
    question = fields.get("question", "Que faire <u>la nuit</u> ?")
    section = Section(question, fields.get("searched", question), "sure", quotes)
    return Dossier(title="", date="2026-03-01", build_ids=("20260301-abc",), sections=(section,))


def write_lines(path: Path, *forms: object) -> Path:
    """A file of JSON lines."""
    path.write_text("\n".join(json.dumps(form, ensure_ascii=False) for form in forms), encoding="utf-8")
    return path
