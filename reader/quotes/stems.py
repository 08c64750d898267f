"""The words that tell something, without their endings, to compare what is said in other words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import tomli

LEAST_WORDS = 3
"""Of fewer words in common none tells a statement from another one on the same matter."""
_ENDINGS = ("ing", "ed", "es", "s", "e", "ly")
_ENDING = re.compile(rf"(?:{'|'.join(_ENDINGS)})\Z")
_LEAST_LETTERS = 3
"""What is left without an ending: "as" and "is" have none."""

_STEMS_REMEMBERED = 1024
"""The words that are used all the time, in 0.3 MB. To find the same quotations takes 0.6 % longer than with
eight times as many, which took 2 MB and filled up over hundreds of articles; with none it takes 3 %."""


def stems(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the stems of the words that tell something, in order: "ship", "sail" of "the ships sailed"."""
    no_stems = _function_words()
    return tuple(stem(key) for key in keys if key not in no_stems)


@lru_cache(_STEMS_REMEMBERED)
def stem(key: str) -> str:
    """Return a word without its ending: "stopped", "stopping" and "stops" are "stop"."""
    bare = _ENDING.sub("", key) if len(key) > _LEAST_LETTERS + 1 else key
    if len(bare) < _LEAST_LETTERS:
        return key
    if bare[-1] == bare[-2] and bare[-1] not in "lsz":
        bare = bare[:-1]
    return f"{bare[:-1]}i" if bare[-1] == "y" else bare


def keys_of_stem(own_stem: str) -> frozenset[str]:
    """Return all words that have a stem: few to look for in many texts, where the texts have many words."""
    ends = (own_stem[-1], own_stem[-1] * 2, *(("y", "yy") if own_stem[-1] == "i" else ()))
    keys = (f"{own_stem[:-1]}{end}{ending}" for end in ends for ending in ("", *_ENDINGS))
    return frozenset(key for key in keys if stem(key) == own_stem)


@cache
def _function_words() -> frozenset[str]:
    words = Path(__file__).with_name("function_words.toml").read_text("utf-8")
    return frozenset(tomli.loads(words)["words"])
