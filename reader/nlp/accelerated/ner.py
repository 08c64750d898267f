"""spaCy's named-entity recognizer, greedy and exact, decoded for all words at once.

spaCy moves a state from word to word and scores 74 actions at each, one small matrix product a word: three
quarters of the recognizer's time. But outside a name the score depends on the word alone (`StateC::
set_context_tokens`: the word, the first word of the open name, the word before), so one product does for all
words; only inside names the words follow one another, and there just two actions are valid: go on, or end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from thinc.api import Ops

Floats = NDArray[np.float32]

_FEATURES = 3
"""Words that the state of spaCy's smaller recognizer looks at."""
_NEVER = np.float32(-np.inf)


@dataclass(frozen=True, slots=True)
class _Moves:
    """Where each kind of action stands among the scores."""

    labels: list[str]
    begin: list[int]
    inside: list[int]
    last: list[int]
    unit: list[int]
    out: int


class NamedEntities:
    """Stands in for a loaded recognizer."""

    def __init__(self, recognizer: EntityRecognizer) -> None:
        """Take over from a recognizer for which `can_stand_in` holds."""
        self._recognizer = recognizer
        self._moves = _moves(recognizer)
        upper = recognizer.model.get_ref("upper")
        self._weights, self._bias = upper.get_param("W"), upper.get_param("b")

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a Doc whose sentences are known."""
        if not len(doc) or doc.to_array("ENT_IOB").any():  # what is set already binds the actions
            self._recognizer(doc)
        else:
            doc.set_ents([Span(doc, *found) for found in self._found(doc)])
        return doc

    def _found(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        model, moves = self._recognizer.model, self._moves
        seen = model.layers[0].predict([doc])
        lower = model.get_ref("lower")
        parts = lower.predict(seen)  # [1 + words, features, width, pieces]; the first row is "no word"
        bias = lower.get_param("b")
        alone = (parts[1:, 0] + parts[0, 1] + parts[0, 2] + bias).max(-1)
        opening = self._opening(doc, model.ops, alone)
        ends = _forced_ends(doc)
        word = 0
        choices = opening.argmax(1).tolist()
        kinds = {move: (label, True) for label, move in enumerate(moves.begin)}
        kinds |= {move: (label, False) for label, move in enumerate(moves.unit)}
        while word < len(choices):
            label, is_open = kinds.get(choices[word], (-1, False))
            start = word
            word += 1
            if label < 0:
                continue
            if is_open:
                word = self._end(start, label, parts, bias, ends)
            yield start, word, moves.labels[label]

    def _opening(self, doc: Doc, ops: Ops, alone: Any) -> Floats:
        """Scores [words, actions] of what may happen at each word while no name is open."""
        moves = self._moves
        scores: Floats = ops.gemm(alone, self._weights, trans2=True) + self._bias
        valid = np.zeros(scores.shape, bool)
        valid[:, moves.begin + moves.unit] = ~doc.to_array("IS_SPACE").astype(bool)[:, None]
        valid[:, moves.begin] &= ~_forced_ends(doc)[:, None]
        valid[:, moves.out] = True
        return np.where(valid, scores, _NEVER)

    def _end(self, start: int, label: int, parts: Floats, bias: Floats, ends: NDArray[np.bool_]) -> int:
        """The end of the name that begins at a word."""
        two = [self._moves.inside[label], self._moves.last[label]]
        weights, free = self._weights[two], self._bias[two]
        opened = parts[start + 1, 1] + bias
        word = start + 1
        while not ends[word]:
            # Row `word` is the word before: rows count from 1.
            goes_on, stops = weights @ (parts[word + 1, 0] + opened + parts[word, 2]).max(-1) + free
            # Of two equal scores spaCy takes the action that comes first.
            if stops > goes_on or (stops == goes_on and two[1] < two[0]):
                break
            word += 1
        return word + 1


def can_stand_in(recognizer: object) -> bool:
    """Tell whether a component is a recognizer that decodes as this one does."""
    if not isinstance(recognizer, EntityRecognizer) or recognizer.cfg.get("beam_width") != 1:
        return False
    model = recognizer.model
    return (
        bool(model.attrs.get("has_upper"))
        and not model.attrs.get("unseen_classes")
        and model.get_ref("lower").get_dim("nF") == _FEATURES
        and model.get_ref("lower").get_dim("nP") > 1
        and isinstance(model.get_ref("lower").get_param("W"), np.ndarray)
    )


def _moves(recognizer: EntityRecognizer) -> _Moves:
    actions = recognizer.moves  # `recognizer.move_names` leaves one out that has a score all the same
    places = {actions.get_class_name(place): place for place in range(actions.n_moves)}
    labels = sorted({name[2:] for name in places if name.startswith("B-")})
    begin, inside, last, unit = ([places[f"{kind}-{label}"] for label in labels] for kind in "BILU")
    return _Moves(labels, begin, inside, last, unit, places["O"])


def _forced_ends(doc: Doc) -> NDArray[np.bool_]:
    """Whether a name cannot go on behind each word: there a sentence begins, or nothing follows."""
    starts = doc.to_array("SENT_START") == 1
    return np.append(starts[1:], True)


@Language.factory("reader_named_entities")
def create(nlp: Language, name: str) -> NamedEntities:
    """Stand in for the recognizer of a pipeline."""
    recognizer = nlp.get_pipe("ner")
    assert isinstance(recognizer, EntityRecognizer)
    return NamedEntities(recognizer)
