"""How good the answers are: metrics, question sets, and one report over both."""
