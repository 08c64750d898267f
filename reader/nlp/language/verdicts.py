"""What the reporter calls what was said: "said the park would close, a decision that angered residents".

Or who denies it: "said he was fired, a claim disputed by the firm".
"""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from reader.nlp.lexicon import words

_VERDICTS = words("verdicts", "nouns")
_ALLEGATIONS = words("verdicts", "allegations")
PARTINGS = frozenset({",", "–", "—", "--"})
"""Behind what a verdict begins."""
_PARTICIPLES = frozenset({"VBD", "VBN"})
"""Tags of "denied" in "a charge denied by Kerr"; the tagger takes some for the past."""
_ARTICLES = frozenset({"a", "an"})
_BEFORE_NOUN = frozenset({"CC", "JJ", "JJR", "JJS", "NN", "RB", "RBR", "RBS", "VBG", "VBN"})
_NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})
_RELATIVES = frozenset({"that", "which"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MAX_NOUN = 5
"""Tokens from the article to the noun: "a rare and unexpected move"."""
_MAX_SUBJECT = 5
"""Tokens from the noun to the subject of its clause: "a charge Kerr and his brother deny"."""


def begins_verdict(comma: Token, start: int, end: int) -> bool:
    """Tell whether a comma or dash in a content [start, end) leads to a noun for all of it, with a clause.

    What says something of a noun before the comma is said as well: "said it was a bad plan, a step that".
    """
    doc, first = comma.doc, comma.i + 1
    if comma.text not in PARTINGS or first >= end or doc[first].lower_ not in _ARTICLES:
        return False
    phrase = takewhile(lambda word: word.tag_ in _BEFORE_NOUN, doc[first + 1 : min(end, first + _MAX_NOUN)])
    noun = next((word for word in phrase if word.lemma_.lower() in _VERDICTS), None)
    if noun is None or not _has_clause(noun, end):
        return False
    is_for_all = noun.dep_ == "npadvmod" or noun.lemma_.lower() in _ALLEGATIONS
    return is_for_all or doc[comma.i - 1].tag_ not in _NOUNS


def _has_clause(noun: Token, end: int) -> bool:
    behind = noun.doc[noun.i + 1 : min(end, noun.i + 1 + _MAX_SUBJECT)]
    return len(behind) > 0 and (
        behind[0].lower_ in _RELATIVES
        or behind[0].tag_ in _PARTICIPLES
        or any(word.dep_ in _SUBJECTS for word in behind)
    )
