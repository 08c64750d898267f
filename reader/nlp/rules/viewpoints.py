"""Attributions without a verb of saying: "In Kerr's view, …", "…, by one estimate", "To critics, …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.sentences import sentence_around, starts_clause
from reader.nlp.language.syntax import phrase
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.lexicon import words
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.clause_around import clause_around
from reader.nlp.rules.frame import objects_of
from reader.nlp.rules.quotation_cue import as_somebody_put_it
from reader.nlp.token_columns import strings_of

_OWNED = {"in": words("viewpoints", "in"), "by": words("viewpoints", "by")}
_OF_NOBODY, _QUANTIFIERS = words("viewpoints", "by_nobody"), words("viewpoints", "quantifiers")
_SEEING = words("viewpoints", "to")
_BEGINNINGS = frozenset({"in", "by", "to", "as"})
_RELATIVES = frozenset({"who", "which", "that", "and", "but", "because"})
"""Besides a comma, what such a phrase stands behind within a sentence: "which in his view is late"."""
_MAX_PHRASE = 14
"""Tokens of "as Kerr, the mayor of Delm, sees it"."""
_AUTHORS = frozenset({"my", "our", "your"})
"""An editorial's own judgment is no claim of somebody's."""
_CONFIDENCE = 0.79
"""Share that was right in PolNeAR's training part: 15 of 19, counted before those of the author
were left out."""


class _Viewpoint(NamedTuple):
    """A phrase that says whose view its clause gives."""

    first: Token
    end: int
    """The token behind it."""
    cue: Span
    source: tuple[Span, ...]


def viewpoint_candidates(doc: Doc) -> Iterator[Candidate]:
    """Yield what is said in somebody's view, by somebody's count, or as somebody sees it."""
    for place, word in enumerate(strings_of(doc, "LOWER")):
        if word not in _BEGINNINGS:
            continue
        viewpoint = _viewpoint(doc[place])
        if viewpoint is None or not _stands_apart(viewpoint):
            continue
        first = viewpoint.first
        around = sentence_around(place, first) if starts_clause(first) else clause_around(first)
        content = spans_of(doc, *around, holes=((place, viewpoint.end),))
        if content and viewpoint.source:
            rule = f"viewpoint {word}"
            yield Candidate(place, (viewpoint.cue,), viewpoint.source, content, rule, _CONFIDENCE)


def _viewpoint(first: Token) -> _Viewpoint | None:
    beginning = first.lower_
    if beginning == "as":
        cue = as_somebody_put_it(list(first.doc[first.i : first.i + _MAX_PHRASE]))
        if cue is None:
            return None
        end = next((t.i for t in first.doc[cue.anchor : first.i + _MAX_PHRASE] if t.is_punct), len(first.doc))
        return _Viewpoint(first, end, cue.span, cue.source)
    noun = next(objects_of(first), None)
    if noun is None:
        return None
    if beginning == "to":
        is_seen = noun.lower_ in _SEEING and noun.i == first.i + 1 and starts_clause(first)
        return _Viewpoint(first, _before_comma(noun), span_of(first), (span_of(noun),)) if is_seen else None
    lemma = noun.lemma_.lower()
    owner = _owner(noun) if lemma in _OWNED[beginning] else None
    if owner is not None:
        end = _before_comma(noun)
        return _Viewpoint(first, end, span_of(noun), _up_to(end, phrase(owner), first))
    if beginning == "by" and lemma in _OF_NOBODY and noun.left_edge.lower_ in _QUANTIFIERS:
        return _Viewpoint(first, _before_comma(noun), span_of(first), phrase(noun))
    return None


def _before_comma(noun: Token) -> int:
    """Return the token behind a phrase; what follows a comma may be the rest of the sentence."""
    end = noun.right_edge.i + 1
    return next((i for i in range(noun.i + 1, end) if noun.doc[i].text == ","), end)


def _up_to(end: int, source: tuple[Span, ...], first: Token) -> tuple[Span, ...]:
    last = first.doc[end - 1]
    limit = last.idx + len(last)
    return tuple(Span(start, min(stop, limit)) for start, stop in source if start < limit)


def _owner(noun: Token) -> Token | None:
    """Return whose view a noun is: of "Kerr's view" Kerr, of "the eyes of the court" the court."""
    for child in noun.children:
        if child.dep_ == "poss":
            return None if child.lower_ in _AUTHORS else child
        if child.lower_ == "of":
            return next(objects_of(child), None)
    return None


def _stands_apart(viewpoint: _Viewpoint) -> bool:
    """Tell whether a phrase begins or ends its sentence behind a comma, or stands between two."""
    first, doc = viewpoint.first, viewpoint.first.doc
    is_ended = viewpoint.end >= len(doc) or doc[viewpoint.end].text in {",", ".", ";", "—", "–"}
    if starts_clause(first):
        return is_ended
    before = doc[first.i - 1].lower_
    return (before == "," and is_ended) or before in _RELATIVES
