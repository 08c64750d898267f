"""Fits what each hint is worth for the kind of a name: `python -m training.name_kinds --data FOLDER`.

Reads gum.entities.jsonl in that folder (texts with all mentions of people, organizations and places) and
the reports that we marked, and writes reader/nlp/lexicon/name_kinds.toml. Multinomial logistic regression,
held near what the hints plainly mean (PRIOR), so that a hint that is rare in those texts keeps its sense.
Deterministic; a minute on one core.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.nlp import pipeline
from reader.nlp.entities.find_names import find_names
from reader.nlp.entities.hints import hints
from reader.nlp.entities.kinds import NAME_KINDS, longest_first, note_short_forms
from reader.nlp.entities.names import Name
from reader.nlp.entities.read_tokens import read_tokens
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.places import PLACES
from training.marked_texts import marked_texts

if TYPE_CHECKING:
    from reader.nlp.lexicon.word_forms import Key

TARGET = Path(__file__).parents[1] / "reader" / "nlp" / "lexicon" / "name_kinds.toml"
TEXTS = Path(__file__).parent / "texts"
HEAD = """\
# What each hint is worth for what a name names: the kind with the highest sum wins (the hints are those of
# reader/nlp/entities/hints.py). Fitted by training/name_kinds.py on the entity annotations of GUM v11 (Amir
# Zeldes and others, CC BY 4.0, https://gucorpus.github.io) and our own in training/texts; it holds weights
# only, no text of the corpus.

[weights]
"""
# How much a text of a genre counts beside one of news, talk or biography; our reports name few things.
GENRES = {"report": 0.8, "academic": 0.6, "textbook": 0.7, "court": 0.5, "voyage": 0.3}
# What a hint means by itself, in the order of NAME_KINDS: person, organization, place, other.
PRIOR: dict[str, tuple[float, float, float, float]] = {
    "acronym in brackets": (0.0, 1.0, 0.0, 0.0),
    "acronym of an organization": (0.0, 4.0, 0.0, 0.0),
    "age": (4.0, 0.0, 0.0, 0.0),
    "always": (0.3, 0.0, 0.0, 1.2),
    "as nsubj": (0.3, 0.3, -0.3, 0.0),
    "based": (0.0, 0.0, 2.0, 0.0),
    "dateline": (0.0, 0.0, 6.0, 0.0),
    "given name, several": (2.5, 0.0, 0.0, 0.0),
    "has what organizations have": (0.0, 1.5, 0.0, 0.0),
    "human act": (1.5, 0.0, 0.0, 0.0),
    "label FAC": (0.0, 0.6, 0.8, 0.0),
    "label GPE": (0.0, 0.0, 2.0, 0.0),
    "label LOC": (0.0, 0.0, 1.0, 0.0),
    "label NORP": (0.0, 0.0, 0.0, 1.0),
    "label ORG": (0.0, 2.0, 0.0, 0.0),
    "initial": (1.5, 0.0, 0.0, 0.0),
    "label PERSON": (2.0, 0.0, 0.0, 0.0),
    "label PERSON, several": (2.0, 0.0, 0.0, 0.0),
    "last word alone": (1.0, 0.0, 0.0, 0.0),
    "legal form": (0.0, 3.0, 0.0, 0.0),
    "nationality": (0.0, 0.0, 0.0, 3.0),
    "nationality first": (0.0, 0.5, -0.5, 0.0),
    "organization list, acronym": (0.0, 5.0, 0.0, 0.0),
    "organization list, one": (0.0, 3.5, 0.0, 0.0),
    "organization list, several": (0.0, 5.0, 0.0, 0.0),
    "organization noun": (0.0, 5.0, 0.0, 0.0),
    "organization noun after": (0.0, 1.5, 0.0, 0.0),
    "organization noun before": (0.0, 2.5, 0.0, 0.0),
    "organization noun first": (0.0, 2.5, 0.0, 0.0),
    "organization noun in apposition": (0.0, 4.0, 0.0, 0.0),
    "organization noun of many uses": (0.0, 3.0, 0.0, 0.0),
    "other noun, one": (0.0, 0.0, 0.0, 2.0),
    "other noun, several": (0.0, 0.0, 0.0, 2.5),
    "other start": (0.0, 0.0, 0.0, 3.0),
    "part of a company": (0.0, 5.0, 0.0, 0.0),
    "part of a organization": (0.0, 2.7, 0.0, 0.0),
    "part of a person": (3.0, 0.0, 0.0, 0.0),
    "place list": (0.0, 0.0, 3.5, 0.0),
    "place list, given name": (1.0, 0.0, 1.0, 0.0),
    "place noun before": (0.0, 0.0, 2.0, 0.0),
    "place noun, several": (0.0, 0.0, 2.0, 0.0),
    "registered name, one": (0.8, 0.0, 0.0, 0.0),
    "registered name, several": (1.5, 0.0, 0.0, 0.0),
    "role after": (2.0, 0.0, 0.0, 0.0),
    "role before": (2.5, 0.0, 0.0, 0.0),
    "role noun, one": (0.0, 0.0, 0.0, 1.0),
    "speech": (0.8, 0.5, 0.0, 0.0),
    "spokesperson for": (0.0, 3.0, 0.0, 0.0),
    "the": (-1.0, 0.5, 0.0, 0.0),
    "title": (4.0, 0.0, 0.0, 0.0),
    "where": (0.0, 0.0, 2.0, 0.0),
    "which": (-3.0, 5.0, 0.0, 0.0),
    "who": (2.0, 0.0, 0.0, 0.0),
}
NEARNESS = 8.0
"""How strongly the weights are held at PRIOR."""
REPORTED_ORGANIZATIONS = -0.3
"""Added to organizations: our reports name more of them, beside people, than news does."""
MIN_NAMES = 8
STEPS = 1_200
RATE = 0.05
MAX_MENTIONS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One name of one text: its hints, how often it is of each kind, how much it counts."""

    hints: dict[str, float]
    kinds: list[float]
    weight: float


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path("../shared/gold"))
    path = parser.parse_args().data / "gum.entities.jsonl"
    nlp = pipeline.build()
    rows: list[Row] = []
    for article in chain(map(json.loads, path.read_text("utf-8").splitlines()), reports(TEXTS)):
        rows.extend(read_rows(article, read_tokens(pipeline.parse(nlp, article["text"]))))
    names, weights = fit(rows)
    TARGET.write_text(HEAD + "".join(written(names, weights)), "utf-8")
    print(f"{len(rows)} names, {len(names)} hints: {TARGET}")


