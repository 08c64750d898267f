"""The component: analyzes every Doc that comes by, with what the host's pipeline has made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from spacy.tokens import Doc
from spacy.training import Example

from reader.model import Article, Engine
from reader.nlp import engines, token_columns
from reader.nlp.analyze import analyze_parsed
from reader.nlp.component.annotate import annotate
from reader.nlp.component.reading_doc import reading_doc
from reader.nlp.engines import Finder

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

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc and return it."""
        # Not earlier: the processes of `nlp.pipe(n_process=2)` each load their own.
        self._finder = self._finder or engines.choose(self._engine)
        token_columns.forget()
        reading, text = reading_doc(doc)
        id = Article("", text.display).sha256[:_ID_DIGITS]
        analysis = analyze_parsed(self._finder, reading, id, text, parsed_by=self._host)
        annotate(doc, Article(id, text.display), analysis)
        return doc

    def score(self, examples: Iterable[Example], **_options: Any) -> dict[str, Any]:
        """Return the scores of examples; none without a scorer."""
        return self._scorer(examples) if self._scorer else {}

    def __getstate__(self) -> dict[str, Any]:
        """Leave the model out: the process that gets a copy loads its own."""
        return {**self.__dict__, "_finder": None}
