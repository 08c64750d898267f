"""Attributions by "according to", "as per" and "per": "Ames is hurt, per the club"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.according import comparison_places, end_of_source, leads_clause
from reader.nlp.language.beyond_said import end_of_said
from reader.nlp.language.cited import is_citing
from reader.nlp.language.places import within
from reader.nlp.language.quotation_tokens import QuotationTokens, starts_sentence
from reader.nlp.language.second_hand import saying_before
from reader.nlp.language.sentences import is_break, sentence_around, starts_clause
from reader.nlp.language.speaking_on import SPEAKING_NOUNS
from reader.nlp.language.syntax import phrase
from reader.nlp.language.token_spans import spans_of
from reader.nlp.lexicon import words
from reader.nlp.lexicon.documents import DOCUMENTS
from reader.nlp.lexicon.word_forms import singular
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.clause_around import clause_around
from reader.nlp.token_columns import strings_of

_CONFIDENCE = 0.77
"""Share that was right, counted like the values in the lexicon."""
_SAID_PER = frozenset({"DET", "PRON", "PROPN"})
"""With what begins who says it: "per the club", "per ESPN", and not what is counted: "per game"."""
_CITED, _DOCUMENTS = words("no_cues", "cited"), words("no_cues", "cited_documents")
_SAID_AS_PER = (SPEAKING_NOUNS - DOCUMENTS) | _CITED | _DOCUMENTS
"""Behind "as per": people, bodies and reports; of rules and contracts it is done as they say."""
_PARTING = frozenset({",", "(", "–", "—", "-"})
_NAME_PARTS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"})
_MAX_NAME = 8
"""Tokens behind "to" in which the noun stands that the parser hangs the first word on."""


def according_candidates(doc: Doc, floating: Iterable[QuotationTokens]) -> Iterator[Candidate]:
    """Yield what is said according to somebody; `floating`: the quotations that no other cue attributes.

    What somebody says, according to another, is left to the rules for the cue of who says it.
    """
    if not doc.has_annotation("DEP"):
        return  # nothing tells where who says it ends
    ends = {quotation.end: quotation for quotation in floating}
    lower = strings_of(doc, "LOWER")
    for place, (first, second) in enumerate(pairwise(lower[:-1])):
        if first == "according" and second == "to":
            yield from _candidate(doc, doc[place], doc[place + 1], ends)
        elif first == "as" and second == "per" and _says_as_per(doc[place + 1]):
            as_per = _candidate(doc, doc[place], doc[place + 1], ends)
            yield from (candidate._replace(rule="per") for candidate in as_per)
        elif first == "per" and _says(doc[place + 1]):
            per = doc[place]
            yield from (candidate._replace(rule="per") for candidate in _candidate(doc, per, per, ends))


def _says(noun: Token) -> bool:
    """Tell whether behind "per" stands somebody who says it, and the phrase is parted from its sentence."""
    per = noun.nbor(-1)
    is_apart = starts_clause(per) or per.nbor(-1).text in _PARTING
    head = next((child for child in per.children if child.dep_ == "pobj"), noun)
    return is_apart and (noun.pos_ in _SAID_PER or head.lower_ in _CITED or head.lemma_.lower() in _DOCUMENTS)


def _says_as_per(per: Token) -> bool:
    """Tell whether somebody or a document stands behind "as per" who says it: not "as per the rules"."""
    opening = per.nbor(-1)
    is_apart = starts_clause(opening) or opening.nbor(-1).text in _PARTING
    head = next((child for child in per.children if child.dep_ == "pobj"), per)
    names = {head.lower_, singular(head.lower_)}
    return is_apart and (head.pos_ == "PROPN" or not names.isdisjoint(_SAID_AS_PER))


def _candidate(doc: Doc, token: Token, to: Token, ends: Mapping[int, QuotationTokens]) -> Iterator[Candidate]:
    head = next((child for child in to.children if child.dep_ == "pobj"), doc[to.i + 1])
    while head.dep_ != "pobj" and to.i < head.head.i - to.i <= _MAX_NAME and head.pos_ in _NAME_PARTS:
        head = head.head
    source, behind = phrase(head), max(head.right_edge.i, to.i) + 1
    end = end_of_source(doc, to.i + 1) if leads_clause(token) else None
    if end is not None:
        source, behind = spans_of(doc, to.i + 1, end), end
    comparison = next(iter(within(comparison_places(doc), to.i + 3, behind)), behind)
    if comparison < behind:
        source, behind = spans_of(doc, to.i + 1, comparison - 1), comparison - 1
    quotation = _quotation_before(doc, token.i, ends)
    if quotation is not None:
        content: tuple[Span, ...] = quotation.parts
    else:
        start, stop = clause_around(token)
        if end is not None:  # a bad parse may leave the subject outside the clause
            start, stop = token.i, max(stop, sentence_around(token.i, token)[1])
        elif behind + 1 < stop and doc[behind].text == "," and is_citing(doc[behind + 1]):
            stop = behind  # "…, according to the Star, citing police"
        said = end_of_said(doc, start, stop)
        stop = said if said >= behind else stop
        content = spans_of(doc, start, stop, holes=((token.i, behind),))
    if content and source and saying_before(doc, token.i) is None:
        cue = Span(token.idx, to.idx + len(to))
        yield Candidate(token.i, (cue,), source, content, "according to", _CONFIDENCE)


def _quotation_before(doc: Doc, index: int, ends: Mapping[int, QuotationTokens]) -> QuotationTokens | None:
    while index > 0 and (doc[index - 1].text in {",", "–", "—"} or doc[index - 1].is_space):
        if is_break(doc[index - 1]):
            return None
        index -= 1
    quotation = ends.get(index)
    return quotation if quotation is not None and starts_sentence(quotation, doc) else None
