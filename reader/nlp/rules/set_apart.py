"""Attributions of a paragraph set apart without marks: "The sheriff added:" and below it "They know nothing."."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from reader.nlp.language.cues import Cues
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.sentences import is_break
from reader.nlp.language.syntax import FINITE
from reader.nlp.language.token_spans import spans_of
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.cue_in_front import cue_in_front
from reader.nlp.rules.quotation_cue import QuotationCue
from reader.nlp.token_columns import words_of

_MIN_WORDS = 4
"""Of what is said: fewer are a heading of a list."""
_ENDS = frozenset({".", "!", "?", "…", "..."})
_SAYING_ON = frozenset({"add", "explain", "say", "write"})
"""Verbs that say something even as infinitives: "went on to say:", but not "how to think of it:"."""
_CONFIDENCE = 0.7
"""Of 10 that stand so in PolNeAR's training part, without those that are a post in markup, 7 are marked."""


def set_apart_candidates(doc: Doc, cues: Cues) -> Iterator[Candidate]:
    """Yield each paragraph of sentences without marks below one that ends in a verb of speech and a colon."""
    words = words_of(doc)
    for place, word in enumerate(words):
        if word != ":" or place == 0 or place + 1 >= len(doc) or not is_break(doc[place + 1]):
            continue
        start = place + 1
        while start < len(doc) and doc[start].is_space:
            start += 1
        end = start
        while end < len(doc) and not is_break(doc[end]):
            end += 1
        if end - start < _MIN_WORDS or doc[start].is_quote or words[end - 1] not in _ENDS:
            continue
        content = spans_of(doc, start, end)
        cue = cue_in_front(QuotationTokens(content, start, end, 0, len(doc), words[end - 1]), doc, cues)
        if cue is not None and cue.source and cues.speaks(cue.word) and _ends_in(doc, cue, place):
            yield Candidate(cue.anchor, (cue.span,), cue.source, content, f"apart {cue.word}", _CONFIDENCE)


def _ends_in(doc: Doc, cue: QuotationCue, colon: int) -> bool:
    """Tell whether the verb is the last one before the colon: not of "Kerr said what he wants:"."""
    is_saying = doc[cue.anchor].tag_ != "VB" or cue.word in _SAYING_ON
    return is_saying and not any(token.tag_ in FINITE for token in doc[cue.anchor + 1 : colon])
