"""An attribution that something else found, in the words of the encoder: a draft judged like any other."""

from __future__ import annotations

from reader.nlp.attributions import Attribution
from reader.nlp.encoder.decode import link_to
from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import Words
from reader.nlp.encoder.scores import Scores


def draft_of(attribution: Attribution, words: Words, scores: Scores) -> Draft | None:
    """Return an attribution as a draft, with the links that the scores give it; None when it has no cue."""
    if not attribution.cue:
        return None
    cue = words.covering(attribution.cue[0])
    content = []
    for start, end in map(words.covering, attribution.content):
        link = link_to(cue[0], (start, end), scores.cues, scores.window)
        content.append(Part(start, end, link))
    source = words.covering(attribution.source[0]) if attribution.source else None
    source_link = link_to(source[0] if source else None, cue, scores.sources, scores.window)
    return Draft(cue, tuple(content), source, source_link)
