"""Where what a noun says ends before the verb of the noun: "the claim that it would close was false"."""

from __future__ import annotations

from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def end_of_subject_clause(noun: Token) -> int | None:
    """Return the token before which the "that" clause on a subject ends; None where there is none."""
    if noun.dep_ not in _SUBJECTS or noun.head.i < noun.i:
        return None
    for clause in noun.rights:
        first, last = clause.left_edge, clause.right_edge
        if clause.dep_ == "acl" and first.lower_ == "that" and first.tag_ == "IN" and last.i < noun.head.i:
            return last.i + 1
    return None
