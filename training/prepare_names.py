"""Prepare texts whose names are marked: the words as the encoder sees them, with the tag of every name.

Needs the program itself (spaCy and its model). Three sources, one form: corpora of names (`names/*.jsonl`
beside the gold data), texts written for it (`texts/`, `marked_texts`), and sentences filled with names
(`silver_names`).
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language

from reader.nlp.encoder.inputs import PARAGRAPH, Words, read_words
from training.marked_texts import marked_texts
from training.silver_names import silver_texts
from training.syntax import labels_of, syntax_of

NAME_KINDS = ("person", "organization", "place")
OUTSIDE, UNKNOWN = 0, -100
"""Tags: 0 outside, then for each kind 2k + 1 where a name begins, 2k + 2 inside it; -100 teaches nothing."""
_WORDS_TOGETHER = 230
"""Words of single sentences that make one text, so that windows are about full."""
_TWEETS, _EVERY_NTH_TWEET = "wnut17", 3
"""Two thirds of the tweets are left out: hardly anybody capitalizes there as news does."""
_CORPORA = ("crossner", "ewt.dev", "ewt.test", "pud", "wikigold", _TWEETS)
_WRITTEN = Path(__file__).with_name("texts")
_TEMPLATES, _SEED = 900, 7


def prepare_names(names: Path, out: Path) -> None:
    """Write the prepared texts: of corpora of names (a folder of .jsonl), our own, and filled templates.

    Short ones of one source are put together, in order.
    """
    from reader.nlp.pipeline import build

    nlp = build()
    corpora = [
        row
        for path in (names / f"{corpus}.jsonl" for corpus in _CORPORA)
        for row in _together(_row(nlp, article) for article in _articles(path))
    ]
    templates = list(_together(_row(nlp, article) for article in silver_texts(_TEMPLATES, _SEED)))
    written = [_row(nlp, article) for article in marked_texts(_WRITTEN)]
    out.write_bytes(pickle.dumps({"corpora": corpora + templates, "written": written}))


def _articles(path: Path) -> Iterator[dict[str, Any]]:
    lines = path.read_text("utf-8").splitlines()
    yield from map(json.loads, lines[::_EVERY_NTH_TWEET] if path.stem == _TWEETS else lines)


def _together(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    joined: dict[str, Any] | None = None
    for row in rows:
        # What follows another text begins a paragraph, and is no headline.
        features = row["features"]
        row["features"] = [(features[0][0], PARAGRAPH, *features[0][2:]), *features[1:]] if features else []
        joined = row if joined is None else _joined(joined, row)
        if len(joined["texts"]) >= _WORDS_TOGETHER:
            yield joined
            joined = None
    if joined is not None:
        yield joined


def _joined(row: dict[str, Any], following: dict[str, Any]) -> dict[str, Any]:
    count = len(row["texts"])
    governors = [word + count if word >= 0 else word for word in following["governors"]]
    following = {**following, "governors": governors}
    return {"id": row["id"], **{key: [*row[key], *following[key]] for key in row if key != "id"}}


def _row(nlp: Language, article: dict[str, Any]) -> dict[str, Any]:
    from reader.nlp.pipeline import parse

    doc = parse(nlp, article["text"])
    words = read_words(doc)
    spans = [
        (*mention["span"], entity["kind"])
        for entity in article["entities"]
        for mention in entity["mentions"]
        if mention.get("form", "name") == "name" and entity["kind"] in NAME_KINDS
    ]
    return {
        "id": article["id"],
        "texts": words.texts,
        "features": [tuple(features) for features in words.features],
        "names": name_tags(words, spans),
        **syntax_of(doc, words, *labels_of(nlp)),
    }


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
