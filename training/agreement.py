"""Fit what a second opinion is worth: `python -m training.agreement [--data FOLDER]`.

Prints the weights of `reader.nlp.agreement`: a logistic regression over the held-out articles and the dev
set, which the network was not trained on. Right is what the scorer's `attribution` counts.
"""

from __future__ import annotations

import argparse
import json
from math import log
from pathlib import Path
from typing import Any

import numpy as np

from bench.calibration import scorer_rights
from reader.nlp import agreement, engines, pipeline
from training.held_out import split

STEPS = 100
PENALTY = 1.0


def main() -> None:
    """Print one weight a line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/gold"), metavar="FOLDER")
    folder = parser.parse_args().data
    train, dev = (read(folder / name) for name in ("polnear.train.jsonl", "polnear.dev.jsonl"))
    _, held_out = split(train)
    nlp, model, rules = pipeline.build(), engines.model(), engines.choose("rules")
    signs: list[list[float]] = []
    right: list[bool] = []
    for article in (*held_out, *dev):
        doc = pipeline.parse(nlp, article["text"])
        found = model.find(doc)
        for attribution, (too, same) in zip(
            found, agreement.seconded(doc.text, found, rules.find(doc)), strict=True
        ):
            sure = min(max(attribution.confidence, 0.01), 0.99)
            signs.append([1.0, log(sure / (1 - sure)), too, same])
        claims = [{"content": one.content, "source": one.source} for one in found]
        right += scorer_rights(folder / "score.py", article, claims)
    weights = fit(np.array(signs), np.array(right, float))
    for name, weight in zip(("bias", "model", "found_too", "same_source"), weights, strict=True):
        print(f"{name} {weight:.2f}")


def read(path: Path) -> list[dict[str, Any]]:
    """Return the gold articles of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def fit(signs: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression. signs: [claims, signs], right: [claims]."""
    weights = np.zeros(signs.shape[1])
    free = np.r_[0.0, np.ones(len(weights) - 1)]  # the bias is not held down
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (likely - right) + PENALTY * free * weights
        bend = (signs * (likely * (1 - likely))[:, None]).T @ signs + PENALTY * np.diag(free)
        weights -= np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
