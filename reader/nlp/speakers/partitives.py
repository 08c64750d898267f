"""Nouns that only lead to the head: "a number of doctors", "the city of Bergen", "the firm, Acme,"."""

from __future__ import annotations

from reader.nlp.lexicon.documents import QUANTITIES
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.places import PLACE_NOUNS
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.phrases import noun_of
from reader.nlp.speakers.token_rows import TokenRows

_CLOSERS = frozenset({",", ".", ":", ";", ")"})


def head_behind_partitive(rows: TokenRows, token: int, tokens: range, names: Names) -> int:
    """Return the token in the phrase `tokens` to which the noun at `token` leads; `token` when to none."""
    if token in names.at:
        return token
    if token + 2 in tokens and rows.words[token + 1] == "-" and rows.pos[token + 2] in ("NOUN", "PROPN"):
        # Of "ex-wife" and "cross-section" spaCy makes three words.
        return head_behind_partitive(rows, token + 2, tokens, names)
    if token + 2 in tokens and rows.words[token + 1] == "of":
        if noun_of(rows, token) in QUANTITIES or rows.words[token] in QUANTITIES:
            return rows.root(range(token + 2, tokens.stop))
        if noun_of(rows, token) in PLACE_NOUNS and _kind(names, token + 2) == "place":
            return token + 2
    return _named_organization(rows, token, tokens, names)


def _named_organization(rows: TokenRows, token: int, tokens: range, names: Names) -> int:
    """Return the end of the name in "the party, Unity," and "its owner, Acme,"; else `token`."""
    name = token + 2
    if name not in tokens or rows.words[token + 1] != "," or rows.pos[name] != "PROPN":
        return token
    kind = _kind(names, name)
    if kind != "organization" and (kind or noun_of(rows, token) not in CLASSES):
        return token
    end = name
    while end + 1 in tokens and rows.pos[end + 1] == "PROPN":
        end += 1
    return end if end + 1 == tokens.stop or rows.words[end + 1] in _CLOSERS else token


def _kind(names: Names, token: int) -> str:
    candidate = names.at.get(token)
    return "" if candidate is None else candidate.kind
