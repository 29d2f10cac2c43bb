"""Préconise finds recommendations in documents and quotes them word for word, with their source."""

__version__ = "0.1.0"
