"""Text → sentences: the spans of whole sentences, for French first.

A sentence ends at ".", "?", "!" or "…", with the closing marks after it, where white space and then a capital, a
figure or an opening mark follow; except after an abbreviation, an initial or an ordinal, and except inside a short
quotation or parenthesis. A line break is white space like any other; an empty line ends a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from preconise.passages.sentence_words import SentenceWords, sentence_words
from preconise.types import Span

LONGEST_INSET = 300
"""Characters of the longest quotation or parenthesis that is kept whole, about two sentences; a longer one is split."""

# German closes with the mark that French and English open with: “ right after a stop, before white space.
_CLOSING = r"(?:[»”’\"')\]⁰¹²³⁴-⁹]|(?<=[.!?…])“(?=\s|$))"
_OPENING = r"[«“„‘\"'(\[¿¡–—•-]"
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
# Texts taken from web pages often lack the space: "…du quai.La mairie". Three letters stand before such a dot.
_TOUCHING = rf"(?:(?<=[…!?])|(?<=[^\W\d_]{{3}}\.))(?={_CAPITAL}(?:[^\W\d_]|[’']))"
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_INSET = re.compile(
    rf"«[^«»]{{1,{LONGEST_INSET}}}»|„[^„“”]{{1,{LONGEST_INSET}}}[“”]|“[^“”]{{1,{LONGEST_INSET}}}”|\([^()]{{1,{LONGEST_INSET}}}\)"
    rf"|(?<!\w)\"[^\"]{{1,{LONGEST_INSET}}}\"(?!\w)"
)
_NEXT_WORD = re.compile(rf"(?:{_OPENING}|\s)*([\w’'-]+)")
_WORD_BEFORE = re.compile(r"[^\s«“‘\"(\[/]+$")
_ADDRESS = re.compile(r"[./@]")
_DASHES = ("–", "—", "-")
"""What parts the number of an article of law from its text: "Article 3. – Le maire"."""
_DOTTED = re.compile(r"(?:\w\.-?)+\w")


def sentence_spans(text: str, language: str) -> list[Span]:
    """The sentences of ``text`` in order, white space trimmed; together they hold every other character.

    Args:
        text: running text, without list markers.
        language: ISO 639-1; another language than the known ones gets the rules without the words.
    """
    words = sentence_words(language)
    cuts = sorted({match.end() for match in _PARAGRAPH_BREAK.finditer(text)} | set(_sentence_ends(text, words)))
    bounds = [0, *cuts, len(text)]
    pieces = (trimmed(text, Span(start, end)) for start, end in pairwise(bounds))
    return [piece for piece in pieces if piece.start < piece.end]


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; empty where it holds nothing else."""
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, span.start + len(inside.rstrip())))


def _sentence_ends(text: str, words: SentenceWords) -> Iterator[int]:
    marks = re.escape(words.question_mark)
    ending = re.compile(rf"([.!?…{marks}]+)(?:[^\S\n]?{_CLOSING})*(?:\s+|{_TOUCHING})")
    insets = [match.span() for match in _INSET.finditer(text)]
    for match in ending.finditer(text):
        if (
            not _is_inside(insets, match.start(1), match.end())
            and _can_begin(text, match.end())
            and _can_end(text, match, words)
        ):
            yield match.end()


def _is_inside(insets: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the stretch lies within one of the insets, which are in order and apart."""
    before = bisect_left(insets, (start, 0)) - 1
    return before >= 0 and end < insets[before][1]


def _can_begin(text: str, position: int) -> bool:
    following = _NEXT_WORD.match(text, position)
    if following is None:
        return True
    word = following.group(1)
    return not word[0].islower() or word.startswith(("http", "www"))


def _can_end(text: str, match: re.Match[str], words: SentenceWords) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    if match.group(1) != ".":
        # "[…]" and "(...)" stand for words left out.
        return not before.rstrip().endswith(("[", "("))
    word = _WORD_BEFORE.search(before)
    if word is None or match.end(1) != len(match.group().rstrip()) + match.start():
        return True
    if match.end() == match.end(1) and _ADDRESS.search(before.split()[-1]):
        return False
    token = _after_elision(word.group().lower())
    if token in words.titles or (token.isdecimal() and text[match.end() : match.end() + 1] in _DASHES):
        return False
    if not _is_shortened(token, words):
        return True
    following = _NEXT_WORD.match(text, match.end())
    return following is not None and following.group(1).lower() in words.openers


def _after_elision(token: str) -> str:
    return re.split("[’']", token)[-1]


def _is_shortened(token: str, words: SentenceWords) -> bool:
    initial = len(token) == 1 and token.isalpha()
    ordinal = words.ordinal_dot and token.isdecimal() and len(token) <= 2
    return initial or ordinal or token in words.abbreviations or _DOTTED.fullmatch(token) is not None
