"""What stands beside a quotation and says whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from spacy.tokens import Token

from reader.model import Span
from reader.nlp.language.quoted_as import whole_cue
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.lexicon import words

VERB_TAGS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"})
"""Tags of all forms of a verb; an auxiliary has one of them, too."""
HABITS = frozenset({"like", "love", "use"})
"""With what somebody says something often: "as they like to say", "as she used to say"."""
_PUT = words("viewpoints", "as")
_WHEN = frozenset({"afterwards", "later", "once", "recently", "then", "today", "yesterday"})
_OCCASIONS = frozenset({"after", "at", "during", "earlier", "in", "last", "on", "this", "to"})
_MAX_OCCASION = 6
"""Tokens: "in an interview on Monday"; what is longer is a clause."""
_MAX_NAME = 12
"""Words from "as" to "put" with a name and role between them; a longer run is a clause."""


class QuotationCue(NamedTuple):
    """A verb or sign with the speaker whom it names."""

    anchor: int
    """The verb or sign, as a token of the Doc."""
    word: str
    """Lemma of the verb, or the sign."""
    source: tuple[Span, ...]
    """Empty when nobody is named."""
    span: Span
    lead: tuple[Span, ...] = ()
    """What is said of the same sentence before the quotation: `The plan “is dead,” he said`."""
    ends_speech: bool = False
    """A name behind a dash signs off: the next quotation is somebody else's."""
    is_presentation: bool = False
    """A sentence says whose the words are: no other reading of them is as sure."""


def span_of_cue(verb: Token) -> Span:
    """Return the characters of a verb, and of all of "was quoted as saying" for its "saying"."""
    cue = whole_cue(verb)
    return Span(span_of(cue[0]).start, span_of(cue[-1]).end)


def _is_occasion(tokens: Sequence[Token]) -> bool:
    """Tell whether tokens up to a comma say when or where: "last week", "in an interview", "bluntly"."""
    is_adverb = len(tokens) == 1 and (tokens[0].lower_ in _WHEN or tokens[0].lower_.endswith("ly"))
    return is_adverb or (len(tokens) <= _MAX_OCCASION and tokens[0].lower_ in _OCCASIONS)


def as_somebody_put_it(tokens: Sequence[Token]) -> QuotationCue | None:
    """Return what "as Kerr put it" says of what stands beside it; None where the tokens begin otherwise."""
    verb = next((n for n, token in enumerate(tokens[:_MAX_NAME]) if token.lower_ in _PUT), 0)
    behind = list(takewhile(lambda token: not token.is_punct, tokens[verb + 1 :]))
    is_it = len(behind) > 0 and behind[0].lower_ == "it" and (len(behind) == 1 or _is_occasion(behind[1:]))
    if verb < 2 or tokens[0].lower_ != "as" or not is_it:
        return None  # "as he put it down"
    last = verb - 1
    if last > 2 and tokens[last].lower_ == "to" and tokens[last - 1].lemma_.lower() in HABITS:
        last -= 2  # "as Kerr likes to put it"
    while last > 1 and tokens[last].pos_ in ("ADV", "AUX"):  # "as Kerr once put it"
        last -= 1
    source = spans_of(tokens[0].doc, tokens[1].i, tokens[last].i + 1)
    cue = Span(span_of(tokens[verb]).start, span_of(tokens[verb + 1]).end)
    return QuotationCue(tokens[verb].i, "say", source, cue) if source else None
