"""What finds attributions: the trained model, or the rules that stand in for it without its weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from reader.errors import AnalysisError
from reader.model import Engine
from reader.nlp.attributions import Attribution
from reader.nlp.ensemble.weigh import agreed
from reader.nlp.rules.find import find_attributions
from reader.nlp.transcript import with_transcript

Find = Callable[[Doc], tuple[Attribution, ...]]


@dataclass(frozen=True, slots=True)
class Finder:
    """An engine, ready to work."""

    engine: Engine
    find: Find
    notes: tuple[str, ...] = ()
    """Why it is not the engine that was asked for, in a sentence; empty when it is."""


def choose(engine: Engine) -> Finder:
    """Return the engine; rules, with a note that says why, when the weights are missing or damaged."""
    if engine == "rules":
        return _RULES
    try:
        # onnxruntime is only loaded for those who use the model.
        from reader.nlp.encoder import find, weights

        encoder = weights.bundled()
    except AnalysisError as error:
        return replace(_RULES, notes=(f"{error} Until then, rules find the claims.",))

    def find_with_model(doc: Doc) -> tuple[Attribution, ...]:
        model_opinions, rule_opinions = find.opinions(doc, find_attributions(doc), encoder)
        text = doc.text
        attributions = agreed(text, model_opinions, rule_opinions, encoder.agreement, encoder.curve)
        return with_transcript(text, attributions)

    return Finder("model", find_with_model)


def _find_by_rules(doc: Doc) -> tuple[Attribution, ...]:
    return with_transcript(doc.text, find_attributions(doc))


_RULES = Finder("rules", _find_by_rules)
