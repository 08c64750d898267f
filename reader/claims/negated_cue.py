"""The cue of what was not said, as it follows a name: "did not say", "has never said". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.claims.levels import base_form
from reader.claims.quantity import quantity_of
from reader.claims.span_words import words
from reader.model import Claim, Span
from reader.text.legible import legible

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]")
_NEVER = frozenset({"never"})
_HARDLY = frozenset({"barely", "hardly", "rarely", "scarcely", "seldom"})
_MODALS = frozenset({"can", "could", "may", "might", "shall", "should", "will", "would"})
_AUXILIARIES = _MODALS | {"am", "are", "did", "do", "does", "had", "has", "have", "is", "was", "were"}
_BEHIND_QUANTITY = frozenset({"at", "among", "even", "from", "in", "inside", "of", "on", "within"})
"""What leads from a quantity to the name: "None of", "Nobody at"."""
_ADVERBS = _NEVER | _HARDLY


def negated_cue(text: str, claim: Claim) -> str:
    """Return the words of the cue of a negative claim, whose source does not negate by itself.

    Negators that belong to the source ("Neither … nor", "None of") become a "not" behind the auxiliary, or
    "did not" before the base form; where that does not work, the words of the cue remain without them. So
    do those in front of the name, with their auxiliary ("Nor did Holt say"). Without a cue: "did not say".
    """
    if not claim.cue:
        return "did not say"
    front = [span for span in claim.cue if claim.source and span.start < claim.source[0].start]
    verb = [span for span in claim.cue if span not in front and not _is_nor(text, span)]
    front_words = _WORD.findall(legible(words(text, front)).text.lower())
    if front and not verb:
        return _without_quantity(words(text, front))
    if not front_words:
        return _without_auxiliary(words(text, claim.cue))
    if front_words[-1] in _AUXILIARIES and len(front_words) > 1:
        return f"{front_words[-1]} {_adverb(front_words)} {words(text, verb)}"
    if not _is_quantity(front_words):
        return words(text, claim.cue)
    return _with_not(words(text, verb))


def _with_not(verb: str) -> str:
    first, *rest = legible(verb).text.split()
    if first.lower() in _AUXILIARIES and rest:
        return " ".join((first, "not", *rest))
    return _without_auxiliary(verb)


def _without_auxiliary(verb: str) -> str:
    base = base_form(verb)
    return verb if base is None or base == verb else f"did not {base}"


def _without_quantity(cue: str) -> str:
    # "said none of the ministers"
    lower = _WORD.findall(legible(cue).text.lower())
    length = next((place for place in range(1, len(lower)) if _is_quantity(lower[place:])), None)
    return _without_auxiliary(cue) if length is None else _with_not(" ".join(cue.split()[:length]))


def _is_nor(text: str, span: Span) -> bool:
    return legible(span.of(text)).text.lower() == "nor"


def _is_quantity(front: Sequence[str]) -> bool:
    quantity = quantity_of(front)
    return quantity is not None and _BEHIND_QUANTITY.issuperset(front[quantity.length :])


def _adverb(front: Sequence[str]) -> str:
    """Return the one word for the negation of a front: "never" of "Never once did"."""
    return next((word for word in front if word in _ADVERBS), "not")
