"""Where somebody else is heard within one sentence: "said it was late, with the Herald reporting that".

Or where the one who speaks names his source: "said it was late, citing police".
"""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.cited import cites_source
from reader.nlp.language.cues import Cues
from reader.nlp.language.syntax import FINITE

_MEANWHILE = frozenset({"although", "though", "whereas", "while"})
_NAMED = frozenset({"NOUN", "PROPN"})


def is_next_speaker(token: Token, cues: Cues) -> bool:
    """Tell whether a token behind a comma brings in somebody else: "with" one who says, "citing" a source.

    Or "while" or "although" somebody says something, who is no "he" and so may not be the same.
    """
    is_gerund, is_with, is_while = token.tag_ == "VBG", token.lower_ == "with", token.lower_ in _MEANWHILE
    if not (is_gerund or is_with or is_while) or not token.i or token.nbor(-1).text != ",":
        return False
    if is_while:
        return _says_meanwhile(token.head, cues)
    return (is_gerund and cites_source(token)) or (
        is_with
        and any(
            child.tag_ == "VBG"
            and child.dep_ == "pcomp"
            and cues.speaks(child.lemma_.lower())
            and any(subject.dep_ == "nsubj" for subject in child.lefts)
            for child in token.children
        )
    )


def _says_meanwhile(verb: Token, cues: Cues) -> bool:
    is_saying = verb.tag_ in FINITE and cues.speaks(verb.lemma_.lower())
    return is_saying and any(child.dep_ == "nsubj" and child.pos_ in _NAMED for child in verb.lefts)
