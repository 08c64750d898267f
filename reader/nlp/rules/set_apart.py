"""A paragraph set apart without marks is said: "The sheriff added:" and below it "They know nothing."."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.language.cues import Cues
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.sentences import is_break
from reader.nlp.language.syntax import FINITE
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.lexicon import words as listed
from reader.nlp.lexicon.documents import UTTERANCES
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.cue_in_front import cue_in_front
from reader.nlp.rules.quotation_cue import QuotationCue
from reader.nlp.token_columns import words_of

_MIN_WORDS = 4
"""Of what is said: fewer are a heading of a list."""
_ENDS = frozenset({".", "!", "?", "…", "..."})
_SAYING_ON = frozenset({"add", "explain", "say", "write"})
"""Verbs that say something even as infinitives: "went on to say:", but not "how to think of it:"."""
_DELIVERING = listed("no_cues", "delivering")
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
        paragraph = QuotationTokens(content, start, end, 0, len(doc), words[end - 1])
        cue = cue_in_front(paragraph, doc, cues)
        span = None if cue is None else _span_of_saying(doc, cue, place, cues)
        if cue is not None and cue.source and span is not None:
            rule = f"apart {doc[cue.anchor].lemma_.lower()}"
            yield Candidate(cue.anchor, (span,), cue.source, content, rule, _CONFIDENCE)


def _span_of_saying(doc: Doc, cue: QuotationCue, colon: int, cues: Cues) -> Span | None:
    """Return what says it, with what is given out ("issued the following statement"); None without it."""
    verb = doc[cue.anchor]
    is_last = not any(token.tag_ in FINITE for token in doc[verb.i + 1 : colon])  # not "said what he wants:"
    if cues.speaks(cue.word):
        return cue.span if is_last and (verb.tag_ != "VB" or cue.word in _SAYING_ON) else None
    words_given = (child for child in verb.rights if child.dep_ == "dobj" and child.lemma_ in UTTERANCES)
    noun = next(words_given, None) if verb.lemma_ in _DELIVERING and is_last else None
    return None if noun is None else Span(cue.span.start, span_of(noun).end)
