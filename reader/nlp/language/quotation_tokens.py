"""Where the quotations of a text stand among the tokens of its Doc, and the words around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.doc_text import text_of
from reader.nlp.language.sentences import MAX_WINDOW, SENTENCE_ENDS, is_break
from reader.nlp.token_columns import starts_of
from reader.text.quotations import Quotation

_MAX_MARKS = 8
"""Code points of closing marks and spaces at the end of a quotation: nested marks with spaces between."""
_MARKS = "“”„\"«»'‘’` \u00a0"
_CLOSING = frozenset({"”", '"', "»", "''", "’", "'", ")", "]"})


class QuotationTokens(NamedTuple):
    """The tokens [start, end) of a quotation, marks included."""

    parts: tuple[Span, ...]
    """Its spans of text, one a paragraph, with the marks."""
    start: int
    end: int
    before: int
    """Token behind the last one of the quotation before it; 0 for the first quotation."""
    after: int
    """First token of the quotation behind it; the length of the Doc for the last one."""
    last_inside: str
    """Last character before the closing marks; empty when there is none."""


def locate(doc: Doc, quotations: Sequence[Quotation]) -> list[QuotationTokens]:
    """Return the tokens of the quotations. quotations: all those of the Doc's text, in order."""
    text = text_of(doc)
    starts = starts_of(doc)
    ranges = [
        (max(0, bisect_right(starts, quotation.start) - 1), bisect_left(starts, quotation.end))
        for quotation in quotations
    ]
    befores = [0, *(end for _, end in ranges)]
    afters = [*(start for start, _ in ranges[1:]), len(doc)]
    return [
        QuotationTokens(quotation.parts, start, end, before, after, _last_inside(text, quotation.end))
        for quotation, (start, end), before, after in zip(quotations, ranges, befores, afters, strict=False)
    ]


def _last_inside(text: str, end: int) -> str:
    return text[max(0, end - _MAX_MARKS) : end].rstrip(_MARKS)[-1:]


def words_after(quotation: QuotationTokens, doc: Doc) -> list[Token]:
    """Return the tokens behind a quotation, to the end of the sentence or the next quotation; no spaces."""
    words = []
    for i in range(quotation.end, min(quotation.after, quotation.end + MAX_WINDOW)):
        if is_break(doc[i]) or doc[i].text in SENTENCE_ENDS:
            break
        if not doc[i].is_space:
            words.append(doc[i])
    return words


def words_before(quotation: QuotationTokens, doc: Doc) -> list[Token]:
    """Return the tokens before a quotation, from the start of the sentence or the end of the last quotation.

    In text order, without spaces. A colon leads over the end of its paragraph.
    """
    words: list[Token] = []
    for i in range(quotation.start - 1, max(quotation.before, quotation.start - MAX_WINDOW) - 1, -1):
        token = doc[i]
        if token.text in SENTENCE_ENDS or (is_break(token) and words and [t.text for t in words] != [":"]):
            break
        if token.is_space:
            if is_break(token) and not _colon_before(doc, i):
                break
            continue
        words.append(token)
    return words[::-1]


def _colon_before(doc: Doc, index: int) -> bool:
    while index > 0 and doc[index - 1].is_space:
        index -= 1
    return index > 0 and doc[index - 1].text == ":"


def starts_sentence(quotation: QuotationTokens, doc: Doc) -> bool:
    """Tell whether nothing of its sentence stands before a quotation."""
    index = quotation.start
    while index > 0 and doc[index - 1].is_space:
        if is_break(doc[index - 1]):
            return True
        index -= 1
    return index == 0 or doc[index - 1].text in SENTENCE_ENDS or doc[index - 1].text in _CLOSING


def ends_sentence(quotation: QuotationTokens, doc: Doc) -> bool:
    """Tell whether a sentence, or the part of it before a comma, ends with the quotation."""
    if quotation.last_inside in tuple(".?!,…—"):
        return True
    return (
        quotation.end >= len(doc)
        or is_break(doc[quotation.end])
        or doc[quotation.end].text in tuple(".,!?;—–")
    )


def fills_paragraph(quotation: QuotationTokens, doc: Doc) -> bool:
    """Tell whether its paragraph holds nothing behind the quotation."""
    index = quotation.end
    while index < len(doc) and not is_break(doc[index]):
        if not (doc[index].is_space or doc[index].text in SENTENCE_ENDS):
            return False
        index += 1
    return True
