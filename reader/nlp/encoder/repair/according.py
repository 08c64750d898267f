"""Tells apart what stands around "according to": the name of its source, and one sentence of content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import HEADLINE, OUTSIDE, PARAGRAPH, Words
from reader.nlp.language.according import end_of_source, starts_clause
from reader.nlp.language.syntax import FINITE

_CUE = ("according", "to")
_SENTENCE_ENDS = frozenset({".", "!", "?"})
_MAX_SENTENCE = 200
_MAX_MISSED = 12
"""Words between source and content that are content all the same."""


def with_source_apart(draft: Draft, doc: Doc, seen: Words) -> Draft:
    """Return a draft of "according to" with source and content told apart; every other draft as it is."""
    first = draft.cue[1]
    if tuple(text.lower() for text in seen.texts[first - 2 : first]) != _CUE or first == len(seen.texts):
        return draft
    cue = doc[seen.tokens[draft.cue[0]]]
    end = end_of_source(doc, seen.tokens[first]) if starts_clause(cue) else None
    if end is not None:
        draft = _split(draft, bisect_left(seen.tokens, end), seen)
    elif draft.source is None:
        draft = _split(draft, bisect_left(seen.tokens, _name_end(doc, seen.tokens[first])), seen, apart=False)
    return _with_verb(_in_sentence(draft, seen), doc, seen)


def _split(draft: Draft, end: int, seen: Words, *, apart: bool = True) -> Draft:
    """Give the words up to `end` to the source; without `apart` only if they were taken for content."""
    first = draft.cue[1]
    if end <= first or not (apart or any(start == first for start, _ in draft.content)):
        return draft
    rest = end + 1 if end < len(seen.texts) and seen.texts[end] == "," else end
    content = [
        (part, link)
        for part, link in zip(_behind(draft.content, first, rest), draft.links, strict=True)
        if part[0] < part[1]
    ]
    after = min((part[0] for part, _ in content if part[0] >= rest), default=None)
    if after is not None and apart and after - rest <= _MAX_MISSED:
        content = [((rest, part[1]) if part[0] == after else part, link) for part, link in content]
    if not content and apart:
        return draft
    return replace(
        draft, source=(first, end), content=[part for part, _ in content], links=[link for _, link in content]
    )


def _behind(parts: Sequence[Range], first: int, rest: int) -> list[Range]:
    return [(max(start, rest), end) if first <= start < rest else (start, end) for start, end in parts]


def _in_sentence(draft: Draft, seen: Words) -> Draft:
    """Leave out what stands in a sentence or paragraph before that of the cue, unless it is quoted."""
    start = draft.cue[0]
    while start > max(0, draft.cue[0] - _MAX_SENTENCE) and not _begins_sentence(start, seen):
        start -= 1
    kept = []
    for part, link in zip(draft.content, draft.links, strict=True):
        is_quoted = any(seen.features[word][4] != OUTSIDE for word in range(part[0], min(part[1], start)))
        clipped = part if is_quoted else (max(part[0], start), part[1])
        if clipped[0] < clipped[1]:
            kept.append((clipped, link))
    if not kept:
        return draft
    return replace(draft, content=[part for part, _ in kept], links=[link for _, link in kept])


def _begins_sentence(word: int, seen: Words) -> bool:
    if seen.texts[word - 1] in _SENTENCE_ENDS or seen.features[word][5] == PARAGRAPH:
        return True
    return seen.features[word - 1][5] == HEADLINE != seen.features[word][5]


def _with_verb(draft: Draft, doc: Doc, seen: Words) -> Draft:
    """Give the verb behind the source to the content: "Fights, according to the head, have fallen"."""
    if draft.source is None or all(end > draft.cue[0] for _, end in draft.content):
        return draft
    start, end = draft.source
    comma = next((word for word in range(start, end) if _is_verb_behind(word, doc, seen)), end)
    if not _is_verb_behind(comma, doc, seen) or any(last > comma for _, last in draft.content):
        return draft
    verb = doc[seen.tokens[comma + 1]]
    verb = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    last = bisect_left(seen.tokens, max(verb.right_edge.i, seen.tokens[end - 1])) + 1
    while last > comma + 1 and seen.texts[last - 1] in (*_SENTENCE_ENDS, ","):
        last -= 1
    return replace(
        draft,
        source=(start, comma),
        content=[*draft.content, (comma + 1, last)],
        links=[*draft.links, min(draft.links)],
    )


def _is_verb_behind(comma: int, doc: Doc, seen: Words) -> bool:
    if comma + 1 >= len(seen.texts) or seen.texts[comma] != ",":
        return False
    verb = doc[seen.tokens[comma + 1]]
    return verb.tag_ in FINITE and verb.pos_ in ("AUX", "VERB")


def _name_end(doc: Doc, token: int) -> int:
    """Where the name or noun phrase ends that begins at a token; the token itself when none does."""
    ends: Sequence[int] = [
        phrase.end
        for phrase in (*doc[token].sent.ents, *doc[token].sent.noun_chunks)
        if phrase.start == token
    ]
    return min(ends, default=token)
