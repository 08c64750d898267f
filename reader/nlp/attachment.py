"""Tells from the parse of whom or what a noun is said: of the name beside it, or of somebody else.

Without a parse nothing speaks against it. No spaCy here: the columns of `entities` and of `speakers` will do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

_CLAUSES_ABOUT_NOUN = frozenset({"relcl", "acl"})
_OF_OTHER_NOUN = frozenset({"appos", "attr", "compound"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_OPENERS = frozenset({"advcl", "acl"})
_MAX_CLIMB = 12
"""Steps up from a noun to the verb that its prepositional phrase belongs to; more is no phrase any more."""


class Parse(Protocol):
    """The columns of a parse, one row a token: part of speech, relation, and the token above."""

    @property
    def pos(self) -> Sequence[str]: ...
    @property
    def dep(self) -> Sequence[str]: ...
    @property
    def head(self) -> Sequence[int]: ...


def is_subject_of_clause_about_noun(parse: Parse, start: int, end: int) -> bool:
    """Tell whether a name [start, end) only does something to the noun before it: "the girl Roe had taken".

    The parser takes the clause for a relative one, or for the subject of the verb that follows it.
    """
    verb = end
    while verb < len(parse.pos) and parse.pos[verb] == "AUX":
        verb += 1
    if verb >= len(parse.pos) or parse.pos[verb] != "VERB":
        return False
    next_pos = parse.pos[verb + 1] if verb + 1 < len(parse.pos) else ""
    noun = parse.head[verb]
    if parse.dep[verb] in _CLAUSES_ABOUT_NOUN:
        is_beside_name = noun < start and all(parse.pos[i] == "PROPN" for i in range(noun + 1, start))
        is_finite = parse.dep[verb] == "relcl" or verb > end or next_pos in ("VERB", "AUX", "PUNCT")
        return is_beside_name and is_finite
    if parse.dep[verb] in _SUBJECTS and parse.head[verb] > verb:
        return True
    # Of "the child Roe kidnapped was found" the parser may make two sentences; two verbs in a row tell it.
    return next_pos == "AUX" and start > 1 and parse.pos[start - 2 : start] == ["DET", "NOUN"]


def is_said_of_other_noun(parse: Parse, noun: int) -> bool:
    """Tell whether a noun only says what another one is: "charity" of "Aid Delm, a rescue charity,"."""
    return parse.dep[noun] in _OF_OTHER_NOUN


def is_subject_of_next_verb(parse: Parse, noun: int, end: int) -> bool:
    """Tell whether a noun, its phrase ending at `end`, does what the next word says: ", the patient said,".

    Then it is no apposition to the name before the comma.
    """
    verb = end
    while verb < len(parse.pos) and parse.pos[verb] in ("ADV", "PART"):
        verb += 1
    if verb >= len(parse.pos) or parse.pos[verb] not in ("VERB", "AUX"):
        return False
    return parse.dep[noun] in _SUBJECTS or parse.dep[verb] not in (*_CLAUSES_ABOUT_NOUN, "")


def is_in_phrase_before_subject(parse: Parse, noun: int, name: int) -> bool:
    """Tell whether a noun stands in a prepositional phrase that opens a clause with `name` as its subject.

    "Before the trial of the banker, Jane Roe, 42, said": the comma is no apposition's.
    """
    verb = parse.head[name]
    if parse.dep[name] not in _SUBJECTS or any(
        parse.head[i] == verb and parse.dep[i] in _SUBJECTS for i in range(name + 1, verb)
    ):
        return False  # or with a second subject, a name that the parser attached wrongly
    token, relations = noun, set[str]()
    for _ in range(_MAX_CLIMB):
        relations.add(parse.dep[token])
        if parse.head[token] == token:
            return False
        token = parse.head[token]
        if token == verb:
            return "prep" in relations
    return False


def is_only_subject_behind_opener(parse: Parse, noun: int, name: int) -> bool:
    """Tell whether a name, to the parser an apposition, is the only subject that the sentence can have.

    In "After talks with the minister, Karl Voss, 42, left" nobody else leaves: what opens with a preposition
    or a participle has no subject in it.
    """
    if parse.dep[noun] in _SUBJECTS:
        return False
    verb = parse.head[name]
    for _ in range(_MAX_CLIMB):
        if verb > name and parse.pos[verb] in ("VERB", "AUX"):
            break
        verb = parse.head[verb]
    if parse.dep[name] != "appos" or verb <= name or parse.dep[verb] not in ("ROOT", "ccomp", "conj"):
        return False
    first = noun
    while first > 0 and parse.pos[first - 1] not in ("PUNCT", "SPACE"):
        first -= 1
    opens = parse.pos[first] in ("ADP", "SCONJ") or (
        parse.pos[first] == "VERB" and parse.dep[first] in _OPENERS
    )
    return opens and not any(
        parse.dep[i] in _SUBJECTS for i in range(name + 1, verb) if parse.head[i] == verb
    )


def antecedent_of_clause(parse: Parse, noun: int) -> int | None:
    """Return the noun about which the clause says something that a noun stands in; None in any other clause.

    Of "the man who saved the child, Roe," the parse does not say which of them Roe is.
    """
    token = noun
    for _ in range(_MAX_CLIMB):
        above = parse.head[token]
        if parse.dep[token] in _CLAUSES_ABOUT_NOUN and above < token:
            return above
        if above == token:
            return None
        token = above
    return None


def is_subject_of(parse: Parse, name: int, verb: int) -> bool:
    """Tell whether a name is the subject of a verb; True without a parse."""
    return not parse.dep[name] or (parse.dep[name] in _SUBJECTS and parse.head[name] == verb)
