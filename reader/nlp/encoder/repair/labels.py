"""Leaves out a source that is the label of a piece: in `Obituary: “I was lucky”` nobody is named."""

from __future__ import annotations

from dataclasses import replace

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.cues import load_cues

_SIGN = ":"


def leave_out_label(draft: Draft, words: Words) -> Draft:
    """Return the draft without a source that stands before a colon and is a label of `no_cues.toml`."""
    if draft.source is None or words.texts[draft.cue[0]] != _SIGN:
        return draft
    label = " ".join(words.texts[slice(*draft.source)]).casefold()
    return replace(draft, source=None) if label in load_cues().labels else draft
