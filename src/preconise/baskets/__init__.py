"""What trainers gather: excerpts kept in order, with their notes, until they are handed out."""
