from __future__ import annotations

from preconise.reading.pdf.fragments import Fragment
from preconise.reading.pdf.geometry import Box
from preconise.reading.pdf.running import EdgeLines, printed_numbers, running_fragments

HEIGHT = 842.0
HEAD, FOOT, BODY = 800.0, 30.0, 400.0


def fragment(text: str, baseline: float) -> Fragment:
    return Fragment(text, Box(60, baseline - 2, 60 + 5 * len(text), baseline + 8), baseline, 10, bold=False)


def page(number: int, *lines: tuple[str, float]) -> EdgeLines:
    return EdgeLines(number, HEIGHT, [fragment(text, baseline) for text, baseline in lines])


def left(pages: list[EdgeLines]) -> list[list[str]]:
    running = running_fragments(pages)
    return [[line.text for line in page.fragments if line not in running[page.page]] for page in pages]


def test_heads_that_change_from_left_to_right_pages_are_found() -> None:
    pages = [
        page(
            number, ("Ville de Port" if number % 2 else "Chapitre des rues", HEAD), (f"Texte de la page {number}", BODY)
        )
        for number in range(1, 8)
    ]
    assert left(pages) == [[f"Texte de la page {number}"] for number in range(1, 8)]


def test_a_head_on_two_pages_is_found_where_the_others_have_theirs() -> None:
    heads = ["Un", "Un", "Un", "Deux", "Deux", "Trois", "Trois", "Trois"]
    pages = [page(number, (f"Chapitre {head}", HEAD), ("Texte", BODY)) for number, head in enumerate(heads, start=1)]
    assert left(pages) == [["Texte"]] * 8


def test_text_at_the_top_of_a_page_stays() -> None:
    pages = [
        page(number, (f"Ligne {word} du texte", HEAD)) for number, word in enumerate(("a", "b", "c", "d"), start=1)
    ]
    assert left(pages) == [[f"Ligne {word} du texte"] for word in ("a", "b", "c", "d")]


def test_a_note_that_comes_again_now_and_then_stays() -> None:
    pages = [
        page(number, ("Chiffres de l’Observatoire", 60.0) if number % 3 == 0 else ("Fin de la page", 60.0 + number))
        for number in range(1, 13)
    ]
    assert sum(texts == ["Chiffres de l’Observatoire"] for texts in left(pages)) == 4


def test_a_page_number_goes_even_from_a_single_page() -> None:
    for number in ("3", "– 3 –", "Page 3 / 7", "p. 3", "iv"):
        assert left([page(1, (number, FOOT), ("Le texte", BODY))]) == [["Le texte"]]


def test_the_numbers_printed_count_on_with_the_pages() -> None:
    pages = [page(number, (f"Édition 2021 – page {number + 10} / 40", FOOT)) for number in range(1, 6)]
    assert printed_numbers(running_fragments(pages)) == {number: str(number + 10) for number in range(1, 6)}
    years = [page(number, ("Édition 2021", FOOT)) for number in range(1, 6)]
    assert printed_numbers(running_fragments(years)) == {}


def test_a_title_with_a_page_number_goes_even_from_a_single_page() -> None:
    pages = [page(1, ("Texte", BODY), ("Ville de Port – page 1", FOOT)), page(2, ("Fin du texte", BODY))]
    assert left(pages) == [["Texte"], ["Fin du texte"]]
