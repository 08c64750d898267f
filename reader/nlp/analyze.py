"""From an article to its analysis: the stages in order, whole or part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model import DEFAULT_ENGINE, Analysis, Article, Engine, Progress
from reader.nlp import engines, pipeline
from reader.nlp.convert import to_analysis
from reader.nlp.engines import Finder
from reader.nlp.entities import find_entities
from reader.text.quotations import quotations

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Between two provisional analyses the known text grows by this factor, so all of them together
# cost less than half of the final one, however long the article is.
_GROWTH = 4


@dataclass(frozen=True, slots=True)
class Extractor:
    """What analyses, loaded."""

    nlp: Language
    finder: Finder

    @property
    def fingerprint(self) -> str:
        """Name of what analyses: half of the key of a kept analysis (the other half: the text's SHA-256)."""
        return f"{pipeline.fingerprint(self.nlp)}, {self.finder.engine} {self.finder.digest}".rstrip()


def load(engine: Engine = DEFAULT_ENGINE, *, model: str = pipeline.DEFAULT_MODEL) -> Extractor:
    """Load what analyses; seconds of work, so do it once. Raises AnalysisError without a language model."""
    return Extractor(pipeline.build(model), engines.choose(engine))


def analyze(extractor: Extractor, article: Article) -> Analysis:
    """Return every claim and entity of the article."""
    return _analysis(extractor, pipeline.parse(extractor.nlp, article.text), article.id)


def analyze_in_parts(extractor: Extractor, article: Article) -> Iterator[Progress]:
    """Yield progress after each part, now and then with what is known so far, at last with everything."""
    nlp = extractor.nlp
    parts = pipeline.parts(article.text)
    total = max(1, len(parts))
    docs: list[Doc] = []
    wanted_at = 1
    for part in parts:
        docs.append(pipeline.parse_part(nlp, part))
        if len(docs) == total:
            break
        provisional = None
        if len(docs) == wanted_at:
            provisional = _analysis(extractor, pipeline.join(nlp, docs), article.id)
            wanted_at *= _GROWTH
        yield Progress(article.id, len(docs), total, provisional)
    yield Progress(article.id, total, total, _analysis(extractor, pipeline.join(nlp, docs), article.id))


def _analysis(extractor: Extractor, doc: Doc, article_id: str) -> Analysis:
    marks = quotations(doc.text)
    return to_analysis(
        doc,
        article_id,
        extractor.finder.find(doc, marks),
        find_entities(doc),
        marks,
        notes=extractor.finder.notes,
        pipeline=extractor.fingerprint,
    )
