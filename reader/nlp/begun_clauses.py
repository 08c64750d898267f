"""Begins a content where its clause begins: "Footage shows | him on the roof, police said".

Of a clause in which somebody tells or shows something, the model takes only that for what is said by whoever
stands behind it; and of "The man, whose name was not given, ran, police said" what stands behind his name,
or behind "a man of 40,". No spaCy here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution, in_text_order

_OF_CLAUSES = ("according ", "clause ", "inserted ")
"""How the rules call what they read off a whole clause."""
_ENDS_PHRASE = re.compile(r"[,;:–—-]\s*$")
"""Behind "As it stands," and "Still," a clause may begin."""
_RELATIVE = re.compile(r"(?:that|where|which|who|whom|whose)\b")
_ENDS_ASIDE = re.compile(r",\s(?:where|which|who|whom|whose)\b[^,;]*,\s*$")
_ENDS_APPOSITION = re.compile(r"[^,;:]+,\s[^,;:]+,\s*$")
"""A subject with what it is behind it: "The firm, a maker of shoes,"."""
_BEGINS_CLAUSE = re.compile(
    r"(?:an?|all|he|her|his|I|it|its|no|our|she|some|that|the|their|there|these|they|this|we|you)\b|[^a-z]"
)
"""With what a clause begins; what begins otherwise, with a verb, has its subject in front."""
_EDGES = " ,.“”\"'"


def with_begun_clauses(
    text: str, attributions: Sequence[Attribution], rules: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order, none of which begins amid a clause that a rule reads whole.

    The rule reads the same cue behind it and the same end. Unless the front belongs to another claim.
    """
    of_clauses: defaultdict[int, list[Attribution]] = defaultdict(list)
    for rule in rules:
        for place in _places(rule.cue) if rule.found_by.startswith(_OF_CLAUSES) else ():
            of_clauses[place].append(rule)
    wholes = [_whole(text, attribution, of_clauses) for attribution in attributions]
    if not any(wholes):
        return in_text_order(attributions)
    owners = _owners(text, attributions)
    return in_text_order(
        attribution
        if whole is None or any({*owners[start:end]} - {0, number} for start, end in whole.content)
        else replace(attribution, content=whole.content)
        for number, (attribution, whole) in enumerate(zip(attributions, wholes, strict=True), 1)
    )


def _places(spans: Iterable[Span]) -> Iterator[int]:
    return (place for span in spans for place in range(*span))


def _owners(text: str, attributions: Sequence[Attribution]) -> list[int]:
    """Return for each code point the number, from 1, of the claim that has it; 0 without, -1 for several."""
    owners = [0] * len(text)
    for number, attribution in enumerate(attributions, 1):
        for place in _places(attribution.content):
            owners[place] = number if owners[place] in (0, number) else -1
    return owners


def _whole(
    text: str, attribution: Attribution, of_clauses: Mapping[int, Sequence[Attribution]]
) -> Attribution | None:
    """Return the first rule with the same cue that reads the clause whole; `of_clauses`: by code point."""
    rules = (rule for place in _places(attribution.cue) for rule in of_clauses.get(place, ()))
    return next((rule for rule in rules if _begins_before(text, rule, attribution)), None)


def _begins_before(text: str, rule: Attribution, attribution: Attribution) -> bool:
    """Tell whether a rule reads a clause before the cue of an attribution, of which that has the end."""
    whole, part = rule.content[-1], attribution.content[0]
    is_end = (
        len(attribution.content) == 1
        and whole.start < part.start < attribution.cue[0].start
        and whole.of(text).rstrip(_EDGES).endswith(part.of(text).strip(_EDGES))
    )
    if not is_end:
        return False
    front = text[whole.start : part.start]
    is_amid = (
        not _ENDS_PHRASE.search(front)
        or _RELATIVE.match(text, part.start) is not None
        or _ENDS_ASIDE.search(front) is not None
        or (_ENDS_APPOSITION.match(front) is not None and not _BEGINS_CLAUSE.match(text, part.start))
    )
    return is_amid and '"' not in front and "“" not in front
