"""What somebody does while speaking, which is no cue of its own: `he said, smiling, “but not today.”`."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.lexicon import words

_GESTURES = words("no_cues", "gestures")


def is_gesture(token: Token) -> bool:
    """Tell whether a participle says what a speaker does: the "smiling" of `he said, smiling, “…”`."""
    return token.tag_ == "VBG" and token.dep_ == "advcl" and token.lemma_.lower() in _GESTURES
