"""What finds attributions: the trained model, or the rules that stand in for it without its weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from reader.errors import AnalysisError
from reader.model import Engine
from reader.nlp.attributions import Attribution, Opinion
from reader.nlp.begun_clauses import with_begun_clauses
from reader.nlp.contact_sources import with_contact_sources
from reader.nlp.dialogue import with_dialogue
from reader.nlp.doc_text import text_of
from reader.nlp.ensemble.turns import Turns
from reader.nlp.ensemble.weigh import weigh
from reader.nlp.far_sources import with_near_sources
from reader.nlp.headings import (
    ended_in_heading,
    without_headings,
    without_next_paragraphs,
    without_told_bodies,
)
from reader.nlp.interrupted import with_whole_clauses, with_whole_quotations
from reader.nlp.interviews import with_interview
from reader.nlp.language.clock_times import without_clock_times
from reader.nlp.language.datelines import without_datelines
from reader.nlp.language.days import without_days
from reader.nlp.language.narration import narrations
from reader.nlp.language.quotation_tokens import locate
from reader.nlp.leads import with_leads
from reader.nlp.named_before_cue import with_names_before_cues
from reader.nlp.reading import Reading
from reader.nlp.rules.find import find_attributions
from reader.nlp.semicolons import without_other_clauses
from reader.nlp.set_apart import with_whole_paragraphs
from reader.nlp.signatures import with_signatures
from reader.nlp.source_subjects import with_subjects
from reader.nlp.transcript import with_transcript
from reader.nlp.whole_sentences import with_whole_sentences
from reader.text.quotations import Quotation

if TYPE_CHECKING:
    from reader.nlp.encoder.weights import Encoder

_OF_MODEL = (
    "tokenizers",
    "reader.nlp.encoder.runtime",
    "reader.nlp.encoder.weights",
    "reader.nlp.encoder.find",
)
Find = Callable[[Reading, Sequence[Quotation]], tuple[Attribution, ...]]
"""From a text that was read and all its quotations to its attributions, in text order."""


@dataclass(frozen=True, slots=True)
class Finder:
    """An engine, ready to work."""

    engine: Engine
    find: Find
    encoder: Encoder | None = None
    """What reads the texts for it; None where spaCy's own parser does."""
    notes: tuple[str, ...] = ()
    """Why it is not the engine that was asked for, in a sentence; empty when it is."""


def prepare(engine: Engine) -> None:
    """Import what `choose` needs, so that a thread may call it: two that import at once may wait for ever."""
    if engine == "model":
        with suppress(Exception):  # `choose` says what is wrong
            for name in _OF_MODEL:
                import_module(name)


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

    def find(reading: Reading, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
        doc = reading.doc
        assert reading.told is not None
        text, tokens = text_of(doc), locate(doc, quotations)
        turns = Turns(text, quotations, narrations(doc, tokens))
        candidates = [*_cut(find_attributions(doc, tokens), turns)]
        model, rules = opinions(doc, tokens, candidates, reading.told, encoder)
        parts = [part for quotation in quotations for part in quotation.parts]
        model = [*_cut_opinions(model, turns)]
        ended = ended_in_heading(text, [opinion.attribution for opinion in model])
        model = [opinion.about(one) for opinion, one in zip(model, ended, strict=True)]
        attributions = turns.with_bare_turns(
            weigh(text, model, rules, parts, encoder.ensemble, encoder.curve)
        )
        attributions = with_near_sources(attributions, candidates, quotations)
        attributions = with_whole_clauses(text, attributions, candidates)
        attributions = with_begun_clauses(text, attributions, candidates)
        attributions = with_subjects(doc, with_names_before_cues(doc, attributions), candidates)
        attributions = with_leads(doc, with_contact_sources(doc, attributions))
        return _with_layout(text, without_headings(text, attributions, candidates), quotations)

    return Finder("model", find, encoder)


def _find_by_rules(reading: Reading, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
    doc = reading.doc
    tokens = locate(doc, quotations)
    turns = Turns(text_of(doc), quotations, narrations(doc, tokens))
    attributions = turns.with_bare_turns([*_cut(find_attributions(doc, tokens), turns)])
    attributions = with_contact_sources(doc, with_names_before_cues(doc, attributions))
    attributions = with_leads(doc, attributions)
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
            yield opinion.about(turn)


def _with_layout(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions with those that the layout alone tells, from signatures to dialogues."""
    attributions = without_clock_times(text, without_days(text, attributions))
    attributions = without_next_paragraphs(text, attributions)
    attributions = with_whole_sentences(text, without_told_bodies(text, attributions), quotations)
    attributions = without_datelines(text, without_other_clauses(text, attributions, quotations))
    attributions = with_whole_paragraphs(text, attributions, quotations)
    signed = with_signatures(text, with_whole_quotations(text, attributions, quotations), quotations)
    return with_dialogue(text, with_interview(text, with_transcript(text, signed)), quotations)


_RULES = Finder("rules", _find_by_rules)
