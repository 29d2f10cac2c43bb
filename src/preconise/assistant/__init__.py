"""From a question to an answer: follow-ups, the decision to answer, quotes and their references."""
