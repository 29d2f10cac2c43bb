"""The only room that writes the corpus: documents added, replaced, described, thrown away and taken back.

corpus/
  ajouts/                     what was added from the app, by upload or from the web
  note.txt.meta.toml          what a person wrote about note.txt (the sidecar)
  .corbeille/                 what was thrown away or replaced; hidden, so that no build reads it
"""
