"""What was said before a court, told as what it heard: "A clerk stole the fees, Delm Crown Court heard"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from reader.nlp.language.cues import load_cues
from reader.nlp.language.sentences import SENTENCE_ENDS, sentence_around
from reader.nlp.language.syntax import FINITE
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.lexicon.name_words import ARTICLES
from reader.nlp.lexicon.organizations import HEARING_BODIES
from reader.nlp.rules.candidate import Candidate
from reader.nlp.token_columns import words_of

_HEARD = "heard"
_PERFECT = frozenset({"had", "has", "have"})
_TIMES = frozenset({"earlier", "last", "on", "this", "today", "yesterday"})
"""How a time begins: "the court heard from three men" says nothing of what they said."""
_MAX_TIME = 4
"""Tokens of "on Monday morning" with one to spare."""
_MAX_BODY = 10
"""Tokens of "an employment tribunal at Newcastle Crown Court has"."""
_LINKING = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags with which a clause about what was named begins: "lodged an appeal, which the court heard"."""
_LEAST = 3
"""Tokens of what is said; not its verb, which the tagger may miss: "A former clerk stole the fees"."""


def heard_candidates(doc: Doc) -> Iterator[Candidate]:
    """Yield each sentence that ends with where it was heard.

    Read off the words: the tagger takes "heard" behind "the inquest" for a noun, and what is said before "has
    heard" is an adverbial clause to the parser.
    """
    for place, word in enumerate(words_of(doc)):
        if word.lower() == _HEARD and _ends_sentence(doc, place):
            candidate = _candidate(doc[place])
            if candidate is not None:
                yield candidate


def _candidate(heard: Token) -> Candidate | None:
    doc, start = heard.doc, sentence_around(heard.i, heard)[0]
    comma = next((i for i in range(heard.i - 1, start, -1) if doc[i].text == ","), start)
    end = heard.i - (doc[heard.i - 1].lower_ in _PERFECT)
    body, said = doc[comma + 1 : end], doc[start:comma]
    if not 0 < len(body) <= _MAX_BODY or not any(_is_body(word) for word in body) or not _is_one_phrase(body):
        return None
    if len(said) < _LEAST or any(word.tag_ in FINITE for word in body):
        return None
    if said[0].pos_ in ("ADP", "SCONJ") and not any(word.text == "," for word in said):
        return None  # "After he had left, the court heard."
    source, content = spans_of(doc, comma + 1, end), spans_of(doc, start, comma)
    confidence = load_cues().confidence("clause", "hear") or 0.0
    return Candidate(heard.i, (span_of(heard),), source, content, "heard hear", confidence)


def _is_one_phrase(body: Span) -> bool:
    """Tell whether a comma leads to who heard it alone: no "and the court", no "the longest the court"."""
    if body[0].tag_ in _LINKING or body[0].pos_ in ("CCONJ", "SCONJ"):
        return False
    return all(one.pos_ == "ADP" for one, word in pairwise(body) if word.lower_ in ARTICLES)


def _is_body(word: Token) -> bool:
    return not HEARING_BODIES.isdisjoint((word.lower_, word.lemma_.lower()))


def _ends_sentence(doc: Doc, place: int) -> bool:
    """Tell whether nothing but a time stands between a word and the full stop of its sentence."""
    behind = doc[place + 1 : place + 2 + _MAX_TIME]
    end = next((n for n, word in enumerate(behind) if word.text in SENTENCE_ENDS), None)
    return end == 0 or (end is not None and behind[0].lower_ in _TIMES)
