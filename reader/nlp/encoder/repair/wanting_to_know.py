"""Takes "to know" for part of the cue beside a question: `“Why the rush?” she wanted | to know`."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.wanting_to_know import knowing_behind


def complete_wanting(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft with all of "wanted to know" as its cue, and without content if that was all."""
    last = draft.cue[1] - 1
    know = knowing_behind(doc[words.tokens[last]])
    if know is None:
        return draft
    end = last + 3
    rest = tuple(part for part in draft.content if part.end <= draft.cue[0] or part.start >= end)
    return replace(draft, cue=(draft.cue[0], end), content=rest)
