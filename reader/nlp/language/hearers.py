"""Subjects of a passive that an engine may take for its source: `“It leans,” Berg was told`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.lexicon import words

_TELLING = words("polarity", "telling_somebody")
_TELLING_OF = words("polarity", "telling_of_somebody")
_PASSIVE = frozenset(
    {
        "are",
        "be",
        "been",
        "being",
        "get",
        "gets",
        "getting",
        "got",
        "is",
        "was",
        "were",
        "'re",
        "’re",
        "'s",
        "’s",
    }
)
_BETWEEN = frozenset({"", "ADV", "AUX", "PART", "SPACE"})
_MAX_BETWEEN = 5
"""Tokens before the verb: "has still not yet been told"."""


def is_passive_subject(source: Sequence[Token], cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether a source is only told, or talked about: "Berg was told that", "is said to have left".

    "was told by Berg" has its source behind the cue, and "is reported to have said" ends in another verb.
    """
    if not source or source[-1].i > cue[-1].i:
        return False
    verb, is_about = cue[-1], content[0].lower_ == "to"
    if verb.lemma_.lower() not in (_TELLING_OF if is_about else _TELLING) or verb.tag_ not in (
        "VBN",
        "VBD",
        "",
    ):
        return False
    if verb.doc.has_annotation("DEP") and not any(token.head.i == verb.i for token in source):
        return False  # "In a letter by Berg, Lee was told"
    between = [verb.doc[i] for i in range(source[-1].i + 1, verb.i)]
    is_close = len(between) <= _MAX_BETWEEN and all(token.pos_ in _BETWEEN for token in between)
    return is_close and any(token.lower_ in _PASSIVE for token in between)
