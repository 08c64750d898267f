"""What somebody is told, behind the addressee: "told the court he was not there"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.syntax import FINITE, bounds, own_subject
from reader.nlp.lexicon import words
from reader.nlp.lexicon.documents import GROUPS
from reader.nlp.lexicon.organizations import CLASSES, HEARING_BODIES
from reader.nlp.lexicon.people import PEOPLE

_TELLING = words("polarity", "telling_somebody")
_ADDRESSEES = PEOPLE | HEARING_BODIES | GROUPS | CLASSES.keys()
_RELATIVES = frozenset({"that", "which", "who", "whom", "whose"})
_ONLY_RELATIVES = _RELATIVES - {"that"}
"""Those that begin nothing that is told."""


def addressee_of(verb: Token) -> Token | None:
    """Return the noun for whom something is told; None where a story is told."""
    if verb.lemma_.lower() not in _TELLING:
        return None
    noun = next((child for child in verb.rights if child.dep_ in ("dobj", "dative")), None)
    if noun is None:
        return None
    is_somebody = noun.pos_ in ("PRON", "PROPN") or noun.lemma_.lower() in _ADDRESSEES
    return noun if is_somebody else None


def told_clause(verb: Token) -> tuple[int, int] | None:
    """Return the tokens of the clause that is told, where the parser hangs it on the verb or the addressee.

    "told a friend he was leaving" looks like "met a friend he was leaving"; "told a friend who was leaving
    to wait" has what is told elsewhere.
    """
    noun = addressee_of(verb)
    if noun is None:
        return None
    clauses = [child for child in verb.rights if child.dep_ in ("ccomp", "xcomp") and child.i > noun.i]
    if clauses:
        return bounds(clauses[0]) if clauses[0].dep_ == "ccomp" else None
    clause = next((child for child in noun.rights if child.dep_ == "relcl"), None)
    if clause is None or clause.left_edge.i != noun.i + 1:
        return None
    if any(child.tag_ == "TO" for token in clause.rights for child in token.lefts):
        return None  # "told the man she had married to leave"
    subject = own_subject(clause)
    is_whole = subject is not None and subject.lower_ not in _RELATIVES and subject.i < clause.i
    is_finite = any(token.tag_ in FINITE for token in (clause, *clause.lefts))
    is_relative = clause.left_edge.lower_ in _ONLY_RELATIVES
    return bounds(clause) if is_whole and is_finite and not is_relative else None
