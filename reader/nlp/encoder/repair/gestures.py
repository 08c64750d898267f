"""What somebody does while he speaks is no cue of its own: `“…,” he said, smiling, “but not today.”`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.encoder.decode import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.rules.beside import is_gesture


def without_gestures(drafts: Sequence[Draft], doc: Doc, seen: Words) -> list[Draft]:
    """Return the drafts; what one has by a gesture goes to that of the verb which the gesture goes with."""
    of_verb = {seen.tokens[word]: draft for draft in drafts for word in range(*draft.cue)}
    kept = []
    for draft in drafts:
        gesture = doc[seen.tokens[draft.cue[0]]]
        speech = of_verb.get(gesture.head.i)
        if is_gesture(gesture) and speech is not None and speech is not draft:
            speech.content.extend(draft.content)
            speech.links.extend(draft.links)
        else:
            kept.append(draft)
    return kept
