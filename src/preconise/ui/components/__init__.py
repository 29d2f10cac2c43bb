"""Parts of the pages.

Words from documents, file names and questions reach the browser through ``st.text`` or as escaped HTML, never as
Markdown, which would rewrite arrows, dashes and dollars, and fetch images.
"""
