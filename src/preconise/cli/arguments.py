"""The commands of ``preconise`` and their options, with their help in a language of the catalogue."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from functools import partial
from pathlib import Path

from preconise import __version__
from preconise.cli.text import say
from preconise.settings import MOST_QUOTES


def command_line(language: str) -> ArgumentParser:
    """The parser of the whole command line; the chosen command is in ``command``."""

    def tell(key: str) -> str:
        return say(f"help.{key}", language)

    parser = ArgumentParser(prog="preconise", description=tell("preconise"))
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar=tell("command"))

    def command(name: str, *, json: bool = True) -> ArgumentParser:
        told = tell(name)
        added = commands.add_parser(name, help=told, description=told, formatter_class=RawDescriptionHelpFormatter)
        if json:
            added.add_argument("--json", action="store_true", help=tell("json"))
        return added

    def with_index(parser: ArgumentParser) -> ArgumentParser:
        parser.add_argument("--index", type=Path, metavar="DIR", help=tell("index"))
        return parser

    def with_corpus(parser: ArgumentParser) -> ArgumentParser:
        parser.add_argument("--corpus", type=Path, metavar="DIR", help=tell("corpus"))
        return parser

    command("prepare", json=False)
    build = with_corpus(with_index(command("build")))
    extent = build.add_mutually_exclusive_group()
    extent.add_argument("--if-stale", action="store_true", help=tell("if_stale"))
    extent.add_argument("--full", action="store_true", help=tell("full"))
    build.add_argument("--progress", type=Path, metavar="FILE", help=tell("progress"))
    ask = with_index(command("ask"))
    asked = ask.add_mutually_exclusive_group(required=True)
    asked.add_argument("question", nargs="?", metavar="QUESTION", help=tell("question"))
    asked.add_argument("--batch", type=Path, metavar="FILE", help=tell("batch"))
    ask.add_argument("--previous", action="append", default=[], metavar="QUESTION", help=tell("previous"))
    ask.add_argument("--top-k", type=partial(_top_k, language=language), metavar="N", help=tell("top_k"))
    with_index(command("passages"))
    with_corpus(with_index(command("status")))
    check = with_index(command("check"))
    check.add_argument("--dossier", type=Path, metavar="FILE", help=tell("dossier"))
    with_index(command("rollback"))
    evaluate = with_index(command("eval"))
    evaluate.add_argument("--questions", type=Path, required=True, metavar="FILE", help=tell("questions"))
    threshold = partial(_threshold, language=language)
    evaluate.add_argument(
        "--min", action="append", default=[], type=threshold, metavar="METRIC=VALUE", help=tell("min")
    )
    export = command("export", json=False)
    export.add_argument("--quotes", type=Path, required=True, metavar="FILE", help=tell("quotes"))
    export.add_argument("--to", type=Path, required=True, metavar="FILE", help=tell("to"))
    feedback = command("feedback", json=False)
    feedback.add_argument("--to", type=Path, metavar="FILE", help=tell("feedback_to"))
    feedback.add_argument("--clear", action="store_true", help=tell("feedback_clear"))
    return parser


def _top_k(text: str, language: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= MOST_QUOTES:
        return int(text)
    raise ArgumentTypeError(say("help.wrong_top_k", language, most=MOST_QUOTES))


def _threshold(text: str, language: str) -> tuple[str, float]:
    name, _, value = text.partition("=")
    try:
        return name.strip(), float(value)
    except ValueError as error:
        raise ArgumentTypeError(say("help.wrong_min", language)) from error
