"""Candidates for names that the recognizer of entities missed: "Mr. King", "Kuzmanovik said"."""

from __future__ import annotations

from reader.model import EntityKind
from reader.nlp.lexicon.gender import gender_of_name, gender_of_words
from reader.nlp.lexicon.given_names import GENDERS
from reader.nlp.lexicon.name_words import WORD_SURNAMES_INSIDE
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import PEOPLE, ROLES, TITLES
from reader.nlp.lexicon.places import NATIONALITIES
from reader.nlp.lexicon.word_forms import is_written_like_brand, key_of
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.phrases import Phrase, kind_of_noun, noun_of
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

_INNER_MARKS = frozenset({"'", "’", "'s", "’s", "-", "&"})
"""What may stand inside a name: "O'Neill", "Smith & Sons"."""


def is_unrecognized_name(rows: TokenRows, phrase: Phrase, *, speaks: bool) -> bool:
    """Tell whether a phrase is a name: behind a title anywhere, by its capital alone only where it speaks."""
    head = phrase.head
    if speaks and _is_label_of_quotation(rows, phrase):
        return True
    if rows.pos[head] != "PROPN" or phrase.plural:
        return False
    nation = key_of(rows.words_of(max(phrase.start, head - 1), head + 1))  # "New Zealander"
    if phrase.determiner == "definite" and not {nation, nation[-1:]}.isdisjoint(NATIONALITIES):
        return False  # "the 25-year-old Briton"
    if head > 0 and rows.words[head - 1].rstrip(".") in TITLES:
        return True
    if not speaks or kind_of_noun(phrase, rows.words[head]) not in (None, "unnamed"):
        return False
    opens_sentence = head == 0 or rows.sentence[head - 1] != rows.sentence[head]
    has_apposition = head + 1 < len(rows) and rows.words[head + 1] == ","
    is_bare = phrase.determiner == "bare" and not phrase.modifiers
    return (is_bare and (has_apposition or not opens_sentence)) or phrase.noun not in PEOPLE


def _is_label_of_quotation(rows: TokenRows, phrase: Phrase) -> bool:
    """Tell whether an unknown word alone stands before the colon of a quotation: "Cook: “We lost.”"."""
    head = phrase.head
    opens_line = head == 0 or rows.pos[head - 1] == "SPACE"
    if not opens_line or phrase.plural or head + 2 >= len(rows) or rows.words[head + 1] != ":":
        return False
    is_capital = rows.text[rows.starts[head]].isupper()
    is_surname = phrase.noun in WORD_SURNAMES_INSIDE or kind_of_noun(phrase, rows.words[head]) is None
    return is_capital and rows.quotation[head + 2] != OUTSIDE and is_surname


def candidate_of_name(rows: TokenRows, phrase: Phrase) -> Candidate:
    """Return a person, or behind "the" and for the nouns of organizations an organization."""
    start = _first_of_name(rows, phrase)
    given_name = phrase.head - 1
    is_full_name = start <= given_name and rows.words[given_name] in GENDERS
    if is_full_name:
        start = given_name  # what stands before belongs to another name
    has_comma = start > 1 and rows.words[start - 1] == ","
    noun_before = noun_of(rows, start - 2 if has_comma else start - 1) if start else ""
    is_organization = noun_before not in ROLES and (
        phrase.determiner in ("definite", "owned")
        or phrase.noun in CLASSES
        or noun_before in CLASSES
        or is_written_like_brand(rows.words_of(phrase.head, phrase.head + 1))
    )
    kind: EntityKind = "organization" if is_organization and not is_full_name else "person"
    words = rows.words[start : phrase.head + 1]
    name = rows.words_of(start, phrase.head + 1)
    gender = gender_of_name(name) or gender_of_words(words)
    nouns = {words[-1], phrase.noun} | ({noun_before} & CLASSES.keys())
    return Candidate(kind, name, gender=gender, nouns=nouns)


def _first_of_name(rows: TokenRows, phrase: Phrase) -> int:
    start = phrase.head
    while start > phrase.start and (rows.pos[start - 1] == "PROPN" or rows.words[start - 1] in _INNER_MARKS):
        start -= 1
    while rows.words[start] in _INNER_MARKS and start < phrase.head:
        start += 1
    return start
