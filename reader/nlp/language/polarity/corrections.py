"""What goes on behind a content: "did not say that X, but that Y", "said that X, and nor has Lee".

By the order of words, for the parser hangs both on what stands before them.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.lexicon import words

_RATHER = frozenset({"instead", "just", "merely", "only", "rather", "simply"})
_ALIKE = frozenset({"neither", "nor", "so"})
_AUXILIARIES = words("polarity", "questioning")
_JOINTS = frozenset({",", "and", "but"})
_VERBS = frozenset({"VERB", "AUX"})
_LEAST = 2
"""Tokens of a content before what goes on: a subject and a verb."""


def correction_in(content: Sequence[Token]) -> int | None:
    """Return the place in a content of the "but" of ", but that it was shut"; None without one."""
    for place in range(_LEAST, len(content) - _LEAST):
        if content[place].lower_ != "but":
            continue
        following = [token for token in content[place + 1 : place + 3] if token.lower_ not in _RATHER]
        if following[:1] and following[0].lower_ == "that" and following[0].tag_ in ("IN", ""):
            return place
    return None


def begins_with_rejection(content: Sequence[Token]) -> bool:
    """Tell whether a content begins with what was not said: "said | not that X, but that Y"."""
    return [token.lower_ for token in content[:2]] == ["not", "that"]


def end_before_likeness(content: Sequence[Token]) -> int:
    """Return how many tokens of a content stand before an ", and nor has Lee" at its end; else all.

    In “It is late, and so are we,” the speaker goes on: the mark that closes stands behind it.
    """
    for place in range(_LEAST, len(content) - 2):
        is_joined = content[place - 1].lower_ in _JOINTS  # not “It is up.” “So are we.”
        if is_joined and content[place].lower_ in _ALIKE and content[place + 1].lower_ in _AUXILIARIES:
            if any(token.is_quote or token.pos_ in _VERBS for token in content[place + 2 :]):
                return len(content)
            return before_joints(content, place)
    return len(content)


def before_joints(content: Sequence[Token], place: int) -> int:
    """Return the place in a content behind which only a comma and conjunctions stand before `place`."""
    while place and content[place - 1].lower_ in _JOINTS:
        place -= 1
    return place
