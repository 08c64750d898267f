"""Parse the gold articles once and keep what the encoder sees of them, with all that it is to learn.

Needs the program itself (spaCy and its model); the result is a pickle of plain lists, so training does not.
"""

from __future__ import annotations

import json
import pickle
from bisect import bisect_right
from itertools import pairwise
from pathlib import Path
from typing import Any

from reader.nlp.encoder.inputs import LISTED, PLACE, QUOTATION, SHAPE, read_words
from training.labelled_names import labelled_names
from training.syntax import labels_of, syntax_of

ROLES = ("source", "cue", "content")
OUTSIDE = 0
"""Tags: 0 outside, then for each role 2r + 1 where a span begins and 2r + 2 inside it."""


def label(article: dict[str, Any], starts: list[int], ends: list[int]) -> dict[str, list[int]]:
    """Return the role, the word where its cue begins and the word where its source begins, for every word.

    -1: no cue; the source is told on the words of the cue, -1: it has none, -2: it is no cue.
    """
    tags, cues, sources = ([value] * len(starts) for value in (OUTSIDE, -1, -2))
    for claim in article["claims"]:
        spans = {role: [_words(span, starts, ends) for span in claim[role]] for role in ROLES}
        cue = spans["cue"][0][0] if spans["cue"] and spans["cue"][0] else -1
        source = spans["source"][0][0] if spans["source"] and spans["source"][0] else -1
        for place in (2, 0, 1):
            for span in spans[ROLES[place]]:
                for word in span:
                    tags[word] = 2 * place + (1 if word == span[0] else 2)
                    cues[word] = cue if ROLES[place] == "content" else -1
                    sources[word] = source if ROLES[place] == "cue" else -2
    for word, (before, tag) in enumerate(pairwise([OUTSIDE, *tags])):
        if tag > 0 and tag % 2 == 0 and before not in (tag, tag - 1):
            tags[word] = tag - 1  # cut off by a span of another claim: it begins again
    return {"roles": tags, "cues": cues, "sources": sources}


def _words(span: list[int], starts: list[int], ends: list[int]) -> range:
    first = bisect_right(ends, span[0])
    last = first
    while last < len(starts) and starts[last] < span[1]:
        last += 1
    return range(first, last)


def prepare(gold: Path, out: Path) -> None:
    """Write the prepared articles of one file of gold data, and the labels that number their columns."""
    from reader.nlp.pipeline import build, parse

    nlp = build()
    tags, relations = labels_of(nlp)
    rows = []
    for line in gold.open(encoding="utf-8"):
        article = json.loads(line)
        doc = parse(nlp, article["text"])
        words = read_words(doc)
        rows.append(
            {
                "id": article["id"],
                "texts": words.texts,
                "starts": words.starts,
                "ends": words.ends,
                "features": [tuple(features) for features in words.features],
                "names": labelled_names(article["text"], words),
                **syntax_of(doc, words, tags, relations),
                **label(article, words.starts, words.ends),
            }
        )
    kinds = [list(QUOTATION), list(PLACE), list(SHAPE), list(LISTED)]
    data = {"labels": kinds, "tags": tags, "relations": relations, "articles": rows}
    out.write_bytes(pickle.dumps(data))
