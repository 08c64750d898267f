"""Reads a text part by part: with spaCy's parser, and with the encoder where there is one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from reader.nlp import pipeline
from reader.nlp.doc_text import remember
from reader.nlp.entities.told import ToldName
from reader.nlp.entities.told_names import set_names

if TYPE_CHECKING:
    from reader.nlp.encoder.reading import Told
    from reader.nlp.encoder.told_parts import ToldParts
    from reader.nlp.encoder.weights import Encoder


class Reading(NamedTuple):
    """A text that was read."""

    doc: Doc
    """Annotated; offsets in it are offsets in the text."""
    told: Told | None = None
    """What the encoder says of it; None without one."""

    @property
    def names(self) -> tuple[ToldName, ...] | None:
        """The names that the encoder told; None without one."""
        return None if self.told is None else self.told.names


@dataclass(slots=True)
class PartsReader:
    """Reads the parts of one text in order, each once."""

    nlp: Language
    encoder: Encoder | None = None
    cores: int = 2
    """At most; on two the encoder reads a part while it is parsed."""
    _texts: list[str] = field(default_factory=list)
    _docs: list[Doc] = field(default_factory=list)
    _told: ToldParts | None = None

    def read(self, part: str) -> None:
        """Read the next of the parts that `pipeline.parts` gives."""
        self._texts.append(part)
        if self.encoder is None:
            self._docs.append(pipeline.parse_part(self.nlp, part))
            return
        self._told = self._told or _told_parts(self.encoder)
        doc = pipeline.words_of_part(self.nlp, part)
        parse = partial(pipeline.parse_words, self.nlp, doc)
        if self.cores > 1:
            names = self._told.read(doc, parse)
        else:
            names = self._told.read(doc)
            parse()
        set_names(doc, names)
        self._docs.append(doc)

    def reading(self) -> Reading:
        """Return all that was read so far as one text."""
        doc = pipeline.join(self.nlp, self._docs)
        remember(doc, "".join(self._texts))
        if self.encoder is None:
            return Reading(doc)
        return Reading(doc, (self._told or _told_parts(self.encoder)).told())


def read(nlp: Language, text: str, encoder: Encoder | None = None, *, cores: int = 2) -> Reading:
    """Return a text of any length, read."""
    reader = PartsReader(nlp, encoder, cores)
    for part in pipeline.parts(text):
        reader.read(part)
    return reader.reading()


def read_doc(doc: Doc, encoder: Encoder | None = None) -> Reading:
    """Return a Doc that another pipeline has parsed, read; it keeps its own names."""
    if encoder is None:
        return Reading(doc)
    told = _told_parts(encoder)
    told.read(doc)
    return Reading(doc, told.told())


def _told_parts(encoder: Encoder) -> ToldParts:
    # numpy is only loaded for those who use the model.
    from reader.nlp.encoder.told_parts import ToldParts

    return ToldParts(encoder)
