"""What documents show that somebody saw or obtained: "Papers seen by the Herald show that it leaked"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.nlp.language.beyond_said import end_of_said
from reader.nlp.language.cues import load_cues
from reader.nlp.language.sentences import sentence_around
from reader.nlp.language.syntax import FINITE
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.lexicon import lexicon, words
from reader.nlp.lexicon.documents import DOCUMENTS
from reader.nlp.lexicon.word_forms import singular
from reader.nlp.rules.candidate import Candidate
from reader.nlp.token_columns import strings_of

_SHOWING = {form: verb for verb, forms in lexicon("documents")["showing"].items() for form in forms}
_SHOWN = DOCUMENTS | words("documents", "images")
_COMING_BY = words("documents", "coming_by")
_MAX_SOURCE = 16
"""Tokens of "Emails and minutes of the meeting obtained by The New York Times and shared with us"."""
_MAX_SUBJECT = 6
"""Tokens from "show" to the verb of what is shown, where no "that" leads to it: "show the old dam leaked"."""
_BEGINNINGS = frozenset({"DT", "EX", "NN", "NNP", "NNPS", "NNS", "PRP", "PRP$"})
"""Tags with which a clause without "that" begins."""


def shown_candidates(doc: Doc) -> Iterator[Candidate]:
    """Yield what is shown by documents of which it is said at once who has seen or made them.

    Read off the words: the tagger takes "show" behind "the Herald" for a noun.
    """
    for place, word in enumerate(strings_of(doc, "LOWER")):
        if word in _SHOWING and 1 < place < len(doc) - 2:
            candidate = _candidate(doc[place])
            if candidate is not None:
                yield candidate


def _candidate(verb: Token) -> Candidate | None:
    doc, (start, end) = verb.doc, sentence_around(verb.i, verb)
    if (
        not 1 < verb.i - start <= _MAX_SOURCE
        or not _states(verb, end)
        or not _is_document(doc, start, verb.i)
    ):
        return None
    word = _SHOWING[verb.lower_]
    content = spans_of(doc, verb.i + 1, end_of_said(doc, verb.i + 1, end))
    confidence = load_cues().confidence("clause", word) or 0.0
    source = spans_of(doc, start, verb.i)
    return Candidate(verb.i, (span_of(verb),), source, content, f"shown {word}", confidence)


def _states(verb: Token, end: int) -> bool:
    """Tell whether a clause stands behind a verb that the tagger may take for a noun."""
    following = [*verb.doc[verb.i + 1 : min(end, verb.i + 2 + _MAX_SUBJECT)]]
    if not following:
        return False  # "I love the show."
    first, *behind = following
    if first.lower_ == "that":
        return any(token.tag_ in FINITE for token in verb.doc[verb.i + 2 : end])
    is_clause = any(token.tag_ in FINITE for token in behind)
    return first.tag_ in _BEGINNINGS and is_clause


def _is_document(doc: Doc, start: int, end: int) -> bool:
    """Tell whether tokens [start, end) are a document with how somebody came by it, and nothing else."""
    place = next((i for i in range(start + 1, end) if doc[i].lower_ in _COMING_BY), None)
    if place is None or any(token.tag_ == "MD" or token.text in {".", ";", ":"} for token in doc[start:end]):
        return False
    nouns = {form for token in doc[start:place] for form in (token.lower_, singular(token.lower_))}
    return not _SHOWN.isdisjoint(nouns) and all(
        token.tag_ not in FINITE or token.lower_ in _COMING_BY for token in doc[place + 1 : end]
    )
