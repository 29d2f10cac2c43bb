from __future__ import annotations

from preconise.keeping.changes import Change, Outline, changes

NOTE = Outline("note.txt", "Note", "aa", 4)


def test_builds_of_the_same_documents_do_not_differ() -> None:
    assert changes([NOTE], [NOTE]) == ()


def test_documents_added_changed_and_removed_are_told_with_their_passages() -> None:
    before = [NOTE, Outline("b.txt", "B", "bb", 2)]
    after = [Outline("note.txt", "Note revue", "ab", 5), Outline("a.txt", "", "cc", 1)]
    assert changes(before, after) == (
        Change("a.txt", "", "added", 0, 1),
        Change("b.txt", "B", "removed", 2, 0),
        Change("note.txt", "Note revue", "changed", 4, 5),
    )


def test_the_same_bytes_cut_otherwise_are_a_change() -> None:
    assert [change.kind for change in changes([NOTE], [Outline("note.txt", "Note", "aa", 3)])] == ["changed"]
