"""Blocks of a document → passages: what can be quoted, with its lead-in, its marker, its headings and its kind."""
