from __future__ import annotations

import pytest

from preconise.errors import InvalidMetadata
from preconise.reading.markdown import read_markdown
from tests.reading.blocks_shown import shown


def blocks(source: str) -> list[str]:
    found = read_markdown(source.encode(), "note.md")
    return shown(found.text, found.blocks)


def test_inline_markup_leaves_only_its_words() -> None:
    source = "Un *mot*, un **autre**, `du code`, [un lien](https://exemple.test 'x'), &eacute;t&eacute; &amp; "
    source += "![image](a.png)fin\\*"
    assert blocks(source) == ["paragraph | Un mot, un autre, du code, un lien, été & fin*"]


def test_a_typed_list_after_a_numbered_one_lies_inside_it() -> None:
    assert blocks("9. Les maires peuvent :\n\n   a. parler ;\n\n   b. écouter.\n\n10. La suite.") == [
        "list_item 1 [9.] | Les maires peuvent :",
        "list_item 2 [a.] | parler ;",
        "list_item 2 [b.] | écouter.",
        "list_item 1 [10.] | La suite.",
    ]


def test_html_is_left_out() -> None:
    assert blocks("<script>alert(1)</script>\n\nUn <b>mot</b>.\n\n<div>\nrien\n</div>") == ["paragraph | Un mot."]


def test_a_ruled_line_at_the_top_is_no_front_matter() -> None:
    assert blocks("---\n\nLa nuit est calme ici.\n\n---\n\nFin du texte.") == [
        "paragraph | La nuit est calme ici.",
        "paragraph | Fin du texte.",
    ]


@pytest.mark.parametrize(
    "front", ["title: [", "date: printemps", "themes: {a: 1}", "title: {a: b}", "based_on: [x]", "a: " + "[" * 5000]
)
def test_front_matter_that_cannot_be_understood_names_the_file(front: str) -> None:
    with pytest.raises(InvalidMetadata) as error:
        read_markdown(f"---\n{front}\n---\nTexte.".encode(), "dossier/note.md")
    assert error.value.values["path"] == "dossier/note.md"
    assert error.value.values["reason"]


def test_a_link_that_is_no_web_address_is_not_kept() -> None:
    found = read_markdown(b"---\nurl: javascript:alert(1)\nsource: Archives\n---\nTexte.", "note.md")
    assert found.declared.url == ""
