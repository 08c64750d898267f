"""Sentences of a host that go on over a blank line, cut there: no rule expects one that does.

A parser joins a headline, or "It cost $5m.", to what stands below, unless it is told where paragraphs begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain

import numpy as np
from spacy.tokens import Doc


def goes_over_blank_line(words: Sequence[str], heads: Sequence[int]) -> bool:
    """Tell whether any word has its head in another paragraph. heads: the place of each word's head."""
    paragraphs = _paragraphs(words)
    return any(paragraphs[head] != paragraphs[place] for place, head in enumerate(heads))


def end_sentences(doc: Doc, words: Sequence[str]) -> None:
    """Have no word of a Doc its head in another paragraph: one that had belongs to the words before it.

    words: those of the Doc.
    """
    # Not `token_columns`, which remembers what is another one afterwards.
    heads = (np.arange(len(doc)) + doc.to_array("HEAD").view("int64")).tolist()
    paragraphs = _paragraphs(words)
    sentences = _sentences(heads)
    roots = {(root, paragraphs[root]): root for root in sentences}
    own_heads = [*heads]
    for place, head in enumerate(heads):
        if paragraphs[head] == paragraphs[place]:
            continue
        part = sentences[place], paragraphs[place]
        before = doc[place].left_edge.i - 1
        if part not in roots:
            roots[part] = own_heads[place] = place
        elif before >= 0 and (sentences[before], paragraphs[before]) == part:
            own_heads[place] = before
        else:
            own_heads[place] = roots[part]
    deps = doc.to_array("DEP")
    deps[[*roots.values()]] = doc.vocab.strings.add("ROOT")
    relative_heads = (np.array(own_heads) - np.arange(len(doc))).astype("int64").view("uint64")
    table = np.stack([relative_heads, deps], axis=1)
    doc.from_array(["HEAD", "DEP"], table)  # type: ignore[arg-type]  # its stub is too narrow


def _paragraphs(words: Sequence[str]) -> Sequence[int]:
    """Return for each word how many blank lines stand before it."""
    return [*accumulate(chain((0,), (word.count("\n") > 1 for word in words[:-1])))]


def _sentences(heads: Sequence[int]) -> Sequence[int]:
    """Return the place of the root above each word."""
    roots: list[int | None] = [None] * len(heads)
    for place in range(len(heads)):
        path = [place]
        while roots[path[-1]] is None and heads[path[-1]] != path[-1]:
            path.append(heads[path[-1]])
        root = roots[path[-1]]
        for each in path:
            roots[each] = path[-1] if root is None else root
    return [root for root in roots if root is not None]
