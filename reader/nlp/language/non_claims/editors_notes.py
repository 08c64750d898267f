"""What editors say of the article itself: "an earlier version said", "this story was updated to say"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from reader.nlp.language.syntax import is_passive, subject_of
from reader.nlp.lexicon import words
from reader.nlp.token_columns import once_a_token

_ARTICLES = words("editors_notes", "articles")
_OWN = words("editors_notes", "own")
_STATES = words("editors_notes", "states")
_TEXTS = _ARTICLES | _STATES
_EARLIER = words("editors_notes", "earlier")
_EDITING = words("editors_notes", "editing")
_ERRORS = tuple(words("editors_notes", "errors"))
_SLIPS = words("editors_notes", "slips")
_LAPSES = words("editors_notes", "lapses")
_APOLOGIES = words("editors_notes", "apologies")
_FAULTS = words("editors_notes", "faults")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "compound"})
_OBJECTS = frozenset({"dobj", "pobj"})


@once_a_token
def is_editors_note(verb: Token) -> bool:
    """Tell whether a verb says what the article itself said, got wrong, or was changed to say.

    "An earlier version of the bill said" and "their article wrongly said" are no such notes.
    """
    if verb.dep_ == "ccomp" and any(map(_is_earlier_state, _subjects(verb.head))):
        return True  # "An earlier version said that the mayor had said"
    return any(_is_note(subject, verb) for subject in _subjects(verb)) or (
        any(map(_is_earlier_state, _behind(verb, "in"))) and is_passive(verb) and not _has_agent(verb)
    )


def _is_note(subject: Token, verb: Token) -> bool:
    if subject.lower_ != "we" and subject.lemma_.lower() not in _TEXTS:
        return False
    edits = [token for token in (verb, verb.head) if token.lemma_.lower() in _EDITING]
    if subject.lower_ == "we":
        is_apology = verb.lemma_.lower() in _APOLOGIES and _is_about_fault(verb)
        return (
            _is_slip(verb)
            or is_apology
            or any(_is_own_article(noun) for edit in edits for noun in edit.rights)
        )
    if _is_earlier_state(subject):
        return True
    governing = (verb, *islice(verb.ancestors, 2))  # "misquoted the mayor as saying"
    if _is_any_article(subject) and any(token.lower_.startswith(_ERRORS) for token in governing):
        return True
    is_lapse = verb.lemma_.lower() in _LAPSES
    return _is_own_article(subject) and (bool(edits) or is_lapse or _is_slip(verb))


def _subjects(verb: Token) -> Iterator[Token]:
    """Yield what may be the subject: behind "Correction:" a parse has two, and "misspelt" is a noun to it."""
    subject = subject_of(verb)
    if subject is not None:
        yield subject
    yield from (child for child in verb.lefts if child.dep_ in _SUBJECTS and child is not subject)


def _is_earlier_state(noun: Token) -> bool:
    """Tell whether a noun means the article as it was: "an earlier version", "the headline of one"."""
    if noun.lemma_.lower() not in _STATES or _has_owner(noun):
        return False
    whole = [*_behind(noun, "of"), *_behind(noun, "on"), *_behind(noun, "to"), *_behind(noun, "in")]
    if any(map(_is_earlier_state, whole)):
        return True
    is_earlier = any(child.lower_ in _EARLIER for child in noun.lefts)
    return is_earlier and all(map(_is_own_article, whole))


def _is_own_article(noun: Token) -> bool:
    return noun.lemma_.lower() in _ARTICLES and any(child.lower_ in _OWN for child in noun.lefts)


def _is_any_article(noun: Token) -> bool:
    return noun.lemma_.lower() in _TEXTS and not _has_owner(noun)


def _has_owner(noun: Token) -> bool:
    """Tell whether a noun is somebody else's: "the Herald's headline", "its article"."""
    return any(child.dep_ == "poss" and child.lower_ not in _OWN for child in noun.lefts)


def _is_slip(verb: Token) -> bool:
    return any(child.lower_ in _SLIPS for child in verb.children)


def _is_about_fault(verb: Token) -> bool:
    nouns = [*verb.rights, *_behind(verb, "for")]
    return any(noun.dep_ in _OBJECTS and noun.lemma_.lower() in _FAULTS for noun in nouns)


def _has_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" for child in verb.rights)


def _behind(head: Token, preposition: str) -> list[Token]:
    """Return the nouns that a preposition joins to a word."""
    return [
        noun
        for child in head.children
        if child.lower_ == preposition
        for noun in child.children
        if noun.dep_ == "pobj"
    ]
