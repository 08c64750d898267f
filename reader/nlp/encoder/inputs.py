"""What the encoder sees of a parsed text: its words, and what parse and quotation marks say about each.

The encoder never sees white space, so where paragraphs begin is told here too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc

FEATURES = ("tag", "dep", "opens", "closes", "quoted", "place")
"""Names of the columns of `Words.features`, in order."""

UNKNOWN = ""
OUTSIDE, SHORT, LONG, SENTENCES, UNCLOSED = "outside", "short", "long", "sentences", "unclosed"
QUOTED = (UNKNOWN, OUTSIDE, SHORT, LONG, SENTENCES, UNCLOSED)
"""What the marks around a word hold: few words (a scare quote, a title), more, sentences; or none closes."""
HEADLINE, PARAGRAPH, SENTENCE, INSIDE = "headline", "paragraph", "sentence", "inside"
PLACE = (UNKNOWN, HEADLINE, PARAGRAPH, SENTENCE, INSIDE)
"""Where a word stands: in the first line, first of a paragraph, first of a sentence, elsewhere."""

_MARKS = re.compile(r"[“”\"«»]")
_OPENS, _CLOSES = '“«"', '”»"'
_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…,]")
_SHORT_WORDS = 4
_PUNCT = "punct"


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a Doc without its white space; every list has one item a word."""

    texts: list[str]
    starts: list[int]
    ends: list[int]
    features: list[tuple[str, ...]]
    """What FEATURES names, as labels."""
    tokens: list[int]
    """Which token of the Doc it is."""


def words(doc: Doc) -> Words:
    """Return the words of a parsed Doc with their features."""
    text = doc.text
    opens, closes = _edges(doc)
    quoted = _quoted(text)
    tokens = [token for token in doc if not token.is_space]
    # Rarely a token has white space at its edge: after a mark made of two apostrophes.
    starts = [token.idx + len(token.text) - len(token.text.lstrip()) for token in tokens]
    ends = [token.idx + len(token.text.rstrip()) for token in tokens]
    places = _places(text, starts, [bool(token.is_sent_start) for token in tokens])
    states = _states(starts, quoted)
    features: list[tuple[str, ...]] = [
        (token.tag_, token.dep_, opens[token.i], closes[token.i], state, place)
        for token, state, place in zip(tokens, states, places, strict=True)
    ]
    return Words([token.text for token in tokens], starts, ends, features, [token.i for token in tokens])


def _edges(doc: Doc) -> tuple[list[str], list[str]]:
    """For every token the labels of the largest phrases that begin there and that end there."""
    count = len(doc)
    offsets = doc.to_array(["HEAD"])
    heads = (offsets.astype(np.int64) + np.arange(count)).tolist()
    labels = [token.dep_ for token in doc]
    first, last, depth = list(range(count)), list(range(count)), [0] * count
    for token in range(count):
        bare = labels[token] != _PUNCT and not doc[token].is_space
        above, steps = token, 0
        while heads[above] != above:
            above = heads[above]
            steps += 1
            if bare:
                first[above] = min(first[above], token)
                last[above] = max(last[above], token)
        depth[token] = steps
    opens, closes = [UNKNOWN] * count, [UNKNOWN] * count
    for token in sorted(range(count), key=depth.__getitem__, reverse=True):
        opens[first[token]] = labels[token]
        closes[last[token]] = labels[token]
    return opens, closes


def _quoted(text: str) -> list[tuple[int, int, str]]:
    """Regions between double marks, marks included, in order; one left open runs to the end of its line."""
    regions = []
    for line in _LINE.finditer(text):
        opened = None
        for mark in _MARKS.finditer(text, *line.span()):
            if opened is None:
                opened = mark.start() if mark[0] in _OPENS else None
            elif mark[0] in _CLOSES:
                inside = text[opened + 1 : mark.start()]
                regions.append((opened, mark.end(), _size(inside)))
                opened = None
        if opened is not None:
            regions.append((opened, line.end(), UNCLOSED))
    return regions


def _size(inside: str) -> str:
    if _SENTENCE_END.search(inside[-1:]):
        return SENTENCES
    return SHORT if len(inside.split()) <= _SHORT_WORDS else LONG


def _states(starts: list[int], regions: list[tuple[int, int, str]]) -> list[str]:
    states, at = [], 0
    for start in starts:
        while at < len(regions) and regions[at][1] <= start:
            at += 1
        states.append(regions[at][2] if at < len(regions) and regions[at][0] <= start else OUTSIDE)
    return states


def _places(text: str, starts: list[int], sentence_starts: list[bool]) -> list[str]:
    headline_end = len(text) - len(text.lstrip())
    headline_end = text.find("\n", headline_end)
    places = []
    for previous, start, fresh in zip([0, *starts], starts, sentence_starts, strict=False):
        if start < headline_end:
            places.append(HEADLINE)
        elif text.find("\n", previous, start) >= 0:
            places.append(PARAGRAPH)
        else:
            places.append(SENTENCE if fresh else INSIDE)
    return places
