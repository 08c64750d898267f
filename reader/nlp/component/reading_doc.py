"""A Doc as the analysis reads it: the host's tokens and annotation over the legible words of its text."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc

from reader.nlp.doc_text import text_of
from reader.text.hard_wraps import unwrapped
from reader.text.legible import Legible, legible

_ANNOTATION: list[int | str] = [
    *("TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"),
]


def reading_doc(doc: Doc) -> tuple[Doc, Legible]:
    """Return a Doc of the legible text, its lines joined, and the way back; the Doc itself if it has it.

    Both have the same tokens: one of which nothing is legible keeps its characters.
    """
    shown = text_of(doc)
    text = legible(shown)
    prose = unwrapped(text.text)
    if prose == shown:
        return doc, Legible(shown, shown, range(len(shown)))
    words: list[str] = []
    offsets: list[int] = []
    for token in doc:
        end = token.idx + len(token)
        legible_start, legible_end = (bisect_left(text.offsets, place) for place in (token.idx, end))
        word = prose[legible_start:legible_end]
        words.append(word or token.text)
        offsets += text.offsets[legible_start:legible_end] if word else range(token.idx, end)
        offsets += range(end, end + len(token.whitespace_))
    reading = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    reading.from_array(_ANNOTATION, doc.to_array(_ANNOTATION))  # type: ignore[arg-type]  # its own stubs disagree
    return reading, Legible(text_of(reading), shown, offsets)
