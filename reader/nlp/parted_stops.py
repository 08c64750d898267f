"""The full stop behind a unit or letter is a token of its own: "The loss was £2m." ends a sentence.

spaCy takes "m." for an abbreviation and "C." for an initial, also in "it was 30C." and "there is no plan B.",
and then goes on to the next sentence.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from reader.nlp.lexicon import words
from reader.nlp.token_columns import flags_of, starts_of, words_of

_LETTERED = "|".join(sorted(words("sentence_ends", "lettered")))
_GIVEN_NAMES = "|".join(sorted(words("sentence_ends", "given_names"))).title()
_BEGINNING = "|".join(sorted(words("sentence_ends", "beginning")))
_INITIAL = rf"(?:{_GIVEN_NAMES}) [A-Z]\. (?!(?i:{_BEGINNING})\b)[A-Z]"
_STOP = re.compile(rf"(?:\d[A-Za-z]|\b(?!{_INITIAL})(?i:{_LETTERED}) [A-Z])(\.)(?![\w.’'])")
"""A full stop behind "£2m", "30C" or "plan B"; not in "5p.m.", "Group A.'s" or "Ward B. Hale"."""


def with_stops_parted(doc: Doc) -> Doc:
    """Return a Doc that is not annotated with such full stops as tokens; mostly the Doc itself."""
    text = doc.text
    stops = {match.start(1) for match in _STOP.finditer(text)}
    if not stops:
        return doc
    parted: list[str] = []
    spaces: list[bool] = []
    for word, start, has_space in zip(words_of(doc), starts_of(doc), flags_of(doc, "SPACY"), strict=True):
        if start + len(word) - 1 in stops and len(word) > 1:
            parted += word[:-1], "."
            spaces += False, has_space
        else:
            parted.append(word)
            spaces.append(has_space)
    return Doc(doc.vocab, words=parted, spaces=spaces)
