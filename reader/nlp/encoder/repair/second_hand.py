"""Gives what somebody said to whoever said it: "…, Roe said, according to CNN" is no claim of CNN's."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.second_hand import saying_before


def with_inner_saying(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return a draft of an "according to" behind a saying as one of that saying; any other as it is."""
    if words.texts[draft.cue[0]].lower() != "according":
        return draft
    saying = saying_before(doc, words.tokens[draft.cue[0]])
    if saying is None:
        return draft
    source, cue = _range(saying.source, words), _range(saying.cue, words)
    first, content_end = min(source[0], cue[0]), words.at(saying.content_end)
    parts = [_without(part, content_end, draft.cue[1]) for part in draft.content]
    content = tuple(part for part in parts if part.start < part.end)
    if not any(part.end <= first for part in content):
        return draft
    return replace(draft, cue=cue, source=source, content=content)


def _range(tokens: tuple[int, int], words: Words) -> tuple[int, int]:
    return words.at(tokens[0]), words.at(tokens[1])


def _without(part: Part, start: int, end: int) -> Part:
    """Return a part without the words from `start` to `end`: before them where it begins there."""
    if part.start < start:
        return part.at(part.start, min(part.end, start))
    return part.at(max(part.start, end), part.end)
