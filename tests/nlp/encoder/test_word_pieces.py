"""Words are parted as the tokenizer parts them together, and remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from reader.errors import AnalysisError
from reader.nlp.encoder import word_pieces
from reader.nlp.encoder.weights import bundled
from reader.nlp.encoder.windows import MAX_PIECES
from reader.nlp.encoder.word_pieces import WordPieces

pytestmark = pytest.mark.model

_WORDS = ["Kuleba", "said", "“", "U.S.", "said", "don't", "\u200b", "well-meaning"]


def test_the_pieces_are_those_of_the_words_as_one_text() -> None:
    tokenizer = bundled().word_pieces.tokenizer
    encoded = tokenizer.encode(_WORDS, is_pretokenized=True, add_special_tokens=False)
    of_words: list[list[int]] = [[] for _ in _WORDS]
    for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
        if word is not None:
            of_words[word].append(piece)
    pieces = WordPieces(tokenizer)
    unknown = pieces.mark("[UNK]")
    expected = [word or [unknown] for word in of_words]
    assert pieces.of(_WORDS) == expected
    assert pieces.of(_WORDS[::-1]) == expected[::-1]


def test_a_word_without_end_is_cut() -> None:
    (pieces,) = WordPieces(bundled().word_pieces.tokenizer).of(["-" * 1000])
    assert len(pieces) == MAX_PIECES


def test_a_word_is_asked_of_the_tokenizer_once_while_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_pieces, "_MAX_WORDS", 2)
    asked: list[str] = []

    class Recording(WordPieces):
        def _pieces(self, words: Sequence[str]) -> Iterable[list[int]]:
            asked.extend(words)
            return super()._pieces(words)

    pieces = Recording(bundled().word_pieces.tokenizer)
    for words in (["one", "two"], ["two", "one"], ["three"], ["one"]):
        pieces.of(words)
    assert asked == ["one", "two", "three", "one"]


def test_a_mark_that_is_missing_is_said() -> None:
    with pytest.raises(AnalysisError, match=r"has no \[NOTHING\]\. Reinstall"):
        bundled().word_pieces.mark("[NOTHING]")
