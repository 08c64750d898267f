"""Where a sentence ends with an abbreviation, whose full stop is that of both: "It shuts at 9 p.m. He"."""

from __future__ import annotations

import re

from reader.nlp.lexicon import words

_ABBREVIATIONS = "|".join(
    re.escape(word) for word in sorted(words("sentence_ends", "abbreviations"), key=len, reverse=True)
)
_BEFORE_NAMES = words("sentence_ends", "before_names")
_BEGINNING = words("sentence_ends", "beginning")
_ALSO_IN_NAMES = words("sentence_ends", "also_in_names")
_SAYING = "|".join(sorted(words("sentence_ends", "saying")))
_ABBREVIATION = re.compile(
    rf"(?i:(?<![\w.])(?:{_ABBREVIATIONS}))(?![\w.,])"
    rf"(?=\s*\Z|[^\S\n]*\n|[^\S\n]+(?P<next>[A-Z][a-z]*)\b(?![-.])(?P<says> (?:{_SAYING})\b)?)"
)
"""An abbreviation before a capitalized word, or at the end of a paragraph; not in "the U.S. No. 1"."""


def abbreviated_ends(text: str) -> list[int]:
    """Return the places behind the abbreviations that end a sentence, in order. Takes linear time.

    Behind "Tolvan Inc. Roe" it stays open, for "Roe" may go on with the name, unless "Roe said" does not.
    """
    return [match.end() for match in _ABBREVIATION.finditer(text) if _ends_sentence(match)]


def _ends_sentence(abbreviation: re.Match[str]) -> bool:
    if abbreviation["next"] is None:
        return True
    is_before_name = abbreviation[0].lower() in _BEFORE_NAMES
    word = abbreviation["next"].lower()
    if word in _BEGINNING:
        return not is_before_name or word not in _ALSO_IN_NAMES
    return abbreviation["says"] is not None and not is_before_name  # "the U.S. Army said"
