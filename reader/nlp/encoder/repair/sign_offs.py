"""Gives a signed quotation to its signer, and to nobody else: `“Never again.” — Ada Lind, Graz`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.inputs import HEADLINE, PARAGRAPH, Words
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.sign_offs import is_bullet, sign_off

_MAX_WORDS = 400
"""From the first mark back to where a quotation with wrong marks may begin: a paragraph is seldom longer."""


def assign_sign_offs(
    drafts: Sequence[Draft], doc: Doc, quotations: Sequence[QuotationTokens], words: Words
) -> list[Draft]:
    """Return the drafts, by their cues in order; a signed quotation that one has goes to its signer.

    A dash that begins a line and signs nothing is no cue.
    """
    holder_of = {word: place for place, draft in enumerate(drafts) for word in draft.content_words()}
    by_cue = {draft.cue[0]: place for place, draft in enumerate(drafts)}
    # Noted first: a draft over two signed quotations has nothing left when the second is reached.
    links = [max(part.link for part in draft.content) for draft in drafts]
    contents = [draft.content for draft in drafts]
    signed_drafts: list[Draft] = []
    for quotation in quotations:
        signature = sign_off(quotation, doc)
        if signature is None:
            continue
        cue, source = words.covering(signature.dash), words.covering(signature.signer[0])
        ranges = [words.covering(part) for part in quotation.parts]
        place = by_cue.pop(cue[0], None)
        if place is not None:
            ranges[0] = (_first_in_paragraph(contents[place], ranges[0][0], words), ranges[0][1])
        holders = {
            holder_of[word] for start, end in ranges for word in range(start, end) if word in holder_of
        }
        for holder in holders:
            contents[holder] = _without(contents[holder], ranges)
        if holders:
            link = max(links[holder] for holder in holders)
            content = tuple(Part(start, end, link) for start, end in ranges)
            signed_drafts.append(Draft(cue, content, source))
    rest = [
        drafts[place].with_content(contents[place])
        for place in by_cue.values()
        if contents[place] and not is_bullet(doc[words.tokens[drafts[place].cue[0]]])
    ]
    return sorted([*rest, *signed_drafts], key=lambda draft: draft.cue)


def _without(content: Sequence[Part], ranges: Sequence[Range]) -> tuple[Part, ...]:
    first, last = ranges[0][0], ranges[-1][1]
    return tuple(part for part in content if part.end <= first or last <= part.start)


def _first_in_paragraph(content: Sequence[Part], word: int, words: Words) -> int:
    """Where a content begins in the paragraph of a word: marks that are set wrong cut a quotation short."""
    limit = max(min([word, *(part.start for part in content)]), word - _MAX_WORDS)
    first = word
    while first > limit and words.features[first].place not in (HEADLINE, PARAGRAPH):
        first -= 1
    return first
