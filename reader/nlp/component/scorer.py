"""The scores of the component, as spaCy's own components of spans have them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from spacy.scorer import Scorer
from spacy.tokens import Doc, Span
from spacy.training import Example

from reader.nlp.component.groups import GROUPS


def make_scorer() -> Callable[[Iterable[Example]], dict[str, Any]]:
    """Return what `Language.evaluate` calls."""
    return score


def score(examples: Iterable[Example], **_options: Any) -> dict[str, Any]:
    """Return precision, recall and F1 of each group of spans that the gold has: same words, same label.

    Gold that has none of a group says nothing about it: its figures are None.
    """
    pairs = list(examples)
    scores: dict[str, Any] = {}
    for group in GROUPS:
        scores |= Scorer.score_spans(
            pairs,
            f"spans_{group}",
            getter=partial(_spans, group=group),
            has_annotation=partial(_has_group, group=group),
            allow_overlap=True,
        )
    return scores


def _spans(doc: Doc, _attribute: str, group: str) -> list[Span]:
    return list(doc.spans[group]) if group in doc.spans else []


def _has_group(doc: Doc, group: str) -> bool:
    return group in doc.spans
