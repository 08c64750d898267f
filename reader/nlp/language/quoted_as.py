"""The whole of the cue "was quoted as saying", which the parser hangs together as three."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.syntax import is_passive

_QUOTING = frozenset({"cite", "misquote", "misreport", "quote", "report"})
_MAX_AGENT = 8
"""Tokens between verb and "as": "by the paper of the harbour"; further on "as" begins something else."""


def saying_of(verb: Token) -> Token | None:
    """Return the "saying" of "was quoted as saying" or "was quoted by the paper as saying", or None."""
    if verb.lemma_.lower() not in _QUOTING or not is_passive(verb):
        return None
    doc = verb.doc
    for i in range(verb.i + 1, min(verb.i + _MAX_AGENT, len(doc) - 1)):
        if doc[i].lower_ == "as":
            return doc[i + 1] if doc[i + 1].lower_ == "saying" else None
    return None


def first_of_cue(verb: Token) -> Token:
    """Return where the cue of a verb begins that stands in its passive: the "has" of "has been quoted"."""
    return min((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), default=verb)


def whole_cue(saying: Token) -> tuple[Token, ...]:
    """Return "was quoted as saying" for its last word, without who quotes; any other word alone."""
    verb = saying.head.head
    if saying.dep_ != "pcomp" or saying_of(verb) != saying:
        return (saying,)
    agent = {token.i for child in verb.rights if child.dep_ == "agent" for token in child.subtree}
    return tuple(token for token in saying.doc[first_of_cue(verb).i : saying.i + 1] if token.i not in agent)
