"""What to call somebody without a name: "NATO official", "people familiar with the matter", "police"."""

from __future__ import annotations

from typing import NamedTuple

from reader.nlp.lexicon.name_words import CALENDAR, WORD_SURNAMES_INSIDE
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.lexicon.places import NATIONALITIES
from reader.nlp.lexicon.pronouns import POSSESSIVES
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.employers import complement_of, employer_of
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.phrases import Phrase, kind_of_noun, kind_of_source
from reader.nlp.speakers.token_rows import BEFORE_NOUNS, TokenRows

_MAX_COMPLEMENT = 8
"""Tokens behind the noun that belong to the name; with more it would not fit a line of the screen."""
_CUT = 2
"""Words of "in connection", which is nothing without its "with"."""
_ENDS_OF_PREPOSITIONS = frozenset({"with", "to"})
_FROM = frozenset({"from", "of", "at", "by", "in"})
_COUNTING = frozenset({"hundred", "thousand", "million", "dozen", "few"})
_BEFORE_COUNTING = frozenset({"several", "many", "a", "some", "few"})
_OPENING_REACH = 12
"""Tokens between a bare plural and the organization in "In an update from NATO, officials said"."""
_INSIDE_BODIES = frozenset({"of", "for"})
_BEFORE_EMPLOYERS = _FROM | {"the"}


class Description(NamedTuple):
    """How an unnamed candidate is called, and for whom it speaks."""

    name: str
    affiliation: str = ""


def describe(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Description:
    """Return what a phrase calls somebody who has no name."""
    words = _head_and_modifiers(rows, phrase)
    name = _with_owner(mentions, rows, phrase, words) or f"{words}{_complement(mentions, rows, phrase)}"
    employer = employer_of(mentions, rows, phrase)
    if employer is not None:
        return Description(name, employer.name)
    employer = _employer_in_opening(mentions, rows, phrase)
    return Description(name) if employer is None else Description(f"{employer.name} {name}", employer.name)


def _head_and_modifiers(rows: TokenRows, phrase: Phrase) -> str:
    """Return the words up to the head, without the capital that only the start of a sentence gives them."""
    start = _first_of_number(rows, min(phrase.modifiers, default=phrase.head))
    start = _first_of_body(rows, phrase, start)
    words = rows.words_of(start, phrase.head + 1)
    opens_sentence = start == 0 or rows.sentence[start] != rows.sentence[start - 1]
    is_alone = start == phrase.head and phrase.determiner == "bare"
    is_known = phrase.noun not in WORD_SURNAMES_INSIDE and not _may_be_surname(phrase, rows.words[start])
    is_person = start == phrase.head and phrase.plural and phrase.noun in PEOPLE
    is_proper = (
        (rows.pos[start] == "PROPN" and not is_person)
        or key_of(rows.words[start]) in NATIONALITIES
        or (is_alone and not is_known)
    )
    if not opens_sentence or is_proper or (words[:2].isupper() and words[1:2] != " "):
        return words
    return words[:1].lower() + words[1:]


def _may_be_surname(phrase: Phrase, word: str) -> bool:
    """Tell whether no list knows a word; in the plural, one that may be of people: "Aalders", not "Waves"."""
    if kind_of_noun(phrase, word) is not None:
        return False
    return not phrase.plural or kind_of_source(phrase, word) == "group"


def _first_of_number(rows: TokenRows, start: int) -> int:
    """Return where the number before a noun begins: at "several" of "several thousand", "a" of "a dozen"."""
    if rows.words[start] not in _COUNTING or start == 0 or rows.words[start - 1] not in _BEFORE_COUNTING:
        return start
    return _first_of_number(rows, start - 1)


def _first_of_body(rows: TokenRows, phrase: Phrase, start: int) -> int:
    """Return where a body begins whose last words stand before a noun: "a Ministry of Defence spokesman"."""
    before = start - 1 - (rows.words[start - 1] == "the")
    if before < 1 or rows.pos[start] != "PROPN" or rows.words[before] not in _INSIDE_BODIES:
        return start
    first = before - 1
    if rows.pos[first] != "PROPN" or rows.head[first] != phrase.head or rows.dep[first] not in BEFORE_NOUNS:
        return start
    while first > 0 and rows.pos[first - 1] == "PROPN" and rows.sentence[first - 1] == rows.sentence[first]:
        first -= 1
    return first


def _employer_in_opening(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> Candidate | None:
    """Return whose officials "officials" are in "In an update from NATO, officials said"."""
    if phrase.modifiers or phrase.owner is not None or not phrase.plural or phrase.determiner != "bare":
        return None
    for i in range(phrase.start - 1, max(-1, phrase.start - _OPENING_REACH), -1):
        if rows.sentence[i] != rows.sentence[phrase.head] or rows.pos[i] == "VERB":
            break
        candidate = mentions.at.get(i)
        if candidate is not None and candidate.kind == "organization":
            first = _first_of_name(mentions, i)
            return candidate if rows.words[first - 1] in _BEFORE_EMPLOYERS else None
    return None


def _first_of_name(mentions: MentionIndex, token: int) -> int:
    while mentions.at.get(token - 1) is mentions.at[token]:
        token -= 1
    return token


def _complement(mentions: MentionIndex, rows: TokenRows, phrase: Phrase) -> str:
    tokens = complement_of(mentions, rows, phrase)
    if CALENDAR.intersection(rows.words[tokens.start : tokens.stop]):
        return ""  # "prosecutors in April"
    if _is_cut(rows, tokens):
        return ""  # "a suspect in connection with the fire"
    return f" {rows.words_of(tokens.start, tokens.stop)}" if 1 < len(tokens) <= _MAX_COMPLEMENT else ""


def _is_cut(rows: TokenRows, complement: range) -> bool:
    """Tell whether a complement of two words is only the beginning of a preposition: "in relation to".

    Or the whole of one before somebody without a name: "close to" her.
    """
    behind = complement.stop
    if rows.words[complement.start : complement.stop] == ["close", "to"]:
        return True
    return len(complement) == _CUT and behind < len(rows) and rows.words[behind] in _ENDS_OF_PREPOSITIONS


def _with_owner(mentions: MentionIndex, rows: TokenRows, phrase: Phrase, words: str) -> str:
    """Return "Macron’s spokesman"; empty without an owner, `words` where "his" refers to nobody."""
    if phrase.owner is None:
        return ""
    owner = mentions.at.get(phrase.owner)
    if owner is not None and _is_in_name(rows, phrase, owner):
        start = phrase.start + (rows.pos[phrase.start] == "DET")
        return rows.words_of(start, phrase.head + 1)
    if owner is not None:
        if owner.name.endswith(("'s", "’s")):
            return f"{owner.name} {words}"  # "McKay's chief"
        is_plural = owner.plural and owner.name.endswith("s")
        return f"{owner.name}{'’' if is_plural else '’s'} {words}"
    if rows.words[phrase.owner] in POSSESSIVES:
        return words
    start = phrase.start + (rows.pos[phrase.start] == "DET")
    name = rows.words_of(start, phrase.head + 1)  # "flight attendants' union"
    return name if rows.pos[start] == "PROPN" else f"{name[:1].lower()}{name[1:]}"


def _is_in_name(rows: TokenRows, phrase: Phrase, owner: Candidate) -> bool:
    """Tell whether the owner is only what a body is called after: "the U.S. Attorney’s Office"."""
    if phrase.owner is None or not rows.pos[phrase.head] == rows.pos[phrase.owner] == "PROPN":
        return False
    return rows.words[phrase.owner] not in owner.name.lower().split()
