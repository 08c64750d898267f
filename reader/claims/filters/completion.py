"""How a filter that is being typed could go on: keys, then what there is for each of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.claims.filters.keys import ARTICLE_YES_OR_NO, CHOICES, KEYS, SEARCH_KEYS, YES_OR_NO
from reader.claims.filters.query import plain
from reader.model import Analysis
from reader.text.folding import fold
from reader.text.one_line import one_line

_MAX = 20
"""More than these would not be read."""
_DAYS = ("today", "yesterday", "7d", "30d")
# The term before the cursor: its minus, its key, and the last of the alternatives after it.
_BEFORE = re.compile(
    r'(?:^|(?<=\s))-?(?:(?P<key>[^\W\d_]+):(?:[^\s,"]*,|"[^"]*",)*)?(?P<value>"[^"]*|[^\s",]*)$'
)
_AFTER = re.compile(r'[^\s,"]*"?')


class Completion(NamedTuple):
    """One way to go on."""

    label: str
    """What would stand there: "speaker:", "Dmytro Kuleba"."""
    query: str
    """The whole query then."""
    cursor: int
    """Where the cursor stands in it then, behind the label."""


def completions(query: str, cursor: int, analysis: Analysis, text: str) -> tuple[Completion, ...]:
    """Return how the term before the cursor could go on, the most likely first; `analysis` is of `text`."""
    return completions_from(query, cursor, lambda key: _values(key, analysis, text), KEYS)


def search_completions(
    query: str, cursor: int, offers: Mapping[str, Sequence[str]]
) -> tuple[Completion, ...]:
    """Return how a search of the library could go on; `offers` has what the library has for some keys."""
    return completions_from(query, cursor, lambda key: offers.get(key) or _fixed_values(key), SEARCH_KEYS)


def completions_from(
    query: str, cursor: int, values: Callable[[str], Iterable[str]], keys: Iterable[str]
) -> tuple[Completion, ...]:
    """Return how the term before the cursor could go on: with one of the keys, or a value of its key."""
    term = _BEFORE.search(fold(query[:cursor]))
    if term is None:
        return ()
    key = term["key"]
    beginning = plain(term["value"].removeprefix('"')).strip()
    labels = values(key.lower()) if key else (f"{name}:" for name in keys)
    rest = query[cursor:]
    after = _AFTER.match(rest)
    rest = rest[after.end() :] if after else rest
    ways: list[Completion] = []
    for label in labels:
        if not any(plain(part).startswith(beginning) for part in _beginnings(label)):
            continue
        head = query[: term.start("value")] + (_in_marks(label) if key else label)
        ways.append(Completion(label, head + rest, len(head)))
        if len(ways) == _MAX:
            break
    return tuple(ways)


def _values(key: str, analysis: Analysis, text: str) -> Iterable[str]:
    entities = {entity.id: entity for entity in analysis.entities}
    speakers = [entities[claim.speaker] for claim in analysis.claims if claim.speaker in entities]
    match key:
        case "speaker":
            return _most_common(speaker.name for speaker in speakers)
        case "org":
            organization_names = (
                entity.name for entity in analysis.entities if entity.kind == "organization"
            )
            return _most_common((*(speaker.affiliation for speaker in speakers), *organization_names))
        case "cue":
            return _most_common(span.of(text).lower() for claim in analysis.claims for span in claim.cue)
        case _:
            return _fixed_values(key)


def _fixed_values(key: str) -> Iterable[str]:
    """Return the values of a key that are the same for every article."""
    if key in (*YES_OR_NO, *ARTICLE_YES_OR_NO):
        return ("yes", "no")
    return {**CHOICES, "conf": (">0.9", ">0.7", "<0.5"), "after": _DAYS, "before": _DAYS}.get(key, ())


def _most_common(names: Iterable[str]) -> list[str]:
    counts = Counter(one_line(name.replace('"', "")) for name in names)
    return [name for name, _ in counts.most_common() if name]


def _beginnings(label: str) -> Iterable[str]:
    """Yield the label from each of its words on."""
    return (label[word.start() :] for word in re.finditer(r"(?:^|(?<=\s))\S", label))


def _in_marks(value: str) -> str:
    return f'"{value}"' if re.search(r"[\s,]", value) else value
