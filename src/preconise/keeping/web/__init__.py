"""Fetching one document from the public web, when a person asks for it: the only room that reaches a network."""
