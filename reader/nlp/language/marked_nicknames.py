"""Quotation marks around what somebody is called: "Chinedu Obi, alias “Small Boy”, told the court"."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.lexicon import words

_CALLING = words("nicknames", "calling")
_CALLING_AS = words("nicknames", "calling_as")
_MAX_NICKNAME = 5
"""Tokens of a nickname, marks not counted: "The Big Bad Man,"."""
_MAX_MARKS = 4
"""Tokens of a nickname that are no word: its marks, and a comma or full stop within."""
_MAX_BEFORE = 6
"""Tokens from "known" to "as": "known to his friends as"."""


def is_nickname(quotation: QuotationTokens, doc: Doc) -> bool:
    """Tell whether a quotation is a name with capitals, behind a word that leads to one."""
    if quotation.end - quotation.start > _MAX_NICKNAME + _MAX_MARKS:
        return False
    inside = [token for token in doc[quotation.start : quotation.end] if token.is_alpha]
    if not inside or len(inside) > _MAX_NICKNAME or not all(token.text[0].isupper() for token in inside):
        return False
    before = [token.lower_ for token in doc[max(0, quotation.start - _MAX_BEFORE) : quotation.start]]
    while before and before[-1] in (".", "the"):
        before.pop()  # "a.k.a.", of which the tokenizer takes the full stop off
    if not before:
        return False
    return before[-1] in _CALLING or (before[-1] == "as" and not _CALLING_AS.isdisjoint(before))
