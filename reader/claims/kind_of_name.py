"""What bears a name that was typed, as far as it says so itself: "Port Authority" is no person's. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import tomli

from reader.model import EntityKind


def kind_of_name(name: str) -> EntityKind:
    """Return "organization" for a name with the noun of a body at its end, or before "of", else "person".

    Most of those who speak are people.
    """
    words = [word.strip(".,") for word in name.casefold().split()]
    links = (place for place, word in enumerate(words) if place and word in _lists()["links"])
    head = words[next(links, len(words)) - 1] if words else ""
    is_body = head in _lists()["nouns"] or (len(words) > 1 and words[-1] in _lists()["legal_forms"])
    return "organization" if is_body else "person"


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    data = tomli.loads(Path(__file__).with_name("body_nouns.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in data.items()}
