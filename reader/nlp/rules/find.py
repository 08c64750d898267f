"""Finds every attribution of a text by rules: who (source) said (cue) what (content).

Each rule stands in a file of its own under `rules`, its words in `lexicon`; here they are asked in turn.
"""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.attributions import Attribution
from reader.nlp.language.cues import load_cues
from reader.nlp.language.datelines import without_edges
from reader.nlp.language.located import located
from reader.nlp.rules.according import according_candidates
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.colon import colon_candidates
from reader.nlp.rules.labels import label_candidates
from reader.nlp.rules.settle import settled
from reader.nlp.rules.speech import speech_candidates, with_loose_ends
from reader.nlp.rules.words import word_candidates
from reader.text.quotations import quotations


def find_attributions(doc: Doc) -> tuple[Attribution, ...]:
    """Return the attributions of a whole text, in order, none inside another's content. Takes linear time."""
    cues = load_cues()
    text = doc.text
    quoted = located(doc, text, quotations(text))
    speeches, linked = speech_candidates(doc, quoted, cues)
    inside = bytearray(len(doc))
    for quotation in quoted:
        inside[quotation.start : quotation.end] = b"\1" * (quotation.end - quotation.start)
    anchors = {speech.anchor for speech in speeches}
    candidates: list[Candidate] = list(speeches)
    for token in doc:
        if not inside[token.i] and token.i not in anchors:
            candidates.extend(word_candidates(token, cues))
    unowned = {quotation.end: quotation for n, quotation in enumerate(quoted) if n not in linked}
    candidates.extend(according_candidates(doc, unowned))
    candidates.extend(c for c in colon_candidates(doc, cues) if c.anchor not in anchors)
    candidates.extend(c for c in label_candidates(doc, cues) if c.anchor not in anchors)
    found = settled(doc, candidates, [part for quotation in quoted for part in quotation.parts])
    return tuple(without_edges(text, whole) for whole in with_loose_ends(doc, found, unowned.values()))
