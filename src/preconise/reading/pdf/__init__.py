"""Reading PDF, from the glyphs on its pages to paragraphs, headings, list items and table rows.

``file`` is the library's one door; ``reader`` has the whole way, and each other module one step of it.
"""
