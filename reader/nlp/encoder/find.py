"""Finds every attribution of a text with the trained model, and judges those that something else found."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.attributions import Attribution, Opinion
from reader.nlp.encoder.alignment import draft_of
from reader.nlp.encoder.confidence import confidence, features
from reader.nlp.encoder.crf import Floats, marginals
from reader.nlp.encoder.decode import drafts
from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.encoder.reading import Told
from reader.nlp.encoder.repair.repair import repair
from reader.nlp.encoder.scores import Scores
from reader.nlp.encoder.weights import Encoder
from reader.nlp.language.quotation_tokens import QuotationTokens

FOUND_BY = "model"


def opinions(
    doc: Doc,
    quotations: Sequence[QuotationTokens],
    candidates: Sequence[Attribution],
    told: Told,
    encoder: Encoder,
) -> tuple[list[Opinion], list[Opinion]]:
    """Return what the encoder finds, and the candidates, each with the encoder's probability; both in order.

    quotations: those of the Doc, as `locate` gives them. told: of the whole Doc. A candidate without a cue
    has probability 0.
    """
    words = told.words
    if not len(words):
        return [], []
    scores = told.scores.with_bias(encoder.tag_bias)
    probabilities = marginals(scores.roles, encoder.transitions, encoder.initial)
    return (
        [
            Opinion(attribution_of(draft, words), _probability(draft, probabilities, encoder))
            for draft in find_drafts(doc, quotations, words, scores, encoder)
        ],
        [
            Opinion(candidate, _probability(draft_of(candidate, words, scores), probabilities, encoder))
            for candidate in candidates
        ],
    )


def find_drafts(
    doc: Doc, quotations: Sequence[QuotationTokens], words: Words, scores: Scores, encoder: Encoder
) -> list[Draft]:
    """Return the drafts of a text, repaired, in the order of their cues. scores: with the encoder's bias."""
    return repair(drafts(scores, encoder.transitions, encoder.initial), doc, quotations, words)


def attribution_of(draft: Draft, words: Words) -> Attribution:
    """Return a draft in code points."""
    return Attribution(
        content=tuple(words.span(part.range) for part in sorted(draft.content)),
        cue=(words.span(draft.cue),),
        source=(words.span(draft.source),) if draft.source else (),
        found_by=FOUND_BY,
    )


def _probability(draft: Draft | None, probabilities: Floats, encoder: Encoder) -> float:
    return 0.0 if draft is None else confidence(features(draft, probabilities), encoder.confidence)
