"""The input of the encoder: the words of a text, and what marks, layout, letters and lists say about each.

The input has no white space, so where paragraphs begin is a feature.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress
from operator import add, not_
from typing import NamedTuple

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.doc_text import text_of
from reader.nlp.encoder.draft import Range
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import ROLES, TITLES
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import fold, singular
from reader.nlp.token_columns import flags_of, starts_of, words_of
from reader.text.datelines import behind_dateline


class Features(NamedTuple):
    """What is said of a word beside its letters, as labels; the network has one table of numbers for each."""

    quotation: str
    """One of QUOTATION."""
    place: str
    """One of PLACE."""
    shape: str
    """One of SHAPE; the word pieces have no capitals."""
    listed: str
    """One of LISTED."""


UNKNOWN = ""
OUTSIDE, SHORT, LONG, SENTENCES, UNCLOSED = "outside", "short", "long", "sentences", "unclosed"
QUOTATION = (UNKNOWN, OUTSIDE, SHORT, LONG, SENTENCES, UNCLOSED)
"""What the marks around a word hold: few words (a scare quote, a title), more, sentences; or none closes."""
HEADLINE, PARAGRAPH, INSIDE = "headline", "paragraph", "inside"
PLACE = (UNKNOWN, HEADLINE, PARAGRAPH, "sentence", INSIDE)
"""Where a word stands: in the first line, first of a paragraph, elsewhere. No word is "sentence" any more."""
LOWER, TITLE, UPPER, MIXED, NO_LETTERS = "lower", "title", "upper", "mixed", "no letters"
SHAPE = (UNKNOWN, LOWER, TITLE, UPPER, MIXED, NO_LETTERS)
"""Which letters of a word are capitals: none, the first, all of several, others ("McKay"); or it has none."""
GIVEN_NAME, PLACE_NAME, BOTH, ORGANIZATION_NOUN, ROLE = "given", "place", "given or place", "class", "role"
LISTED = (UNKNOWN, GIVEN_NAME, PLACE_NAME, BOTH, ORGANIZATION_NOUN, ROLE)
"""What the word lists know a word as; a hint for what a name names, never the answer."""

_MARKS = re.compile(r"[“”\"«»]")
_LOW_MARKS = re.compile("„([^„“”\n]*)[“”]")
_OPENS, _CLOSES = '“«"', '”»"'
_LINE = re.compile(r"[^\n]+")
_LINE_END = re.compile(r"\n[ \t]*\n|\n(?![ \t]*[a-z])")
"""Where a paragraph ends; a line that begins with a small letter goes on with the one before."""
_SENTENCE_END = re.compile(r"[.!?…,]")
_SHORT_WORDS = 4
_ARTICLES = frozenset(("a", "an", "the"))
"""Words that headlines leave out."""
_MAX_HEADLINE_WORDS = 16
"""Words of a first line that ends like a sentence; a longer one is no headline, but how the report opens."""
_MAX_WORDS = 8_192
"""Words of which shape and list are remembered: the vocabulary of a hundred articles."""


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a Doc without its white space; every list has one item a word."""

    texts: list[str]
    starts: list[int]
    ends: list[int]
    features: list[Features]
    tokens: list[int]
    """Index of its token in the Doc."""

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, token: int) -> int:
        """Return the word of a token of the Doc; of white space, the word behind it."""
        return bisect_left(self.tokens, token)

    def covering(self, span: Span) -> Range:
        """Return the words that a span touches, at least one. Raises IndexError in a text without words."""
        start = min(bisect_right(self.ends, span.start), len(self) - 1)
        return start, max(bisect_left(self.starts, span.end), start + 1)

    def span(self, words: Range) -> Span:
        """Return the code points of some words, and of what stands between them."""
        return Span(self.starts[words[0]], self.ends[words[1] - 1])


def read_words(doc: Doc, *, is_beginning: bool = True) -> Words:
    """Return the words of a Doc with their features; it needs no annotation. Takes linear time.

    is_beginning: the first line is the headline; it is not where the Doc is a later part of a text.
    """
    text = _with_curly_marks(text_of(doc))
    is_word = [*map(not_, flags_of(doc, "IS_SPACE"))]
    tokens = [*compress(range(len(doc)), is_word)]
    words = [*compress(words_of(doc), is_word)]
    begins = [*compress(starts_of(doc), is_word)]
    # Rarely a token has white space at its edge: after a mark made of two apostrophes.
    stripped = [*map(str.strip, words)]
    starts = [
        start if inside is word else start + word.index(inside)
        for start, word, inside in zip(begins, words, stripped, strict=True)
    ]
    ends = [*map(add, starts, map(len, stripped))]
    if text is not text_of(doc):
        words = [text[start : start + len(word)] for start, word in zip(begins, words, strict=True)]
    states, places = _states(starts, _regions(text)), _places(text, starts, is_beginning)
    features = [*map(_features, states, places, map(_shape, words), map(_listed, words))]
    return Words(words, starts, ends, features, tokens)


