"""The scores of the component, called as spaCy's own components of spans call theirs.

Not by `Scorer.score_spans`: a predicted span that begins or ends inside a token of the gold is neither right
nor wrong to it (findings/spacy-scorer-leaves-spans-out.sh). Here spans are compared by their characters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Any

from spacy.scorer import PRFScore
from spacy.tokens import Doc
from spacy.training import Example

from reader.nlp.component.groups import GROUPS, score_name

Place = tuple[str, int, int]
"""The label of a span, and how many characters that are no space stand before its beginning and before its
end: the same in two documents with the same text, however they part it in tokens and set spaces."""


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
        scores |= _group_scores(pairs, group)
    return scores


def _group_scores(examples: Iterable[Example], group: str) -> dict[str, Any]:
    total = PRFScore()
    by_label: defaultdict[str, PRFScore] = defaultdict(PRFScore)
    for example in examples:
        if group not in example.reference.spans:
            continue
        gold, predicted = _places(example.reference, group), _places(example.predicted, group)
        total.score_set(predicted, gold)
        for label in {place[0] for place in gold | predicted}:
            by_label[label].score_set(_labelled(predicted, label), _labelled(gold, label))
    names = [score_name(group, figure) for figure in ("p", "r", "f", "per_type")]
    if not len(total):
        return dict.fromkeys(names)
    figures = {label: label_score.to_dict() for label, label_score in by_label.items()}
    return dict(zip(names, (total.precision, total.recall, total.fscore, figures), strict=True))


def _places(doc: Doc, group: str) -> set[Place]:
    if group not in doc.spans:
        return set()
    before = [0, *accumulate(not character.isspace() for character in doc.text)]
    return {(span.label_, before[span.start_char], before[span.end_char]) for span in doc.spans[group]}


def _labelled(places: set[Place], label: str) -> set[Place]:
    return {place for place in places if place[0] == label}
