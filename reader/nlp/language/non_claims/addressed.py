"""What the writer asks the reader to do, and what goes without saying: "Don't forget that", "Needless to say"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.sentences import starts_clause
from reader.nlp.lexicon import words

_SUBJECTS = frozenset({"csubj", "nsubj", "nsubjpass"})
_WITH_IMPERATIVE = frozenset({"do", "please"})
"""What an imperative may have before it: "Do not forget"."""
_TRUISMS = words("no_cues", "truisms")


def is_addressed_to_reader(verb: Token) -> bool:
    """Tell whether a verb is an imperative outside quotation marks, where none of a cue stands."""
    return (
        verb.tag_ == "VB"
        and verb.dep_ == "ROOT"
        and starts_clause(verb.left_edge)
        and not any(
            child.dep_ in _SUBJECTS or (child.dep_.startswith("aux") and child.lower_ not in _WITH_IMPERATIVE)
            for child in verb.children
        )
    )


def is_truism(verb: Token) -> bool:
    """Tell whether a verb ends words that say only that something need not be said."""
    before = verb.doc[max(0, verb.i - 2) : verb.i + 1]
    return " ".join(token.lower_ for token in before) in _TRUISMS
