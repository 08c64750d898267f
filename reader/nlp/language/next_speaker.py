"""Where somebody else is heard within one sentence: "said it was late, with the Herald reporting that".

Or where the one who speaks names his source: "said it was late, citing police".
"""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.cited import cites_source
from reader.nlp.language.cues import Cues


def is_next_speaker(token: Token, cues: Cues) -> bool:
    """Tell whether a token behind a comma brings in somebody else: "with" one who says, "citing" a source."""
    is_gerund, is_with = token.tag_ == "VBG", token.lower_ == "with"
    if not (is_gerund or is_with) or not token.i or token.nbor(-1).text != ",":
        return False
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
