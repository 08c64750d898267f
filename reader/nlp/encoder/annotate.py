"""Writes into a Doc what the encoder says of its words: parts of speech, parse, sentences and names.

The encoder learned them from spaCy's own parser (see the model card), so they are in its terms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

from reader.nlp.encoder.crf import Floats
from reader.nlp.encoder.inputs import INSIDE, TITLE, Words
from reader.nlp.encoder.names import NamedKind, NameSpan, name_spans
from reader.nlp.encoder.reading import PartScores
from reader.nlp.encoder.trees import best_tree, cycle_in

_NAME_LABELS: Mapping[NamedKind, str] = {"person": "PERSON", "organization": "ORG", "place": "GPE"}
"""As spaCy's recognizer calls them."""
_SPACE_TAG, _SPACE_RELATION = "_SP", "dep"
"""As spaCy's models call those of white space."""
_ROOT = "ROOT"
_PROPER_NOUNS = ("NNP", "NNPS")
_MOST_WORDS = 250
"""Words of a sentence, which always lie in two windows: more is no sentence but a table or a list."""
_NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class SyntaxLabels:
    """The columns of the network's scores of syntax, in order; behind them is that of sentence starts."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]


def annotate(doc: Doc, words: Words, scores: PartScores, labels: SyntaxLabels) -> list[NameSpan]:
    """Set tags, governors, relations, and with them sentences, and the names of one part of a text.

    Returns the names, in words of the part.
    """
    count = len(labels.tags)
    relation_scores = scores.syntax[:, count:-1]
    starts = _sentence_starts(words, scores.syntax[:, -1])
    heads = _heads(scores, starts)
    root = labels.relations.index(_ROOT)
    relations = relation_scores.argmax(1)
    without_root = relation_scores.copy()
    without_root[:, root] = _NEVER
    roots = np.array(heads) == np.arange(len(heads))
    relations = np.where(roots, root, without_root.argmax(1))
    begins_line = [features.place != INSIDE for features in words.features]
    names = [*name_spans(scores.names, begins_line)]
    tags = _tags(scores.syntax[:, :count], words, starts, names, labels)
    _write(doc, words, heads, tags, relations.tolist(), labels)
    doc.set_ents(
        [
            Span(doc, words.tokens[name.start], words.tokens[name.end - 1] + 1, _NAME_LABELS[name.kind])
            for name in names
        ]
    )
    return names


def _tags(
    scores: Floats, words: Words, starts: Sequence[int], names: Iterable[NameSpan], labels: SyntaxLabels
) -> list[int]:
    """Return the tag of every word; the capital of a sentence's first word makes no proper noun of it."""
    named = {word for name in names for word in range(name.start, name.end)}
    capitals = [word for word in starts if word not in named and words.features[word].shape == TITLE]
    proper = [labels.tags.index(tag) for tag in _PROPER_NOUNS if tag in labels.tags]
    own = scores.copy()
    own[np.ix_(capitals, proper)] = _NEVER
    return [int(tag) for tag in own.argmax(1)]


def _sentence_starts(words: Words, scores: Floats) -> list[int]:
    """Return the first word of every sentence: where the network begins one, or a paragraph does."""
    starts = [0]
    for word in range(1, len(words)):
        place = words.features[word].place
        is_first = scores[word] > 0 or (place != INSIDE and place != words.features[word - 1].place)
        if is_first or word - starts[-1] >= _MOST_WORDS:
            starts.append(word)
    return starts


def _heads(scores: PartScores, starts: Sequence[int]) -> list[int]:
    """Return the governor of every word, a root's being the word itself: one tree a sentence."""
    count = len(scores.window)
    bounds = [*starts, count]
    sentence = np.repeat(np.arange(len(starts)), np.diff(bounds))
    heads = _best_heads(scores, sentence)
    for start, end in pairwise(bounds):
        local = [head - start for head in heads[start:end]]
        roots = sum(head == word for word, head in enumerate(local))
        if roots != 1 or cycle_in(local) is not None:
            table, root_scores = _table(scores, start, end)
            heads[start:end] = [start + head for head in best_tree(table, root_scores)]
    return heads


def _best_heads(scores: PartScores, sentence: NDArray[np.int64]) -> list[int]:
    """Return for every word what governs it best within its sentence: itself where it is best as a root."""
    heads: list[int] = []
    for number, first, end in _runs(scores.window):
        governors = scores.governors[number]
        size = governors.table.shape[1] - 1
        own = np.arange(first, end)
        # Words of the window before the part are in no sentence of it.
        columns = np.arange(governors.start, governors.start + size)
        inside = (columns >= 0) & (columns < len(sentence))
        of_columns = np.where(inside, sentence[np.clip(columns, 0, len(sentence) - 1)], -1)
        table = governors.table[first - governors.start : end - governors.start].copy()
        table[:, 1:][sentence[first:end, None] != of_columns[None]] = _NEVER
        table[np.arange(end - first), own - governors.start + 1] = _NEVER
        best = table.argmax(1)
        heads += np.where(best == 0, own, governors.start + best - 1).tolist()
    return heads


def _table(scores: PartScores, start: int, end: int) -> tuple[Floats, Floats]:
    """Return how well each word of the sentence [start, end) governs each, and is its root."""
    table = np.full((end - start, end - start), _NEVER, np.float32)
    roots = np.full(end - start, _NEVER, np.float32)
    for number, first, last in _runs(scores.window[start:end]):
        governors = scores.governors[number]
        rows = governors.table[start + first - governors.start : start + last - governors.start]
        seen_from = max(start, governors.start)
        seen_to = min(end, governors.start + rows.shape[1] - 1)
        columns = slice(seen_from - governors.start + 1, seen_to - governors.start + 1)
        table[first:last, seen_from - start : seen_to - start] = rows[:, columns]
        roots[first:last] = rows[:, 0]
    return table, roots


def _runs(window: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield window, first and end of each run of words that lie deepest in the same window."""
    start = 0
    for word in range(1, len(window) + 1):
        if word == len(window) or window[word] != window[start]:
            yield window[start], start, word
            start = word


def _write(
    doc: Doc,
    words: Words,
    heads: Sequence[int],
    tags: Sequence[int],
    relations: Sequence[int],
    labels: SyntaxLabels,
) -> None:
    strings = doc.vocab.strings
    tag_of, relation_of = ([strings.add(name) for name in names] for names in (labels.tags, labels.relations))
    # White space belongs to the word before it, at the beginning to the first word.
    table: Any = np.empty((len(doc), 3), np.uint64)
    table[:, 0], table[:, 2] = strings.add(_SPACE_TAG), strings.add(_SPACE_RELATION)
    tokens = np.array(words.tokens)
    before = np.maximum(np.searchsorted(tokens, np.arange(len(doc)), side="right") - 1, 0)
    governors = tokens[before]
    governors[tokens] = tokens[np.array(heads)]
    table[:, 1] = (governors - np.arange(len(doc))).astype(np.int64).view(np.uint64)
    table[tokens, 0] = np.array(tag_of, np.uint64)[np.array(tags)]
    table[tokens, 2] = np.array(relation_of, np.uint64)[np.array(relations)]
    doc.from_array(["TAG", "HEAD", "DEP"], table)
