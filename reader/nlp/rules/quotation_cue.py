"""What stands beside a quotation and says whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from reader.model import Span
from reader.nlp.language.quoted_as import whole_cue
from reader.nlp.language.token_spans import span_of

VERB_TAGS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"})
"""Tags of all forms of a verb; an auxiliary has one of them, too."""


@dataclass(frozen=True, slots=True)
class QuotationCue:
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


def span_of_cue(verb: Token) -> Span:
    """Return the characters of a verb, and of all of "was quoted as saying" for its "saying"."""
    cue = whole_cue(verb)
    return Span(span_of(cue[0]).start, span_of(cue[-1]).end)
