"""spaCy's rule lemmatizer with a memory: a lemma follows from word, part of speech and morphology.

spaCy's remembers only what its rules have made. But most words are base forms, and to tell that it takes the
morphology apart, for every one of them: a tenth of the time of the whole pipeline. And to ask whether a word
is in its lists, of up to 57,528, it goes over them; in sets of the same words it is found at once.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from reader.nlp.accelerated.row_keys import row_keys

_MAX_SIGNATURES = 30_000
"""A book of 200,000 words has some 25,000; they take 6 MB."""

Signature = bytes
"""Word, part of speech and morphology of a token as hashes."""


class RememberingLemmatizer:
    """Annotates like the lemmatizer that it replaces."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        """Take a loaded lemmatizer for which `can_replace` holds."""
        self._lemmatizer = lemmatizer
        self._lemmas: dict[Signature, int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of a Doc with parts of speech; those that are set already stay."""
        table = doc.to_array(["ORTH", "POS", "MORPH", "LEMMA"])
        lemmas: Any = table[:, 3].copy()
        places = np.flatnonzero(lemmas == 0)
        signatures = row_keys(table[places, :3])
        known = self._lemmas
        lemmas[places] = np.array(
            [
                known.get(signature) or self._new_lemma(doc, place, signature)
                for place, signature in zip(places.tolist(), signatures, strict=True)
            ],
            np.uint64,
        )
        return doc.from_array(["LEMMA"], lemmas)

    def _new_lemma(self, doc: Doc, place: int, signature: Signature) -> int:
        """Return the hash of a token's lemma, and remember it."""
        if len(self._lemmas) >= _MAX_SIGNATURES:
            self._lemmas.clear()
        lemma = doc.vocab.strings.add(self._lemmatizer.lemmatize(doc[place])[0])
        self._lemmatizer.cache.clear()  # it remembers by the same signature
        self._lemmas[signature] = lemma
        return lemma


def can_replace(component: object) -> bool:
    """Tell whether a component is the English lemmatizer of spaCy, goes by rules, and leaves what is set."""
    return type(component) is EnglishLemmatizer and component.mode == "rule" and not component.overwrite


@Language.factory("reader_lemmatizer")
def create(nlp: Language, name: str) -> RememberingLemmatizer:
    """Return the component that replaces the lemmatizer of a pipeline."""
    lemmatizer = nlp.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    known_words = lemmatizer.lookups.get_table("lemma_index", {})
    for part_of_speech, words in known_words.items():
        known_words[part_of_speech] = frozenset(words)
    return RememberingLemmatizer(lemmatizer)
