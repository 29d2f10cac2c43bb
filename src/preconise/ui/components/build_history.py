"""The two builds that are kept: what changed from one to the other, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from preconise.errors import IndexDamaged, IndexStale
from preconise.keeping.changes import Change, changes
from preconise.retrieval.encoder import encoder_fingerprint
from preconise.settings import Settings
from preconise.store import Build, other_build_id, rollback
from preconise.ui.components.markup import element, words
from preconise.ui.components.muted import muted
from preconise.ui.language import language, say
from preconise.ui.resources import BuildOutline, build_outline
from preconise.ui.said import do
from preconise.ui.wording import counted, moment

_COLUMNS = ("document", "change", "before", "after")


def build_history(build: Build | None, settings: Settings) -> None:
    """Draws nothing where no other build is kept that could take the place of the one in use.

    Args:
        build: the one in use; None where it cannot be used, so that only the way back is offered.
        settings: where the builds are, and which model searches.
    """
    other = _other(settings)
    if other is None:
        return
    if build is None:
        _way_back(other, settings, "history.back")
        return
    is_older = other.build_id < build.manifest.build_id
    this = build_outline(settings.index, build.manifest.build_id)
    old, new = (other, this) if is_older else (this, other)
    with st.expander(say("history.title" if is_older else "history.title_newer")):
        st.text(say("history.between", before=moment(old.created, language()), after=moment(new.created, language())))
        _changes(changes(old.documents, new.documents))
        muted(say("history.means" if is_older else "history.means_newer"))
        _way_back(other, settings, "history.back" if is_older else "history.forth")


def _way_back(other: BuildOutline, settings: Settings, label: str) -> None:
    if st.button(say(label, moment=moment(other.created, language())), key="rollback"):
        do(lambda: _rolled_back(settings))


def _other(settings: Settings) -> BuildOutline | None:
    """The build kept beside the one in use, unless it is damaged or could not be searched with the model in use."""
    build_id = other_build_id(settings.index)
    if build_id is None:
        return None
    try:
        other = build_outline(settings.index, build_id)
    except (IndexDamaged, IndexStale):
        return None
    return other if other.encoder_fingerprint == encoder_fingerprint(settings) else None


def _changes(found: Sequence[Change]) -> None:
    if not found:
        muted(say("history.none"))
        return
    heads = (element("th", words(say(f"history.column.{column}")), scope="col") for column in _COLUMNS)
    head, body = element("thead", element("tr", *heads)), element("tbody", *map(_row, found))
    st.html(element("table", head, body, class_="documents"))


def _row(change: Change) -> str:
    name = element("strong", words(change.title)) + "<br>" if change.title else ""
    cells = (
        element("div", name + element("span", words(change.path), class_="path")),
        words(say(f"history.change.{change.kind}")),
        str(change.before),
        str(change.after),
    )
    return element(
        "tr",
        *(
            element("td", cell, **{"data-column": say(f"history.column.{column}")})
            for column, cell in zip(_COLUMNS, cells, strict=True)
        ),
    )


def _rolled_back(settings: Settings) -> str:
    manifest = rollback(settings.index)
    return say(
        "history.done",
        moment=moment(manifest.created, language()),
        documents=counted("counts.documents", manifest.documents, language()),
    )
