"""Pages as no server would send them: elements, attributes and words put into each other by chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import tomli

from tests.fuzz.mutations import mutated

_MAX_DEPTH, _MAX_CHILDREN = 6, 4
_DEEP = 400
"""Elements within elements, now and then: more than parsers and walkers with recursion like."""
_SHARE_OF_MUTATED = 0.4
_PARTS = tomli.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def page(seed: int) -> bytes:
    """Return a page that the seed makes; the same seed makes the same."""
    chance = random.Random(seed)
    markup = "".join(_nodes(chance, 0))
    if chance.randrange(20) == 0:
        tag = chance.choice(_PARTS["elements"])
        markup = f"<{tag}>" * _DEEP + markup
    head = f'<script type="application/ld+json">{chance.choice(_PARTS["linked_data"])}</script>'
    whole = f"<!doctype html><html><head><title>Pier</title>{head}</head><body>{markup}</body></html>"
    encoding = chance.choice(("utf-8", "utf-8", "utf-8", "utf-16", "cp1252", "utf-7"))
    data = (whole if chance.randrange(4) else markup).encode(encoding, "replace")
    return mutated([data], seed) if data and chance.random() < _SHARE_OF_MUTATED else data


def _nodes(chance: random.Random, depth: int) -> Iterator[str]:
    for _ in range(chance.randint(1, _MAX_CHILDREN)):
        if depth >= _MAX_DEPTH or chance.random() < 0.4:
            yield chance.choice(_PARTS["words"]) * chance.choice((1, 1, 3))
            continue
        tag = chance.choice(_PARTS["elements"])
        attributes = "".join(
            f" {chance.choice(_PARTS['attributes'])}" for _ in range(chance.choice((0, 0, 1, 2)))
        )
        yield f"<{tag}{attributes}>"
        yield from _nodes(chance, depth + 1)
        if chance.random() < 0.8:
            yield f"</{tag if chance.random() < 0.9 else chance.choice(_PARTS['elements'])}>"
