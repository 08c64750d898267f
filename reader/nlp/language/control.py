"""Who says what somebody was brought to say: Tom Berg in "The inquiry forced Tom Berg to admit that"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.lexicon import words

_BRINGING = words("control", "object")
_COMPLEMENTS = frozenset({"advcl", "ccomp", "xcomp"})


def controlled_subject(verb: Token) -> Token | None:
    """Return the object of the verb above, which does what `verb` says; None where there is no such verb.

    The parser makes it the object of the one or the subject of the other.
    """
    above = verb.head
    if verb.dep_ not in _COMPLEMENTS or above.i >= verb.i or above.lemma_.lower() not in _BRINGING:
        return None
    own = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.i > above.i), None)
    objects = (child for child in above.rights if child.dep_ == "dobj" and child.i < verb.i)
    return own or next((one for one in objects if _begins_behind(verb, one)), None)


def _begins_behind(verb: Token, noun: Token) -> bool:
    # "led the mayor to concede"; not "pressed the button when asked to say"
    return verb.left_edge.tag_ == "TO" and noun.right_edge.i + 1 == verb.left_edge.i
