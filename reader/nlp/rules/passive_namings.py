"""Attributions of a name in the passive: "was described as a disaster by the union"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from reader.nlp.language.passive_namings import NAMING_VERBS, passive_namings
from reader.nlp.language.syntax import phrase
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.rules.candidate import Candidate
from reader.nlp.token_columns import strings_of

_CONFIDENCE = 0.61
"""That of "described as" without who did, in the lexicon; of 13 in PolNeAR's training part 12 were right."""


def naming_candidates(doc: Doc) -> Iterator[Candidate]:
    """Yield who calls something what."""
    lemmas = strings_of(doc, "LEMMA")
    naming_verbs = {lemma for lemma in set(lemmas) if lemma.lower() in NAMING_VERBS}
    for place in [place for place, lemma in enumerate(lemmas) if lemma in naming_verbs]:
        verb = doc[place]
        for naming in passive_namings(verb):
            subject = phrase(naming.subject, verb) if naming.subject is not None else ()
            content = (*subject, *spans_of(doc, *naming.name))
            source = spans_of(doc, *naming.namer)
            if source:
                yield Candidate(place, (span_of(verb),), source, content, "naming", _CONFIDENCE)
