"""Sentences that say whose words are: `“…” The speaker is Kerr.`, `“…,” came the reply from Kerr`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.sentences import MAX_WINDOW, is_break
from reader.nlp.language.syntax import DASHES, FINITE
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.lexicon import words
from reader.nlp.rules.quotation_cue import QuotationCue

_SO, _SAYING = words("presentations", "so"), words("presentations", "saying")
_SPEAKERS = words("presentations", "speakers")
_WORDS = words("presentations", "words")
_POINTING = words("presentations", "pointing")
_COMING = words("presentations", "coming")
_PUTTING = words("presentations", "putting")
_ARTICLES = frozenset({"a", "an", "the"})
_BEING = frozenset({"are", "is", "was", "were", "’s", "'s"})
_RELATIVES = frozenset({"as", "that", "when", "where", "which", "who", "whose"})
_LEADING = DASHES | {","}
_ENDS = frozenset({".", "!", "?", ";", ":"})
_LEAST = 3
"""Tokens: "So said Kerr"."""
_MAX_SOURCE = 16
"""Tokens of who speaks, with role and place."""


def presentation(quotation: QuotationTokens, doc: Doc) -> QuotationCue | None:
    """Return what says behind a quotation whose it is, in its sentence or in one of its own; else None."""
    sentence = _words_behind(quotation, doc)
    lower = [token.lower_ for token in sentence]
    if len(lower) < _LEAST:
        return None
    if lower[0] in _SO and lower[1] in _SAYING:
        return _cue(sentence, 1, 2)
    if lower[0] == "the" and lower[1] in _SPEAKERS and lower[2] in _BEING:
        return _cue(sentence, 1, 3)
    if lower[0] in _POINTING and lower[1] in _BEING:
        return _of_words(sentence, 2)
    if lower[0] in _COMING or (lower[0] in _BEING and lower[1] in _ARTICLES):
        return _of_words(sentence, 1)
    if lower[:2] == ["the", "words"] and lower[2] in _BEING and lower[3:5] == ["those", "of"]:
        return _cue(sentence, 1, 5)
    if lower[0] == "with" and lower[1] in _POINTING and lower[2] in _WORDS:
        return _cue(sentence, 2, 3 + (lower[3:4] == [","]))
    ways = _PUTTING if lower[1] == "how" else _SAYING if lower[1] == "all" else frozenset()
    if lower[0] in _BEING and ways:
        verb = next((n for n in range(3, min(len(lower), _MAX_SOURCE)) if lower[n] in ways), None)
        return None if verb is None else _cue(sentence, verb, 2, verb)
    return None


def presentation_in_front(before: Sequence[Token]) -> QuotationCue | None:
    """Return what says before a quotation whose it is: `Came the reply from Kerr: “…”`; else None."""
    if len(before) <= _LEAST or before[0].lower_ not in _COMING or before[-1].text != ":":
        return None
    return _of_words(before[:-1], 1)


def _of_words(sentence: Sequence[Token], place: int) -> QuotationCue | None:
    # "those are the words of Kerr", "came a terse reply from Kerr", "that was Kerr's verdict"
    lower = [token.lower_ for token in sentence]
    noun = next((n for n in range(place, min(len(lower), place + _MAX_SOURCE)) if lower[n] in _WORDS), None)
    if noun is None or any(token.tag_ in FINITE for token in sentence[place:noun]):
        return None
    if lower[noun + 1 : noun + 2] in (["of"], ["from"]):
        return _cue(sentence, noun, noun + 2)
    is_owned = sentence[noun - 1].tag_ == "POS"
    return _cue(sentence, noun, place, noun - 1) if is_owned else None


def _cue(sentence: Sequence[Token], cue: int, first: int, end: int | None = None) -> QuotationCue | None:
    """Return the cue at a place in a sentence, with who is named from `first` to `end` or a clause."""
    source = _source(sentence[first : first + _MAX_SOURCE if end is None else end])
    anchor = sentence[cue]
    return QuotationCue(anchor.i, "say", source, span_of(anchor), is_presentation=True) if source else None


def _source(named: Sequence[Token]) -> tuple[Span, ...]:
    name = [*takewhile(_may_name, named)]
    return spans_of(named[0].doc, named[0].i, name[-1].i + 1) if name else ()


def _may_name(token: Token) -> bool:
    # "the message from Ann Bell, the mayor, | on Monday, which …"
    is_circumstance = token.pos_ == "ADP" and token.nbor(-1).text == ","
    return not (is_circumstance or token.lower_ in _RELATIVES or token.tag_ in FINITE)


def _words_behind(quotation: QuotationTokens, doc: Doc) -> list[Token]:
    """Return the words of the sentence behind a quotation, without spaces and a sign before them.

    A sentence of its own may be a paragraph of its own.
    """
    sentence: list[Token] = []
    # No slice: an empty one at the end of a Doc costs as much as its whole text.
    for place in range(quotation.end, min(quotation.after, quotation.end + MAX_WINDOW)):
        token = doc[place]
        is_end = is_break(token) or token.text in _ENDS
        if is_end and sentence:
            return sentence
        if not (is_end or token.is_space or (not sentence and token.text in _LEADING)):
            sentence.append(token)
    return sentence
