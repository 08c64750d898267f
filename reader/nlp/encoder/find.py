"""Finds every attribution of a text with the trained model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.encoder.confidence import confidence, signs
from reader.nlp.encoder.crf import Floats, marginals
from reader.nlp.encoder.decode import Draft, Range, drafts
from reader.nlp.encoder.inputs import Words, words
from reader.nlp.encoder.judge import draft_of
from reader.nlp.encoder.repair.gaps import close_gaps
from reader.nlp.encoder.repair.quotations import with_quotations
from reader.nlp.encoder.repair.repair import corrected
from reader.nlp.encoder.scores import Scores, score
from reader.nlp.encoder.weights import Encoder, bundled
from reader.nlp.ensemble.features import Opinion

FOUND_BY = "model"


def find_attributions(doc: Doc, encoder: Encoder | None = None) -> tuple[Attribution, ...]:
    """Return the attributions of a whole text, in order. Raises AnalysisError without usable weights."""
    encoder = encoder or bundled()
    own, _ = opinions(doc, (), encoder)
    kept = [
        replace(opinion.attribution, confidence=opinion.likely)
        for opinion in own
        if opinion.likely >= encoder.least_confidence
    ]
    return tuple(sorted(kept, key=lambda claim: min(claim.content + claim.cue + claim.source)))


def opinions(
    doc: Doc, others: Sequence[Attribution], encoder: Encoder
) -> tuple[list[Opinion], list[Opinion]]:
    """Return what the encoder finds, and what it thinks of attributions that were found otherwise."""
    seen = words(doc)
    if not seen.texts:
        return [], []
    scores = score(seen, encoder.labels, encoder.tokenizer, encoder.session)
    found, chances = drafted(doc, seen, scores, encoder)

    def likely(draft: Draft | None) -> float:
        return confidence(signs(draft, chances), encoder.confidence) if draft else 0.0

    own = [Opinion(attribution(seen, draft), likely(draft)) for draft in found]
    return own, [Opinion(other, likely(draft_of(other, seen, scores))) for other in others]


def drafted(doc: Doc, seen: Words, scores: Scores, encoder: Encoder) -> tuple[list[Draft], Floats]:
    """Return the drafts of a text, and the probability of every tag of every word."""
    leaning = scores.leaning(encoder.lean)
    first = drafts(leaning, encoder.transitions, encoder.initial)
    found = corrected(first, doc, seen)
    close_gaps(found, seen)
    with_quotations(found, seen, doc.text)
    return found, marginals(leaning.roles, encoder.transitions, encoder.initial)


def attribution(seen: Words, draft: Draft) -> Attribution:
    """Return a draft in code points."""
    return Attribution(
        content=tuple(_span(seen, part) for part in sorted(draft.content)),
        cue=(_span(seen, draft.cue),),
        source=(_span(seen, draft.source),) if draft.source else (),
        found_by=FOUND_BY,
    )


def _span(seen: Words, part: Range) -> Span:
    return Span(seen.starts[part[0]], seen.ends[part[1] - 1])
