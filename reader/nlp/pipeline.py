"""Builds the spaCy pipeline and parses whole articles with it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from reader.errors import AnalysisError
from reader.nlp import model_files
from reader.nlp.abbreviated_ends import abbreviated_ends
from reader.nlp.accelerated import accelerate
from reader.nlp.colon_datelines import colon_dateline
from reader.nlp.dense_runs import with_dense_runs_joined
from reader.nlp.doc_text import remember, text_of
from reader.nlp.fingerprint import MODEL
from reader.nlp.joined_stops import with_stops_joined
from reader.nlp.lexicon import lexicon
from reader.nlp.parted_stops import with_stops_parted
from reader.nlp.remembered_paragraphs import paragraphs
from reader.nlp.shell import load_shell
from reader.nlp.token_columns import flags_of, starts_of, words_of
from reader.text.datelines import starts_behind_datelines
from reader.text.hard_wraps import unwrapped

# A part is a run of whole paragraphs parsed at once. Parts depend on the text alone, and each is parsed
# singly, so the same text is parsed the same way alone or in a batch. Not all at once, because spaCy needs
# about 1 GB for 100,000 words.
_PART_CODE_POINTS = 4_000
"""More than a screen, and parsed in a fraction of a second: the first marks come soon."""
_MAX_PART_CODE_POINTS = 20_000
"""An endless paragraph is cut here, after a sentence where it has one: about 30 MB of memory for spaCy."""

_PARSING = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer")
"""All but the recognizer."""
_INFLECTED = ["VBD", "VBG", "VBN", "VBZ"]
"""Tags of verbs with an ending."""
_ANNOTATION: list[int | str] = [
    *("NORM", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE")
]
"""What tokenizer, components and `set_names` set of a token."""

_MAX_SENTENCE_TOKENS = 300
"""Twice the longest sentence of news. In one without an end ("he said that he said that ...") every step in
its tree costs its length, and the analysis the square of it."""
_SENTENCE_ENDS = frozenset(".!?")


@Language.component("reader_paragraphs")
def mark_paragraphs(doc: Doc) -> Doc:
    """Start a sentence with every paragraph: the small model joins a heading to the sentence after it.

    Another one starts behind a dateline, whose place the model takes for the subject, where no sign has
    ended a sentence for a long while, and where an abbreviation ends one: "until 9 p.m. The road".
    """
    text = text_of(doc)
    behind_datelines = starts_behind_datelines(text)
    ends = frozenset(abbreviated_ends(text))
    dateline = colon_dateline(text)
    if dateline is not None:
        behind_datelines |= {text.index(": ", dateline.end) + 2}
    # All at once: spaCy goes over the Doc for each that is set at a token.
    sentence_starts = doc.to_array("SENT_START")
    fresh = True
    length = 0
    end_before = -1
    for place, (word, is_space, start) in enumerate(
        zip(words_of(doc), flags_of(doc, "IS_SPACE"), starts_of(doc), strict=True)
    ):
        if is_space:
            fresh = fresh or "\n" in word
            continue
        fresh = fresh or end_before in ends
        end_before = start + len(word)
        if fresh or start in behind_datelines or length >= _MAX_SENTENCE_TOKENS:
            sentence_starts[place] = 1
            fresh = False
            length = 0
        length = 0 if word in _SENTENCE_ENDS else length + 1
    return doc.from_array(["SENT_START"], sentence_starts)  # type: ignore[arg-type]  # its stub is too narrow


def build(model: str = MODEL, *, finds_names: bool = True, checks_files: bool = True) -> Language:
    """Load a spaCy model and make it ready for `parse`. Raises AnalysisError when it is not installed.

    finds_names: it recognizes names; not where the encoder tells them. checks_files: raise AnalysisError too
    when its files are not those published; not where somebody else looks meanwhile.
    """
    try:
        nlp = load_shell(None if finds_names else _PARSING, model)
    except OSError as error:
        raise AnalysisError(
            f"The language model '{model}' could not be loaded: {error}. "
            "Install it, or remove the setting that names it."
        ) from error
    if checks_files:
        model_files.check(model)
    nlp.add_pipe("reader_paragraphs", first=True)
    _tell_verb_forms(nlp)
    accelerate(nlp)
    return nlp


def _tell_verb_forms(nlp: Language) -> None:
    """Have the verbs of forms told before the lemmatizer takes them for others: "raged" is no "rag".

    Its own exceptions do not help: they hold only where its rules find no such verb at all.
    """
    ruler = nlp.get_pipe("attribute_ruler") if nlp.has_pipe("attribute_ruler") else None
    if isinstance(ruler, AttributeRuler):
        for verb, forms in lexicon("verb_forms").items():
            ruler.add([[{"LOWER": {"IN": forms.split()}, "TAG": {"IN": _INFLECTED}}]], {"LEMMA": verb})


def parts(text: str) -> list[str]:
    """Cut a text between paragraphs (an endless one: between sentences) into what is parsed at once.

    The parts joined are the text, with hard-wrapped lines joined one for one.
    """
    text = unwrapped(text)
    places = [0, *_cuts(text), len(text)]
    return [text[start:end] for start, end in itertools.pairwise(places) if start < end]


def _cuts(text: str) -> Iterator[int]:
    start = 0
    for paragraph in paragraphs(text):
        if paragraph.start > start and paragraph.end - start > _PART_CODE_POINTS:
            yield (start := paragraph.start)
        while paragraph.end - start > _MAX_PART_CODE_POINTS:
            window = text[start : start + _MAX_PART_CODE_POINTS]
            ends = (window.rfind(". ") + 2, window.rfind(" ") + 1)
            yield (start := start + next((end for end in ends if end > _PART_CODE_POINTS), len(window)))


def words_of_part(nlp: Language, part: str) -> Doc:
    """Return the words of one of `parts`, without any annotation."""
    doc = with_stops_joined(with_stops_parted(with_dense_runs_joined(nlp.make_doc(part))))
    remember(doc, part)
    return doc


def parse_part(nlp: Language, part: str) -> Doc:
    """Parse one of `parts`."""
    return parse_words(nlp, words_of_part(nlp, part))


def parse_words(nlp: Language, doc: Doc) -> Doc:
    """Annotate a Doc of which only the words are known, and return it."""
    nlp(doc)
    doc.tensor = doc.tensor[:0].copy()  # a view would keep 400 bytes a token that nothing reads
    return doc


def join(nlp: Language, docs: list[Doc]) -> Doc:
    """Return one Doc of the parts, offsets counting in the whole text."""
    if not docs:
        return nlp.make_doc("")
    return docs[0] if len(docs) == 1 else _joined(docs)


def _joined(docs: list[Doc]) -> Doc:
    """Return what `Doc.from_docs` does, which makes an object of each token; these Docs have nothing else."""
    words: Any = np.concatenate([doc.to_array("ORTH") for doc in docs]).tolist()
    spaces = np.concatenate([doc.to_array("SPACY") for doc in docs]).astype(bool).tolist()
    table: Any = np.concatenate([doc.to_array(_ANNOTATION) for doc in docs])
    return Doc(docs[0].vocab, words=words, spaces=spaces).from_array(_ANNOTATION, table)


def parse(nlp: Language, text: str) -> Doc:
    """Parse a text of any length; offsets in the Doc are offsets in `text`."""
    return join(nlp, [parse_part(nlp, part) for part in parts(text)])
