"""Finds the named person or body that a noun describes: in apposition, before the name, or after "is"."""

from __future__ import annotations

from reader.nlp.attachment import (
    antecedent_of_clause,
    is_in_phrase_before_subject,
    is_only_subject_behind_opener,
    is_subject_of_clause_about_noun,
)
from reader.nlp.lexicon.documents import DOCUMENTS
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import PEOPLE, ROLES, TITLES
from reader.nlp.speakers.called import name_called
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.phrases import POSSESSIVE_ENDS, noun_of
from reader.nlp.speakers.token_rows import TokenRows

_APPOSITION_REACH = 12
"""Tokens behind a noun where a name in apposition to it may have its head."""
_MAX_APPOSITION = 9
"""Tokens from a noun to the comma before the name, and in the name: a longer stretch is another clause."""
_NOMINAL_PARTS = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "NUM", "X"})
"""Parts of speech of what may stand between a noun and that comma: "of the bank"."""

_PEOPLE_OR_BODIES = frozenset({"employer", "landlord", "operator", "owner", "publisher", "supplier"})
"""Who may be somebody or a company: "her employer, the Delm Herald"."""
_ONLY_DOCUMENTS = DOCUMENTS - PEOPLE
_ONLY_ORGANIZATIONS = CLASSES.keys() - PEOPLE


def is_predicate(rows: TokenRows, token: int) -> bool:
    """Tell whether a noun says what somebody is: "She is a doctor" brings in nobody new."""
    return rows.dep[token] == "attr" and rows.lemmas[rows.head[token]] == "be"


def person_described_at(
    rows: TokenRows, token: int, mentions: MentionIndex, names: Names
) -> Candidate | None:
    """Return the named person of whom a noun is said: in apposition, before the name, or after "is"."""
    if token + 1 < len(rows) and rows.words[token + 1] in POSSESSIVE_ENDS:
        return None  # "the minister's wife, Jane Roe": what follows is said of the wife
    if noun_of(rows, token) in _ONLY_DOCUMENTS:
        return None  # "Poll: Jane Roe and Tom Bell in dead heat"
    antecedent = antecedent_of_clause(rows, token)
    if antecedent is not None and noun_of(rows, antecedent) in PEOPLE:
        return None  # "the man who saved the child, Tom Roe": it may be said of the man
    for child in rows.children(token, "appos", _APPOSITION_REACH):
        if names.is_person(child) and not (
            _is_plural(rows, token)
            or is_subject_of_clause_about_noun(rows, token + 1, child + 1)
            or is_only_subject_behind_opener(rows, token, child)
            or _is_of_whoever_is_named(rows, token, child, names)
        ):
            return names.at[child]
    name = name_called(rows, token)
    person = None if name is None else names.at.get(name) or names.people.get(rows.words[name])
    if person is not None:
        return person
    name_end = _name_between_commas(rows, token, names)
    if name_end is not None:
        return names.at[name_end]
    if token + 1 < len(rows) and names.is_person(token + 1) and rows.pos[token] in ("NOUN", "PROPN"):
        # "The child Ann Bell kidnapped" is somebody else.
        is_other = is_subject_of_clause_about_noun(rows, token + 1, _name_end(names, token + 1) + 1)
        return None if is_other else names.at[token + 1]
    above = rows.head[token]
    if rows.dep[token] in ("appos", "nmod", "compound") and above != token:
        return _somebody(mentions.at.get(above) or names.at.get(above))
    if is_predicate(rows, token):
        subject = rows.subject(above)
        return _somebody(mentions.at.get(subject))
    return None


def organization_described_at(rows: TokenRows, token: int, names: Names) -> Candidate | None:
    """Return the organization of which a noun is said: "his party, the Unity Front, said".

    Also "the charity Tolvan said".
    """
    beside = names.at.get(token + 1)
    if beside is not None and beside.kind == "organization" and noun_of(rows, token) in _ONLY_ORGANIZATIONS:
        end = _name_end(names, token + 1) + 1
        return beside if end < len(rows) and rows.pos[end] in ("VERB", "AUX") else None
    comma = _comma_behind_clause(rows, token) if rows.words[token + 1 : token + 2] != [","] else token + 1
    first = comma + 1 + (rows.words[comma + 1 : comma + 2] == ["the"])
    candidate = names.at.get(first)
    noun = noun_of(rows, token)
    is_body = noun in CLASSES or noun in _PEOPLE_OR_BODIES
    if comma == token or candidate is None or not is_body:
        return None
    end = _name_end(names, first) + 1
    is_closed = end < len(rows) and (rows.words[end] in (",", ".", ":", ";") or rows.pos[end] == "VERB")
    return candidate if is_closed and candidate.kind == "organization" else None


def _comma_behind_clause(rows: TokenRows, token: int) -> int:
    """Return the comma behind a clause that tells which: "the firm that built it, Tolvan,"; else `token`."""
    if rows.words[token + 1 : token + 2] not in (["which"], ["that"], ["who"]):
        return token
    end = min(len(rows), token + _APPOSITION_REACH)
    return next((i for i in range(token + 2, end) if rows.words[i] in (",", ".", ";")), token)


def _name_between_commas(rows: TokenRows, token: int, names: Names) -> int | None:
    """Return the last token of the name in "the head of the bank, Jane Roe, said"; None when there is none.

    Parses of it differ, the commas do not.
    """
    comma = token + 1
    while comma < min(len(rows), token + _MAX_APPOSITION) and rows.words[comma] != ",":
        if rows.pos[comma] not in _NOMINAL_PARTS:
            return None
        comma += 1
    if comma + 2 >= len(rows) or rows.words[comma] != ",":
        return None
    first = comma + 2 if rows.words[comma + 1].rstrip(".") in TITLES else comma + 1
    if not names.is_person(first):
        return None
    end = _name_end(names, first)
    if is_in_phrase_before_subject(rows, token, end) or is_only_subject_behind_opener(rows, token, end):
        return None
    if _is_of_other_person(rows, token, end):
        return None
    return end if end + 1 < len(rows) and rows.words[end + 1] in (",", ".", ":", ";") else None


def _is_of_other_person(rows: TokenRows, token: int, name: int) -> bool:
    """Tell whether a noun says whose helper somebody is: "nurse" in "the lawyer of the nurse, Jane Roe"."""
    start = token
    while start > 0 and rows.pos[start - 1] in ("DET", "ADJ", "NOUN", "PROPN"):
        start -= 1
    is_of_person = start > 1 and rows.words[start - 1] in ("of", "for") and noun_of(rows, start - 2) in PEOPLE
    return is_of_person and not (rows.dep[name] == "appos" and rows.head[name] == token)


def _is_of_whoever_is_named(rows: TokenRows, token: int, name: int, names: Names) -> bool:
    """Tell whether a name behind "of" has a role of its own: "the father of goalkeeper Ann Roe"."""
    is_of = rows.words[token + 1] in ("of", "for") and rows.words[token + 2] in ROLES
    return is_of and names.at.get(token + 3) is names.at[name]


def _is_plural(rows: TokenRows, token: int) -> bool:
    # "by residents as a disaster and by the mayor, Lou Kerr": the parser makes residents of him
    return rows.pos[token] == "NOUN" and rows.words[token] == f"{rows.lemmas[token]}s"


def _name_end(names: Names, first: int) -> int:
    """Return the last token of the name that a token belongs to."""
    end = first
    while end < first + _MAX_APPOSITION and names.at.get(end + 1) is names.at[end]:
        end += 1
    return end


def _somebody(candidate: Candidate | None) -> Candidate | None:
    return candidate if candidate is not None and candidate.is_somebody else None
