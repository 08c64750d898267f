"""A name behind a dash signs the quotation before it, and no other: `“Never again.” — Ada Lind, Graz`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import HEADLINE, PARAGRAPH, Words
from reader.nlp.language.located import located
from reader.nlp.rules.beside import sign_off
from reader.text.quotations import quotations

_MAX_WORDS = 400
"""As far as a quotation is mended."""


def with_sign_offs(drafts: Sequence[Draft], doc: Doc, seen: Words) -> list[Draft]:
    """Return the drafts with every signed quotation that one of them has as its signer's."""
    text = doc.text
    owners = {word: draft for draft in drafts for part in draft.content for word in range(*part)}
    # Noted first: a draft over two signed quotations has nothing left when the second is reached.
    link_of = {id(draft): max(draft.links) for draft in drafts}
    of_cue = {draft.cue[0]: draft for draft in drafts}
    signed: list[Draft] = []
    for quoted in located(doc, text, quotations(text)):
        name = sign_off(quoted, doc)
        if name is None:
            continue
        own = Draft(_range(name.span, seen), [], _range(name.source[0], seen))
        parts = [_range(part, seen) for part in quoted.parts]
        before = of_cue.pop(own.cue[0], None)
        if before is not None:
            parts[0] = (_start_in_paragraph(before, parts[0][0], seen), parts[0][1])
        held_by = {id(draft): draft for part in parts for word in range(*part) if (draft := owners.get(word))}
        for draft in held_by.values():
            own.links = [max([*own.links, link_of[id(draft)]])]
            _take(draft, parts)
        own.content, own.links = parts, own.links * len(parts)
        if own.links:
            signed.append(own)
    kept = [draft for draft in of_cue.values() if draft.content]
    return sorted([*kept, *signed], key=lambda draft: draft.cue)


def _range(span: Span, seen: Words) -> Range:
    return bisect_right(seen.ends, span.start), bisect_left(seen.starts, span.end)


def _take(draft: Draft, parts: Sequence[Range]) -> None:
    first, last = parts[0][0], parts[-1][1]
    rest = [
        (part, link)
        for part, link in zip(draft.content, draft.links, strict=True)
        if part[1] <= first or last <= part[0]
    ]
    draft.content[:], draft.links[:] = [part for part, _ in rest], [link for _, link in rest]


def _start_in_paragraph(draft: Draft, first: int, seen: Words) -> int:
    """Where its content begins in the paragraph of a word: marks that are set wrong cut a quotation short."""
    wanted = max(min([first, *(begin for begin, _ in draft.content)]), first - _MAX_WORDS)
    start = first
    while start > wanted and seen.features[start][5] not in (HEADLINE, PARAGRAPH):
        start -= 1
    return start
