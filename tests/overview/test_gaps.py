from __future__ import annotations

from dataclasses import replace

from preconise.overview.counts import UNKNOWN, CorpusCounts
from preconise.overview.gaps import USUAL_KINDS, Gap, gaps

WHOLE = CorpusCounts(
    documents=12,
    years={"2024": 6, "2023": 6},
    publishers={"Ville": 4, "Région": 4, "État": 4},
    languages={"fr": 12},
    themes={"nuit": 12},
    kinds=dict.fromkeys(USUAL_KINDS, 20),
)


def test_a_corpus_without_gaps_has_none() -> None:
    assert gaps(WHOLE, 2025) == ()


def test_years_without_a_document_are_named_between_the_first_and_the_last() -> None:
    assert gaps(replace(WHOLE, years={"2024": 1, "2020": 1, "2022": 1}), 2025) == (
        Gap("missing_years", ("2021", "2023")),
    )


def test_a_corpus_whose_latest_document_is_old_is_told() -> None:
    assert gaps(WHOLE, 2027) == (Gap("outdated", ("2024",)),)
    assert gaps(WHOLE, 2026) == ()


def test_languages_and_themes_of_few_documents_are_named() -> None:
    few = replace(WHOLE, languages={"fr": 9, "de": 2, "es": 1, UNKNOWN: 1}, themes={"nuit": 3, "gares": 1})
    assert gaps(few, 2025) == (Gap("few_languages", ("de", "es")), Gap("few_themes", ("gares",)))


def test_kinds_that_are_rare_or_missing_are_named() -> None:
    kinds = {"recommendation": 500, "commitment": 20, "finding": 20, "statistic": 5}
    assert gaps(replace(WHOLE, kinds=kinds), 2025) == (Gap("rare_kinds", ("statistic", "practice_example")),)


def test_a_publisher_of_half_the_documents_is_named_where_there_are_others() -> None:
    assert gaps(replace(WHOLE, publishers={"Ville": 6, "État": 6 - 1, UNKNOWN: 1}), 2025)[0] == Gap(
        "one_publisher", ("Ville",), 6
    )
    assert gaps(replace(WHOLE, publishers={"Ville": 12}), 2025) == ()


def test_documents_without_publisher_or_date_are_counted() -> None:
    lacking = replace(WHOLE, publishers={"Ville": 4, "État": 5, UNKNOWN: 3}, years={"2024": 10, UNKNOWN: 2})
    assert gaps(lacking, 2025) == (Gap("no_publisher", number=3), Gap("no_date", number=2))
