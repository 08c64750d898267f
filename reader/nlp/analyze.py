"""From an article to its analysis: the stages in order, whole or part by part; the only way out of a Doc."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.model import DEFAULT_ENGINE, Analysis, Article, Engine, Entity, Progress, Span
from reader.nlp import engines, model_files, pipeline
from reader.nlp.attributions import Attribution
from reader.nlp.disjoint_parts import with_disjoint_parts
from reader.nlp.doc_text import text_of
from reader.nlp.engines import Finder
from reader.nlp.entities import find_entities
from reader.nlp.fingerprint import MODEL, fingerprint
from reader.nlp.graphemes import whole_graphemes
from reader.nlp.language.polarity import with_polarity
from reader.nlp.line_signs import without_signs_of_lines
from reader.nlp.named_in_marks import without_nicknames
from reader.nlp.reading import PartsReader, Reading, read, read_doc
from reader.nlp.speakers import resolve_speakers
from reader.nlp.token_columns import StringAttribute, strings_of, words_of
from reader.nlp.written_language import note_on_language
from reader.text.legible import Legible, legible
from reader.text.quotations import Quotation, quotations

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Between two provisional analyses the text that they cover grows by this factor, so all of them together
# cost less than half of the final one, however long the article is.
_GROWTH = 4
_MODEL_HAS_NO = "The language model has no"
_RULES_FOUND_NOTHING = "found hardly anything."
_NOTES_WITHOUT: Mapping[Engine, Mapping[StringAttribute, str]] = {
    "model": {"DEP": f"{_MODEL_HAS_NO} parser, so speakers were told from the order of the words alone."},
    "rules": {
        "DEP": f"{_MODEL_HAS_NO} parser, so the rules, which need one, {_RULES_FOUND_NOTHING}",
        "POS": f"{_MODEL_HAS_NO} parts of speech, so the rules, which need them, {_RULES_FOUND_NOTHING}",
        "LEMMA": f"{_MODEL_HAS_NO} lemmas, so the rules, which need them, {_RULES_FOUND_NOTHING}",
    },
}
"""For what an engine needs of a Doc, what to say where it is not there."""


@dataclass(frozen=True, slots=True)
class Extractor:
    """What analyzes, loaded."""

    nlp: Language
    finder: Finder
    cores: int = 2
    """At most; on two the network reads a part while spaCy parses it, on one they take turns."""

    @property
    def fingerprint(self) -> str:
        """The name of what analyzes, as `reader.nlp.fingerprint` gives it without loading anything."""
        return fingerprint(self.finder.engine)

    @property
    def known_strings(self) -> int:
        """How many words, names and numbers the pipeline remembers: it never forgets one by itself."""
        return len(self.nlp.vocab.strings)


def load(engine: Engine = DEFAULT_ENGINE, *, cores: int = 2) -> Extractor:
    """Load what analyzes; seconds of work, so do it once. Raises AnalysisError without a language model.

    cores: that it may use; one where as many processes analyze as there are cores.
    """
    if cores == 1:
        finder = engines.choose(engine)
        return Extractor(pipeline.build(finds_names=finder.encoder is None), finder, cores)
    engines.prepare(engine)
    # Reading and checking files, and setting up the network, let go of the interpreter's lock.
    with ThreadPoolExecutor(1) as thread:
        pending_check = thread.submit(model_files.check, MODEL)
        pending_finder = thread.submit(engines.choose, engine)
        nlp = pipeline.build(finds_names=engine == "rules", checks_files=False)
    finder = pending_finder.result()
    pending_check.result()
    if engine != "rules" and finder.encoder is None:
        nlp = pipeline.build(checks_files=False)
    return Extractor(nlp, finder, cores)


def analyze(extractor: Extractor, article: Article) -> Analysis:
    """Return every claim and entity of the article."""
    text = legible(article.text)
    reading = read(extractor.nlp, text.text, extractor.finder.encoder, cores=extractor.cores)
    return _analysis(extractor, reading, article.id, text)


def analyze_parsed(finder: Finder, doc: Doc, article_id: str, text: Legible, *, parsed_by: str) -> Analysis:
    """Return every claim and entity of a Doc that another pipeline has parsed.

    text: that of the Doc, and the way to the one that offsets are to count in. parsed_by: name and version of
    that pipeline.
    """
    return _analysis_by(
        finder, read_doc(doc, finder.encoder), article_id, text, fingerprint(finder.engine, parsed_by)
    )


def analyze_in_parts(extractor: Extractor, article: Article) -> Iterator[Progress]:
    """Yield progress after each part, now and then with what is known so far, at last with everything."""
    text = legible(article.text)
    parts = pipeline.parts(text.text)
    total = max(1, len(parts))
    reader = PartsReader(extractor.nlp, extractor.finder.encoder, extractor.cores)
    next_provisional = 1
    for count, part in enumerate(parts, 1):
        reader.read(part)
        if count == total:
            break
        provisional = None
        if count == next_provisional:
            provisional = _analysis(extractor, reader.reading(), article.id, text)
            next_provisional *= _GROWTH
        yield Progress(article.id, count, total, provisional)
    yield Progress(article.id, total, total, _analysis(extractor, reader.reading(), article.id, text))


def to_analysis(
    doc: Doc,
    article_id: str,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    quotations: tuple[Quotation, ...],
    *,
    notes: Sequence[str] = (),
    pipeline: str = "",
) -> Analysis:
    """Return the claims with their speakers, and the entities, in plain values.

    No span cuts a grapheme cluster, and the parts of a claim do not overlap. `quotations` are all those of
    the text.
    """
    text = text_of(doc)
    disjoint = [
        with_disjoint_parts(text, without_signs_of_lines(text, attribution)) for attribution in attributions
    ]
    claims, entities_with_mentions = resolve_speakers(doc, disjoint, entities, quotations)
    return Analysis(
        article_id,
        claims,
        tuple(_with_whole_mentions(text, entity) for entity in entities_with_mentions),
        tuple(notes),
        pipeline,
    )


def note_on_parse(doc: Doc, engine: Engine) -> str:
    """Return what a person should know of a text that lacks what an engine needs; empty for any other."""
    if not len(doc):
        return ""
    return next((note for name, note in _NOTES_WITHOUT[engine].items() if not _is_told(doc, name)), "")


def _is_told(doc: Doc, name: StringAttribute) -> bool:
    """Tell whether most words of a Doc have an attribute.

    A few have it without what tells it: spaCy's attribute ruler knows part of speech and lemma of "I".
    """
    values = [
        value for word, value in zip(words_of(doc), strings_of(doc, name), strict=True) if word.isalpha()
    ]
    return 2 * sum(map(bool, values)) >= len(values)


def _with_whole_mentions(text: str, entity: Entity) -> Entity:
    mentions = {
        span: mention if span == mention.span else mention._replace(span=span)
        for mention in entity.mentions
        for span in (whole_graphemes(text, mention.span),)
    }
    whole = tuple(mentions.values())
    return entity if whole == entity.mentions else replace(entity, mentions=whole)


def _analysis(extractor: Extractor, reading: Reading, article_id: str, text: Legible) -> Analysis:
    return _analysis_by(extractor.finder, reading, article_id, text, extractor.fingerprint)


def _analysis_by(
    finder: Finder, reading: Reading, article_id: str, text: Legible, fingerprint: str
) -> Analysis:
    doc = reading.doc
    marks = without_nicknames(text_of(doc), quotations(text_of(doc)))
    analysis = to_analysis(
        doc,
        article_id,
        with_polarity(doc, finder.find(reading, marks)),
        find_entities(doc, reading.names),
        marks,
        notes=[
            *finder.notes,
            *filter(None, [note_on_language(text.text), note_on_parse(doc, finder.engine)]),
        ],
        pipeline=fingerprint,
    )
    return analysis if text.keeps_offsets else _in_display(analysis, text)


def _in_display(analysis: Analysis, text: Legible) -> Analysis:
    """Return an analysis of the legible text with the offsets of the shown one."""

    def spans(parts: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(text.in_display, parts))

    return replace(
        analysis,
        claims=tuple(
            replace(claim, content=spans(claim.content), cue=spans(claim.cue), source=spans(claim.source))
            for claim in analysis.claims
        ),
        entities=tuple(
            replace(
                entity,
                mentions=tuple(
                    mention._replace(span=text.in_display(mention.span)) for mention in entity.mentions
                ),
            )
            for entity in analysis.entities
        ),
    )
