"""Links to the page of themes: to all of them, to one, and a row of the largest to place on another page."""

from __future__ import annotations

import streamlit as st

from preconise.assistant.browsing import theme_sizes
from preconise.passages.themes import THEMES_FILE, Theme, load_themes
from preconise.settings import home
from preconise.store import Build
from preconise.ui.components.markup import as_label
from preconise.ui.components.muted import muted
from preconise.ui.language import language, say
from preconise.ui.pages import THEME, page_named

IN_A_ROW = 6


def theme_links(build: Build) -> None:
    """Draws links to the themes with the most recommendations, and to the page of all; nothing where there are none."""
    found = themes_found(build)
    if not found:
        return
    sizes = theme_sizes(build)
    largest = sorted(found, key=lambda theme: -sizes[theme.key])[:IN_A_ROW]
    muted(say("themes.browse"))
    with st.container(horizontal=True, gap="small", key="theme-links"):
        for theme in largest:
            theme_link(theme)
        all_themes_link()


def themes_found(build: Build) -> tuple[Theme, ...]:
    """The themes with a recommendation in the build, in their order.

    Raises:
        InvalidThemes: the file of one's own themes cannot be understood.
    """
    sizes = theme_sizes(build)
    return tuple(theme for theme in load_themes(home() / THEMES_FILE) if sizes[theme.key])


def theme_link(theme: Theme) -> None:
    """Draws a link to the recommendations on a theme."""
    st.page_link(page_named("themes"), label=as_label(theme.name(language())), query_params={THEME: theme.key})


def all_themes_link() -> None:
    """Draws a link to the page of all themes."""
    st.page_link(page_named("themes"), label=say("themes.all"))
