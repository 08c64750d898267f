"""Attributions of whole quotations: by a cue beside the marks, or by going on where the speaker stopped."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.rules.beside import Cue, cue_beside
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.cues import Cues
from reader.nlp.rules.quoted import Quoted, fills_paragraph, is_break, starts_sentence

_MAX_GAP = 40
_SIGN_CONFIDENCE = 0.6


def speech_candidates(doc: Doc, quoted: Sequence[Quoted], cues: Cues) -> tuple[list[Candidate], set[int]]:
    """Return one candidate a cue, and the indexes of the quotations they hold."""
    owners: dict[int, Cue] = {}
    held: dict[int, list[Quoted]] = {}
    linked: set[int] = set()
    last: int | None = None
    """The cue that holds the quotation just before, if one does."""
    for number, quotation in enumerate(quoted):
        cue = cue_beside(quotation, doc, cues)
        if cue is not None:
            last = cue.anchor
            owners.setdefault(last, cue)
        elif last is None or not (starts_sentence(quotation, doc) and _goes_on(quotation, doc)):
            last = None
            continue
        held.setdefault(last, []).append(quotation)
        linked.add(number)
    return [_candidate(owners[anchor], parts, cues) for anchor, parts in held.items()], linked


def _goes_on(quotation: Quoted, doc: Doc) -> bool:
    # `“A,” he said. “B.”` in one paragraph; or a paragraph that is nothing but the next part of his speech.
    between = doc[quotation.before : quotation.start]
    if len(between) > _MAX_GAP:
        return False
    return not any(is_break(token) for token in between) or fills_paragraph(quotation, doc)


def _candidate(cue: Cue, parts: Sequence[Quoted], cues: Cues) -> Candidate:
    content = tuple(sorted({*cue.lead, *(span for quoted in parts for span in quoted.parts)}))
    confidence = cues.confidence("speech", cue.word)
    return Candidate(
        cue.anchor,
        (cue.span,),
        cue.source,
        content,
        f"speech {cue.word}",
        _SIGN_CONFIDENCE if confidence is None else confidence,
    )
