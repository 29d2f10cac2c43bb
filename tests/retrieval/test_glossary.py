"""The glossary: an abbreviation leads to its name and a name to its abbreviation, as people type them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.catalogue import LANGUAGES, explain
from preconise.errors import InvalidGlossary
from preconise.retrieval.analysis import words
from preconise.retrieval.glossary import Entry, Glossary, expanded, load_glossary
from preconise.retrieval.stop_words import STOP_WORDS

SHIPPED = load_glossary(None)
CLSPD = "conseil local de sécurité et de prévention de la délinquance"


def found(question: str, glossary: Glossary = SHIPPED) -> list[str]:
    return [expansion.abbreviation for expansion in glossary.expansions(question)]


def own(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "glossary.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    "question",
    [
        "Qui préside le CLSPD ?",
        "qui preside le clspd",
        "le C.L.S.P.D. doit-il se réunir ?",
        "réunir le C.L.S.P.D",
        "les CLSPDs de la région",
        "l'activité d'un CLSPD-cellule",
        "QUI PRÉSIDE LE CLSPD DE LA VILLE ?",
    ],
)
def test_an_abbreviation_is_found_however_it_is_typed(question: str) -> None:
    (expansion,) = SHIPPED.expansions(question)

    assert expansion.abbreviation == "CLSPD"
    assert expansion.texts["fr"] == (CLSPD,)
    assert expansion.abbreviated
    assert not expansion.spelled_out


@pytest.mark.parametrize(
    ("question", "abbreviations"),
    [
        ("Le SG-CIPDR publie-t-il un guide ?", ["SG-CIPDR"]),
        ("SGCIPDR ou sg cipdr", ["SG-CIPDR"]),
        ("droits des personnes LGBTQI+", ["LGBTQI+"]),
        ("les personnes lgbtqi", ["LGBTQI+"]),
        ("P/CVE programmes", ["P/CVE"]),
        ("le CLS du QPV", ["CLS", "QPV"]),
        ("NGOs and VAWG", ["NGO", "VAWG"]),
        ("déclspd clspdé", []),
        ("", []),
        ("…?", []),
    ],
)
def test_abbreviations_are_whole_words_and_the_longest_counts(question: str, abbreviations: list[str]) -> None:
    assert found(question) == abbreviations


@pytest.mark.parametrize(
    ("question", "abbreviations"),
    [
        ("armer la PM", ["PM"]),
        ("les PMs, la P.M.", ["PM"]),
        ("at 3 pm in the street", []),
        ("j'ai un bar et un sac", []),
        ("l'IA dans l'espace public", ["IA"]),
        ("RÉDUIRE LE BRUIT D'UN BAR", []),
        ("PM et VIF", ["PM", "VIF"]),
        ("un débat vif entre eux", []),
    ],
)
def test_an_abbreviation_that_is_a_word_too_needs_capitals(question: str, abbreviations: list[str]) -> None:
    assert found(question) == abbreviations


@pytest.mark.parametrize(
    ("question", "abbreviation"),
    [
        (f"Qui préside le {CLSPD} ?", "CLSPD"),
        ("Les conseils locaux de securite et prevention de la delinquance", "CLSPD"),
        ("les quartiers prioritaires de la ville", "QPV"),
        ("What does a multi-agency risk assessment conference decide?", "MARAC"),
        ("Comité interministériel de prévention de la délinquance et de la radicalisation", "CIPDR"),
    ],
)
def test_a_name_spelled_out_gives_its_abbreviation(question: str, abbreviation: str) -> None:
    (expansion,) = SHIPPED.expansions(question)

    assert expansion.abbreviation == abbreviation
    assert expansion.spelled_out
    assert not expansion.abbreviated
    assert expanded(question, "fr", SHIPPED) == f"{question} ({abbreviation})"


def test_a_common_word_gives_no_abbreviation() -> None:
    assert found("La vidéosurveillance est-elle efficace ?") == []


@pytest.mark.parametrize(
    ("question", "language", "addition"),
    [
        ("Qui préside le CLSPD ?", "fr", f" ({CLSPD})"),
        ("Who chairs the CLSPD?", "en", " (local security and crime prevention council)"),
        ("Wer leitet den CLSPD?", "de", f" ({CLSPD})"),
        ("CLSPD", "", f" ({CLSPD})"),
        ("Que fait le MARAC ?", "fr", " (multi-agency risk assessment conference)"),
        ("RGPD and GDPR", "en", " (General Data Protection Regulation)"),
        (f"le CLSPD ({CLSPD})", "fr", ""),
        ("Comment prévenir les rixes ?", "fr", ""),
    ],
)
def test_a_question_is_followed_by_what_it_does_not_say(question: str, language: str, addition: str) -> None:
    assert expanded(question, language, SHIPPED) == question + addition


@given(st.text())
def test_no_question_is_changed_but_by_an_addition(question: str) -> None:
    assert expanded(question, "fr", SHIPPED).startswith(question)


def test_the_shipped_abbreviations_are_found_and_are_no_function_words() -> None:
    entries = SHIPPED.entries
    assert len(entries) > 90
    assert [entry.abbreviation for entry in entries if found(entry.abbreviation) != [entry.abbreviation]] == []
    function_words = frozenset().union(*STOP_WORDS.values())
    plain = {"".join(words(entry.abbreviation)) for entry in entries if not entry.ambiguous}
    assert plain & function_words == set()


def test_ones_own_entries_replace_and_add(tmp_path: Path) -> None:
    path = own(tmp_path, '[clspd]\nfr = ["conseil de chez nous"]\n[BTM]\nfr = ["brigade des transports"]\n')
    glossary = load_glossary(path)

    assert expanded("CLSPD, BTM et QPV", "fr", glossary).startswith(
        "CLSPD, BTM et QPV (conseil de chez nous, brigade des transports, quartier prioritaire"
    )
    assert found(CLSPD, glossary) == []


def test_a_file_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    assert load_glossary(tmp_path / "glossary.toml").entries == SHIPPED.entries


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[CLSPD]\nfr = [conseil]", "line 2"),
        (b'[CLSPD]\nfr = ["s\xe9curit\xe9"]', "utf-8"),
        ('CLSPD = "conseil"', "[CLSPD]"),
        ("[CLSPD]", "[CLSPD]"),
        ("[CLSPD]\nambiguous = true", "[CLSPD]"),
        ('["?"]\nfr = ["conseil"]', "[?]"),
        ('[CLSPD]\nfr = "conseil"', "[CLSPD] fr"),
        ("[CLSPD]\nfr = []", "[CLSPD] fr"),
        ('[CLSPD]\nfr = [" "]', "[CLSPD] fr"),
        ('[CLSPD]\nfrench = ["conseil"]', "[CLSPD] french"),
        ('[CLSPD]\nfr = ["conseil"]\nambiguous = "yes"', "[CLSPD] ambiguous"),
    ],
)
def test_a_malformed_glossary_is_told_with_its_place(text: str | bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidGlossary) as caught:
        load_glossary(own(tmp_path, text))

    for language in LANGUAGES:
        message = explain(caught.value, language).message
        assert str(tmp_path) in message
        assert said in message


def test_an_empty_glossary_expands_nothing() -> None:
    assert expanded(f"CLSPD, {CLSPD}", "fr", Glossary([])) == f"CLSPD, {CLSPD}"


def test_one_name_may_have_several_abbreviations() -> None:
    glossary = Glossary([Entry("ONG", {"fr": ("organisation libre",)}), Entry("NGO", {"fr": ("organisation libre",)})])

    assert found("les organisations libres", glossary) == ["ONG", "NGO"]
