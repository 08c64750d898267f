"""Finds every attribution of a text by rules: who (source) said (cue) what (content).

Each rule stands in a file of its own, its words in `lexicon`; here they are asked in turn.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.attributions import Attribution
from reader.nlp.doc_text import text_of
from reader.nlp.language.cues import load_cues
from reader.nlp.language.datelines import without_edges
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.rules.according import according_candidates
from reader.nlp.rules.as_said import as_said_candidates
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.colon import colon_candidates
from reader.nlp.rules.headline import headline_candidates
from reader.nlp.rules.heard import heard_candidates
from reader.nlp.rules.labels import label_candidates
from reader.nlp.rules.passive_namings import naming_candidates
from reader.nlp.rules.set_apart import set_apart_candidates
from reader.nlp.rules.settle import settle
from reader.nlp.rules.shown import shown_candidates
from reader.nlp.rules.speech import speech_candidates, with_continuations
from reader.nlp.rules.viewpoints import viewpoint_candidates
from reader.nlp.rules.words import governing_words, word_candidates


def find_attributions(doc: Doc, quotations: Sequence[QuotationTokens]) -> tuple[Attribution, ...]:
    """Return the attributions of a whole text, in order, none inside another's content. Takes linear time.

    quotations: those of the Doc, all of them, as `locate` gives them.
    """
    cues = load_cues()
    text = text_of(doc)
    speeches, floating = speech_candidates(doc, quotations, cues)
    inside = bytearray(len(doc))
    for quotation in quotations:
        inside[quotation.start : quotation.end] = b"\1" * (quotation.end - quotation.start)
    anchors = {speech.anchor for speech in speeches}
    namings = [naming for naming in naming_candidates(doc) if not inside[naming.anchor]]
    heard = [hearing for hearing in heard_candidates(doc) if not inside[hearing.anchor]]
    shown = [showing for showing in shown_candidates(doc) if not inside[showing.anchor]]
    candidates: list[Candidate] = [*speeches, *namings, *heard, *shown]
    named = {candidate.anchor for candidate in (*namings, *heard, *shown)}
    for token in governing_words(doc):
        if not inside[token.i] and token.i not in anchors and token.i not in named:
            candidates.extend(word_candidates(token, cues))
    candidates.extend(according_candidates(doc, floating))
    candidates.extend(c for c in as_said_candidates(doc, cues) if not inside[c.anchor])
    candidates.extend(c for c in colon_candidates(doc, cues) if c.anchor not in anchors)
    candidates.extend(c for c in headline_candidates(doc, quotations) if c.anchor not in anchors)
    candidates.extend(c for c in label_candidates(doc, cues) if c.anchor not in anchors)
    candidates.extend(c for c in set_apart_candidates(doc, cues) if c.anchor not in anchors)
    candidates.extend(c for c in viewpoint_candidates(doc) if not inside[c.anchor])
    attributions = settle(doc, candidates, [part for quotation in quotations for part in quotation.parts])
    return tuple(
        attribution.with_content(without_edges(text, attribution.content))
        for attribution in with_continuations(doc, attributions, floating)
    )
