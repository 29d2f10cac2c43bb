"""Choosing files, in the language of the interface: Streamlit's own words there are English only."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from preconise.ui.language import say


def file_picker(label: str, suffixes: Collection[str], key: str) -> list[UploadedFile]:
    """Draws the choice of several files; the label says formats and size, so Streamlit's line of them is hidden."""
    st.html(_words_over_streamlits(say("upload.choose")))
    return st.file_uploader(label, type=sorted(suffixes), accept_multiple_files=True, key=key)


def _words_over_streamlits(words: str) -> str:
    """A style sheet that hides Streamlit's words, from screen readers too, and shows ``words`` in their place."""
    dropzone = '[data-testid="stFileUploaderDropzone"]'
    return f"""<style>
        {dropzone} [data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}
        {dropzone} button p {{ display: none; }}
        {dropzone} button [data-testid="stMarkdownContainer"]::after {{ content: "{words}"; }}
    </style>"""
