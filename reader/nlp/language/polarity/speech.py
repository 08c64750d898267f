"""Speech that an engine left at the start of a content, behind a refusal or denial: "to say that"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.lexicon import words

_UNDOING_TO = words("polarity", "refusing_to", "undoing_to", "undoing_adjectives", "allowing_adjectives")
_UNDOING_ING = words("polarity", "refusing_ing", "undoing_ing")
_SPEECH = words("polarity", "speech")
_BEFORE_SPEECH = frozenset({"to", "ever", "having"})
"""Between the refusal and the speech: "denied ever having said"."""
_TOPICS = frozenset({"about", "for", "of", "on", "to", "with"})
"""Behind the speech these lead to what it is about, not to what is said: "denied having asked for beer"."""


def speech_in_content(cue: Sequence[Token], content: Sequence[Token]) -> list[Token]:
    """Return the first tokens of a content that belong to its cue: "saying" behind "denied"; else none."""
    if not content or content[0].i <= cue[-1].i:
        return []
    lemma, first = cue[-1].lemma_.lower(), 0
    while first < len(content) and content[first].lower_ in _BEFORE_SPEECH:
        first += 1
    # Something must be left to be said.
    if first + 1 >= len(content) or content[first].lemma_.lower() not in _SPEECH:
        return []
    speech = content[first]
    if content[first + 1].dep_ == "prt" and content[first + 1].head == speech and first + 2 < len(content):
        first += 1  # "rule out"
    if content[first + 1].lower_ in _TOPICS or not any(token.is_alpha for token in content[first + 1 :]):
        return []
    if content[0].lower_ == "to":
        return list(content[: first + 1]) if lemma in _UNDOING_TO else []
    is_participle = speech.tag_ in ("VBG", "VBN")
    return list(content[: first + 1]) if lemma in _UNDOING_ING and is_participle else []
