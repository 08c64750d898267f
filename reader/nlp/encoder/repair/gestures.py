"""Merges what goes by a gesture with what its verb says: `“…,” he said, smiling, “but not today.”`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.gestures import is_gesture


def merge_gestures(drafts: Sequence[Draft], doc: Doc, words: Words) -> list[Draft]:
    """Return the drafts without those by a gesture, whose content goes to the draft of the gesture's verb."""
    by_verb = {words.tokens[word]: place for place, draft in enumerate(drafts) for word in range(*draft.cue)}
    contents = {place: draft.content for place, draft in enumerate(drafts)}
    for place, draft in enumerate(drafts):
        gesture = doc[words.tokens[draft.cue[0]]]
        speech = by_verb.get(gesture.head.i)
        if is_gesture(gesture) and speech not in (None, place):
            content = contents.pop(place)
            if speech in contents:
                contents[speech] = (*contents[speech], *content)
    return [drafts[place].with_content(content) for place, content in contents.items()]
