"""Fit what decoding needs on the articles held out of training: how tags lean, and what confidence means."""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from reader.nlp.encoder.confidence import confidence, features
from reader.nlp.encoder.crf import Floats, marginals
from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.find import attribution_of, find_drafts
from reader.nlp.encoder.inputs import Words
from reader.nlp.encoder.scores import BEGIN_CONTENT, BEGIN_CUE, BEGIN_SOURCE, TAGS, Scores
from reader.nlp.encoder.weights import Encoder, load
from reader.nlp.language.quotation_tokens import QuotationTokens, locate
from reader.nlp.pipeline import build
from reader.nlp.reading import read as read_text
from reader.nlp.weights import MANIFEST
from reader.text.quotations import quotations
from training.held_out import split

_RIDGE = 2.0
_ROUNDS = 30
_WISHES = {"claim": 1.0, "attribution": 1.0, "exact": 0.7, "words": 0.3}
"""What is to be high, of the scorer's figures, and how much each counts."""
_STEPS = (1.0, 0.5)
_LEAST_GAIN = 0.01
"""Of the wishes' weighed sum, about three: what gives less is chance, and no tag leans for it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A held-out article, read by the encoder once."""

    article: dict[str, Any]
    doc: Doc
    quotations: Sequence[QuotationTokens]
    words: Words
    scores: Scores
    """Without the encoder's bias."""


def fit_decoding(data: Path, train: str, dev: str, folder: Path) -> None:
    """Fit lean on the held-out articles and confidence on those and the dev set; write both to the manifest.

    The dev set is of a later month: what confidence means has to hold for news that is new, too.
    """
    scorer = scorer_at(data / "score.py")
    encoder = load(folder)
    held_out = _cases(split(read(data / f"{train}.jsonl"))[1], encoder)
    encoder = replace(encoder, tag_bias=_tag_bias(held_out, encoder, scorer))
    cases = [*held_out, *_cases(read(data / f"{dev}.jsonl"), encoder)]
    rows = [row for case in cases for row in _judged(case, encoder, scorer)]
    weights = logistic([values for values, _ in rows], [right for _, right in rows])
    probabilities = np.array([confidence(values, weights) for values, _ in rows])
    error = calibration_error(probabilities, np.array([right for _, right in rows]))
    print(f"lean {encoder.tag_bias.tolist()} calibration error {error:.3f}")
    path = folder / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest |= {"lean": encoder.tag_bias.tolist(), "confidence": weights}
    path.write_text(json.dumps(manifest), encoding="utf-8")


def logistic(rows: Sequence[dict[str, float]], right: Sequence[bool]) -> dict[str, float]:
    """Return a weight for every feature, and "bias", by Newton's method with a little ridge."""
    names = list(rows[0])
    table = np.array([[*(row[name] for name in names), 1.0] for row in rows])
    wanted = np.array(right, float)
    weights = np.zeros(len(names) + 1)
    ridge = np.diag([*[_RIDGE] * len(names), 0.0])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (wanted - chances) - ridge @ weights
        curve = (table * (chances * (1 - chances))[:, None]).T @ table + ridge
        weights = weights + np.linalg.solve(curve, slope)
    return {name: round(float(weight), 4) for name, weight in zip([*names, "bias"], weights, strict=True)}


def calibration_error(chances: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """Return the expected calibration error in ten bins."""
    bins = np.minimum((chances * 10).astype(int), 9)
    wrong = sum(abs(chances[bins == k].sum() - right[bins == k].sum()) for k in range(10))
    return float(wrong / max(1, len(chances)))


def scorer_at(path: Path) -> ModuleType:
    """Return the scorer of the gold data as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"There is no scorer at {path}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(gold: Path) -> list[dict[str, Any]]:
    """Return the gold articles of a file."""
    return [json.loads(line) for line in gold.open(encoding="utf-8")]


def _cases(articles: Sequence[dict[str, Any]], encoder: Encoder) -> list[Case]:
    nlp = build(finds_names=False)
    cases = []
    for article in articles:
        reading = read_text(nlp, article["text"], encoder)
        assert reading.told is not None
        marks = locate(reading.doc, quotations(reading.doc.text))
        cases.append(Case(article, reading.doc, marks, reading.told.words, reading.told.scores))
    return cases


def _tag_bias(cases: Sequence[Case], encoder: Encoder, scorer: ModuleType) -> Floats:
    """Climb from no bias, one tag at a time, while the held-out articles come out better."""

    def value(bias: list[float]) -> float:
        tag_bias = np.array(bias, np.float32)
        return _value(
            scorer, cases, [_drafts(case, case.scores.with_bias(tag_bias), encoder) for case in cases]
        )

    best = [0.0] * TAGS
    most = value(best)
    order = (BEGIN_CUE, BEGIN_CONTENT, BEGIN_CONTENT + 1, BEGIN_CUE + 1, BEGIN_SOURCE, BEGIN_SOURCE + 1)
    for tag, by in ((tag, sign * step) for step in _STEPS for tag in order for sign in (1, -1)):
        while True:
            tried = [*best]
            tried[tag] += by
            if (found := value(tried)) <= most + _LEAST_GAIN:
                break
            best, most = tried, found
    return np.array(best, np.float32)


def _value(scorer: ModuleType, cases: Sequence[Case], found: Sequence[Sequence[Draft]]) -> float:
    counts: dict[str, Any] = defaultdict(scorer.Count)
    for case, kept in zip(cases, found, strict=True):
        predicted = [_row(case, draft) for draft in kept]
        text_words = scorer.Words(case.article["text"])
        scorer.score_claims(text_words, case.article["claims"], predicted, counts, [], False)
    return float(sum(weight * counts[name].scores()["f"] for name, weight in _WISHES.items()))


def _judged(case: Case, encoder: Encoder, scorer: ModuleType) -> list[tuple[dict[str, float], bool]]:
    """The features of every draft, and whether the scorer counts its attribution as right."""
    scores = case.scores.with_bias(encoder.tag_bias)
    drafts = _drafts(case, scores, encoder)
    probabilities = marginals(scores.roles, encoder.transitions, encoder.initial)
    text_words = scorer.Words(case.article["text"])

    def prepared(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        return [
            {"content": text_words.content(row["content"]), "source": text_words.inside(row["source"])}
            for row in rows
        ]

    gold, predicted = prepared(case.article["claims"]), prepared([_row(case, draft) for draft in drafts])
    right = {
        j
        for i, j in scorer.match(gold, predicted)
        if scorer.same_source(gold[i]["source"], predicted[j]["source"])
    }
    return [(features(draft, probabilities), place in right) for place, draft in enumerate(drafts)]


def _drafts(case: Case, scores: Scores, encoder: Encoder) -> list[Draft]:
    return find_drafts(case.doc, case.quotations, case.words, scores, encoder)


def _row(case: Case, draft: Draft) -> dict[str, Any]:
    claim = attribution_of(draft, case.words)
    return {"content": claim.content, "cue": claim.cue, "source": claim.source}
