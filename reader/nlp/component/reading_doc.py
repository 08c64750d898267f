"""A Doc as the analysis reads it: the host's tokens and annotation over the legible words of its text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.component.marks_apart import has_marks_at_words, with_marks_apart
from reader.nlp.component.paragraphs import end_sentences, goes_over_blank_line
from reader.nlp.doc_text import remember
from reader.nlp.token_columns import flags_of, heads_of, starts_of, words_of
from reader.text.hard_wraps import unwrapped
from reader.text.legible import Legible, legible

_ANNOTATION: list[int | str] = [
    *("TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"),
]


def reading_doc(doc: Doc) -> tuple[Doc, Legible]:
    """Return a Doc of the legible text, its lines joined, and the way back; the Doc itself if it has it.

    Both have the same tokens, unless those of the host were parted at blanks (`marks_apart`): one of which
    nothing is legible keeps its characters. No sentence goes on over a blank line (`paragraphs`).
    """
    words, starts, spaces = words_of(doc), starts_of(doc), flags_of(doc, "SPACY")
    shown = remember(doc, _joined(words, spaces))
    text = legible(shown)
    prose = unwrapped(text.text)
    is_parted_at_blanks = has_marks_at_words(words)
    # Without a parse tokens behind "$5m." have the edges of others, or none in the text
    # (findings/spacy-special-cases-move-edges.sh). Those of a Doc made of words have their own.
    has_edges = doc.has_annotation("DEP")
    has_long_sentence = goes_over_blank_line(words, heads_of(doc))
    if has_edges and not has_long_sentence and prose == shown and not is_parted_at_blanks:
        return doc, Legible(shown, shown, range(len(shown)))
    offsets: Sequence[int] = text.offsets
    if text.keeps_offsets:
        own_words = [prose[start : start + len(word)] for start, word in zip(starts, words, strict=True)]
    else:
        own_words, offsets = _without_hidden(prose, offsets, doc)
    if is_parted_at_blanks:
        reading = with_marks_apart(doc, own_words)
    else:
        reading = Doc(doc.vocab, words=own_words, spaces=spaces)  # type: ignore[arg-type]  # too narrow a stub
        reading.from_array(_ANNOTATION, doc.to_array(_ANNOTATION))  # type: ignore[arg-type]  # its own stubs disagree
    if has_long_sentence:
        end_sentences(reading, own_words)
    return reading, Legible(remember(reading, _joined(own_words, spaces)), shown, offsets)


def _without_hidden(prose: str, kept: Sequence[int], doc: Doc) -> tuple[list[str], list[int]]:
    """Return the words of a Doc as the legible text has them, and where their characters are shown.

    kept: where each character of that text is.
    """
    legible_words: list[str] = []
    offsets: list[int] = []
    words, starts, spaces = words_of(doc), starts_of(doc), flags_of(doc, "SPACY")
    for start, shown_word, is_space_behind in zip(starts, words, spaces, strict=True):
        end = start + len(shown_word)
        legible_start, legible_end = (bisect_left(kept, place) for place in (start, end))
        word = prose[legible_start:legible_end]
        legible_words.append(word or shown_word)
        offsets += kept[legible_start:legible_end] if word else range(start, end)
        offsets += range(end, end + is_space_behind)
    return legible_words, offsets


def _joined(words: Sequence[str], spaces: Sequence[bool]) -> str:
    return "".join([word + " " if space else word for word, space in zip(words, spaces, strict=True)])
