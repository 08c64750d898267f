"""Fit what model and rules are worth together: the weights of `reader.nlp.opinions`' signs.

A logistic regression over every attribution that one of the two finds in the held-out articles and the dev
set, which the network was not trained on. Right is what the scorer's `attribution` counts, but two readings
of one claim may both be right: which of them stands is settled later, when the likelier is chosen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from spacy.tokens import Doc

from reader.nlp import pipeline
from reader.nlp.attribution import find_attributions
from reader.nlp.encoder.find import opinions
from reader.nlp.encoder.weights import MANIFEST, Encoder, load
from reader.nlp.opinions import Reading, readings
from training.fit import logistic, read, scorer_at
from training.held_out import split

_SAME_CLAIM = 0.5


def fit_agreement(data: Path, train: str, dev: str, folder: Path) -> None:
    """Write the weights to the manifest."""
    encoder, scorer, nlp = load(folder), scorer_at(data / "score.py"), pipeline.build()
    articles = [*split(read(data / f"{train}.jsonl"))[1], *read(data / f"{dev}.jsonl")]
    rows = [
        row
        for article in articles
        for row in judged(article, pipeline.parse(nlp, article["text"]), encoder, scorer)
    ]
    weights = logistic([reading.signs for reading, _ in rows], [right for _, right in rows])
    print(f"agreement {weights}")
    path = folder / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(manifest | {"agreement": weights}), encoding="utf-8")


def judged(
    article: dict[str, Any], doc: Doc, encoder: Encoder, scorer: ModuleType
) -> Iterator[tuple[Reading, bool]]:
    """Yield everything that model or rules find in a gold article, and whether it is right."""
    words = scorer.Words(article["text"])
    gold = [(words.content(claim["content"]), words.inside(claim["source"])) for claim in article["claims"]]
    for reading in readings(doc.text, *opinions(doc, find_attributions(doc), encoder)):
        content = words.content(reading.attribution.content)
        source = words.inside(reading.attribution.source)
        yield reading, _is_right(content, source, gold, scorer)


def _is_right(
    content: frozenset[int],
    source: frozenset[int],
    gold: Sequence[tuple[frozenset[int], frozenset[int]]],
    scorer: ModuleType,
) -> bool:
    overlaps = [(len(content & wanted) / len(content | wanted), theirs) for wanted, theirs in gold if wanted]
    overlap, theirs = max(overlaps, key=lambda pair: pair[0], default=(0.0, frozenset()))
    return overlap >= _SAME_CLAIM and scorer.same_source(theirs, source)
