"""From a file of the corpus to a document: its canonical text, its blocks and its metadata."""
