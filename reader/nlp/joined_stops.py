"""The full stop behind a title belongs to it: "Sgt. Ann Roe" goes on where a sentence would end.

spaCy knows "Dr." and "Gen.", but parts "Capt.", "Atty." or "Hon." and begins a sentence with the name.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from spacy.tokens import Doc

from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES

_TITLES = "|".join(sorted(words("titles", "shortened"))).title()
_BEGINNING = "|".join(sorted(words("sentence_ends", "beginning")))
_TITLE = re.compile(
    rf"(?:\b(?P<before>[A-Za-z]+)[^\S\n]+)?\b(?P<title>(?:{_TITLES})\.)"
    rf"(?=[^\S\n]+(?!(?i:{_BEGINNING})\b)[A-Z])"
)
"""A title and its stop before a name; not in "They promoted the Sgt. He left"."""


def with_stops_joined(doc: Doc) -> Doc:
    """Return a Doc that is not annotated with such titles and stops as one token; mostly the Doc itself.

    Behind a given name it is a surname that ends a sentence: "by Bob Barr. Roe left".
    """
    titles = {
        match.start("title")
        for match in _TITLE.finditer(doc.text)
        if (match["before"] or "").lower() not in COMMON_GIVEN_NAMES
    }
    if not titles:
        return doc
    joined: list[str] = []
    spaces: list[bool] = []
    norms: list[int] = []
    """The tokenizer's: of "n't" it is "not"."""
    is_stop_of_title = False
    for token in doc:
        if is_stop_of_title and token.text == ".":
            joined[-1] += "."
            spaces[-1] = bool(token.whitespace_)
            norms[-1] = doc.vocab[joined[-1]].norm
        else:
            joined.append(token.text)
            spaces.append(bool(token.whitespace_))
            norms.append(token.norm)
        is_stop_of_title = token.idx in titles
    whole = Doc(doc.vocab, words=joined, spaces=spaces)
    column: Any = np.array(norms, dtype=np.uint64).reshape(-1, 1)
    return whole.from_array(["NORM"], column)
