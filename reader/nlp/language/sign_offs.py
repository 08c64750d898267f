"""A name behind a dash that signs the quotation before it: `“Never again.” — Ada Lind, Graz`."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break
from reader.nlp.language.syntax import DASHES, FINITE
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.token_columns import flags_of, words_of

_MAX_LINE_ENDS = 2
"""Between a quotation and its signature: they may be two paragraphs, and a third one is not about it."""
_MAX_TOKENS = 14
"""Of the dash and the name with role and place; what is longer is a sentence that goes on behind a dash."""


class SignOff(NamedTuple):
    """The dash behind a quotation and the name of whoever said it."""

    token: int
    """The dash, as a token of the Doc."""
    dash: Span
    signer: tuple[Span, ...]
    """Name, role and place, to the end of the line; never empty."""


def sign_off(quotation: QuotationTokens, doc: Doc) -> SignOff | None:
    """Return what signs a quotation; None when no dash with a name to the end of the line follows.

    That of an item of a list signs nothing: then the line of the quotation, or the one behind, has one too.
    """
    words, is_space = words_of(doc), flags_of(doc, "IS_SPACE")
    index, line_ends = quotation.end, 0
    while index < len(doc) and is_space[index]:
        line_ends += words[index].count("\n")
        index += 1
    if index >= len(doc) or line_ends > _MAX_LINE_ENDS or words[index] not in DASHES:
        return None
    end = index + 1
    while end < len(doc) and not is_break(doc[end]) and end - index <= _MAX_TOKENS:
        end += 1
    name = [token for token in doc[index + 1 : end] if not token.is_space]
    if end - index > _MAX_TOKENS or not name or not name[0].text[:1].isupper():
        return None
    if any(token.tag_ in FINITE or token.text == ":" for token in name[:-1]):
        return None  # "- Photographs: Ada Lind"
    if line_ends and (_begins_with_dash(doc, quotation.start) or _is_before_dash(doc, end)):
        return None
    signer = spans_of(doc, name[0].i, name[-1].i + (name[-1].text not in SENTENCE_ENDS))
    return SignOff(index, span_of(doc[index]), signer) if signer else None


def is_bullet(dash: Token) -> bool:
    """Tell whether a dash begins its line, as that of an item of a list does, and that of a signature may."""
    return dash.text in DASHES and (not dash.i or is_break(dash.nbor(-1)))


def _begins_with_dash(doc: Doc, index: int) -> bool:
    """Tell whether a dash stands before token `index` at the start of its line."""
    while index > 0 and not is_break(doc[index - 1]):
        index -= 1
        if is_bullet(doc[index]):
            return True
    return False


def _is_before_dash(doc: Doc, end: int) -> bool:
    """Tell whether the line behind the break at token `end` begins with a dash."""
    while end < len(doc) and doc[end].is_space:
        end += 1
    return end < len(doc) and is_bullet(doc[end])
