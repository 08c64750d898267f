"""Attributions in front of what is said: "As the Herald reported on Friday, the bridge is shut"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.nlp.language.beyond_said import end_of_said
from reader.nlp.language.cues import Cues
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break, starts_clause
from reader.nlp.language.syntax import FINITE, is_passive, own_subject
from reader.nlp.language.token_spans import spans_of, spans_over
from reader.nlp.rules.candidate import Candidate
from reader.nlp.rules.frame import Verb, verb_of
from reader.nlp.rules.quotation_cue import HABITS
from reader.nlp.token_columns import strings_of

_CONFIDENCE = 0.94
"""Share that was right in PolNeAR's training part, of verbs of speech: 16 of 17, the other one the author's
own words. Others, "point out", are as likely right as behind a clause."""
_AUTHORS = frozenset({"i", "we", "you"})
_OBJECTS = frozenset({"attr", "ccomp", "dobj", "xcomp"})
_TELLING = frozenset({"remind", "tell"})
"""Their object is who hears it: "As Kerr told the Herald, …"."""
_MAX_SOURCE = 12
"""Tokens of who says it."""
_MAX_CIRCUMSTANCE = 10
"""Tokens from the verb to the comma: "on Friday in Delm"."""
_WHEN = frozenset({"after", "before", "when", "while"})
_MAX_WHEN = 14
"""Tokens of "before she had a department of her own to defend,"."""
_MAX_CONTENT = 100


def as_said_candidates(doc: Doc, cues: Cues) -> Iterator[Candidate]:
    """Yield what is said behind an "As" that begins a sentence, with who says it and a verb of saying."""
    for place, word in enumerate(strings_of(doc, "LOWER")):
        if word == "as" and starts_clause(doc[place]):
            candidate = _candidate(doc, place, cues)
            if candidate is not None:
                yield candidate


def _candidate(doc: Doc, place: int, cues: Cues) -> Candidate | None:
    end = min(len(doc), place + _MAX_SOURCE)
    token = next(filter(_is_predicate, doc[place + 1 : end]), None)
    if token is None or token.i == place + 1 or doc[place + 1].lower_ in _AUTHORS:
        return None
    first_verb, token = token, _said_habitually(token)
    verb = verb_of(token)
    confidence = _confidence(verb, cues)
    if confidence is None or not _only_says(verb) or not _may_be_of(first_verb, place + 1):
        return None
    comma = next(
        (i for i in range(token.i + 1, min(len(doc), token.i + _MAX_CIRCUMSTANCE)) if doc[i].text == ","), 0
    )
    if not comma or any(word.tag_ in FINITE for word in doc[token.i + 1 : comma]):
        return None
    last = first_verb.i
    while last > place + 1 and (doc[last - 1].pos_ in ("ADV", "AUX") or doc[last - 1].text == ","):
        last -= 1
    start = _behind_circumstance(doc, comma, is_told_when=comma > token.i + 1) + 1
    content = spans_of(doc, start, end_of_said(doc, start, _end_of_sentence(doc, start)))
    source = spans_of(doc, place + 1, last)
    if not content or not source:
        return None
    cue = spans_over((token, *verb.particles))
    return Candidate(token.i, cue, source, content, f"as {verb.word}", confidence)


def _said_habitually(verb: Token) -> Token:
    """Return the "say" of "As they like to say" and "As she used to say"; every other verb as it is."""
    doc, said = verb.doc, verb.i + 2
    is_habit = verb.lemma_.lower() in HABITS and said < len(doc) and doc[verb.i + 1].tag_ == "TO"
    return doc[said] if is_habit and doc[said].tag_ == "VB" else verb


def _behind_circumstance(doc: Doc, comma: int, *, is_told_when: bool) -> int:
    """Return the comma behind a clause that tells when it was said; `comma` where none follows it.

    "As Kerr said in 2019, before she was mayor, it is shut". Of "As Kerr said, when it rains, it is shut"
    all is said, unless a quotation follows.
    """
    first = comma + 1
    if first >= len(doc) or doc[first].lower_ not in _WHEN:
        return comma
    end = min(len(doc), first + _MAX_WHEN)
    second = next((i for i in range(first, end) if doc[i].text in {",", "“", '"'}), first)
    is_quoted = second + 1 < len(doc) and doc[second].text == "," and doc[second + 1].text in {"“", '"'}
    return second if doc[second].text == "," and (is_told_when or is_quoted) else comma


def _confidence(verb: Verb, cues: Cues) -> float | None:
    inserted = cues.confidence("inserted", verb.word)
    return _CONFIDENCE if inserted is not None and cues.speaks(verb.word) else inserted


def _is_predicate(token: Token) -> bool:
    # "has said"; the tagger takes some "noted" without "has" for a participle, too
    is_active = token.tag_ == "VBN" and own_subject(token) is not None and not is_passive(token)
    return token.pos_ == "VERB" and (token.tag_ in FINITE or is_active)


def _may_be_of(verb: Token, first: int) -> bool:
    """Tell whether no comma parts a verb from the words from `first` on, or its subject begins there.

    Of "As Kerr, the mayor, said", and not of "As Kerr, who said little, rose".
    """
    if all(token.text != "," for token in verb.doc[first : verb.i]):
        return True
    subject = own_subject(verb)
    return subject is not None and subject.left_edge.i == first


def _only_says(verb: Verb) -> bool:
    """Tell whether a verb of saying has nothing behind it that is said: not "As Kerr said goodbye, …"."""
    objects = verb.relations & _OBJECTS
    return not objects or (verb.word in _TELLING and objects == {"dobj"})


def _end_of_sentence(doc: Doc, start: int) -> int:
    for i in range(start, min(len(doc), start + _MAX_CONTENT)):
        if doc[i].text in SENTENCE_ENDS or is_break(doc[i]):
            return i
    return min(len(doc), start + _MAX_CONTENT)
