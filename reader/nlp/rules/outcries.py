"""Who calls out what stands in quotation marks amid a sentence: `the crowd broke into chants of “Out!”`."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.outcries import outcry_noun, outcry_verb
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.syntax import is_passive, phrase, subject_of
from reader.nlp.language.token_spans import span_of
from reader.nlp.lexicon import words
from reader.nlp.rules.quotation_cue import QuotationCue, span_of_cue

_BREAKING = words("outcries", "breaking")
_MAX_CLIMB = 3
"""Heads between a noun and its verb: "joined in a chorus of chants of"."""


def outcry(quotation: QuotationTokens, doc: Doc) -> QuotationCue | None:
    """Return the verb or noun by which a quotation is called out; None where it is not."""
    verb = outcry_verb(quotation, doc)
    if verb is not None:
        subject = subject_of(verb)
        source = phrase(subject, verb) if subject is not None and subject.i < verb.i else ()
        return QuotationCue(verb.i, verb.lemma_.lower(), source, span_of_cue(verb))
    noun = outcry_noun(quotation, doc)
    if noun is None:
        return None
    cue = Span(span_of(noun).start, span_of(doc[noun.i + 1]).end)
    return QuotationCue(noun.i, "shout", _source(noun, quotation, doc), cue)


def _source(noun: Token, quotation: QuotationTokens, doc: Doc) -> tuple[Span, ...]:
    """Return whose cries they are: "their cries", "cries … from the gallery", "they broke into cries"."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is not None:
        return phrase(owner)
    if quotation.end + 1 < len(doc) and doc[quotation.end].lower_ == "from":
        person = next((child for child in doc[quotation.end].rights if child.dep_ == "pobj"), None)
        return phrase(person) if person is not None else ()
    verb = noun
    for _ in range(_MAX_CLIMB):
        verb = verb.head
        if verb.pos_ == "VERB":
            break
    subject = subject_of(verb) if verb.lemma_.lower() in _BREAKING and not is_passive(verb) else None
    return phrase(subject, verb) if subject is not None and subject.i < verb.i else ()
