"""Where somebody else is heard within one sentence: "said it was late, with the Herald reporting that"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.cues import Cues


def is_next_speaker(token: Token, cues: Cues) -> bool:
    """Tell whether a token is the "with" behind a comma that brings in somebody who says something."""
    return (
        token.lower_ == "with"
        and token.i > 0
        and token.nbor(-1).text == ","
        and any(
            child.tag_ == "VBG"
            and child.dep_ == "pcomp"
            and cues.speaks(child.lemma_.lower())
            and any(subject.dep_ == "nsubj" for subject in child.lefts)
            for child in token.children
        )
    )
