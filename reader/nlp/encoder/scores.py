"""What the encoder says about a whole text: a score for every tag of every word, and links between words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from typing import TYPE_CHECKING

import numpy as np

from reader.errors import AnalysisError
from reader.nlp.encoder.crf import Floats
from reader.nlp.encoder.inputs import HEADLINE, INSIDE, PARAGRAPH, Features, Words
from reader.nlp.encoder.windows import MAX_PIECES, deepest, windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from reader.nlp.encoder.runtime import InferenceSession


TAGS = 7
OUTSIDE, BEGIN_SOURCE, BEGIN_CUE, BEGIN_CONTENT = 0, 1, 3, 5
"""Tags; the one after each of those that begin is "inside" of the same."""
_NEVER = -1e4
_LEAST_CANDIDATE = 0.002
"""Probability to begin a cue or source from which on a word is a candidate; all words would be a table of the
text's length by the window's."""
FAR = -12.0
"""Log-probability of a link to a word that is no candidate, lower than the network gives."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Log-probabilities of the links from the words of one window to its words that may begin a span."""

    start: int
    table: Floats
    """[words of the window, 1 + candidates]: column 0 for none."""
    columns: dict[int, int]
    """Word to column."""

    def sees(self, word: int) -> bool:
        """Tell whether a word stands in the window."""
        return self.start <= word < self.start + len(self.table)


@dataclass(frozen=True, slots=True)
class Scores:
    """Everything that decoding needs."""

    roles: Floats
    """[words, tags]"""
    cues: list[Choice]
    """A window each: which cue a word of content belongs to."""
    sources: list[Choice]
    """A window each: which source a word of a cue belongs to."""
    window: list[int]
    """The window in which each word lies deepest."""

    def with_bias(self, bias: Floats) -> Scores:
        """Return the same with `bias`, [tags], added to the score of each tag of every word."""
        return replace(self, roles=self.roles + bias)


def score(
    words: Words, labels: Sequence[Mapping[str, int]], tokenizer: Tokenizer, session: InferenceSession
) -> Scores:
    """Run the encoder over a text of at least one word; labels: for each feature, the number of each label.

    One window at a time and never padded, so that scores do not depend on what is in the same batch.
    """
    pieces = _pieces(words.texts, tokenizer)
    numbers = np.array([_numbers(features, labels) for features in words.features], np.int64)
    ranges = list(
        windows(
            [len(word_pieces) for word_pieces in pieces],
            [features.place != INSIDE for features in words.features],
        )
    )
    window = deepest(ranges, len(pieces))
    begin, end_mark = _mark(tokenizer, "[CLS]"), _mark(tokenizer, "[SEP]")
    roles, cues, sources = np.empty((len(pieces), TAGS), np.float32), [], []
    for place, (start, end) in enumerate(ranges):
        sizes = [len(word_pieces) for word_pieces in pieces[start:end]]
        ids = np.array([begin, *chain.from_iterable(pieces[start:end]), end_mark], np.int64)
        features = np.zeros((len(ids), numbers.shape[1]), np.int64)
        features[1:-1] = np.repeat(numbers[start:end], sizes, axis=0)
        first = np.array([0, *accumulate(sizes, initial=1)][:-1], np.int64)
        role, cue, source = session.run(None, {"ids": ids, "features": features, "first": first})
        deep = [word for word in range(start, end) if window[word] == place]
        roles[deep] = role[1:][[word - start for word in deep]]
        cues.append(choice_of(start, cue, role, BEGIN_CUE))
        sources.append(choice_of(start, source, role, BEGIN_SOURCE))
    _stop_at_paragraphs(roles, [features.place for features in words.features])
    return Scores(roles, cues, sources, window)


def _pieces(texts: list[str], tokenizer: Tokenizer) -> list[list[int]]:
    encoded = tokenizer.encode(texts, is_pretokenized=True, add_special_tokens=False)
    pieces: list[list[int]] = [[] for _ in texts]
    for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
        if word is not None:
            pieces[word].append(piece)
    unknown = [_mark(tokenizer, "[UNK]")]
    return [word_pieces[:MAX_PIECES] or unknown for word_pieces in pieces]


def _stop_at_paragraphs(roles: Floats, places: Sequence[str]) -> None:
    """Let no source or cue run on into another paragraph, and no content from the headline into the text."""
    starts = [word for word, place in enumerate(places) if word == 0 or place == PARAGRAPH]
    roles[np.ix_(starts, (BEGIN_SOURCE + 1, BEGIN_CUE + 1))] = _NEVER
    body = [word for word in starts if word == 0 or places[word - 1] == HEADLINE]
    roles[body, BEGIN_CONTENT + 1] = _NEVER


def _mark(tokenizer: Tokenizer, name: str) -> int:
    number = tokenizer.token_to_id(name)
    if number is None:
        raise AnalysisError(f"The tokenizer of the attribution model has no {name}. Reinstall the program.")
    return number


def _numbers(features: Features, labels: Sequence[Mapping[str, int]]) -> list[int]:
    return [kind.get(label, 0) for kind, label in zip(labels, features, strict=True)]


def choice_of(start: int, table: Floats, roles: Floats, begin: int) -> Choice:
    """Return the links of one window, the columns of candidates alone; all of them would fill the memory.

    table: [1 + words, 1 + words], the first row and column for none. roles: [1 + words, tags]. begin: the tag
    with which the span of a candidate begins.
    """
    probabilities = np.exp(roles[1:] - roles[1:].max(1, keepdims=True))
    probabilities /= probabilities.sum(1, keepdims=True)
    candidates = np.flatnonzero(probabilities[:, begin] > _LEAST_CANDIDATE)
    columns = {start + int(word): column for column, word in enumerate(candidates, 1)}
    return Choice(start, table[1:][:, np.concatenate(([0], candidates + 1))].astype(np.float32), columns)
