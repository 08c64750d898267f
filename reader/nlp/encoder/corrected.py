"""What the parse corrects in one draft, before the drafts are seen together."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from reader.nlp.encoder.according import with_source_apart
from reader.nlp.encoder.adverbs import without_adverbs
from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.no_claims import is_no_claim
from reader.nlp.encoder.quoted_as import with_quoted_source
from reader.nlp.encoder.sources import without_quotation
from reader.nlp.encoder.words import Words


def corrected(draft: Draft, doc: Doc, seen: Words) -> Draft | None:
    """Return the draft as it stands, None when it is no claim."""
    content = [token for part in sorted(draft.content) for token in _tokens(part, doc, seen)]
    if is_no_claim(_tokens(draft.cue, doc, seen), content, has_source=draft.source is not None):
        return None
    draft = with_source_apart(without_adverbs(draft, doc, seen), doc, seen)
    draft = without_quotation(with_quoted_source(draft, doc, seen), seen)
    return draft if draft.content else None


def _tokens(part: Range, doc: Doc, seen: Words) -> list[Token]:
    return [doc[token] for token in seen.tokens[slice(*part)]]
