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
from reader.nlp.lexicon.people import PEOPLE
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
_RELATIVES = frozenset({"that", "which"})
_BEFORE_CLAUSES = frozenset({"after", "as", "before", "once", "since", "until", "when", "while"})
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
    if not 1 < verb.i - start <= _MAX_SOURCE or not _states(verb, end):
        return None
    first = _first_of_document(doc, start, verb.i)
    if first is None:
        return None
    word = _SHOWING[verb.lower_]
    content = spans_of(doc, verb.i + 1, end_of_said(doc, verb.i + 1, end))
    confidence = load_cues().confidence("clause", word) or 0.0
    source = spans_of(doc, first, verb.i)
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


def _first_of_document(doc: Doc, start: int, end: int) -> int | None:
    """Return where a document with how somebody came by it begins; None where [start, end) is anything else.

    Only when it was may stand before it, behind a comma: "On Monday, emails seen by the Herald".
    """
    place = next((i for i in range(start + 1, end) if doc[i].lower_ in _COMING_BY), None)
    if place is None or any(token.tag_ == "MD" or token.text in {".", ";", ":"} for token in doc[start:end]):
        return None
    noun = next((i for i in range(start, place) if _is_shown(doc[i])), None)
    if noun is None:
        return None
    first = next((i + 1 for i in range(noun - 1, start - 1, -1) if doc[i].text == ","), start)
    if any(token.tag_ == "IN" and token.lower_ != "of" for token in doc[first:noun]):
        return None  # what somebody does in it: "In an email seen by us, Ann Roe confirmed"
    if any(singular(token.lower_) in PEOPLE for token in doc[first : noun + 2]):
        return None  # "The author of the report published in May", "A letter writer"
    is_one = (
        not any(_is_told(doc[i]) for i in range(noun, place + 1))
        and all(token.tag_ not in FINITE or token.lower_ in _COMING_BY for token in doc[place + 1 : end])
        and not _has_subject_behind(doc[end], place)
    )
    return first if is_one else None


def _is_shown(token: Token) -> bool:
    return token.lower_ in _SHOWN or singular(token.lower_) in _SHOWN


def _is_told(token: Token) -> bool:
    """Tell whether a verb says what became of a document: "The report was published", not "that was"."""
    is_auxiliary = token.tag_ in FINITE and token.pos_ == "AUX"
    return is_auxiliary and token.nbor(-1).lower_ not in _RELATIVES


def _has_subject_behind(verb: Token, place: int) -> bool:
    """Tell whether a clause of its own begins behind it: "A photo posted as Ann Roe confirmed"."""
    subjects = [child.i for child in verb.lefts if child.dep_ == "nsubj" and child.i > place]
    return any(
        token.pos_ in ("SCONJ", "CCONJ") or token.lower_ in _BEFORE_CLAUSES
        for token in verb.doc[place + 1 : max(subjects, default=place)]
    )
