"""Prepare texts whose names are marked: the words as the encoder sees them, with the tag of every name.

Needs the program itself (spaCy and its model). Two sources, one form:

- corpora of names (`names/*.jsonl` beside the gold data, texts written for training): gold;
- the articles that claims are learned from: silver. A word counts only where spaCy's recognizer and the
  program's own entities agree on what it names, or that it names nothing; the rest teaches nothing.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from spacy.language import Language

from reader.model import Entity
from reader.nlp.encoder.inputs import PARAGRAPH, Words, read_words

NAME_KINDS = ("person", "organization", "place")
OUTSIDE, UNKNOWN = 0, -100
"""Tags: 0 outside, then for each kind 2k + 1 where a name begins and 2k + 2 inside it; -100 teaches nothing."""
SPACY_KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}
_WORDS_TOGETHER = 230
"""Words of single sentences that make one text, so that windows are about full."""
_TWEETS, _EVERY_NTH_TWEET = "wnut17", 3
"""Two thirds of the tweets are left out: hardly anybody capitalizes there as news does."""


def prepare_names(texts: Iterable[Path], out: Path) -> None:
    """Write the prepared texts of corpora of names; sentences of one file are put together, in order."""
    from reader.nlp.pipeline import build

    nlp = build()
    rows = [row for path in texts for row in _rows(nlp, path)]
    out.write_bytes(pickle.dumps(rows))


def _rows(nlp: Language, path: Path) -> Iterator[dict[str, Any]]:
    lines = path.read_text("utf-8").splitlines()
    if path.stem == _TWEETS:
        lines = lines[::_EVERY_NTH_TWEET]
    joined: dict[str, Any] | None = None
    for line in lines:
        row = _row(nlp, json.loads(line))
        if joined is None:
            joined = row
        else:
            joined = {
                "id": joined["id"],
                **{key: [*joined[key], *row[key]] for key in ("texts", "features", "names")},
            }
        if len(joined["texts"]) >= _WORDS_TOGETHER:
            yield joined
            joined = None
    if joined is not None:
        yield joined


def _row(nlp: Language, article: dict[str, Any]) -> dict[str, Any]:
    from reader.nlp.pipeline import parse

    words = read_words(parse(nlp, article["text"]))
    spans = [
        (*mention["span"], entity["kind"])
        for entity in article["entities"]
        for mention in entity["mentions"]
        if mention.get("form", "name") == "name" and entity["kind"] in NAME_KINDS
    ]
    features = [tuple(features) for features in words.features]
    features[:1] = [(*features[0][:5], PARAGRAPH, *features[0][6:]) for _ in features[:1]]
    return {"id": article["id"], "texts": words.texts, "features": features, "names": name_tags(words, spans)}


def name_tags(words: Words, spans: Iterable[tuple[int, int, str]]) -> list[int]:
    """Return the tag of every word; spans: start and end in code points, and kind."""
    tags = [OUTSIDE] * len(words)
    for start, end, kind in spans:
        place = NAME_KINDS.index(kind)
        covered = [
            word for word in range(len(words)) if words.starts[word] < end and start < words.ends[word]
        ]
        for word in covered:
            tags[word] = 2 * place + (1 if word == covered[0] else 2)
    return tags


def silver_tags(words: Words, entities: Sequence[Entity], labels: Sequence[str]) -> list[int]:
    """Return the tag of every word where both agree, UNKNOWN elsewhere. labels: spaCy's, one a word."""
    spans = [
        (*mention.span, entity.kind)
        for entity in entities
        if entity.kind in NAME_KINDS
        for mention in entity.mentions
        if mention.form == "name"
    ]
    tags = name_tags(words, spans)
    agreed = [
        tag if (NAME_KINDS[(tag - 1) // 2] if tag else None) == SPACY_KINDS.get(label) else UNKNOWN
        for tag, label in zip(tags, labels, strict=True)
    ]
    # The program's mention of a person begins with title and role, which are no part of the name.
    for word, (before, tag) in enumerate(pairwise([OUTSIDE, *agreed])):
        if tag > 0 and tag % 2 == 0 and before not in (tag, tag - 1):
            agreed[word] = tag - 1
    return agreed
