"""Attributions in front of what is said: "As the Herald reported on Friday, the bridge is shut"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.nlp.language.beyond_said import end_of_said
from reader.nlp.language.cues import Cues
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break, starts_clause
from reader.nlp.language.syntax import FINITE
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.rules.candidate import Candidate
from reader.nlp.token_columns import strings_of

_CONFIDENCE = 0.94
"""Share that was right in PolNeAR's training part: 16 of 17, the other one the author's own words."""
_AUTHORS = frozenset({"i", "we", "you"})
_OBJECTS = frozenset({"attr", "ccomp", "dobj", "xcomp"})
_TELLING = frozenset({"remind", "tell"})
"""Their object is who hears it: "As Kerr told the Herald, …"."""
_MAX_SOURCE = 12
"""Tokens of who says it."""
_MAX_CIRCUMSTANCE = 10
"""Tokens from the verb to the comma: "on Friday in Delm"."""
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
    verb = next(
        (token for token in doc[place + 1 : end] if token.tag_ in FINITE and token.pos_ == "VERB"), None
    )
    if verb is None or verb.i == place + 1 or not _only_says(verb, cues):
        return None
    if doc[place + 1].lower_ in _AUTHORS or any(token.text == "," for token in doc[place + 1 : verb.i]):
        return None
    comma = next(
        (i for i in range(verb.i + 1, min(len(doc), verb.i + _MAX_CIRCUMSTANCE)) if doc[i].text == ","), 0
    )
    if not comma or any(token.tag_ in FINITE for token in doc[verb.i + 1 : comma]):
        return None
    last = verb.i
    while last > place + 1 and doc[last - 1].pos_ in ("ADV", "AUX"):
        last -= 1
    content = spans_of(doc, comma + 1, end_of_said(doc, comma + 1, _end_of_sentence(doc, comma + 1)))
    source = spans_of(doc, place + 1, last)
    if not content or not source:
        return None
    return Candidate(verb.i, (span_of(verb),), source, content, f"as {verb.lemma_.lower()}", _CONFIDENCE)


def _only_says(verb: Token, cues: Cues) -> bool:
    """Tell whether a verb of saying has nothing behind it that is said: not "As Kerr said goodbye, …"."""
    lemma = verb.lemma_.lower()
    if cues.confidence("inserted", lemma) is None or not cues.speaks(lemma):
        return False
    objects = {child.dep_ for child in verb.rights} & _OBJECTS
    return not objects or (lemma in _TELLING and objects == {"dobj"})


def _end_of_sentence(doc: Doc, start: int) -> int:
    for i in range(start, min(len(doc), start + _MAX_CONTENT)):
        if doc[i].text in SENTENCE_ENDS or is_break(doc[i]):
            return i
    return min(len(doc), start + _MAX_CONTENT)
