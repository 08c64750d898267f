"""What the encoder says about a whole text: a score for every tag of every word, and who belongs to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from typing import TYPE_CHECKING

import numpy as np

from reader.errors import AnalysisError
from reader.nlp.encoder.crf import Floats
from reader.nlp.encoder.inputs import HEADLINE, INSIDE, PARAGRAPH, Words
from reader.nlp.encoder.windows import MAX_PIECES, deepest, windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from reader.nlp.encoder.runtime import InferenceSession


TAGS = 7
OUTSIDE, BEGIN_SOURCE, BEGIN_CUE, BEGIN_CONTENT = 0, 1, 3, 5
"""Tags; the one after each of those that begin is "inside" of the same."""
_NEVER = -1e4
_LIKELY = 0.002
FAR = -12.0
"""Log-probability of a word that is no candidate."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Log-probabilities that words of one window belong to words of the same window that may begin a span."""

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

    def leaning(self, lean: Floats) -> Scores:
        """Return the same with something added to each tag, so that some are told sooner than others."""
        return replace(self, roles=self.roles + lean)


def score(
    words: Words, labels: Sequence[Mapping[str, int]], tokenizer: Tokenizer, session: InferenceSession
) -> Scores:
    """Run the encoder over a text, one window at a time and never padded, so that company changes nothing."""
    pieces = _pieces(words.texts, tokenizer)
    told = np.array([_numbers(features, labels) for features in words.features], np.int64)
    ranges = list(
        windows([len(own) for own in pieces], [features[-1] != INSIDE for features in words.features])
    )
    window = deepest(ranges, len(pieces))
    begin, end_mark = _mark(tokenizer, "[CLS]"), _mark(tokenizer, "[SEP]")
    roles, cues, sources = np.empty((len(pieces), TAGS), np.float32), [], []
    for place, (start, end) in enumerate(ranges):
        sizes = [len(own) for own in pieces[start:end]]
        ids = np.array([begin, *chain.from_iterable(pieces[start:end]), end_mark], np.int64)
        features = np.zeros((len(ids), told.shape[1]), np.int64)
        features[1:-1] = np.repeat(told[start:end], sizes, axis=0)
        first = np.array([0, *accumulate(sizes, initial=1)][:-1], np.int64)
        role, cue, source = session.run(None, {"ids": ids, "features": features, "first": first})
        own = [word for word in range(start, end) if window[word] == place]
        roles[own] = role[1:][[word - start for word in own]]
        cues.append(_choice(start, cue, role, BEGIN_CUE))
        sources.append(_choice(start, source, role, BEGIN_SOURCE))
    _stop_at_paragraphs(roles, [features[-1] for features in words.features])
    return Scores(roles, cues, sources, window)


def _pieces(texts: list[str], tokenizer: Tokenizer) -> list[list[int]]:
    encoded = tokenizer.encode(texts, is_pretokenized=True, add_special_tokens=False)
    pieces: list[list[int]] = [[] for _ in texts]
    for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
        if word is not None:
            pieces[word].append(piece)
    unknown = [_mark(tokenizer, "[UNK]")]
    return [own[:MAX_PIECES] or unknown for own in pieces]


def _stop_at_paragraphs(roles: Floats, places: Sequence[str]) -> None:
    """Let no source or cue run on into another paragraph, and no content from the headline into the text."""
    fresh = [word for word, place in enumerate(places) if word == 0 or place == PARAGRAPH]
    roles[np.ix_(fresh, (BEGIN_SOURCE + 1, BEGIN_CUE + 1))] = _NEVER
    body = [word for word in fresh if word == 0 or places[word - 1] == HEADLINE]
    roles[body, BEGIN_CONTENT + 1] = _NEVER


def _mark(tokenizer: Tokenizer, name: str) -> int:
    number = tokenizer.token_to_id(name)
    if number is None:
        raise AnalysisError(f"The tokenizer of the attribution model has no {name}. Reinstall the program.")
    return number


def _numbers(features: tuple[str, ...], labels: Sequence[Mapping[str, int]]) -> list[int]:
    return [kind.get(label, 0) for kind, label in zip(labels, features, strict=True)]


def _choice(start: int, table: Floats, roles: Floats, begin: int) -> Choice:
    """Keep the columns of words that may begin a span, so that a long text fits into memory."""
    chances = np.exp(roles[1:] - roles[1:].max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    likely = np.flatnonzero(chances[:, begin] > _LIKELY)
    columns = {start + int(word): column for column, word in enumerate(likely, 1)}
    return Choice(start, table[1:][:, np.concatenate(([0], likely + 1))].astype(np.float32), columns)
