from __future__ import annotations

import pytest

from preconise.errors import DamagedFile, UnsafeFile
from preconise.reading.xml_tree import xml_tree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def test_names_carry_the_usual_prefix_whatever_the_file_calls_it() -> None:
    tree = xml_tree(f'<x:p xmlns:x="{W}" x:id="7" other="1"><x:r>un</x:r> deux</x:p>'.encode(), "a.docx")
    assert (tree.name, tree.attribute("w:id"), tree.attribute("other")) == ("w:p", "7", "1")
    assert tree.text == "un deux"
    assert [child.name for child in tree.elements] == ["w:r"]


def test_what_lies_too_deep_keeps_its_text() -> None:
    depth = 200
    tree = xml_tree(("<a>" * depth + "au fond" + "</a>" * depth).encode(), "a.docx")
    assert tree.text == "au fond"


@pytest.mark.parametrize("content", [b"", b"<a>", b"\x00\x01", b"<a></b>"])
def test_what_is_no_xml_is_damaged(content: bytes) -> None:
    with pytest.raises(DamagedFile):
        xml_tree(content, "a.docx")


def test_document_types_are_refused() -> None:
    swelling = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    with pytest.raises((UnsafeFile, DamagedFile)):
        xml_tree(f'<!DOCTYPE a [<!ENTITY l0 "ha">{swelling}]><a>&l8;</a>'.encode(), "a.docx")
