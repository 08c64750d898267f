"""Attributions of whole quotations: by a cue beside the marks, or by going on where the speaker stopped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.doc_text import text_of
from reader.nlp.language.cues import Cues
from reader.nlp.language.quotation_tokens import QuotationTokens, fills_paragraph, starts_sentence
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break
from reader.nlp.language.syntax import DASHES
from reader.nlp.rules.beside import cue_beside
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.quotation_cue import QuotationCue

_MAX_GAP_TOKENS = 40
"""Between two quotations of one speaker: `he said`, with who he is. More is a sentence of the reporter's."""
_MAX_GAP = 40
"""Code points between a claim without marks and a quotation that goes on with it."""
_SIGN_CONFIDENCE = 0.5
"""Share that was right where only a sign attributes, counted like the values in the lexicon."""


def speech_candidates(
    doc: Doc, quotations: Sequence[QuotationTokens], cues: Cues
) -> tuple[list[Candidate], list[QuotationTokens]]:
    """Return one candidate a cue, and the quotations, in order, that belong to none."""
    cue_at: dict[int, QuotationCue] = {}
    quotations_of: dict[int, list[QuotationTokens]] = {}
    floating: list[QuotationTokens] = []
    last: int | None = None
    """Anchor of the cue whose speaker may go on."""
    for quotation in quotations:
        cue = cue_beside(quotation, doc, cues)
        if cue is not None:
            last = cue.anchor
            cue_at.setdefault(last, cue)
        elif last is None or not _is_near(quotation, doc):
            last = None
            floating.append(quotation)
            continue
        elif not (starts_sentence(quotation, doc) or _goes_on(quotation, doc, last)):
            floating.append(quotation)  # a title on the way: `said Kerr on “Today.” “But not now.”`
            continue
        quotations_of.setdefault(last, []).append(quotation)
        if cue_at[last].ends_speech:
            last = None
    return [_candidate(cue_at[anchor], group, cues) for anchor, group in quotations_of.items()], floating


def _goes_on(quotation: QuotationTokens, doc: Doc, cue: int) -> bool:
    # `“No one,” said Kerr, who leads the council, “asked us.”`: a comma on each side, or a dash behind
    before = doc[max(0, quotation.before - 2) : quotation.before]
    is_cut = quotation.before <= cue < quotation.start and any(token.text == "," for token in before)
    between = doc[quotation.before : quotation.start]
    is_one_sentence = not any(token.text in SENTENCE_ENDS or is_break(token) for token in between)
    return is_cut and is_one_sentence and doc[quotation.start - 1].text in {",", *DASHES}


def _is_near(quotation: QuotationTokens, doc: Doc) -> bool:
    # `“A,” he said. “B.”` in one paragraph; or a paragraph that is nothing but the next part of his speech.
    between = doc[quotation.before : quotation.start]
    if len(between) > _MAX_GAP_TOKENS:
        return False
    return not any(is_break(token) for token in between) or fills_paragraph(quotation, doc)


def _candidate(cue: QuotationCue, quotations: Sequence[QuotationTokens], cues: Cues) -> Candidate:
    content = tuple(sorted({*cue.lead, *(span for quotation in quotations for span in quotation.parts)}))
    confidence = cues.confidence("speech", cue.word)
    return Candidate(
        cue.anchor,
        (cue.span,),
        cue.source,
        content,
        "presented" if cue.is_presentation else f"speech {cue.word}",
        _SIGN_CONFIDENCE if confidence is None else confidence,
    )


def _tells_of_other(doc: Doc, start: int, end: int, source: Sequence[Span]) -> bool:
    """Tell whether somebody else is named as doing something: "called it a joke. Berg wept. “No.”"."""
    text = text_of(doc)
    names = " ".join(span.of(text) for span in source).split()
    between = doc.char_span(start, end, alignment_mode="contract")
    return between is not None and any(
        token.pos_ == "PROPN" and token.dep_.startswith("nsubj") and token.text not in names
        for token in between
    )


def with_continuations(
    doc: Doc, attributions: Sequence[Attribution], floating: Iterable[QuotationTokens]
) -> Iterator[Attribution]:
    """Yield the attributions, each with the quotations of no candidate that go on where it stops.

    `He called it a joke. “Nobody will pay.”`: both are his.
    """
    text = text_of(doc)
    further: dict[int, list[Span]] = {}
    starts = [attribution.first_span for attribution in attributions]
    for quotation in floating:
        start = quotation.parts[0].start
        place = bisect_left(starts, quotation.parts[0]) - 1
        if place < 0 or not attributions[place].source or not starts_sentence(quotation, doc):
            continue
        end = attributions[place].content[-1].end
        end = max(end, *(span.end for span in attributions[place].cue), attributions[place].source[-1].end)
        between = text[end:start]
        is_near = end <= start and len(between) <= _MAX_GAP and "\n" not in between
        if is_near and not _tells_of_other(doc, end, start, attributions[place].source):
            further.setdefault(place, []).extend(quotation.parts)
    for place, attribution in enumerate(attributions):
        if place in further:
            attribution = replace(attribution, content=(*attribution.content, *further[place]))
        yield attribution
