"""Begins a content where its clause begins: "Footage shows | him on the roof, police said".

Of a clause in which somebody tells or shows something, the model takes only that for what is said by whoever
stands behind it; and of "The man, whose name was not given, ran, police said" what stands behind his name,
or behind "a man of 40,". No spaCy here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
    completed = []
    for attribution in attributions:
        others = [one for one in attributions if one is not attribution]
        whole = next((rule for rule in rules if _begins_before(text, rule, attribution)), None)
        is_free = whole is not None and not any(
            span.overlaps(part) for span in whole.content for one in others for part in one.content
        )
        completed.append(
            replace(attribution, content=whole.content) if whole is not None and is_free else attribution
        )
    return in_text_order(completed)


def _begins_before(text: str, rule: Attribution, attribution: Attribution) -> bool:
    """Tell whether a rule reads a clause before the cue of an attribution, of which that has the end."""
    if not rule.found_by.startswith(_OF_CLAUSES) or not _share(rule.cue, attribution.cue):
        return False
    whole, part = rule.content[-1], attribution.content[0]
    is_end = (
        len(attribution.content) == 1
        and whole.start < part.start < attribution.cue[0].start
        and whole.of(text).rstrip(_EDGES).endswith(part.of(text).strip(_EDGES))
    )
    front = text[whole.start : part.start]
    is_amid = (
        not _ENDS_PHRASE.search(front)
        or _RELATIVE.match(text, part.start) is not None
        or _ENDS_ASIDE.search(front) is not None
        or (_ENDS_APPOSITION.match(front) is not None and not _BEGINS_CLAUSE.match(text, part.start))
    )
    return is_end and is_amid and '"' not in front and "“" not in front


def _share(spans: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)
