"""Speech that an engine left at the start of a content, behind a refusal or denial: "denied | saying that"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.lexicon import words

_UNDOING_TO = words("polarity", "undoing_to")
_UNDOING_ING = words("polarity", "undoing_ing")
_SPEECH = words("polarity", "speech")


def speech_in_content(cue: Sequence[Token], content: Sequence[Token]) -> list[Token]:
    """Return the first tokens of a content that belong to its cue: "saying" behind "denied"; empty when none do."""
    lemma = cue[-1].lemma_.lower()
    if len(content) < 3 or content[0].i <= cue[-1].i:
        return []
    if lemma in _UNDOING_TO and content[0].lower_ == "to" and content[1].lemma_.lower() in _SPEECH:
        return list(content[:2])
    first = 1 if content[0].lower_ in ("ever", "having") else 0
    if content[0].lower_ == "ever" and content[1].lower_ == "having":
        first = 2
    is_speech = first < len(content) - 1 and content[first].lemma_.lower() in _SPEECH
    if lemma in _UNDOING_ING and is_speech and content[first].tag_ in ("VBG", "VBN"):
        return list(content[: first + 1])
    return []
