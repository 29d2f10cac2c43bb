"""The command line: ``preconise build``, ``ask``, ``status`` and the others."""

from preconise.cli.commands import main

__all__ = ["main"]
