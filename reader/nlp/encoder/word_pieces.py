"""The word pieces of words, remembered: those of a word are the same in every text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.errors import AnalysisError
from reader.nlp.encoder.windows import MAX_PIECES

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_MAX_WORDS = 8_000
"""Words that are remembered: those of fifty articles, in 1.5 MB."""


@dataclass(slots=True)
class WordPieces:
    """Parts words."""

    tokenizer: Tokenizer
    _by_word: dict[str, list[int]] = field(default_factory=dict)

    def of(self, words: Sequence[str]) -> list[list[int]]:
        """Return the pieces of each word, at least one and at most MAX_PIECES; do not change them."""
        by_word = self._by_word
        unseen = [word for word in dict.fromkeys(words) if word not in by_word]
        if len(by_word) + len(unseen) > _MAX_WORDS:
            # A new one: another thread may be reading the old one.
            by_word = self._by_word = {}
            unseen = [*dict.fromkeys(words)]
        if unseen:
            by_word.update(zip(unseen, self._pieces(unseen), strict=True))
        return [by_word[word] for word in words]

    def mark(self, name: str) -> int:
        """Return the number of a mark. Raises AnalysisError when the tokenizer has none of that name."""
        number = self.tokenizer.token_to_id(name)
        if number is None:
            raise AnalysisError(
                f"The tokenizer of the attribution model has no {name}. Reinstall the program."
            )
        return int(number)

    def _pieces(self, words: Sequence[str]) -> Iterable[list[int]]:
        encoded = self.tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
        pieces: list[list[int]] = [[] for _ in words]
        for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
            if word is not None:
                pieces[word].append(piece)
        unknown = [self.mark("[UNK]")]
        return (word_pieces[:MAX_PIECES] or unknown for word_pieces in pieces)
