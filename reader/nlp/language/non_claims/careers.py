"""What somebody was before: "former opener turned expert Jane Roe felt that it was late"."""

from __future__ import annotations

from spacy.tokens import Token

_TURNED = "turned"
_NOUNS = frozenset({"NOUN", "PROPN"})
_NOUNS_AND_ADJECTIVES = _NOUNS | {"ADJ"}


def is_change_of_career(cue: Token) -> bool:
    """Tell whether a verb stands between two nouns for what somebody was and is, and says nothing."""
    doc, place = cue.doc, cue.i
    if cue.lower_ != _TURNED or not 0 < place < len(doc) - 1:
        return False
    return doc[place - 1].pos_ in _NOUNS and doc[place + 1].pos_ in _NOUNS_AND_ADJECTIVES
