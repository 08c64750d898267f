"""What is done with a word that also speaks: "called an election", "appointed Jonas Reed chief engineer"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.lexicon import words

_SUMMONED = words("no_cues", "summoned")
_APPOINTING = words("no_cues", "appointing")


def is_act(verb: Token, content: Sequence[Token]) -> bool:
    """Tell whether a verb does something instead of saying it.

    "called the vote a farce" says what it is, and a quotation is somebody's words.
    """
    if any(token.is_quote for token in content):
        return False
    lemma = verb.lemma_.lower()
    if lemma in _APPOINTING:
        return True
    objects = [child for child in verb.rights if child.dep_ in ("dobj", "nsubjpass")]
    return (
        lemma == "call"
        and any(noun.lemma_.lower() in _SUMMONED for noun in objects)
        and not any(child.dep_ in ("oprd", "ccomp") for child in verb.rights)
    )
