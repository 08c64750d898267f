"""From prepared articles to the windows of one epoch, each a little different every time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

NAMES = "names.prepared"
"""The file beside the prepared articles that `training.prepare_names` makes."""
WINDOW = 318
"""Word pieces a window, the two marks at its ends not counted."""
_SHAPE = 2
"""The kind of feature that tells capitals."""
ROOT, UNKNOWN = -2, -1
"""As `training.syntax` writes governors."""
_UNMARKED = -100
"""The target of what nobody marked: the loss of torch leaves it out."""
_CUES, _CONTENT = (3, 4), 5
"""Roles as `training.prepare` numbers them: those of a cue, and the first of content."""
_BLIND_SHARE, _MASKED_SHARE = 0.05, 0.04
"""Of the windows so many do without a kind of feature; of the words of a window so many are masked."""


@dataclass(frozen=True, slots=True)
class Window:
    """A run of whole words. Word 0 is the start mark; targets count words, 0 for none of this window.

    `_UNMARKED` stands for what nobody marked: the roles in a text without claims, the name of an unsure word.
    """

    ids: list[int]
    features: list[list[int]]
    first: list[int]
    roles: list[int]
    cues: list[int]
    sources: list[int]
    names: list[int]
    governors: list[int]
    """0 for the root of a sentence."""
    pos: list[int]
    relations: list[int]
    sentences: list[int]
    """1 where a sentence begins."""


class Pieces:
    """Cuts words into pieces, remembering what it has seen."""

    def __init__(self, start_weights: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(start_weights / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.start, self.end, self.unknown, self.masked = (
            self._tokenizer.token_to_id(name) for name in ("[CLS]", "[SEP]", "[UNK]", "[MASK]")
        )
        self._known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """Return the ids of its pieces, never none."""
        if word not in self._known:
            self._known[word] = self._tokenizer.encode(word, add_special_tokens=False).ids or [self.unknown]
        return self._known[word]


def windows(
    article: dict[str, Any], pieces: Pieces, labels: list[dict[str, int]], shift: float, chance: random.Random
) -> Iterator[Window]:
    """Yield windows that do not overlap; the first is cut short by `shift` (0 to 1) of a window."""
    words = [pieces.of(word) for word in article["texts"]]
    room = max(40, int(WINDOW * (1 - shift)))
    start = 0
    while start < len(words):
        end, used = start, 0
        while end < len(words) and used + len(words[end]) <= room:
            used += len(words[end])
            end += 1
        end = max(end, start + 1)
        yield _window(article, words, labels, start, end, pieces, chance)
        start, room = end, WINDOW


def _window(
    article: dict[str, Any],
    words: list[list[int]],
    labels: list[dict[str, int]],
    start: int,
    end: int,
    pieces: Pieces,
    chance: random.Random,
) -> Window:
    def place(target: int, absent: int) -> int:
        return target - start + 1 if start <= target < end else absent

    inputs = _inputs(article["features"][start:end], words[start:end], labels, pieces, chance)
    learned = {
        "names": [_UNMARKED, *article["names"][start:end]],
        "governors": [_UNMARKED, *(_governor(word, place) for word in article["governors"][start:end])],
        **{column: [_UNMARKED, *article[column][start:end]] for column in ("pos", "relations", "sentences")},
    }
    if "roles" not in article:
        unmarked = [_UNMARKED] * (end - start + 1)
        return Window(*inputs, unmarked, unmarked, unmarked, **learned)
    cues = [
        place(cue, 0) if role >= _CONTENT else _UNMARKED for role, cue in _pairs(article, "cues", start, end)
    ]
    sources = [
        _UNMARKED if role not in _CUES else 0 if source == -1 else place(source, _UNMARKED)
        for role, source in _pairs(article, "sources", start, end)
    ]
    roles = [0, *article["roles"][start:end]]
    return Window(*inputs, roles, [_UNMARKED, *cues], [_UNMARKED, *sources], **learned)


def _inputs(
    features: Sequence[Sequence[str]],
    words: Sequence[list[int]],
    labels: list[dict[str, int]],
    pieces: Pieces,
    chance: random.Random,
) -> tuple[list[int], list[list[int]], list[int]]:
    """Return the ids of the pieces of some words, what each piece is told, and the first piece of each word.

    Some of it is hidden, by `chance`: the network learns to do without any kind of feature but the shape,
    since the pieces have no capitals, and in half of the windows without a word here and there.
    """
    none = [0] * len(labels)
    ids, told, first = [pieces.start], [none], [0]
    blind = [kind != _SHAPE and chance.random() < _BLIND_SHARE for kind in range(len(labels))]
    hide = _MASKED_SHARE if chance.random() < 0.5 else 0.0
    for word, word_features in zip(words, features, strict=True):
        first.append(len(ids))
        numbers = [
            0 if hidden else kind[label]
            for kind, label, hidden in zip(labels, word_features, blind, strict=True)
        ]
        shown = word[:WINDOW]
        ids += [pieces.masked] * len(shown) if hide and chance.random() < hide else shown
        told += [numbers] * len(shown)
    return [*ids, pieces.end], [*told, none], first


def _governor(word: int, place: Callable[[int, int], int]) -> int:
    """Return the target for a governor: 0 for a root; one outside the window, or unknown, teaches nothing."""
    return 0 if word == ROOT else _UNMARKED if word == UNKNOWN else place(word, _UNMARKED)


def _pairs(article: dict[str, Any], name: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return zip(article["roles"][start:end], article[name][start:end], strict=True)
