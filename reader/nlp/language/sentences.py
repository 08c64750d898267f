"""Where sentences and paragraphs end among the tokens of a Doc, by marks and line ends, not by the parse.

The small model often ends a sentence within quotation marks, where the words around them go on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from reader.nlp.token_columns import column_of, flags_of, words_of

SENTENCE_ENDS = frozenset({".", "!", "?", ";"})
"""A semicolon too: what stands behind it has a subject of its own."""
_ENDS_LINE = SENTENCE_ENDS | {":"}
MAX_WINDOW = 40
"""Tokens to each side: longer than what stands in a sentence between a cue and its content, and a bound that
keeps the cost linear in a text without a full stop."""


def is_break(token: Token) -> bool:
    """Tell whether a paragraph ends here; a line that goes on below in small letters does not end one."""
    if not token.is_space or "\n" not in token.text:
        return False
    is_wrapped = token.text.count("\n") == 1 and 0 < token.i < len(token.doc) - 1
    return not (is_wrapped and token.nbor(1).is_lower and token.nbor(-1).text not in _ENDS_LINE)


def paragraphs_of(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the tokens [start, end) of every paragraph, in order."""
    start = 0
    for place, (word, is_space) in enumerate(zip(words_of(doc), flags_of(doc, "IS_SPACE"), strict=True)):
        if is_space and "\n" in word:
            if start < place:
                yield start, place
            start = place + 1
    if start < len(doc):
        yield start, len(doc)


def sentence_around(index: int, cue: Token) -> tuple[int, int]:
    """Return the tokens [start, end) of the sentence that holds token `index` and the cue.

    A conjunction at its start is left out, and what is further than MAX_WINDOW from both.
    """
    doc = cue.doc
    ends = _sentence_ends(doc)
    start, end = min(index, cue.i), max(index, cue.i) + 1
    before, behind = bisect_left(ends, start) - 1, bisect_left(ends, end)
    start = max(start - MAX_WINDOW, 0, ends[before] + 1 if before >= 0 else 0)
    end = min(end + MAX_WINDOW, len(doc), ends[behind] if behind < len(ends) else len(doc))
    while start < index and (doc[start].pos_ == "CCONJ" or doc[start].is_space):
        start += 1
    return start, end


def starts_clause(token: Token) -> bool:
    """Tell whether nothing of its sentence but a conjunction or a quotation mark stands before a token."""
    index = token.i
    while index > 0 and (token.doc[index - 1].pos_ == "CCONJ" or token.doc[index - 1].is_quote):
        index -= 1
    before = token.doc[index - 1] if index > 0 else None
    if before is None or before.is_space or before.text in SENTENCE_ENDS:
        return True
    return bool(token.doc[index].is_sent_start)


def _sentence_ends(doc: Doc) -> Sequence[int]:
    """Return the places of all tokens that end a sentence or a paragraph, in order."""
    return column_of(doc, "sentence ends", _read_sentence_ends)


def _read_sentence_ends(doc: Doc) -> list[int]:
    return [
        place
        for place, word in enumerate(words_of(doc))
        if word in SENTENCE_ENDS or ("\n" in word and is_break(doc[place]))
    ]
