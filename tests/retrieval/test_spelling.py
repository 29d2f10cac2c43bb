"""Spelling: a slip of the keys, or a word written as it is heard, leads to the term that the index knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preconise.retrieval.analysis import terms
from preconise.retrieval.spelling import Spelling, phonetic_key

LONG_WORDS = ["videosurveill", "radicalis", "discrimin", "stupefiant", "intercommunal", "accompagn"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SMALL_TERMS = st.text("abc", min_size=3, max_size=10)


def known(words: str) -> Spelling:
    vocabulary = sorted(set(terms(words, "fr")))
    return Spelling(vocabulary, [1] * len(vocabulary))


def found(spelling: Spelling, term: str) -> list[str]:
    return [correction.term for correction in spelling.nearest(term)]


def slips(one: str, other: str) -> int:
    """Optimal string alignment, by its definition."""
    table = [[max(i, j) if not min(i, j) else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            same = one[i - 1] == other[j - 1]
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (not same))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


def price(term: str, candidate: str) -> int:
    distance = slips(term, candidate)
    if distance > 1 and phonetic_key(term) == phonetic_key(candidate):
        return 1
    return distance if distance < 2 or term[0] == candidate[0] else 99


@st.composite
def misspelt(draw: st.DrawFn) -> tuple[str, str]:
    word = draw(st.sampled_from(LONG_WORDS))
    place = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from(LETTERS))
    before, here, after = word[:place], word[place], word[place + 1 :]
    slipped = [before + after, before + letter + here + after, before + letter + after]
    exchanged = before + after[:1] + here + after[1:]
    return word, draw(st.sampled_from([*slipped, exchanged]))


@given(misspelt())
def test_one_slip_in_a_long_word_is_found(case: tuple[str, str]) -> None:
    word, slipped = case
    assert found(Spelling(LONG_WORDS, [1] * len(LONG_WORDS)), slipped)[0] == word


@given(st.dictionaries(SMALL_TERMS, st.integers(1, 5), min_size=1, max_size=40), SMALL_TERMS)
def test_the_nearest_terms_are_those_of_a_plain_search(frequencies: dict[str, int], term: str) -> None:
    limit = 2 if len(term) >= 8 else 1
    prices = {candidate: price(term, candidate) for candidate in frequencies}
    near = [candidate for candidate in frequencies if prices[candidate] <= limit]
    near.sort(key=lambda candidate: (prices[candidate], -frequencies[candidate], candidate))

    corrections = Spelling(list(frequencies), list(frequencies.values())).nearest(term)

    assert [correction.term for correction in corrections] == (near[:3] if len(term) > 3 else [])
    assert all(correction.slips == prices[correction.term] for correction in corrections)


@given(st.lists(st.text(LETTERS, min_size=4, max_size=12), min_size=1, max_size=30, unique=True))
def test_a_known_term_stands_for_itself_first(vocabulary: list[str]) -> None:
    spelling = Spelling(vocabulary, [1] * len(vocabulary))
    for term in vocabulary:
        first, *others = spelling.nearest(term)
        assert (first.term, first.slips) == (term, 0)
        assert all(other.slips > 0 for other in others)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("harselement", "harcèlement"),
        ("delincance", "délinquance"),
        ("fotographie", "photographie"),
        ("kartier", "quartier"),
        ("vidéosurveillence", "vidéosurveillance"),
        ("délinquence", "délinquance"),
        ("violance", "violence"),
        ("agrésion", "agression"),
        ("otorité", "autorité"),
        ("aterissage", "atterrissage"),
        ("cambrioalge", "cambriolage"),
        ("hopital", "hospital"),
    ],
)
def test_what_is_written_as_it_is_heard_is_found(typed: str, meant: str) -> None:
    (term,) = terms(typed, "fr")
    assert found(known(f"{meant} mairie préfecture école"), term) == terms(meant, "fr")


@given(st.lists(st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=20))
def test_many_words_have_the_keys_of_each(words: list[str]) -> None:
    assert phonetic_key("\n".join(words)).split("\n") == [phonetic_key(word) for word in words]


@pytest.mark.parametrize("term", ["rie", "r2e4", "covid19", "2023", ""])
def test_short_terms_and_numbers_are_left_as_they_are(term: str) -> None:
    assert Spelling(["rue", "covid", "2024", "rues", "rive"], [1] * 5).nearest(term) == ()


def test_numbers_correct_nothing() -> None:
    assert found(Spelling(["quarti3r", "quartier"], [9, 1]), "quartir") == ["quartier"]


def test_two_slips_need_a_long_word_and_its_first_letter() -> None:
    assert found(known("mairie"), "maorae") == []
    assert found(Spelling(["stupefiant"], [1]), "stupifient") == ["stupefiant"]
    assert found(Spelling(["stupefiant"], [1]), "atupefient") == []
    assert found(Spelling(["stupefiant"], [1]), "atupefiant") == ["stupefiant"]


def test_three_at_most_the_nearest_first_then_the_most_frequent_then_by_alphabet() -> None:
    spelling = Spelling(["tranquillit", "tranquilliti", "tranquillity", "tranquillitx"], [1, 5, 9, 5])

    assert found(spelling, "tranquilit") == ["tranquillit", "tranquillity", "tranquilliti"]


def test_frequencies_and_terms_have_to_match() -> None:
    with pytest.raises(ValueError):
        Spelling(["mair"], [])


def test_an_index_without_terms_corrects_nothing() -> None:
    assert Spelling([], []).nearest("mairie") == ()
