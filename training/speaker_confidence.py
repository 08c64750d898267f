"""Fits how likely a speaker is right by what tells it: `python -m training.speaker_confidence --data FOLDER`.

Analyzes news.dev.jsonl and wikinews.dev.jsonl of that folder with both engines and writes
reader/nlp/lexicon/speaker_confidence.toml. Logistic regression with one weight for each way that has rows
enough: three numbers, since news.dev is for measuring and nothing more may be learned from it. Our own
articles are left out: the program was written beside them. Deterministic; half a minute on one core.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import numpy as np

from bench.calibration import speaker_rights
from reader.formats.record import to_record
from reader.model import ENGINES, Analysis, Article
from reader.nlp import analyze
from reader.nlp.disjoint_parts import with_disjoint_parts
from reader.nlp.entities import find_entities
from reader.nlp.language.polarity import with_polarity
from reader.nlp.reading import read as read_text
from reader.nlp.speakers.evidence import Evidence, Way
from reader.nlp.speakers.resolve import resolve_with_evidence
from reader.text.quotations import quotations
from training.fit import read

TARGET = Path(__file__).parents[1] / "reader" / "nlp" / "lexicon" / "speaker_confidence.toml"
SETS = ("news.dev.jsonl", "wikinews.dev.jsonl")
WAYS: tuple[Way, ...] = get_args(Way)
PRIOR = 1.7
"""The log-odds of a speaker of which nothing special is known: 85 of 100 are right."""
NEARNESS = 0.5
"""How strongly the weights are held at PRIOR."""
DOUBTS = {"rival": -0.54, "sentence": -0.62}
"""What each rival and each sentence back takes. Fitted, with the ways to which they apply, while more such
speakers were wrong: three of today's 88 are, after which a fit would call the company of five sentences ago
as sure as one just named."""
NOT_FITTED: dict[Way, float] = {
    "he or she": 4.3,
    "it or they": 1.5,
    "description of somebody": 2.94,
    "he or she among several": 1.4,
    "he or she of two alike": 0.0,
    "relative pronoun": PRIOR,
    "description that says more": PRIOR,
    "description among several": 1.4,
    "description of two alike": 0.0,
    "role of nobody known": 0.0,
    "shared name": 0.0,
    "interview": PRIOR,
    "no source": 0.0,
}
"""The first three go with DOUBTS. Of the others the gold has hardly any. What is a guess is called one, at
one half. Pronouns with rivals close by were counted on GUM v11 (reader/nlp/speakers/evidence.py): 80 of 100
are right."""
STEPS, RATE = 4_000, 0.02
HEAD = """\
# The log-odds that a speaker is right, by what in the text tells it (reader/nlp/speakers/evidence.py). Fitted
# by training/speaker_confidence.py on news and Wikinews articles with marked speakers; weights only, no text.
"""


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path("../shared/gold"))
    rows = list(judged_evidence(parser.parse_args().data))
    weights, doubts = fit(rows)
    lines = [HEAD, "[ways]", *(f'"{way}" = {weight:.2f}' for way, weight in weights.items())]
    lines += ["", "# For each rival, and for each sentence back to the last mention.", "[doubts]"]
    lines += [f"{name} = {weight:.2f}" for name, weight in doubts.items()]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def judged_evidence(folder: Path) -> Iterator[tuple[Evidence, bool]]:
    """Yield what tells each speaker that can be judged, and whether it is right."""
    extractors = [analyze.load(engine) for engine in ENGINES]
    for name in SETS:
        for row in read(folder / name):
            marks = quotations(row["text"])
            for extractor in extractors:
                finder = extractor.finder
                reading = read_text(extractor.nlp, row["text"], finder.encoder)
                doc = reading.doc
                entities = find_entities(doc, reading.names)
                attributions = [
                    with_disjoint_parts(row["text"], attribution)
                    for attribution in with_polarity(doc, finder.find(reading, marks))
                ]
                claims, all_entities, grounds = resolve_with_evidence(doc, attributions, entities, marks)
                record = to_record(Article(row["id"], row["text"]), Analysis(row["id"], claims, all_entities))
                for ground, is_right in zip(
                    grounds, speaker_rights(folder / "score.py", row, record["claims"]), strict=True
                ):
                    if ground is not None and is_right is not None:
                        yield ground, is_right


def fit(rows: list[tuple[Evidence, bool]]) -> tuple[dict[Way, float], dict[str, float]]:
    """Return the log-odds of each way, and DOUBTS; a way that is fitted has neither rivals nor distance."""
    rows = [(ground, is_right) for ground, is_right in rows if ground.way not in NOT_FITTED]
    signs = np.array([[ground.way == way for way in WAYS] for ground, _ in rows], float)
    rights = np.array([is_right for _, is_right in rows], float)
    weights = np.full(len(WAYS), PRIOR)
    for _ in range(STEPS):
        errors = 1 / (1 + np.exp(-signs @ weights)) - rights
        weights -= RATE * (errors @ signs + NEARNESS * (weights - PRIOR)) / np.sqrt(len(rows))
    return dict(zip(WAYS, weights.tolist(), strict=True)) | NOT_FITTED, DOUBTS


if __name__ == "__main__":
    main()
