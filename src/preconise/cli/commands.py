"""The commands: the only place that prints, and the one that turns an error into a sentence and an exit code.

Exit codes: 0 done; 1 a check or a threshold failed; 2 cannot be done, told in one line; 3 built, but some files could
not be read; 130 stopped with Ctrl-C or SIGTERM; 141 the reader of the output went away. Rooms are imported by the
command that needs them: torch takes seconds to load, which ``preconise status`` must not wait for.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from io import TextIOWrapper
from typing import TYPE_CHECKING

from preconise.cli.arguments import command_line
from preconise.cli.text import (
    answer_text,
    encoder_text,
    error_line,
    evaluation_text,
    findings_text,
    index_text,
    quote_text,
    reuse_text,
    say,
)
from preconise.errors import InvalidSetting, PreconiseError
from preconise.settings import Settings, load_settings
from preconise.types import Progress

if TYPE_CHECKING:
    from preconise.assistant.assistant import Assistant

DONE, FOUND_WANTING, REFUSED, PARTLY_DONE, INTERRUPTED, NO_READER = 0, 1, 2, 3, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    language = Settings().language
    _write_utf8()
    # Whoever ends the program from outside gets the same clean end as Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        settings = load_settings()
        language = settings.language
        arguments = command_line(language).parse_args(argv)
        code = COMMANDS[arguments.command](arguments, _with_folders(settings, arguments))
        sys.stdout.flush()
    except PreconiseError as error:
        print(error_line(error, language), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print(f"\n{say('interrupted', language)}", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # What is left in the buffer must go somewhere, or the interpreter complains when it closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NO_READER
    return code


def prepare(arguments: Namespace, settings: Settings) -> int:
    """Make the encoder ready, so that the first question does not wait for it."""
    from preconise.retrieval.encoder import load_encoder

    load_encoder(settings)
    return DONE


def build(arguments: Namespace, settings: Settings) -> int:
    """Build the index, unless it is asked to and need not be."""
    from preconise.build import build as build_index
    from preconise.build import is_stale
    from preconise.cli.forms import index_form, reuse_form
    from preconise.cli.progress import ProgressLine, write_progress
    from preconise.retrieval.encoder import encoder_fingerprint, load_encoder
    from preconise.retrieval.encoder_backend import encoder_backend

    if arguments.if_stale and not is_stale(settings.corpus, settings.index, encoder_fingerprint(settings)):
        return status(arguments, settings)
    show = ProgressLine(sys.stderr, settings.language)
    last = Progress("reading", 0, 0)

    def report(progress: Progress) -> None:
        nonlocal last
        last = progress
        show(progress)
        if arguments.progress is not None:
            write_progress(arguments.progress, progress)

    built = build_index(settings.corpus, settings.index, load_encoder(settings), report, full=arguments.full)
    if arguments.json:
        backend = encoder_backend(settings)
        form = index_form(built.manifest, built.files, settings.language, encoder_backend=backend, stale=False)
        _print_json({**form, "reuse": reuse_form(last)})
    else:
        print(index_text(built.manifest, built.files, settings.language))
        print(reuse_text(last, settings.language))
    return PARTLY_DONE if any(file.state == "failed" for file in built.files) else DONE


def ask(arguments: Namespace, settings: Settings) -> int:
    """Answer one question, or each of a file."""
    from preconise.cli.batch import BatchQuestion, read_batch
    from preconise.contract import answer_form

    if arguments.batch is not None:
        questions = read_batch(arguments.batch)
    else:
        previous = tuple(_decoded(question) for question in arguments.previous)
        questions = [BatchQuestion("", _decoded(arguments.question), previous)]
    assistant = _assistant(settings, for_many=arguments.batch is not None)
    for question in questions:
        answer = assistant.ask(question.text, question.previous, arguments.top_k)
        if arguments.json:
            _print_json(answer_form(answer, question.question_id))
        else:
            print(answer_text(answer, settings.language))
    return DONE


def passages(arguments: Namespace, settings: Settings) -> int:
    """Print every indexed passage, in the order of the documents."""
    from preconise.assistant.answer import cut_quote
    from preconise.contract import passage_form
    from preconise.store import open_build

    opened = open_build(settings.index)
    for passage in opened.passages:
        quote = cut_quote(opened.documents[passage.document_id], passage, 0.0, settings.language)
        if arguments.json:
            _print_json(passage_form(passage, quote.text, quote.lead_in, quote.citation))
        else:
            print(quote_text(quote, settings.language), end="\n\n")
    return DONE


def status(arguments: Namespace, settings: Settings) -> int:
    """Say what the index holds and whether it is still that of the corpus."""
    from preconise.build import is_stale
    from preconise.cli.forms import index_form
    from preconise.retrieval.encoder import encoder_fingerprint
    from preconise.retrieval.encoder_backend import encoder_backend
    from preconise.store import read_manifest, read_reports

    manifest, files = read_manifest(settings.index), read_reports(settings.index)
    backend = encoder_backend(settings)
    stale = is_stale(settings.corpus, settings.index, encoder_fingerprint(settings))
    if arguments.json:
        _print_json(index_form(manifest, files, settings.language, encoder_backend=backend, stale=stale))
    else:
        print(index_text(manifest, files, settings.language))
        print(encoder_text(backend, settings.language))
        print(say("index.stale" if stale else "index.fresh", settings.language))
    return DONE


def check(arguments: Namespace, settings: Settings) -> int:
    """Hold the index to what must always be true of it, or the quotes of a handout to the documents."""
    if arguments.dossier is not None:
        return _check_dossier(arguments, settings)
    from preconise.checks import check as check_build
    from preconise.cli.forms import finding_form
    from preconise.retrieval.encoder import encoder_fingerprint, load_encoder
    from preconise.store import open_build

    opened = open_build(settings.index, encoder_fingerprint(settings), thorough=True)
    findings = check_build(opened, load_encoder(settings))
    if arguments.json:
        _print_json([finding_form(finding, settings.language) for finding in findings])
    elif findings:
        print(findings_text(findings, settings.language))
    else:
        print(say("check.none", settings.language, passages=len(opened.passages), documents=len(opened.documents)))
    return FOUND_WANTING if findings else DONE


def _check_dossier(arguments: Namespace, settings: Settings) -> int:
    from preconise.cli.dossier import checked_form, checked_quotes, checked_text
    from preconise.export.read_back import read_back
    from preconise.store import open_build

    quotes = read_back(arguments.dossier)
    checked = checked_quotes(quotes, open_build(settings.index))
    if arguments.json:
        _print_json([checked_form(quote) for quote in checked])
    else:
        print(checked_text(checked, settings.language))
    return DONE if all(quote.standing.stands for quote in checked) else FOUND_WANTING


def rollback(arguments: Namespace, settings: Settings) -> int:
    """Go back to the build before the current one; twice comes back."""
    from preconise.store import rollback as roll_back

    roll_back(settings.index)
    return status(arguments, settings)


def evaluate(arguments: Namespace, settings: Settings) -> int:
    """Ask the questions of a set and hold the figures to their thresholds."""
    from preconise.cli.forms import evaluation_form, figures_form
    from preconise.evaluation.evaluate import evaluate as evaluate_answers
    from preconise.evaluation.question_set import read_question_set

    questions = read_question_set(arguments.questions)
    report = evaluate_answers(questions, _assistant(settings, for_many=True).ask)
    figures = figures_form(report.overall)
    for name, _ in arguments.min:
        if name not in figures:
            raise InvalidSetting(name="--min", value=name)
    if arguments.json:
        _print_json(evaluation_form(report))
    else:
        print(evaluation_text(report, settings.language))
    below = [(name, least) for name, least in arguments.min if (figures[name] or 0.0) < least]
    for name, least in below:
        print(say("eval.below", settings.language, name=name, least=least, value=figures[name]), file=sys.stderr)
    return FOUND_WANTING if below else DONE


def export(arguments: Namespace, settings: Settings) -> int:
    """Write a dossier from quotes that ``preconise ask --json`` printed."""
    from preconise.export.dossier import read_dossier
    from preconise.export.files import check_format, write_dossier

    check_format(arguments.to)
    dossier = read_dossier(arguments.quotes, date.today().isoformat())
    write_dossier(dossier, arguments.to, settings.language)
    print(say("export.written", settings.language, path=arguments.to))
    return DONE


def feedback(arguments: Namespace, settings: Settings) -> int:
    """Say how many judgements are kept; write them to a file, then delete them, where that is asked for."""
    from preconise.feedback import clear_feedback, read_feedback, write_feedback

    kept = read_feedback(settings.feedback_folder)
    print(say("feedback.kept", settings.language, number=len(kept), path=settings.feedback_folder))
    if arguments.to is not None:
        write_feedback(kept, arguments.to)
        print(say("feedback.written", settings.language, path=arguments.to))
    if arguments.clear:
        clear_feedback(settings.feedback_folder)
        print(say("feedback.cleared", settings.language))
    return DONE


COMMANDS: dict[str, Callable[[Namespace, Settings], int]] = {
    "prepare": prepare,
    "build": build,
    "ask": ask,
    "passages": passages,
    "status": status,
    "check": check,
    "rollback": rollback,
    "eval": evaluate,
    "export": export,
    "feedback": feedback,
}


def _assistant(settings: Settings, *, for_many: bool) -> Assistant:
    """The assistant over the current build; ``for_many`` questions rather than one."""
    from concurrent.futures import ThreadPoolExecutor

    from preconise.retrieval.encoder import encoder_fingerprint, load_encoder
    from preconise.store import open_build

    opened = open_build(settings.index, encoder_fingerprint(settings))
    with ThreadPoolExecutor(max_workers=1) as worker:
        loading = worker.submit(load_encoder, settings)
        # Compiling the network leaves the interpreter free for what else a question needs.
        from preconise.assistant.assistant import Assistant
        from preconise.assistant.readiness import get_ready, run_in

        get_ready(for_many=for_many)
        encoder = loading.result()
    if for_many:
        run_in(encoder)
    return Assistant(opened, encoder, settings)


def _with_folders(settings: Settings, arguments: Namespace) -> Settings:
    """The settings with the folders of the command line, which count from the current folder."""
    chosen = {name: getattr(arguments, name, None) for name in ("corpus", "index")}
    return replace(settings, **{name: folder for name, folder in chosen.items() if folder is not None})


def _decoded(argument: str) -> str:
    """An argument whose bytes were not UTF-8 carries lone surrogates, which no tokenizer takes."""
    return os.fsencode(argument).decode("utf-8", errors="replace")


def _print_json(form: object) -> None:
    print(json.dumps(form, ensure_ascii=False))


def _write_utf8() -> None:
    """Print UTF-8 whatever the console's encoding: a quote must not lose a letter on its way."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
