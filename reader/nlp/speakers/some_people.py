"""Names those of whom a text says only what they are like: "those who live nearby"."""

from __future__ import annotations

from reader.nlp.lexicon.pronouns import RELATIVE_PRONOUNS
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.token_rows import TokenRows

_MAX_WORDS = 9
"""Tokens of such a name with its first; with more it would not fit a line of the screen."""
_MAX_CLIMB = 8
"""Steps from a word up to "those"; deeper than what is said of them in so few words."""


def are_those_described(rows: TokenRows, token: int) -> bool:
    """Tell whether a token is a "those" behind which it is said who is meant."""
    if rows.words[token] != "those" or token + 1 >= len(rows):
        return False
    return rows.pos[token + 1] in ("ADP", "ADJ", "VERB", "ADV") or rows.words[token + 1] in RELATIVE_PRONOUNS


def those_described(mentions: MentionIndex, rows: TokenRows, token: int) -> Candidate:
    """Add a group for the "those" at a token, other ones each time, and return it."""
    name = name_of_some(rows, token, end_of_description(rows, token))
    return mentions.add_candidate(Candidate("group", name, plural=True))


def end_of_description(rows: TokenRows, token: int) -> int:
    """Return where what the parse hangs on a token ends, as far as a name goes."""
    end = token + 1
    while end < min(len(rows), token + _MAX_WORDS) and _is_below(rows, end, token):
        end += 1
    return end


def name_of_some(rows: TokenRows, start: int, end: int) -> str:
    """Return the tokens [start, end) as a name, without the capital of a sentence."""
    words = rows.words_of(start, end)
    return f"{words[:1].lower()}{words[1:]}".rstrip(" ,")


def _is_below(rows: TokenRows, token: int, above: int) -> bool:
    for _ in range(_MAX_CLIMB):
        if rows.head[token] in (above, token):
            break
        token = rows.head[token]
    return rows.head[token] == above
