"""How each language asks for a thing, a table a language."""
