"""What finds attributions: the trained model, or the rules that stand in for it without its weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from reader.errors import AnalysisError
from reader.model import Engine
from reader.nlp.attributions import Attribution, Opinion
from reader.nlp.dialogue import with_dialogue
from reader.nlp.doc_text import text_of
from reader.nlp.ensemble.turns import Turns
from reader.nlp.ensemble.weigh import weigh
from reader.nlp.headings import without_headings
from reader.nlp.language.narration import narrations
from reader.nlp.language.quotation_tokens import locate
from reader.nlp.rules.find import find_attributions
from reader.nlp.signatures import with_signatures
from reader.nlp.transcript import with_transcript
from reader.text.quotations import Quotation

Find = Callable[[Doc, Sequence[Quotation]], tuple[Attribution, ...]]
"""From a parsed text and all its quotations to its attributions, in text order."""


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
        from reader.nlp.encoder import weights
        from reader.nlp.encoder.find import opinions

        encoder = weights.bundled()
    except AnalysisError as error:
        return replace(_RULES, notes=(f"{error} Until then, rules find the claims.",))

    def find(doc: Doc, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
        text, tokens = text_of(doc), locate(doc, quotations)
        turns = Turns(text, quotations, narrations(doc, tokens))
        candidates = [*_cut(find_attributions(doc, tokens), turns)]
        model, rules = opinions(doc, tokens, candidates, encoder)
        parts = [part for quotation in quotations for part in quotation.parts]
        model = [*_cut_opinions(model, turns)]
        attributions = turns.with_bare_turns(
            weigh(text, model, rules, parts, encoder.ensemble, encoder.curve)
        )
        return _with_layout(text, without_headings(text, attributions, candidates), quotations)

    return Finder("model", find)


def _find_by_rules(doc: Doc, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
    tokens = locate(doc, quotations)
    turns = Turns(text_of(doc), quotations, narrations(doc, tokens))
    attributions = turns.with_bare_turns([*_cut(find_attributions(doc, tokens), turns)])
    return _with_layout(text_of(doc), attributions, quotations)


def _cut(attributions: Sequence[Attribution], turns: Turns) -> Iterator[Attribution]:
    for attribution in attributions:
        turn = turns.cut(attribution)
        if turn is not None:
            yield turn


def _cut_opinions(opinions: Sequence[Opinion], turns: Turns) -> Iterator[Opinion]:
    for opinion in opinions:
        turn = turns.cut(opinion.attribution)
        if turn is not None:
            yield replace(opinion, attribution=turn)


def _with_layout(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions with those that the layout alone tells: signatures, transcripts, dialogues."""
    signed = with_signatures(text, attributions, quotations)
    return with_dialogue(text, with_transcript(text, signed), quotations)


_RULES = Finder("rules", _find_by_rules)
