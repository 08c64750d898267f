"""From prepared articles to the windows of one epoch, each a little different every time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
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


@dataclass(frozen=True, slots=True)
class Window:
    """A run of whole words. Word 0 is the start mark; targets count words, 0 for none of this window.

    -100 stands for what nobody marked: the roles in a text without claims, the name of an unsure word.
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
    none = [0] * len(labels)
    ids, features, first = [pieces.start], [none], [0]
    # Learn to do without each kind, but for the shape: the pieces have no capitals.
    blind = [kind != _SHAPE and chance.random() < 0.05 for kind in range(len(labels))]
    hide = 0.04 if chance.random() < 0.5 else 0.0
    for word in range(start, end):
        first.append(len(ids))
        told = [
            0 if hidden else kind[label]
            for kind, label, hidden in zip(labels, article["features"][word], blind, strict=True)
        ]
        own = words[word][:WINDOW]
        ids += [pieces.masked] * len(own) if hide and chance.random() < hide else own
        features += [told] * len(own)
    ids.append(pieces.end)
    features.append(none)

    def place(target: int, absent: int) -> int:
        return target - start + 1 if start <= target < end else absent

    learned = {
        "names": [-100, *article["names"][start:end]],
        "governors": [-100, *(_governor(word, place) for word in article["governors"][start:end])],
        **{column: [-100, *article[column][start:end]] for column in ("pos", "relations", "sentences")},
    }
    if "roles" not in article:
        nothing = [-100] * len(first)
        return Window(ids, features, first, nothing, nothing, nothing, **learned)
    cues = [place(cue, 0) if role >= 5 else -100 for role, cue in _pairs(article, "cues", start, end)]
    sources = [
        -100 if role not in (3, 4) else 0 if source == -1 else place(source, -100)
        for role, source in _pairs(article, "sources", start, end)
    ]
    roles = [0, *article["roles"][start:end]]
    return Window(ids, features, first, roles, [-100, *cues], [-100, *sources], **learned)


def _governor(word: int, place: Callable[[int, int], int]) -> int:
    """Return the target for a governor: 0 for a root; one outside the window, or unknown, teaches nothing."""
    return 0 if word == ROOT else -100 if word == UNKNOWN else place(word, -100)


def _pairs(article: dict[str, Any], name: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return zip(article["roles"][start:end], article[name][start:end], strict=True)
