"""Who is named only as not speaking: "Tom Berg, not Mary Jones, said", "Everyone except Mary Jones said".

Instead of "not" it may be "rather than", and the exception may stand in front: "Except for Mary Jones, all".
"""

from __future__ import annotations

from reader.nlp.lexicon import words
from reader.nlp.speakers.token_rows import TokenRows

_EVERYBODY = words("polarity", "everybody")
_EXCEPTIONS = words("polarity", "exceptions")
_EXCEPTIONS_OF_WORDS = words("polarity", "exceptions_of_words")
_OPPOSING = words("polarity", "opposing")
_MAX_OPPOSING = max(len(phrase.split()) for phrase in _OPPOSING)
"""In words: "as opposed to"."""
_NOMINAL = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PRON", "PROPN"})
_MAX_EXCEPTION = max(len(phrase.split()) for phrase in _EXCEPTIONS_OF_WORDS)
"""In words: "with the exception of"."""
_FIRST_OF_EXCEPTIONS = frozenset(phrase.split()[0] for phrase in _EXCEPTIONS_OF_WORDS)
_MAX_NAME = 6
"""Tokens from the head of a name back to the "not" before it: "not the former mayor Mary Jones"."""
_MAX_EVERYBODY = 12
"""Tokens between "all" and its exception: "all the members of the town council except"."""


def rejecting(rows: TokenRows, noun: int) -> int | None:
    """Return the "not", or the "rather" of "rather than", right before the phrase of a noun; None without."""
    for i in range(noun - 1, max(0, noun - _MAX_NAME), -1):
        for start in range(max(0, i + 1 - _MAX_OPPOSING), i + 1):
            if " ".join(rows.words[start : i + 1]) in _OPPOSING:
                return start
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
    for i in range(max(0, tokens.start - 2), tokens.stop):
        if not _is_exception(rows, i):
            continue
        if i == tokens.start and _EVERYBODY & {rows.words[j + 1] for j in tokens if rows.words[j] == ","}:
            return True  # "Apart from Mary Jones, every minister"
        for before in range(i - 1, max(-1, i - 1 - _MAX_EVERYBODY), -1):
            if rows.words[before] in _EVERYBODY:
                return True
            if rows.pos[before] not in _NOMINAL and rows.words[before] != ",":
                break
    return False


def _is_exception(rows: TokenRows, token: int) -> bool:
    word = rows.words[token]
    if word in _EXCEPTIONS or word not in _FIRST_OF_EXCEPTIONS:
        return word in _EXCEPTIONS
    phrases = (" ".join(rows.words[token : token + length]) for length in range(2, _MAX_EXCEPTION + 1))
    return any(phrase in _EXCEPTIONS_OF_WORDS for phrase in phrases)
