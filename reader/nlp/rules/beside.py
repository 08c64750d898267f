"""Who says what stands in quotation marks, read off the words beside the marks.

`“…,” said Kerr`, `Kerr told reporters: “…”`, `“…” — Moira Kerr`.
"""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.language.cues import Cues
from reader.nlp.language.marked_nicknames import is_nickname
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.sign_offs import sign_off
from reader.nlp.rules.cue_behind import cue_behind
from reader.nlp.rules.cue_in_front import cue_in_front
from reader.nlp.rules.outcries import outcry
from reader.nlp.rules.presentations import presentation
from reader.nlp.rules.quotation_cue import QuotationCue
from reader.nlp.rules.sentence_behind import cue_in_next_sentence


def cue_beside(quotation: QuotationTokens, doc: Doc, cues: Cues) -> QuotationCue | None:
    """Return the nearest cue of a quotation; None when no word beside it attributes, or it is a nickname."""
    if is_nickname(quotation, doc):
        return None
    return (
        _signature(quotation, doc)
        or presentation(quotation, doc)
        or cue_behind(quotation, doc, cues)
        or cue_in_front(quotation, doc, cues)
        or outcry(quotation, doc)
        or cue_in_next_sentence(quotation, doc)
    )


def _signature(quotation: QuotationTokens, doc: Doc) -> QuotationCue | None:
    signature = sign_off(quotation, doc)
    if signature is None:
        return None
    dash = doc[signature.token]
    return QuotationCue(dash.i, dash.text, signature.signer, signature.dash, ends_speech=True)
