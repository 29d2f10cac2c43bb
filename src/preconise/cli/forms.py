"""The JSON forms that only the command line prints: an index, a finding, an evaluation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, TypedDict

from preconise.catalogue import explain_report, message
from preconise.retrieval.encoder_backend import Backend, Precision, encoder_precision
from preconise.types import Anew, FileReport, FileState, Manifest, Progress

if TYPE_CHECKING:  # "preconise status" must not wait for what only an evaluation loads
    from preconise.checks import Finding
    from preconise.evaluation.evaluate import Figures, Report


class FileForm(TypedDict):
    """What became of one file of the corpus; ``reason`` is empty where there is nothing to say.

    ``message`` and ``hint`` are those of the first reason, ``notices`` the sentences of the others.
    """

    path: str
    state: FileState
    passages: int
    reason: str
    message: str
    hint: str
    notices: list[str]


class IndexForm(TypedDict):
    """The current build; ``stale`` tells that the corpus, the model or the version has changed since.

    ``encoder_backend`` is what computes embeddings now, "openvino" or "torch", and ``encoder_precision`` the numbers
    that it multiplies, "bfloat16" or "float32".
    """

    build_id: str
    created: str
    format: int
    encoder_fingerprint: str
    encoder_backend: Backend
    encoder_precision: Precision
    documents: int
    passages: int
    stale: bool
    files: list[FileForm]


class ReuseForm(TypedDict):
    """Files that a build read, and those unchanged since an earlier one; ``anew`` says why little could be reused."""

    read: int
    unchanged: int
    anew: Anew


class FindingForm(TypedDict):
    """Something that must not be in an index."""

    rule: str
    message: str
    values: Mapping[str, str]


class OutcomeForm(TypedDict):
    """One question of an evaluation; ``gains`` holds the grade of the gold answer found at each rank."""

    id: str
    answered: bool
    confidence: float
    gains: list[int]


class EvaluationForm(TypedDict):
    """Figures of a run, overall, by language and by kind, and the outcome of every question."""

    overall: Mapping[str, float | None]
    by_language: Mapping[str, Mapping[str, float | None]]
    by_kind: Mapping[str, Mapping[str, float | None]]
    intervals: Mapping[str, tuple[float, float]]
    outcomes: list[OutcomeForm]


def index_form(
    manifest: Manifest, files: Sequence[FileReport], language: str, *, encoder_backend: Backend, stale: bool
) -> IndexForm:
    """The JSON form of an index."""
    return {
        "build_id": manifest.build_id,
        "created": manifest.created,
        "format": manifest.format,
        "encoder_fingerprint": manifest.encoder_fingerprint,
        "encoder_backend": encoder_backend,
        "encoder_precision": encoder_precision(encoder_backend),
        "documents": manifest.documents,
        "passages": manifest.passages,
        "stale": stale,
        "files": [_file_form(file, language) for file in files],
    }


def reuse_form(done: Progress) -> ReuseForm:
    """The JSON form of what a build reused, by the last progress that it reported."""
    return {"read": done.done, "unchanged": done.reused, "anew": done.anew}


def finding_form(finding: Finding, language: str) -> FindingForm:
    """The JSON form of a finding."""
    return {
        "rule": finding.rule,
        "message": message(f"checks.{finding.rule}", language, **finding.values),
        "values": finding.values,
    }


def evaluation_form(report: Report) -> EvaluationForm:
    """The JSON form of an evaluation."""
    intervals = {"hit_at_5": report.hit_at_5, "ndcg_at_10": report.ndcg_at_10}
    return {
        "overall": figures_form(report.overall),
        "by_language": {name: figures_form(figures) for name, figures in report.by_language.items()},
        "by_kind": {name: figures_form(figures) for name, figures in report.by_kind.items()},
        "intervals": {name: (bounds.low, bounds.high) for name, bounds in intervals.items() if bounds},
        "outcomes": [
            {
                "id": outcome.question.question_id,
                "answered": outcome.answer.answered,
                "confidence": round(outcome.answer.confidence, 4),
                "gains": list(outcome.gains),
            }
            for outcome in report.outcomes
        ],
    }


def figures_form(figures: Figures) -> dict[str, float | None]:
    """The figures by name; None where a group holds no question that the figure is about."""
    return asdict(figures)


def _file_form(file: FileReport, language: str) -> FileForm:
    explanations = explain_report(file, language)
    return {
        "path": file.path,
        "state": file.state,
        "passages": file.passages,
        "reason": file.reason,
        "message": explanations[0].message if explanations else "",
        "hint": explanations[0].hint if explanations else "",
        "notices": [f"{explanation.message} {explanation.hint}" for explanation in explanations[1:]],
    }
