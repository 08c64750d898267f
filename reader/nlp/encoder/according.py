"""Takes the source of "according to" out of the content, where no comma tells them apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.decode import Draft
from reader.nlp.encoder.words import Words

_CUE = ("according", "to")


def with_source_apart(draft: Draft, doc: Doc, seen: Words) -> Draft:
    """Return the draft with the name behind its "according to" as source, if that was taken for content."""
    first = draft.cue[1]
    part = next((part for part in draft.content if part[0] == first), None)
    if draft.source or part is None or tuple(text.lower() for text in seen.texts[first - 2 : first]) != _CUE:
        return draft
    end = min(bisect_left(seen.tokens, _name_end(doc, seen.tokens[first])), part[1])
    if end == first:
        return draft
    rest = end + 1 if end < part[1] and seen.texts[end] == "," else end
    kept = [(other, link) for other, link in zip(draft.content, draft.links, strict=True) if other != part]
    if rest < part[1]:
        kept.append(((rest, part[1]), draft.links[draft.content.index(part)]))
    return replace(draft, source=(first, end), content=[p for p, _ in kept], links=[link for _, link in kept])


def _name_end(doc: Doc, token: int) -> int:
    """Where the name or noun phrase ends that begins at a token; the token itself when none does."""
    ends: Sequence[int] = [
        phrase.end
        for phrase in (*doc[token].sent.ents, *doc[token].sent.noun_chunks)
        if phrase.start == token
    ]
    return min(ends, default=token)
