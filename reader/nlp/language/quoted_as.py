"""Who is quoted: the whole of the cue "was quoted as saying", and whom an outlet "quoted as saying" it.

The parser hangs the cue together as three, and the saying on whoever quotes.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.syntax import QUOTING, is_passive

_MAX_AGENT = 8
"""Tokens between verb and "as": "by the paper of the harbour"; further on "as" begins something else."""
_MAX_QUOTED = 14
"""Tokens between verb and "as" with a name, a role and an age: "a clerk at the port, Jan Roe, 43,"."""
_OF_PHRASE = frozenset({"ADP", "ADJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "CCONJ"})
_NAMING = frozenset({"NOUN", "PRON", "PROPN"})


def saying_of(verb: Token) -> Token | None:
    """Return the "saying" of "was quoted as saying" or "was quoted by the paper as saying", or None."""
    if verb.lemma_.lower() not in QUOTING or not is_passive(verb):
        return None
    doc = verb.doc
    for i in range(verb.i + 1, min(verb.i + _MAX_AGENT, len(doc) - 1)):
        if doc[i].lower_ == "as":
            return doc[i + 1] if doc[i + 1].lower_ == "saying" else None
    return None


def quoted_before(saying: Token) -> Sequence[Token]:
    """Return the words for whoever is quoted: "a clerk" in "the paper quoted a clerk as saying".

    Empty where nobody is, or where "was quoted" says it of its subject.
    """
    doc, end = saying.doc, saying.i - 1
    if saying.lower_ != "saying" or end < 2 or doc[end].lower_ != "as":
        return ()
    first = max(0, end - _MAX_QUOTED)
    verb = next((i for i in range(end - 1, first - 1, -1) if doc[i].pos_ not in _OF_PHRASE), None)
    if verb is None or doc[verb].lemma_.lower() not in QUOTING or is_passive(doc[verb]):
        return ()
    while end > verb + 1 and doc[end - 1].is_punct:
        end -= 1
    words = tuple(doc[verb + 1 : end])
    is_agent = bool(words) and words[0].pos_ == "ADP"  # "quoted by the paper as saying"
    return words if not is_agent and any(word.pos_ in _NAMING for word in words) else ()


def saying_behind(verb: Token) -> Token | None:
    """Return the "saying" of what a verb in the active quotes somebody as: "quoted a clerk as saying"."""
    if verb.lemma_.lower() not in QUOTING:
        return None
    for word in verb.doc[verb.i + 2 : verb.i + _MAX_QUOTED + 2]:
        if word.lower_ == "saying":
            quoted = quoted_before(word)
            return word if quoted and quoted[0].i == verb.i + 1 else None
    return None


def first_of_cue(verb: Token) -> Token:
    """Return where the cue of a verb begins that stands in its passive: the "has" of "has been quoted"."""
    return min((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), default=verb)


def whole_cue(saying: Token) -> tuple[Token, ...]:
    """Return "was quoted as saying" for its last word, without who quotes; any other word alone.

    Of "the paper quoted a clerk as saying" it is "as saying": the quoting is the paper's.
    """
    if quoted_before(saying):
        return saying.nbor(-1), saying
    verb = saying.head.head
    if saying.dep_ != "pcomp" or saying_of(verb) != saying:
        return (saying,)
    agent = {token.i for child in verb.rights if child.dep_ == "agent" for token in child.subtree}
    return tuple(token for token in saying.doc[first_of_cue(verb).i : saying.i + 1] if token.i not in agent)
