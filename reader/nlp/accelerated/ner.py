"""spaCy's named-entity recognizer, greedy and exact, decoded for all words at once.

spaCy moves a state from word to word and scores 74 actions at each, one small matrix product a word: three
quarters of the recognizer's time. But outside a name the score depends on the word alone (`StateC::
set_context_tokens`: the word, the first word of the open name, the word before), so one product does for all
words; only inside names the words follow one another, and there just two actions are valid: go on, or end.
Its vectors of words in their context, which are its own, come as in `tok2vec`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from thinc.api import Model, Ops

from reader.nlp.accelerated import tok2vec
from reader.nlp.accelerated.tok2vec import VectorsInContext

Floats = NDArray[np.float32]

_FEATURES = 3
"""Words that the state of spaCy's smaller recognizer looks at."""
_PIECES = 2
"""Numbers of which maxout takes the larger."""
_NEVER = np.float32(-np.inf)


class _Moves(NamedTuple):
    """Where each kind of action stands among the scores."""

    labels: list[str]
    begin: list[int]
    inside: list[int]
    last: list[int]
    unit: list[int]
    outside: int


class BatchedRecognizer:
    """Annotates like the recognizer that it replaces."""

    def __init__(self, recognizer: EntityRecognizer) -> None:
        """Take the weights of a recognizer for which `can_replace` holds."""
        self._recognizer = recognizer
        self._moves = _moves(recognizer)
        vectors, _, self._narrowed = recognizer.model.layers[0].layers
        self._vectors = VectorsInContext(vectors)
        upper = recognizer.model.get_ref("upper")
        self._weights, self._bias = upper.get_param("W"), upper.get_param("b")

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a Doc whose sentences are known."""
        if not len(doc) or doc.to_array("ENT_IOB").any():  # what is set already binds the actions
            self._recognizer(doc)
        else:
            doc.set_ents([Span(doc, *entity) for entity in self._entities(doc)])
        return doc

    def _entities(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        """Yield the names in text order: words [start, end) and label."""
        model, moves = self._recognizer.model, self._moves
        vectors = self._narrowed.predict(self._vectors.of(doc))
        lower = model.get_ref("lower")
        parts = lower.predict(vectors)  # [1 + words, features, width, _PIECES]; the first row is "no word"
        bias = lower.get_param("b")
        alone = _maxout(parts[1:, 0] + parts[0, 1] + parts[0, 2] + bias)
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
        """Return the scores [words, actions] of each word while no name is open; -inf for invalid actions."""
        moves = self._moves
        scores: Floats = ops.gemm(alone, self._weights, trans2=True) + self._bias
        valid = np.zeros(scores.shape, bool)
        valid[:, moves.begin + moves.unit] = ~doc.to_array("IS_SPACE").astype(bool)[:, None]
        valid[:, moves.begin] &= ~_forced_ends(doc)[:, None]
        valid[:, moves.outside] = True
        return np.where(valid, scores, _NEVER)

    def _end(self, start: int, label: int, parts: Floats, bias: Floats, ends: NDArray[np.bool_]) -> int:
        """Return the end of the name that begins at the word `start`."""
        two = [self._moves.inside[label], self._moves.last[label]]
        weights, free = self._weights[two], self._bias[two]
        first_word = parts[start + 1, 1] + bias
        word = start + 1
        while not ends[word]:
            # Row `word` is the word before: row 0 is "no word".
            goes_on, stops = weights @ (parts[word + 1, 0] + first_word + parts[word, 2]).max(-1) + free
            # Of two equal scores spaCy takes the action that comes first.
            if stops > goes_on or (stops == goes_on and two[1] < two[0]):
                break
            word += 1
        return word + 1


def can_replace(component: object) -> bool:
    """Tell whether a component is a recognizer that decodes as this one does."""
    if not isinstance(component, EntityRecognizer) or component.cfg.get("beam_width") != 1:
        return False
    model = component.model
    return (
        bool(model.attrs.get("has_upper"))
        and not model.attrs.get("unseen_classes")
        and model.get_ref("lower").get_dim("nF") == _FEATURES
        and model.get_ref("lower").get_dim("nP") == _PIECES
        and isinstance(model.get_ref("lower").get_param("W"), np.ndarray)
        and _has_vectors_that_fit(model.layers[0])
    )


def _has_vectors_that_fit(model: Model[Any, Any]) -> bool:
    """Tell whether the vectors come in the way that is replaced, and are then made narrower."""
    layers = model.layers
    return [layer.name for layer in layers[1:]] == ["list2array", "linear"] and tok2vec.fits(layers[0])


def _maxout(numbers: Floats) -> Floats:
    """Return the larger of the two numbers on the last axis; `max` goes over them one by one."""
    larger: Floats = np.maximum(numbers[..., 0], numbers[..., 1])
    return larger


def _moves(recognizer: EntityRecognizer) -> _Moves:
    """Return the columns of each kind of action, `labels` in the order of the other lists."""
    actions = recognizer.moves  # `recognizer.move_names` leaves one out that has a score all the same
    places = {actions.get_class_name(place): place for place in range(actions.n_moves)}
    labels = sorted({name[2:] for name in places if name.startswith("B-")})
    begin, inside, last, unit = ([places[f"{kind}-{label}"] for label in labels] for kind in "BILU")
    return _Moves(labels, begin, inside, last, unit, places["O"])


def _forced_ends(doc: Doc) -> NDArray[np.bool_]:
    """Return for each word whether a name must end with it: a sentence or the text ends there."""
    starts = doc.to_array("SENT_START") == 1
    return np.append(starts[1:], True)


@Language.factory("reader_ner")
def create(nlp: Language, name: str) -> BatchedRecognizer:
    """Return the component that replaces the recognizer of a pipeline."""
    recognizer = nlp.get_pipe("ner")
    assert isinstance(recognizer, EntityRecognizer)
    return BatchedRecognizer(recognizer)
