"""The clause into which it is said who speaks: "a road that, critics say, floods", "left and, she says, ran".

An aside speaks of the clause that it interrupts. Behind a relative pronoun that is the relative clause, with
its pronoun, as in PolNeAR; behind "and" it is what stands behind the aside, where that has a verb.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from reader.nlp.language.sentences import sentence_around, starts_clause
from reader.nlp.language.syntax import FINITE, own_subject

_RELATIVE_TAGS = frozenset({"WDT", "WP", "WRB"})
_BEFORE_OF_WHICH = frozenset({"CD", "DT", "JJ", "JJS", "NN", "NNS"})
_MAX_OF_WHICH = 4
"""Tokens before the mark: ", the largest part of which,", ", whose eldest son,"."""
_MAX_CLIMB = 3
"""Heads between a relative pronoun and its verb: "most of which, she said, were rusty"."""
_MAX_ASIDE = 8
"""Tokens behind the verb of an aside up to its comma: "he said on Monday"."""


class Interrupted(NamedTuple):
    """The tokens of an interrupted clause and of the aside in it with both commas, half-open."""

    start: int
    end: int
    mark: int
    behind: int


def interrupted_clause(saying: Token) -> Interrupted | None:
    """Return the clause that a verb of saying and its subject interrupt, where that is no whole sentence."""
    subject, doc = own_subject(saying), saying.doc
    if saying.tag_ not in FINITE or subject is None or subject.i > saying.i:
        return None
    mark = subject.left_edge.i - (doc[subject.left_edge.i].text != ",")
    if mark < 1 or doc[mark].text != ",":
        return None
    behind = _behind_aside(saying)
    if behind is None:
        return None
    first, end = sentence_around(saying.i, saying)
    if doc[mark - 1].pos_ == "CCONJ":
        # Not in "The man and, police said, his wife were held", which has one verb for both.
        is_of_two = _has_verb(doc, first, mark) and _has_verb(doc, behind, end)
        return Interrupted(behind, end, mark, behind) if is_of_two else None
    pronoun = _relative_before(doc, mark)
    if pronoun is None or (pronoun.tag_ == "WRB" and doc[behind].tag_ in FINITE):
        return None  # "The reason why, he said, was simple": "why" is no subject
    verb, start = _verb_of_relative(pronoun), _start_of_relative(doc, pronoun.i)
    if verb is not None and verb.i >= behind:
        end = min(end, verb.right_edge.i + 1)
    elif start and doc[start - 1].text != ",":
        return None  # "That is why, he said, they left"
    else:
        end = next((i for i in range(behind, end - 1) if _ends_relative(doc[i])), end)
    return Interrupted(start, end, mark, behind)


def _has_verb(doc: Doc, start: int, end: int) -> bool:
    return any(word.tag_ in FINITE for word in doc[start:end])


def _behind_aside(saying: Token) -> int | None:
    """Return the token behind the comma that ends an aside; None where the aside has a clause of its own."""
    doc = saying.doc
    for place in range(saying.i + 1, min(len(doc) - 1, saying.i + _MAX_ASIDE)):
        if doc[place].text == ",":
            return place + 1
        if doc[place].tag_ in FINITE or doc[place].is_punct or doc[place].is_space:
            return None
    return None


def _relative_before(doc: Doc, mark: int) -> Token | None:
    """Return the pronoun right before a mark, or the "whose" of "whose son"."""
    if doc[mark - 1].tag_ in _RELATIVE_TAGS:
        return doc[mark - 1]
    return next((doc[i] for i in range(max(0, mark - _MAX_OF_WHICH), mark) if doc[i].tag_ == "WP$"), None)


def _ends_relative(mark: Token) -> bool:
    """Tell whether the verb of the sentence stands behind a comma: "which, he said, is shut, | reopens"."""
    return mark.text == "," and mark.nbor(1).tag_ in FINITE


def _verb_of_relative(pronoun: Token) -> Token | None:
    verb = pronoun
    for _ in range(_MAX_CLIMB):
        verb = verb.head
        if verb.dep_ == "relcl":
            return verb
    return None


def _start_of_relative(doc: Doc, pronoun: int) -> int:
    """Return where a relative clause begins: at its pronoun, at "in which", or at "most of which"."""
    if not pronoun or doc[pronoun - 1].tag_ != "IN":
        return pronoun
    start = pronoun - 1
    while start > max(0, pronoun - _MAX_OF_WHICH) and doc[start - 1].tag_ in _BEFORE_OF_WHICH:
        start -= 1
    is_behind_comma = start > 0 and doc[start - 1].text == ","
    # "All of which, he said, would help", but "The house | in which, she says, he died"
    is_subject = doc[pronoun - 1].lower_ == "of" and (not start or starts_clause(doc[start]))
    return start if is_behind_comma or is_subject else pronoun - 1
