"""Quotes with their references, written as a document to hand out: DOCX, ODT, HTML, Markdown."""
