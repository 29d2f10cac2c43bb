"""A charter in PDF made for the tests of the document's page: three pages, one recommendation over two of them."""

from __future__ import annotations

from tests.reading.pdf.pdf_made import MadePage, MadePdf, Text, column, pdf

FIRST_LABEL = 11
"""Printed on the first page: the charter is cut from a longer collection."""
TITLE = "Charte des rives calmes"
PLAIN = (
    "Il est recommandé de poser des bancs éclairés le long du quai, tous les cent mètres, afin que les promeneurs"
    " âgés puissent s’y reposer sans crainte à la tombée du jour."
)
BROKEN = (
    "Il est recommandé de confier à deux gardiens du quai la tenue d’un carnet de veille où les riverains, les"
    " pêcheurs et les bateliers notent chaque soir les lampes éteintes et les passerelles glissantes, puis de faire"
    " lire ce carnet à voix haute devant le conseil des rives avant toute dépense."
)
LAST = "Il est recommandé de peindre en blanc les bords des passerelles de bois chaque printemps."
_BOTTOM = 96.0
_LOWEST = 72.0
_FILLING = (
    "Les rives de la ville ont été rendues aux piétons il y a neuf ans. Depuis, les habitants s’y promènent plus tard"
    " dans la soirée, et les associations du quartier y tiennent leurs fêtes."
)


def charter() -> bytes:
    """The bytes of the file."""
    broken = column(f"2. {BROKEN}", y=_BOTTOM)
    kept = [line for line in broken if line.y >= _LOWEST]
    moved = [Text(line.x, 760.0 - 12 * number, line.text) for number, line in enumerate(broken[len(kept) :])]
    first = [
        Text(60, 780, TITLE, size=18, bold=True),
        *column(_FILLING, y=740),
        Text(60, 690, "Recommandations pour le quai", size=14, bold=True),
        *column(f"1. {PLAIN}", y=660),
        *broken[: len(kept)],
    ]
    second = [
        *moved,
        *column(f"3. {LAST}", y=680),
        Text(60, 620, "Bilan de la première année", size=14, bold=True),
        *column(_FILLING, y=590),
    ]
    third = [Text(60, 780, "Annexe", size=14, bold=True), *column(_FILLING, y=740)]
    return pdf(MadePdf([MadePage(first), MadePage(second), MadePage(third)], title=TITLE, first_label=FIRST_LABEL))
