"""The component: analyzes every Doc that comes by; the rules work on what the host has made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from reader.model import Analysis, Article, Engine
from reader.nlp import engines
from reader.nlp.analyze import Extractor, analyze, analyze_parsed
from reader.nlp.component.annotate import annotate
from reader.nlp.component.reading_doc import reading_doc
from reader.nlp.engines import Finder
from reader.nlp.pipeline import build_shell

_ID_DIGITS = 16
"""Of the SHA-256 of the text: as many as the id of an article has."""


class QuoteAttribution:
    """Finds who said what in a Doc. Without state but the model, which is loaded with the first Doc."""

    def __init__(
        self,
        name: str,
        host: str,
        engine: Engine,
        scorer: Callable[[Iterable[Example]], dict[str, Any]] | None,
    ) -> None:
        self.name = name
        self._host = host
        self._engine: Engine = engine
        self._scorer = scorer
        self._finder: Finder | None = None
        self._shell: Language | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc and return it."""
        # Not earlier: the processes of `nlp.pipe(n_process=2)` each load their own.
        self._finder = self._finder or engines.choose(self._engine)
        article = Article(Article("", doc.text).sha256[:_ID_DIGITS], doc.text)
        annotate(doc, article, self._analysis(self._finder, doc, article))
        return doc

    def _analysis(self, finder: Finder, doc: Doc, article: Article) -> Analysis:
        if finder.encoder is not None:
            # The encoder reads words and parse by itself, so nothing depends on the host.
            self._shell = self._shell or build_shell()
            return analyze(Extractor(self._shell, finder), article)
        reading, text = reading_doc(doc)
        return analyze_parsed(finder, reading, article.id, text, parsed_by=self._host)

    def score(self, examples: Iterable[Example], **_options: Any) -> dict[str, Any]:
        """Return the scores of examples; none without a scorer."""
        return self._scorer(examples) if self._scorer else {}

    def __getstate__(self) -> dict[str, Any]:
        """Leave the model out: the process that gets a copy loads its own."""
        return {**self.__dict__, "_finder": None, "_shell": None}
