"""A surname that looks like a verb of saying: "Dr Omar Said, her deputy, left"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token


def is_surname(cue: Sequence[Token]) -> bool:
    """Tell whether a cue is one word with a capital between a name and a comma, inside a sentence.

    In a headline every verb has a capital, and hardly ever a comma behind it.
    """
    verb = cue[0]
    if len(cue) > 1 or verb.i == 0 or verb.i + 1 >= len(verb.doc) or not verb.text.istitle():
        return False
    before = verb.nbor(-1)
    return before.text.istitle() and before.pos_ == "PROPN" and verb.nbor(1).text == ","
