"""Fit what model and rules are worth together: the weights of the features of `reader.nlp.ensemble.features`.

A logistic regression over every attribution that one of the two finds in the held-out articles and the dev
set, which the network was not trained on. Right is what the scorer's `attribution` counts, but two readings
of one claim may both be right: which of them stands is settled later, when the likelier is chosen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from bench.calibration import scorer_rights
from reader.model import Span
from reader.nlp import pipeline
from reader.nlp.attributions import Attribution, Opinion
from reader.nlp.encoder.find import opinions
from reader.nlp.encoder.weights import Encoder, load
from reader.nlp.ensemble.features import Candidate, candidates
from reader.nlp.ensemble.weigh import weigh
from reader.nlp.language.quotation_tokens import locate
from reader.nlp.reading import Reading
from reader.nlp.reading import read as read_text
from reader.nlp.rules.find import find_attributions
from reader.nlp.weights import MANIFEST
from reader.text.quotations import quotations
from training.fit import logistic, read, scorer_at
from training.held_out import split

_SAME_CLAIM = 0.5
_GROUP = 150
"""Claims a point of the curve."""


@dataclass(frozen=True, slots=True)
class Case:
    """A gold article with everything that model and rules find in it."""

    article: dict[str, Any]
    model: Sequence[Opinion]
    rules: Sequence[Opinion]
    parts: Sequence[Span]
    """Of its quotations, in order."""


def fit_agreement(data: Path, train: str, dev: str, folder: Path) -> None:
    """Write the weights to the manifest."""
    encoder, scorer, nlp = load(folder), scorer_at(data / "score.py"), pipeline.build(finds_names=False)
    articles = [*split(read(data / f"{train}.jsonl"))[1], *read(data / f"{dev}.jsonl")]
    cases = [_case(article, read_text(nlp, article["text"], encoder), encoder) for article in articles]
    rows = [row for case in cases for row in judged(case, scorer)]
    weights = logistic([candidate.features for candidate, _ in rows], [right for _, right in rows])
    standing = [
        (claim.confidence, is_right)
        for case in cases
        for claim, is_right in _standing(
            case.article, weigh(case.article["text"], case.model, case.rules, case.parts, weights), data
        )
    ]
    points = curve(standing)
    print(f"agreement {weights} curve {points}")
    path = folder / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(manifest | {"agreement": weights, "curve": points}), encoding="utf-8")


def _case(article: dict[str, Any], reading: Reading, encoder: Encoder) -> Case:
    doc = reading.doc
    assert reading.told is not None
    marks = quotations(doc.text)
    tokens = locate(doc, marks)
    model, rules = opinions(doc, tokens, find_attributions(doc, tokens), reading.told, encoder)
    return Case(article, model, rules, [part for quotation in marks for part in quotation.parts])


def curve(judged: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Return points (stated, right) that rise from 0 to 1: groups alike in size, joined until they rise.

    (Pool adjacent violators: Ayer et al., *An Empirical Distribution Function for Sampling with Incomplete
    Information*, 1955.)
    """
    ordered = sorted(judged)
    groups = [
        (
            float(np.mean([stated for stated, _ in part])),
            float(np.mean([right for _, right in part])),
            len(part),
        )
        for part in (ordered[at : at + _GROUP] for at in range(0, len(ordered), _GROUP))
    ]
    rising: list[tuple[float, float, int]] = []
    for group in groups:
        rising.append(group)
        while len(rising) > 1 and rising[-2][1] >= rising[-1][1]:
            (x, y, n), (a, b, m) = rising.pop(-2), rising.pop()
            rising.append(((x * n + a * m) / (n + m), (y * n + b * m) / (n + m), n + m))
    inner = [(round(x, 4), round(y, 4)) for x, y, _ in rising if 0 < x < 1]
    return [(0.0, 0.0), *inner, (1.0, 1.0)]


def _standing(
    article: dict[str, Any], claims: Sequence[Attribution], data: Path
) -> Iterator[tuple[Attribution, bool]]:
    rows = [{"content": claim.content, "source": claim.source} for claim in claims]
    yield from zip(claims, scorer_rights(data / "score.py", article, rows), strict=True)


def judged(case: Case, scorer: ModuleType) -> Iterator[tuple[Candidate, bool]]:
    """Yield everything that model or rules find in a gold article, and whether it is right."""
    words = scorer.Words(case.article["text"])
    gold = [
        (words.content(claim["content"]), words.inside(claim["source"])) for claim in case.article["claims"]
    ]
    for candidate in candidates(case.article["text"], case.model, case.rules, case.parts):
        content = words.content(candidate.attribution.content)
        source = words.inside(candidate.attribution.source)
        yield candidate, _is_right(content, source, gold, scorer)


def _is_right(
    content: frozenset[int],
    source: frozenset[int],
    gold: Sequence[tuple[frozenset[int], frozenset[int]]],
    scorer: ModuleType,
) -> bool:
    overlaps = [(len(content & wanted) / len(content | wanted), theirs) for wanted, theirs in gold if wanted]
    overlap, theirs = max(overlaps, key=lambda pair: pair[0], default=(0.0, frozenset()))
    return overlap >= _SAME_CLAIM and scorer.same_source(theirs, source)
