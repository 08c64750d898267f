"""From an article to its analysis: the stages in order, whole or part by part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.model import Analysis, Article, Progress
from reader.nlp import pipeline
from reader.nlp.attribution import find_attributions
from reader.nlp.convert import to_analysis
from reader.nlp.entities import find_entities

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Between two provisional analyses the known text grows by this factor, so all of them together
# cost less than half of the final one, however long the article is.
_GROWTH = 4


def load(model: str = pipeline.DEFAULT_MODEL) -> Language:
    """Load what analyses; seconds of work, so do it once. Raises AnalysisError."""
    return pipeline.build(model)


def analyze(nlp: Language, article: Article) -> Analysis:
    """Return every claim and entity of the article."""
    return _analysis(nlp, pipeline.parse(nlp, article.text), article.id)


def analyze_in_parts(nlp: Language, article: Article) -> Iterator[Progress]:
    """Yield progress after each part, now and then with what is known so far, at last with everything."""
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
            provisional = _analysis(nlp, pipeline.join(nlp, docs), article.id)
            wanted_at *= _GROWTH
        yield Progress(article.id, len(docs), total, provisional)
    yield Progress(article.id, total, total, _analysis(nlp, pipeline.join(nlp, docs), article.id))


def _analysis(nlp: Language, doc: Doc, article_id: str) -> Analysis:
    return to_analysis(
        doc, article_id, find_attributions(doc), find_entities(doc), pipeline=pipeline.fingerprint(nlp)
    )
