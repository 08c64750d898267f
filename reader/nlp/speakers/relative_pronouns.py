"""Finds the antecedent of "who" and "which"."""

from __future__ import annotations

from reader.nlp.lexicon.documents import GROUPS
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.oppositions import affirmed
from reader.nlp.speakers.phrases import kind_of_source, noun_of, phrase_at
from reader.nlp.speakers.token_rows import TokenRows

_MAX_CLIMB = 25
"""Verbs above the pronoun; deeper than any sentence, so that a bad parse costs no more."""
_REACH = 8
"""Tokens before the pronoun among which the noun is, where the parse does not say; one further off is
misparsed where an organization stands right before the pronoun."""
_REACH_PEOPLE = 16
"""Tokens before "who" among which a person is looked for: further back the sentence has other people."""
_HUMAN = frozenset({"who", "whom", "whose"})


def antecedent_noun(rows: TokenRows, token: int, names: Names) -> int:
    """Return the noun to which the relative pronoun at `token` refers; `token` itself when there is none.

    A "who" that the parse attaches to a thing refers to the person named before it: "Roe's program, who".
    """
    noun = affirmed(rows, _governor(rows, token))
    if noun < token - _REACH and _is_behind_organization(rows, token, names):
        return token - 2
    if rows.words[token] not in _HUMAN or not _is_thing(rows, noun, names):
        return noun
    before = range(token - 1, max(-1, token - _REACH_PEOPLE), -1)
    return next((i for i in before if _is_human(rows, i, names)), noun)


def _is_behind_organization(rows: TokenRows, token: int, names: Names) -> bool:
    """Tell whether the name of an organization stands right before: "protests by the NFA, which has said"."""
    candidate = names.at.get(token - 2) if token > 1 and rows.words[token - 1] == "," else None
    return candidate is not None and candidate.kind == "organization"


def _governor(rows: TokenRows, token: int) -> int:
    """Return the noun that the clause of a pronoun modifies in the parse, else the nearest noun before it."""
    verb = rows.verb(token)
    for _ in range(_MAX_CLIMB):
        if verb < 0 or rows.dep[verb] in ("relcl", "acl") or rows.head[verb] == verb:
            break
        verb = rows.head[verb]
    if verb >= 0 and rows.dep[verb] in ("relcl", "acl") and rows.head[verb] < token:
        return rows.head[verb]
    for i in range(token - 1, max(-1, token - _REACH), -1):
        if rows.pos[i] in ("NOUN", "PROPN"):
            return i
    return token


def _is_human(rows: TokenRows, token: int, names: Names) -> bool:
    return names.is_person(token) or noun_of(rows, token) in PEOPLE or rows.words[token] in GROUPS


def _is_thing(rows: TokenRows, token: int, names: Names) -> bool:
    candidate = names.at.get(token)
    if candidate is not None:
        return candidate.kind == "place"
    return kind_of_source(phrase_at(rows, token), rows.words[token]) == "document"
