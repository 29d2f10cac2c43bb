"""Data, training and judgement of the adapter; needs requirements-training.txt."""