def reports(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield our own news reports; of each mention the head is the whole name."""
    for article in marked_texts(folder):
        entities = [
            {"kind": entity["kind"], "mentions": [mention | {"head": mention["span"]}]}
            for entity in article["entities"]
            for mention in entity["mentions"]
        ]
        yield article | {"genre": "report", "entities": entities}


def read_rows(article: dict[str, Any], tokens: Tokens) -> Iterator[Row]:
    """Yield a row for each name found in a text."""
    genre = GENRES.get(article["genre"], 1.0)
    marked = Marked(article)
    mentions: dict[Key, list[Name]] = defaultdict(list)
    for name in find_names(tokens):
        mentions[name.key].append(name)
    parts: dict[str, set[Key]] = defaultdict(set)
    alone = {key for key in mentions if len(key) == 1}
    for key in longest_first(mentions):
        found = hints(tokens, key, mentions[key], parts, alone)
        kinds = Counter(marked.kind(tokens.starts[m.start], tokens.ends[m.end - 1]) for m in mentions[key])
        if key in PLACES:
            del kinds["organization"]  # a team, which `teams` tells by its report
        total = sum(kinds[kind] for kind in NAME_KINDS)
        if total:
            yield Row(
                found, [kinds[kind] / total for kind in NAME_KINDS], min(total, MAX_MENTIONS) ** 0.7 * genre
            )
            note_short_forms(key, max(NAME_KINDS, key=lambda kind: kinds[kind]), parts)


class Marked:
    """The annotated mentions of one text, found by the characters they cover."""

    def __init__(self, article: dict[str, Any]) -> None:
        self._at: dict[int, list[tuple[int, int, int, int, bool, str]]] = defaultdict(list)
        for entity in article["entities"]:
            for mention in entity["mentions"]:
                row = (*mention["span"], *mention["head"], mention["form"] == "name", entity["kind"])
                for place in range(*mention["span"]):
                    self._at[place].append(row)

    def kind(self, start: int, end: int) -> str:
        """Return what a name at [start, end) is marked as; "neutral" where it is a common noun."""
        around = [row for row in self._at.get(start, ()) if row[0] <= start and end <= row[1]]
        headed = [row for row in around if row[2] < end and start < row[3]]
        by_name = [row for row in headed if row[4]]
        # The marks have "captain" for the head of "captain Harry Kane", which is a name all the same.
        behind = [row for row in around if row[5] == "person" and row[4] and 0 < start - row[3] <= 1]
        best = min(by_name or behind, key=lambda row: row[1] - row[0], default=None)
        if best is not None:
            return best[5]
        return "neutral" if headed else "other"


def fit(rows: list[Row]) -> tuple[list[str], Any]:
    """Return the names of the hints and a weight for each of them and each kind."""
    counts = Counter(hint for row in rows for hint in row.hints)
    names = sorted({hint for hint, count in counts.items() if count >= MIN_NAMES} | PRIOR.keys())
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for hint, value in row.hints.items():
            if hint in column:
                x[i, column[hint]] = value
    y = np.array([row.kinds for row in rows])
    weight = np.array([row.weight for row in rows])[:, None]
    prior = np.array([PRIOR.get(name, (0.0, 0.0, 0.0, 0.0)) for name in names])
    b, mean, square = prior.copy(), np.zeros_like(prior), np.zeros_like(prior)
    for step in range(1, STEPS + 1):  # Adam with a falling rate
        z = x @ b
        p = np.exp(z - z.max(1, keepdims=True))
        gradient = x.T @ ((p / p.sum(1, keepdims=True) - y) * weight) + NEARNESS * (b - prior)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        rate = RATE * (1 - step / (STEPS + 1))
        b -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    b -= b.mean(1, keepdims=True)
    b[column["always"], NAME_KINDS.index("organization")] += REPORTED_ORGANIZATIONS
    return names, b


def written(names: list[str], weights: Any) -> Iterator[str]:
    """Yield the lines of the data file, a hint a line."""
    for name, row in zip(names, weights, strict=True):
        worth = ", ".join(f"{kind} = {float(value):.2f}" for kind, value in zip(NAME_KINDS, row, strict=True))
        yield f'"{name}" = {{ {worth} }}\n'


if __name__ == "__main__":
    main()
