"""What somebody does while speaking, which is no cue of its own: `he said, smiling, “but not today.”`."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.lexicon import words

_GESTURES = words("no_cues", "gestures")


def is_gesture(token: Token) -> bool:
    """Tell whether a participle says what a speaker does: the "smiling" of `he said, smiling, “…”`."""
    if token.tag_ != "VBG" or token.lemma_.lower() not in _GESTURES:
        return False
    # Behind an apposition the parser hangs it there: "said the baker, Jo Pell, pointing at the oven".
    return token.dep_ == "advcl" or (token.dep_ == "acl" and token.i > 0 and token.nbor(-1).text == ",")
