"""Attributions by a label in the middle of a text: "The fisherman's advice: look at the lake first"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.nlp.language.cues import Cues
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break, starts_clause
from reader.nlp.language.syntax import phrase
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.lexicon import words
from reader.nlp.rules.candidate import Candidate
from reader.nlp.token_columns import words_of

_UTTERANCES = words("documents", "utterances")
_MAX_CLIMB = 4
"""Words from the colon up to the noun, both counted: "Her advice to men and women:"."""
_MIN_WORDS, _MAX_WORDS = 3, 60
"""Of what is said: fewer are a title, and in a text without a full stop it does not go on for ever."""
_CONFIDENCE = 0.48
"""Like that of other colons."""


def label_candidates(doc: Doc, cues: Cues) -> Iterator[Candidate]:
    """Yield what follows a colon behind a noun of speaking that begins a sentence and is somebody's."""
    for place, word in enumerate(words_of(doc)):
        if place == 0 or word != ":":
            continue
        colon = doc[place]
        noun = _utterance_before(colon)
        owner = next((child for child in noun.lefts if child.dep_ == "poss"), None) if noun else None
        if noun is None or owner is None or owner.lower_ in cues.labels:  # "Editor's note:"
            continue
        if starts_clause(noun.left_edge):
            yield from _candidate(noun, owner, colon)


def _utterance_before(colon: Token) -> Token | None:
    # "Her advice:", "Her advice to the ministry:"
    token = colon.nbor(-1)
    for _ in range(_MAX_CLIMB):
        if token.lemma_.lower() in _UTTERANCES and token.i < colon.i:
            return token
        token = token.head
    return None


def _candidate(noun: Token, owner: Token, colon: Token) -> Iterator[Candidate]:
    doc, start = noun.doc, colon.i + 1
    end = start
    while end < min(len(doc), start + _MAX_WORDS) and not is_break(doc[end]):
        if doc[end].is_quote:
            return  # what stands beside quotation marks is told by their rule
        if doc[end].text in SENTENCE_ENDS:
            break
        end += 1
    content, source = spans_of(doc, start, end), phrase(owner)
    if content and source and end - start >= _MIN_WORDS:
        yield Candidate(noun.i, (span_of(noun),), source, content, "label", _CONFIDENCE)