def joined_words(parts: Sequence[tuple[Doc, Words]]) -> Words:
    """Return the words of a text from those of its parts, in order; offsets count in the whole text."""
    if len(parts) == 1:
        return parts[0][1]
    joined = Words([], [], [], [], [])
    code_points = tokens = 0
    for doc, words in parts:
        joined.texts.extend(words.texts)
        joined.starts.extend([start + code_points for start in words.starts])
        joined.ends.extend([end + code_points for end in words.ends])
        joined.features.extend(words.features)
        joined.tokens.extend([token + tokens for token in words.tokens])
        code_points += doc[-1].idx + len(doc[-1].text_with_ws) if len(doc) else 0
        tokens += len(doc)
    return joined


@cache  # a thousand at most, of which a text has fifty
def _features(quotation: str, place: str, shape: str, listed: str) -> Features:
    return Features(quotation, place, shape, listed)


@lru_cache(_MAX_WORDS)
def _shape(word: str) -> str:
    if word.islower():
        return LOWER
    if len(word) > 1 and word.isupper():
        return UPPER
    if word[:1].isupper():
        return TITLE if word[1:] == word[1:].lower() else MIXED
    return MIXED if any(map(str.isupper, word)) else NO_LETTERS


@lru_cache(_MAX_WORDS)
def _listed(word: str) -> str:
    norm = fold(word)
    if norm in ROLES or norm in TITLES:
        return ROLE
    if norm in CLASSES or singular(norm) in CLASSES:
        return ORGANIZATION_NOUN
    is_given, is_place = norm in GIVEN_NAMES, (norm,) in PLACES
    return BOTH if is_given and is_place else GIVEN_NAME if is_given else PLACE_NAME if is_place else UNKNOWN


def _with_curly_marks(text: str) -> str:
    """Return a text with “…” for „…“, code point by code point: the network knows “ as what opens."""
    return _LOW_MARKS.sub("“\\1”", text).replace("„", "“") if "„" in text else text


# Not `text.quotations`: the network was trained on these regions, so they are read as they were then.
def _regions(text: str) -> list[tuple[int, int, str]]:
    """Regions between double marks, marks included, in order; one left open runs to the end of its line."""
    regions = []
    for line in _LINE.finditer(text):
        start = None
        for mark in _MARKS.finditer(text, *line.span()):
            if start is None:
                start = mark.start() if mark[0] in _OPENS else None
            elif mark[0] in _CLOSES:
                regions.append((start, mark.end(), _size(text[start + 1 : mark.start()])))
                start = None
        if start is not None:
            regions.append((start, line.end(), UNCLOSED))
    return regions


def _size(inside: str) -> str:
    if _SENTENCE_END.search(inside[-1:]):
        return SENTENCES
    return SHORT if len(inside.split()) <= _SHORT_WORDS else LONG


def _states(starts: list[int], regions: list[tuple[int, int, str]]) -> list[str]:
    states = [OUTSIDE] * len(starts)
    for start, end, state in regions:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        states[first:last] = [state] * (last - first)
    return states


def _headline_end(text: str) -> int:
    start = len(text) - len(text.lstrip())
    end = _LINE_END.search(text, start)
    return end.start() if end and not _is_lead(text[start : end.start()]) else -1


def _is_lead(line: str) -> bool:
    """Tell whether a report opens with a line, so that the text has no headline.

    Of names in headlines the network tells no more than the first word.
    """
    is_sentence = line.rstrip("”\"’' ").endswith((".", "!", "?"))
    words = line.split()
    is_long = len(words) > _MAX_HEADLINE_WORDS or not _ARTICLES.isdisjoint(words)
    return is_sentence and (is_long or behind_dateline(line, Span(0, len(line))) > 0)


def _places(text: str, starts: list[int], is_beginning: bool) -> list[str]:
    headline_end = _headline_end(text) if is_beginning else -1
    places = [] if is_beginning or not starts else [PARAGRAPH]
    for previous, start in zip([0, *starts][len(places) :], starts[len(places) :], strict=False):
        if start < headline_end:
            places.append(HEADLINE)
        elif "\n" in text[previous:start] and _LINE_END.search(text, previous, start + 1):
            places.append(PARAGRAPH)
        else:
            places.append(INSIDE)
    return places
