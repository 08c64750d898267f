"""What the parse corrects in the drafts."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import Words
from reader.nlp.encoder.no_claims import is_no_claim
from reader.nlp.encoder.repair.according import with_source_apart
from reader.nlp.encoder.repair.adverbs import without_adverbs
from reader.nlp.encoder.repair.gestures import without_gestures
from reader.nlp.encoder.repair.next_speaker import without_next_speaker
from reader.nlp.encoder.repair.quoted_as import with_quoted_source
from reader.nlp.encoder.repair.sign_offs import with_sign_offs
from reader.nlp.encoder.repair.sources import without_quotation
from reader.nlp.encoder.repair.tail import with_tail


def corrected(drafts: Sequence[Draft], doc: Doc, seen: Words) -> list[Draft]:
    """Return the drafts that are claims, in order, each as it should be."""
    mended = (_mended(draft, doc, seen) for draft in drafts)
    kept = without_gestures([draft for draft in mended if draft is not None], doc, seen)
    return with_sign_offs(kept, doc, seen)


def _mended(draft: Draft, doc: Doc, seen: Words) -> Draft | None:
    content = [token for part in sorted(draft.content) for token in _tokens(part, doc, seen)]
    if is_no_claim(_tokens(draft.cue, doc, seen), content, has_source=draft.source is not None):
        return None
    draft = with_source_apart(without_adverbs(draft, doc, seen), doc, seen)
    draft = without_quotation(with_quoted_source(draft, doc, seen), seen)
    return with_tail(without_next_speaker(draft, doc, seen), doc, seen) if draft.content else None


def _tokens(part: Range, doc: Doc, seen: Words) -> list[Token]:
    return [doc[token] for token in seen.tokens[slice(*part)]]
