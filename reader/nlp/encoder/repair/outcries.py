"""Ends a content with the quotation that is called out: `chanted “Out!” | for an hour`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.outcries import outcry_verb
from reader.nlp.language.quotation_tokens import QuotationTokens


def end_with_outcry(
    drafts: Sequence[Draft], doc: Doc, quotations: Sequence[QuotationTokens], words: Words
) -> list[Draft]:
    """Return the drafts; one whose cue stands right before such a quotation has nothing behind it."""
    ends: dict[int, int] = {}
    for quotation in quotations:
        verb = outcry_verb(quotation, doc)
        if verb is not None and quotation.end < len(doc):
            ends[verb.i] = bisect_left(words.starts, doc[quotation.end].idx)
    return [_until_end(draft, ends.get(words.tokens[draft.cue[1] - 1])) for draft in drafts]


def _until_end(draft: Draft, end: int | None) -> Draft:
    is_before = (
        end is not None and draft.cue[1] < end and any(part.start < end < part.end for part in draft.content)
    )
    return draft.until(end) if end is not None and is_before else draft
