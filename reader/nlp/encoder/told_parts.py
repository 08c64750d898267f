"""What the encoder says about the parts of a text, one after another, and at last about the whole."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from spacy.tokens import Doc

from reader.nlp.encoder.inputs import INSIDE, Words, joined_words, read_words
from reader.nlp.encoder.names import name_spans
from reader.nlp.encoder.reading import PartScores, Told, WindowReader
from reader.nlp.encoder.scores import Window, joined
from reader.nlp.encoder.weights import Encoder
from reader.nlp.entities.told import ToldName


@dataclass(slots=True)
class ToldParts:
    """Reads the parts of one text in order, each once."""

    encoder: Encoder
    _reader: WindowReader = field(init=False)
    _parts: list[tuple[Doc, Words]] = field(default_factory=list)
    _windows: list[Window] = field(default_factory=list)
    _names: list[ToldName] = field(default_factory=list)
    _count: int = 0
    """Tokens of the parts so far."""

    def __post_init__(self) -> None:
        self._reader = WindowReader(self.encoder)

    def read(self, doc: Doc, meanwhile: Callable[[], object] | None = None) -> list[ToldName]:
        """Read the next part; return its names, in its tokens.

        meanwhile: what is done on another core while the network computes; it may annotate the Doc. None:
        nothing, and no other core is used.
        """
        words = read_words(doc, is_beginning=not self._parts)
        self._parts.append((doc, words))
        names: list[ToldName] = []
        if not len(words):
            if meanwhile:
                meanwhile()
        else:
            scores = self._scores(words, meanwhile)
            self._windows += scores.windows
            names = [
                ToldName(
                    words.tokens[name.start], words.tokens[name.end - 1] + 1, name.kind, name.odds, name.doubt
                )
                for name in name_spans(scores.names, [row.place != INSIDE for row in words.features])
            ]
        count = self._count
        self._names += [name._replace(start=name.start + count, end=name.end + count) for name in names]
        self._count += len(doc)
        return names

    def _scores(self, words: Words, meanwhile: Callable[[], object] | None) -> PartScores:
        if meanwhile is None:
            return self._reader.read(words)
        # The network lets go of the interpreter's lock.
        with ThreadPoolExecutor(1) as thread:
            pending_scores = thread.submit(self._reader.read, words)
            meanwhile()
        return pending_scores.result()

    def told(self) -> Told:
        """Return what the encoder says of all parts so far as one text."""
        words = joined_words(self._parts)
        return Told(words, joined(self._windows, [row.place for row in words.features]), tuple(self._names))
