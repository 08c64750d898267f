"""The whole of the cue with which somebody asks by wanting: “Why the rush?” she wanted to know."""

from __future__ import annotations

from spacy.tokens import Token

_TO_KNOW = ("to", "know")


def knowing_behind(verb: Token) -> Token | None:
    """Return the "know" of "wanted to know" where nothing depends on it; else None."""
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    if verb.lemma_.lower() != "want" or tuple(token.lower_ for token in behind) != _TO_KNOW:
        return None
    know = behind[1]
    return None if any(child.i > know.i and not child.is_punct for child in know.children) else know
