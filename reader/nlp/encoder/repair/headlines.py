"""Keeps what a headline says within it: "Kerr guilty of fraud, jury finds" says nothing of the text below."""

from __future__ import annotations

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import HEADLINE, OUTSIDE, Words

_LEADS_ON = frozenset({":", ",", "…", "..."})
"""With what a first line ends that leads to the next: "Kerr said:"."""


def keep_in_headline(draft: Draft, words: Words) -> Draft:
    """Return a draft with its cue in the headline without the content below.

    A first line may be a report's first sentence: quotations go on below, if the line has one, too.
    """
    if words.features[draft.cue[0]].place != HEADLINE:
        return draft
    last = draft.cue[1] - 1
    while last + 1 < len(words) and words.features[last + 1].place == HEADLINE:
        last += 1
    if words.texts[last] in _LEADS_ON:
        return draft
    has_inside = any(part.start <= last for part in draft.content)
    return draft.with_content(
        tuple(
            part
            for part in draft.content
            if part.start <= last or (has_inside and words.features[part.start].quotation != OUTSIDE)
        )
    )
