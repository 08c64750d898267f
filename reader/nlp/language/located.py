"""Where the quotations of a text stand among the tokens of its Doc, and the words around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.text.quotations import Quotation

MAX_WINDOW = 40
"""Tokens: further away from a quotation nobody looks for its cue."""

SENTENCE_ENDS = frozenset({".", "!", "?", ";"})
_MAX_TAIL = 8
_MARKS = "“”„\"«»'‘’` \u00a0"
_CLOSING = frozenset({"”", '"', "»", "''", "’", "'", ")", "]"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with the tokens [start, end) it covers, marks included."""

    quotation: Quotation
    start: int
    end: int
    before: int
    """Where the quotation before it ends, as a token."""
    after: int
    """Where the quotation behind it starts."""
    last_inside: str
    """Last character before the closing marks; empty when there is none."""

    @property
    def parts(self) -> tuple[Span, ...]:
        """Its spans of text, one a paragraph."""
        return self.quotation.parts


def located(doc: Doc, text: str, quotations: Sequence[Quotation]) -> list[Quoted]:
    """Return the quotations of `text`, which is the Doc's, with their tokens, in order.

    A Doc puts its text together anew whenever it is asked for it.
    """
    starts = [token.idx for token in doc]
    ranges = [
        (max(0, bisect_right(starts, quotation.start) - 1), bisect_left(starts, quotation.end))
        for quotation in quotations
    ]
    befores = [0, *(end for _, end in ranges)]
    afters = [*(start for start, _ in ranges[1:]), len(doc)]
    return [
        Quoted(quotation, start, end, before, after, _last_inside(text, quotation.end))
        for quotation, (start, end), before, after in zip(quotations, ranges, befores, afters, strict=False)
    ]


def _last_inside(text: str, end: int) -> str:
    return text[max(0, end - _MAX_TAIL) : end].rstrip(_MARKS)[-1:]


def is_break(token: Token) -> bool:
    """Tell whether a paragraph ends here."""
    return token.is_space and "\n" in token.text


def paragraphs_of(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the tokens [start, end) of every paragraph."""
    start = 0
    for token in doc:
        if is_break(token):
            if start < token.i:
                yield start, token.i
            start = token.i + 1
    if start < len(doc):
        yield start, len(doc)


def sentence_around(index: int, cue: Token) -> tuple[int, int]:
    """Return the tokens [start, end) of the sentence that holds token `index` and the cue.

    A conjunction at its start is left out, and what is further away than a window.
    """
    doc = cue.doc
    start, end = min(index, cue.i), max(index, cue.i) + 1
    first, last = start - MAX_WINDOW, end + MAX_WINDOW
    while start > max(0, first) and not _ends_sentence(doc[start - 1]):
        start -= 1
    while end < min(len(doc), last) and not _ends_sentence(doc[end]):
        end += 1
    while start < index and (doc[start].pos_ == "CCONJ" or doc[start].is_space):
        start += 1
    return start, end


def _ends_sentence(token: Token) -> bool:
    return is_break(token) or token.text in SENTENCE_ENDS


def words_after(quoted: Quoted, doc: Doc) -> list[Token]:
    """Return the tokens behind a quotation, to the end of the sentence or the next quotation."""
    found = []
    for i in range(quoted.end, min(quoted.after, quoted.end + MAX_WINDOW)):
        if is_break(doc[i]) or doc[i].text in SENTENCE_ENDS:
            break
        if not doc[i].is_space:
            found.append(doc[i])
    return found


def words_before(quoted: Quoted, doc: Doc) -> list[Token]:
    """Return the tokens before a quotation, from the start of the sentence or the end of the last quotation.

    A colon leads over the end of its paragraph.
    """
    found: list[Token] = []
    for i in range(quoted.start - 1, max(quoted.before, quoted.start - MAX_WINDOW) - 1, -1):
        token = doc[i]
        if token.text in SENTENCE_ENDS or (is_break(token) and found and [t.text for t in found] != [":"]):
            break
        if token.is_space:
            if is_break(token) and not _colon_before(doc, i):
                break
            continue
        found.append(token)
    return found[::-1]


def _colon_before(doc: Doc, index: int) -> bool:
    while index > 0 and doc[index - 1].is_space:
        index -= 1
    return index > 0 and doc[index - 1].text == ":"


def starts_sentence(quoted: Quoted, doc: Doc) -> bool:
    """Tell whether nothing of its sentence stands before a quotation."""
    index = quoted.start
    while index > 0 and doc[index - 1].is_space:
        if is_break(doc[index - 1]):
            return True
        index -= 1
    return index == 0 or doc[index - 1].text in SENTENCE_ENDS or doc[index - 1].text in _CLOSING


def ends_sentence(quoted: Quoted, doc: Doc) -> bool:
    """Tell whether a sentence, or the part of it before a comma, ends with the quotation."""
    if quoted.last_inside in tuple(".?!,…—"):
        return True
    return quoted.end >= len(doc) or is_break(doc[quoted.end]) or doc[quoted.end].text in tuple(".,!?;—–")


def fills_paragraph(quoted: Quoted, doc: Doc) -> bool:
    """Tell whether a paragraph holds nothing behind the quotation."""
    index = quoted.end
    while index < len(doc) and not is_break(doc[index]):
        if not (doc[index].is_space or doc[index].text in SENTENCE_ENDS):
            return False
        index += 1
    return True
