"""Who is named only as not speaking: "Tom Berg, not Mary Jones, said", "Everyone except Mary Jones said"."""

from __future__ import annotations

from reader.nlp.lexicon import words
from reader.nlp.speakers.token_rows import TokenRows

_EVERYBODY = words("polarity", "everybody")
_EXCEPTIONS = words("polarity", "exceptions")
_EXCEPTIONS_OF_TWO = words("polarity", "exceptions_of_two")
_NOMINAL = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PRON", "PROPN"})
_MAX_NAME = 6
"""Tokens from the head of a name back to the "not" before it: "not the former mayor Mary Jones"."""
_MAX_EVERYBODY = 6
"""Tokens between "all" and its exception: "all the members of the council except"."""


def rejecting(rows: TokenRows, noun: int) -> int | None:
    """Return the "not" directly before the phrase of a noun; None without."""
    for i in range(noun - 1, max(0, noun - _MAX_NAME), -1):
        if rows.words[i] == "not":
            return i
        if rows.pos[i] not in ("ADJ", "DET", "NOUN", "PROPN"):
            break
    return None


def affirmed(rows: TokenRows, noun: int) -> int:
    """Return Berg for the Jones of "Tom Berg, not Mary Jones": the noun that "not" contrasts; else `noun`."""
    negator = rejecting(rows, noun)
    if negator is None:
        return noun
    before = negator - 1
    while before > 0 and rows.words[before] in (",", "and", "but"):
        before -= 1
    return before if rows.pos[before] in ("NOUN", "PROPN") else noun


def is_all_but_one(rows: TokenRows, tokens: range) -> bool:
    """Tell whether the source in `tokens` is everybody but those it names: "Everyone except Mary Jones"."""
    for i in range(max(1, tokens.start - 2), tokens.stop):
        pair = " ".join(rows.words[i : i + 2])
        if rows.words[i] not in _EXCEPTIONS and pair not in _EXCEPTIONS_OF_TWO:
            continue
        for before in range(i - 1, max(-1, i - 1 - _MAX_EVERYBODY), -1):
            if rows.words[before] in _EVERYBODY:
                return True
            if rows.pos[before] not in _NOMINAL and rows.words[before] != ",":
                break
    return False
