"""Cues in questions, by the order of words: "Did Lund say that?", "Who said that?", "Lund said that?"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from reader.nlp.language.sentences import MAX_WINDOW, is_break
from reader.nlp.lexicon import words
from reader.nlp.token_columns import words_of

_QUESTIONING = words("polarity", "questioning")
_ASKING_WHO = words("polarity", "asking_who")
_PRESUPPOSING = words("polarity", "presupposing")
_NEGATIONS = frozenset({"n't", "n’t", "not"})
_MAX_LOOK = 4
"""Tokens before the auxiliary: "Why, then, did"."""
_ENDS = frozenset({".", "!", ";", "?"})
_ASKING = words("polarity", "asking")
_OPENING = words("polarity", "opening")
_MAX_TAG = 5
"""Tokens behind an echoed statement, its comma included: ", did n't she"."""
_BEFORE_CLAUSES = _ENDS | {":"}


def is_asked(cue: Sequence[Token], source: Sequence[Token], content: frozenset[int]) -> bool:
    """Tell whether a sentence asks if, or who, somebody says; "Why did he say ...?" knows that he does."""
    if not source or source[0].i > cue[-1].i or not _ends_in_question(cue[-1], content):
        return False
    first = source[0]
    if first.lower_ in _ASKING_WHO:
        return _starts_clause(first.doc, first.i, content)
    before = first.i - 1
    if before >= 0 and first.doc[before].lower_ in _NEGATIONS:
        before -= 1
    if before < 0 or first.doc[before].lower_ not in _QUESTIONING:
        return False
    return not _is_presupposed(first.doc, before)


def is_echoed(cue: Sequence[Token], source: Sequence[Token], content: Sequence[Token]) -> bool:
    """Tell whether a statement is only repeated as a question: "Lund said that? Nonsense.".

    Not if the cue asks itself, or the content is a question.
    """
    doc = content[0].doc
    tokens = [token.i for token in (*cue, *source, *content)]
    first, last = min(tokens), max(tokens)
    if "?" not in words_of(doc)[last + 1 : last + 2 + _MAX_TAG]:
        return False
    opening = content[0].lower_
    if not source or opening in _QUESTIONING or (opening in _PRESUPPOSING and opening != "that"):
        return False
    if cue[-1].lemma_.lower() in _ASKING or not _is_reported(cue, content):
        return False
    if not _ENDS.isdisjoint(words_of(doc)[first : last + 1]) or not _starts_sentence(doc[first]):
        return False
    for i in range(last + 1, min(len(doc), last + 2 + _MAX_TAG)):
        if doc[i].text in _ENDS:
            return doc[i].text == "?" and (i == last + 1 or doc[last + 1].text == ",")
        if is_break(doc[i]):
            return False
    return False


def _is_reported(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    # "Lund said: it leans?", and a quotation with a question mark of its own, may be questions of Lund's
    return content[0].i > cue[-1].i and not any(
        token.is_quote or token.text == ":" for token in (*cue[-1].doc[cue[-1].i : content[0].i], *content)
    )


def _starts_sentence(token: Token) -> bool:
    doc, i = token.doc, token.i
    while i and (doc[i - 1].lower_ in _OPENING or doc[i - 1].text == ","):
        i -= 1
    return not i or is_break(doc[i - 1]) or doc[i - 1].text in _ENDS or bool(doc[i].is_sent_start)


def _is_presupposed(doc: Doc, auxiliary: int) -> bool:
    for i in range(auxiliary - 1, max(-1, auxiliary - 1 - _MAX_LOOK), -1):
        if is_break(doc[i]) or doc[i].text in _ENDS:
            return False
        if doc[i].lower_ in _PRESUPPOSING:
            return True
    return False


def _ends_in_question(cue: Token, content: frozenset[int]) -> bool:
    doc = cue.doc
    behind = words_of(doc)[cue.i + 1 : cue.i + MAX_WINDOW + len(content)]
    for i, word in enumerate(behind, cue.i + 1):
        if "\n" in word and is_break(doc[i]):
            return False
        if word in _ENDS and i not in content:
            return word == "?"
    return False


def _starts_clause(doc: Doc, start: int, content: frozenset[int]) -> bool:
    if start == 0:
        return True
    before = doc[start - 1]
    return before.i not in content and (before.is_space or before.is_quote or before.text in _BEFORE_CLAUSES)
