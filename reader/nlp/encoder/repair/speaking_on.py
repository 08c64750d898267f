"""Cuts a content off where whoever speaks does the next thing: "said it was late and blamed the weather"."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import OUTSIDE, Words
from reader.nlp.language.speaking_on import speaking_before, start_of_joint
from reader.nlp.token_columns import strings_of


def cut_speaking_on(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft without what its speaker does next; within quotation marks that is said as well."""
    cue = {words.tokens[word] for word in range(*draft.cue)}
    relations = strings_of(doc, "DEP")
    first = min(part.start for part in draft.content)
    last = max(part.end for part in draft.content)
    for word in range(max(first + 1, draft.cue[1]), last):
        if relations[words.tokens[word]] != "conj" or words.features[word].quotation != OUTSIDE:
            continue
        verb = doc[words.tokens[word]]
        saying = speaking_before(verb)
        if saying is not None and saying.i in cue:
            cut = draft.until(words.at(start_of_joint(verb)))
            return cut if cut.content else draft
    return draft
