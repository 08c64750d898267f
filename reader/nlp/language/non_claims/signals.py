"""No words are heard: "the siren announces", "called off the match", "reports its results"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.syntax import subject_of
from reader.nlp.lexicon import words
from reader.nlp.token_columns import lemmas_of

_SIGNALS = words("no_cues", "signals")
_STORIES = words("no_cues", "stories")
_ACCOUNTS = words("no_cues", "accounts")
_SUMMONS = words("no_cues", "summons")
_ADVERBS = frozenset({"advmod", "oprd", "prt"})
_VERBS = frozenset({"VERB", "AUX"})
_MAX_ACCOUNT = 4
"""Words: "a very different story"; what is longer says what the story is."""


def is_signal(verb: Token) -> bool:
    """Tell whether no words are heard: "The siren announces the act", "The captain called them back"."""
    if verb.pos_ not in _VERBS:
        return False
    if verb.lemma_.lower() == "call" and any(
        child.dep_ in _ADVERBS and child.lower_ in _SUMMONS for child in verb.rights
    ):
        return True
    if _SIGNALS.isdisjoint(lemmas_of(verb.doc)):
        return False
    subject = subject_of(verb)
    return subject is not None and subject.pos_ == "NOUN" and subject.lemma_.lower() in _SIGNALS


def is_account(verb: Token, content: Sequence[Token]) -> bool:
    """Tell whether a story or figures are named without what they say: "tell a different story".

    "told the story of a single mother" says what it is about.
    """
    nouns = {"tell": _STORIES, "report": _ACCOUNTS}.get(verb.lemma_.lower(), frozenset())
    return content[-1].lemma_.lower() in nouns and len(content) <= _MAX_ACCOUNT
