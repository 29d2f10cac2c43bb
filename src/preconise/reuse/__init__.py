"""What an earlier build computed of the same bytes by the same rules: found again rather than computed anew.

Three things are kept in the store's cache, each under a key of all that it depends on, so that nothing has to be
declared out of date: what reading a file gave (``readings``), what cutting a document gave (``cuts``), and what the
encoder made of a text (``embeddings``).
"""
