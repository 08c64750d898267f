"""What others say of somebody, beside the name: "Tom Berg, said to be ill, slept" says nothing himself."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.lexicon import words

_TELLING_OF = words("polarity", "telling_of_somebody")
_INFINITIVES = frozenset({"be", "have"})


def is_talk_of_somebody(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether a verb behind a comma has "to be" or "to have" behind it, which begins its content."""
    verb, first = cue[-1], content[0]
    if verb.lemma_.lower() not in _TELLING_OF or verb.tag_ not in ("VBD", "VBN") or not verb.i:
        return False
    is_beside_name = verb.nbor(-1).text == "," and first.i == verb.i + 1
    return is_beside_name and first.lower_ == "to" and len(content) > 1 and content[1].lower_ in _INFINITIVES
