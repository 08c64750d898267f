"""What the encoder learned to mark and we do not: refusals to speak, and questions that nobody asks."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.non_claims import says_nothing
from reader.nlp.lexicon import words

_ASKING = frozenset({"ask", "raise", "pose", "put", "have", "bring", "pepper", "begin", "open"})
_QUESTION_NOUNS = words("no_cues", "question_nouns")


def is_no_claim(cue: Sequence[Token], content: Sequence[Token], *, has_source: bool) -> bool:
    """Tell whether a cue with its content says that somebody does not speak or that nobody asks."""
    if says_nothing(cue, content):
        return True
    questions = [token for token in cue if token.lemma_.lower() in _QUESTION_NOUNS]
    if any(not _is_asked(token, cue) for token in questions):
        return True
    return bool(questions) and not has_source


def _is_asked(noun: Token, cue: Sequence[Token]) -> bool:
    # "raised questions about", "Ada's question whether"; but not "addresses inquiries into whether"
    if noun.pos_ != "NOUN":
        return True
    verbs = {token.lemma_.lower() for token in cue if token.pos_ == "VERB"}
    return bool(verbs & _ASKING) or (not verbs and any(child.dep_ == "poss" for child in noun.children))
