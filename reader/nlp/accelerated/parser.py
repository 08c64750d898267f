"""spaCy's parser, given the paragraphs of a text as one batch instead of the text as one Doc.

It moves a state from word to word, and scores all states of a batch with one product a step; for a single
state what comes with a product takes longer than the product itself. Where a sentence is known to begin, the
stack is empty and nothing of what stands before is asked for, so what stands between two such places is
parsed alike alone. The vectors are those of the whole text.

The steps are taken here, with spaCy's own functions and numbers. Its loop lets go of the interpreter's lock,
and where its packages are compiled for a profiler, as for Python 3.11, that takes the lock again for every
call: 64 times a state only to tell the larger of two numbers. And the product of a step has so few rows that
most of the time of blis goes into what it prepares, five times what numpy takes for all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import DependencyParser
from spacy.pipeline.tok2vec import Tok2VecListener
from spacy.tokens import Doc

_FEATURES = 8
"""Words that the state of spaCy's smaller parser looks at; of those ahead, the next and the one behind it."""
_AHEAD = 1
"""Words of the next paragraph that one is parsed with: its last word is told by what stands behind."""
_MIN_STATES = 3
"""So many a step on average pay for taking it in Python; spaCy's loop parses a text of one long paragraph."""
_MAX_ROWS = 32
"""States that are scored with numpy: for so few none of its libraries starts threads, OpenBLAS from 38 on. A
single one is scored with blis, because numpy adds up one row in another order."""


class BatchedParser:
    """Annotates like the parser that it replaces, but for the first word of a paragraph.

    spaCy may end a sentence behind that word on account of what is left of the paragraph before: "•" or a
    quotation mark, or "Ada" of "Ada Krog's view", is a sentence then (in 23 of 1,850 paragraphs of news).
    Here the word stays with its own.
    """

    def __init__(self, parser: DependencyParser) -> None:
        """Take a loaded parser for which `can_replace` holds."""
        self._parser = parser

    def __call__(self, doc: Doc) -> Doc:
        """Set heads, relations and sentences of a Doc with vectors, of which some sentences are known."""
        starts = doc.to_array("SENT_START")
        edges = [0, *(np.flatnonzero(starts[1:] == 1) + 1).tolist(), len(doc)]
        if len(edges) == 2:
            self._parser(doc)
            return doc
        words = doc.to_array("ORTH").tolist()
        paragraphs = [
            _part(doc, words, starts, start, min(end + _AHEAD, len(doc))) for start, end in pairwise(edges)
        ]
        self._parser.set_annotations(paragraphs, self._states(paragraphs))
        attributes: Any = ["HEAD", "DEP"]
        rows = [
            paragraph.to_array(attributes)[: end - start]
            for paragraph, (start, end) in zip(paragraphs, pairwise(edges), strict=True)
        ]
        table: Any = np.concatenate(rows)
        return doc.from_array(attributes, table)

    def _states(self, paragraphs: Sequence[Doc]) -> Any:
        """Return the state in which the parser ends each of some Docs, as its `predict` does."""
        parser = self._parser
        if not fills_steps([len(paragraph) for paragraph in paragraphs]):
            return parser.predict(paragraphs)
        scorer = parser.model.predict(paragraphs)
        weights, bias = scorer.vec2scores.get_param("W"), scorer.vec2scores.get_param("b")
        turned = np.ascontiguousarray(weights.T)
        states = unfinished = parser.moves.init_batch(paragraphs)
        while unfinished:
            vectors = scorer.state2vec.predict(scorer.get_token_ids(unfinished))
            if 1 < len(unfinished) <= _MAX_ROWS:
                scores = vectors @ turned
            else:
                scores = scorer.ops.gemm(vectors, weights, trans2=True)
            scores += bias
            unfinished = parser.transition_states(unfinished, scores)
        return states


def fills_steps(lengths: Sequence[int]) -> bool:
    """Tell whether paragraphs of so many words are parsed faster step by step than in spaCy's loop."""
    return sum(lengths) >= _MIN_STATES * max(lengths)


def _part(doc: Doc, words: list[int], starts: Any, start: int, end: int) -> Doc:
    """Return the words [start, end) of a Doc, with what the parser looks at."""
    part = Doc(doc.vocab, words=words[start:end])  # type: ignore[arg-type]  # its stub leaves out hashes
    part.from_array(["SENT_START"], starts[start:end])
    part.tensor = doc.tensor[start:end]
    return part


def can_replace(component: object) -> bool:
    """Tell whether a component is a parser that looks at no more than its state and the vectors of a Doc."""
    if not isinstance(component, DependencyParser) or type(component) is not DependencyParser:
        return False
    settings, model = component.cfg, component.model
    return (
        settings.get("beam_width") == 1
        and not settings.get("learn_tokens")
        and bool(model.attrs.get("has_upper"))
        and not model.attrs.get("unseen_classes")
        and model.get_ref("lower").get_dim("nF") == _FEATURES
        and isinstance(model.get_ref("tok2vec").layers[0], Tok2VecListener)
    )


@Language.factory("reader_parser")
def create(nlp: Language, name: str) -> BatchedParser:
    """Return the component that replaces the parser of a pipeline."""
    parser = nlp.get_pipe("parser")
    assert isinstance(parser, DependencyParser)
    return BatchedParser(parser)
