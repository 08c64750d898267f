"""What words around a cue do to it: negate it, or leave open whether anything is said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Effect = Literal["negates", "opens", "supposes"]
"""`supposes` opens unless the cue is negated: "would say" leaves open, "would not say that" is a refusal."""


class Operator(NamedTuple):
    """One word or phrase that acts on a cue."""

    effect: Effect
    words: frozenset[int] = frozenset()
    """Indices of the tokens that carry it; those of a negation belong to the cue."""


class Reading(NamedTuple):
    """What all the operators around a cue make of it."""

    is_negated: bool
    is_open: bool
    """Whether the saying is only supposed, asked or wished for."""
    negators: frozenset[int]
    """Indices of the tokens of all negations; they are there too when two negations affirm."""


def combined(operators: Iterable[Operator]) -> Reading:
    """Return the reading: two negations affirm ("never fails to say")."""
    effects: list[Effect] = []
    negators: frozenset[int] = frozenset()
    for operator in operators:
        effects.append(operator.effect)
        if operator.effect == "negates":
            negators |= operator.words
    negations = effects.count("negates")
    is_open = "opens" in effects or ("supposes" in effects and not negations)
    return Reading(is_negated=negations % 2 == 1, is_open=is_open, negators=negators)
