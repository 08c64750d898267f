"""Attributions that rest on one verb or noun and the parse around it: "Kuleba argued that", "his claim that"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from reader.model import Span
from reader.nlp.rules.candidate import Candidate, span_of
from reader.nlp.rules.cues import Cues
from reader.nlp.rules.frames import Frame, frame_of, frames_of_noun
from reader.nlp.rules.syntax import is_infinitive, is_negated, is_passive, phrase, spans_of, subject_of

_MAX_CLIMB = 6
_LIGHT_VERB_PATHS = frozenset({"dobj", "pobj", "attr"})


def word_candidates(token: Token, cues: Cues) -> Iterator[Candidate]:
    """Yield what a verb or noun attributes, at most one candidate."""
    if token.pos_ in ("VERB", "AUX"):
        frame = frame_of(token)
        found = () if frame is None else (frame,)
    elif token.pos_ == "NOUN":
        found = tuple(frames_of_noun(token))
    else:
        return
    for frame in found:
        confidence = _confidence(frame, cues)
        if confidence is None or _is_no_claim(token, frame, cues):
            continue
        content = spans_of(token.doc, frame.start, _cut(token, frame, cues), frame.holes)
        source = source_of_noun(token) if token.pos_ == "NOUN" else _source_of_verb(token)
        if content and (source or frame.name not in _NEEDS_SOURCE):
            cue = tuple(sorted(span_of(word) for word in {token, *frame.partners}))
            yield Candidate(token.i, cue, source, content, f"{frame.name} {frame.word}", confidence)
            return


_NEEDS_SOURCE = frozenset({"noun_prep", "noun_to", "object", "prep", "infinitive", "gerund", "adjective_prep"})


def _confidence(frame: Frame, cues: Cues) -> float | None:
    confidence = cues.confidence(frame.name, frame.word)
    if confidence is None and frame.name == "object" and frame.word.endswith(" as"):
        return cues.confidence(frame.name, frame.word.removesuffix(" as"))
    return confidence


def _is_no_claim(token: Token, frame: Frame, cues: Cues) -> bool:
    lemma = token.lemma_.lower()
    if lemma in cues.silences and (is_negated(token) or _is_refused(token, cues)):
        return True
    if lemma in cues.refusals:
        return True
    doc = token.doc
    if frame.name == "object" and any(
        doc[i].lemma_.lower() in cues.question_nouns and doc[i].dep_ == "dobj" and doc[i].head.i == token.i
        for i in range(frame.start, frame.end)
    ):
        return True
    return _is_asked_by_nobody(token, cues)


def _is_refused(token: Token, cues: Cues) -> bool:
    for _ in range(3):
        if token.dep_ not in ("xcomp", "pcomp", "prep", "acl"):
            return False
        token = token.head
        if token.lemma_.lower() in cues.refusals:
            return True
    return False


def _is_asked_by_nobody(token: Token, cues: Cues) -> bool:
    # "questions about whether NATO considers drills": nobody says that it does.
    for _ in range(_MAX_CLIMB):
        if token.dep_ in ("pcomp", "acl") and token.i != token.head.i:
            noun = token.head.head if token.head.pos_ in ("ADP", "SCONJ") else token.head
            if noun.pos_ == "NOUN" and noun.lemma_.lower() in cues.question_nouns:
                return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def _cut(token: Token, frame: Frame, cues: Cues) -> int:
    # "said it was late, adding that": the parser hangs "adding" on "was", but the speaker adds it.
    doc = token.doc
    if frame.name != "clause" or frame.start < token.i:
        return frame.end
    for i in range(frame.start + 2, frame.end):
        word = doc[i]
        if word.tag_ == "VBG" and word.dep_ == "advcl" and cues.speaks(word.lemma_.lower()):
            left = word.left_edge.i
            if left > frame.start and doc[left - 1].text == ",":
                return left - 1
    return frame.end


def _source_of_verb(verb: Token) -> tuple[Span, ...]:
    if is_passive(verb):
        for child in verb.children:
            if child.dep_ == "agent":
                return next((phrase(agent, verb) for agent in child.children if agent.dep_ == "pobj"), ())
        return ()
    subject = subject_of(verb)
    if subject is None or subject.dep_ == "expl":
        return ()
    return phrase(subject, verb)


def source_of_noun(noun: Token) -> tuple[Span, ...]:
    """Return whose claim, plan or hope it is: "Trump's claim", "a claim by", "expressed hope"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return phrase(child)
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((phrase(person) for person in child.children if person.dep_ == "pobj"), ())
    if noun.dep_ in _LIGHT_VERB_PATHS:
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        if verb.pos_ in ("VERB", "AUX") and not is_passive(verb):
            subject = subject_of(verb)
            if subject is not None and subject.dep_ != "expl":
                return phrase(subject, verb)
    return ()
