"""Reads a text part by part: with the encoder, or with spaCy's own parser where there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from reader.nlp import pipeline
from reader.nlp.doc_text import remember_text
from reader.nlp.entities.told_names import ToldName

if TYPE_CHECKING:
    from reader.nlp.encoder.inputs import Words
    from reader.nlp.encoder.names import NameSpan
    from reader.nlp.encoder.reading import Told, WindowReader
    from reader.nlp.encoder.scores import Window
    from reader.nlp.encoder.weights import Encoder


@dataclass(frozen=True, slots=True)
class Reading:
    """A text that was read."""

    doc: Doc
    """Annotated; offsets in it are offsets in the text."""
    told: Told | None = None
    """What the encoder says of it; None where the parser read it."""

    @property
    def names(self) -> tuple[ToldName, ...] | None:
        """The names that the encoder told; None where the parser read the text."""
        if self.told is None:
            return None
        tokens = self.told.words.tokens
        return tuple(
            ToldName(tokens[name.start], tokens[name.end - 1] + 1, name.kind, name.odds)
            for name in self.told.names
        )


@dataclass(slots=True)
class PartsReader:
    """Reads the parts of one text in order, each once."""

    nlp: Language
    encoder: Encoder | None = None
    _docs: list[Doc] = field(default_factory=list)
    _words: list[Words] = field(default_factory=list)
    _windows: list[Window] = field(default_factory=list)
    _names: list[NameSpan] = field(default_factory=list)
    _window_reader: WindowReader | None = None

    def read(self, part: str) -> None:
        """Read the next of the parts that `pipeline.parts` gives."""
        self._docs.append(
            pipeline.parse_part(self.nlp, part) if self.encoder is None else self._told(part, self.encoder)
        )

    def reading(self) -> Reading:
        """Return all that was read so far as one text."""
        doc = remember_text(pipeline.join(self.nlp, self._docs))
        if self.encoder is None:
            return Reading(doc)
        from reader.nlp.encoder.inputs import joined_words
        from reader.nlp.encoder.reading import Told
        from reader.nlp.encoder.scores import joined

        words = joined_words([*zip(self._docs, self._words, strict=True)])
        scores = joined(self._windows, [row.place for row in words.features])
        return Reading(doc, Told(words, scores, tuple(self._names)))

    def _told(self, part: str, encoder: Encoder) -> Doc:
        from reader.nlp.encoder.annotate import annotate
        from reader.nlp.encoder.inputs import read_words
        from reader.nlp.encoder.reading import WindowReader

        doc = self.nlp.make_doc(part)
        words = read_words(doc, is_beginning=not self._docs)
        self._words.append(words)
        if len(words):
            self._window_reader = self._window_reader or WindowReader(encoder)
            scores = self._window_reader.read(words)
            self._windows += scores.windows
            before = sum(map(len, self._words[:-1]))
            names = annotate(doc, words, scores, encoder.syntax)
            self._names += [name._replace(start=name.start + before, end=name.end + before) for name in names]
        return pipeline.finish(self.nlp, doc)


def read(nlp: Language, text: str, encoder: Encoder | None = None) -> Reading:
    """Return a text of any length, read."""
    reader = PartsReader(nlp, encoder)
    for part in pipeline.parts(text):
        reader.read(part)
    return reader.reading()
