"""What a noun phrase says about its referent: determiner, owner, modifiers, number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from reader.model import EntityKind, Span
from reader.nlp.lexicon.documents import ANY_DOCUMENT, DOCUMENTS, GROUPS, QUANTITIES
from reader.nlp.lexicon.name_words import ARTICLES
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import KIN, PEOPLE
from reader.nlp.lexicon.places import NATIONALITIES, PLACE_NOUNS
from reader.nlp.lexicon.pronouns import INDEFINITE_PRONOUNS, POSSESSIVES
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.hyphenated_nouns import first_of_noun, hyphenated_noun, singular_of
from reader.nlp.speakers.token_rows import TokenRows

Determiner = Literal["definite", "indefinite", "owned", "bare"]

POSSESSIVE_ENDS = frozenset({"'s", "’s", "'", "’"})
_IN_SINGULAR = PEOPLE | DOCUMENTS | CLASSES.keys()
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "same"})
_INDEFINITE = frozenset(
    {"a", "an", "another", "one", "some", "any", "no", "every", "each", "other", "many", "several", "most"}
)
_SINGULAR_ARTICLES = frozenset({"a", "an"})
_MODIFIER_TAGS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "DET", "PRON", "PART", "ADV", "VERB", "X"})
_PERSON_ENDS = ("er", "or", "ist", "ian", "man", "woman", "men", "women")
_NUMBERS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "dozens", "hundreds"}
)
_MAX_WORDS = 15
"""Tokens before a head that may be part of its phrase; a longer run is a list or a bad parse."""
OPENING_MARKS, CLOSING_MARKS = frozenset({"“", '"', "‘"}), frozenset({"”", '"', "’"})
_MAX_TITLE = 10
"""Tokens of the title of a work in marks before what somebody is in it."""
_CLOCK_TIME = re.compile(r"\d{1,2}:\d\d|[ap]\.?m\.?")
_TO_PARENT = 4
"""Tokens from the number back to the parent in "mother-of-four"."""
_MAX_CLIMB = 6
"""Steps from a modifier to its head: a modifier of a modifier, hardly more."""
_COUNTING = _NUMBERS | QUANTITIES


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with what stands before it."""

    head: int
    start: int
    """First token; the phrase ends with its head."""
    noun: str
    """The head in the singular."""
    determiner: Determiner
    owner: int | None
    """The token that owns it: "Macron" in "Macron's spokesman", "his" in "his father"."""
    modifiers: tuple[int, ...]
    """The tokens between determiner or owner and head."""
    plural: bool

    def distinctions(self, rows: TokenRows) -> set[str]:
        """Return the words that tell it from others called the same, in lower case: modifiers and owner."""
        is_pronoun = self.owner is not None and rows.words[self.owner] in POSSESSIVES
        owner = () if self.owner is None or is_pronoun else (self.owner,)
        return {rows.words[i] for i in (*self.modifiers, *owner)}

    def span(self, rows: TokenRows) -> Span:
        """Return where it stands in the text."""
        return Span(rows.starts[self.start], rows.ends[self.head])


def phrase_at(rows: TokenRows, head: int) -> Phrase:
    """Return the phrase that a noun heads."""
    start = _behind_singular(rows, _start_of(rows, head), head)
    owner = _owner_in(rows, start, head)
    body = start
    if owner is not None:
        start = min(start, owner)
        body = owner + (1 if rows.words[owner] in POSSESSIVES else 2)
    modifiers = tuple(
        i
        for i in range(body, head)
        if rows.pos[i] in ("ADJ", "NOUN", "PROPN", "NUM", "X", "VERB") and not _is_determiner(rows, i)
    )
    determiner: Determiner = "owned" if owner is not None else _determiner_at(rows, start)
    noun = noun_of(rows, head)
    return Phrase(head, start, noun, determiner, owner, modifiers, _is_plural(rows, head, noun))


def _start_of(rows: TokenRows, head: int) -> int:
    """Return the first token of the phrase that a noun heads."""
    start = head
    while start > 0 and head - start < _MAX_WORDS and _belongs(rows, start - 1, head):
        if rows.words[start] in ARTICLES and rows.pos[start - 1] == "NUM":
            break  # "In 2019 the pope said"
        start -= 1
    if start > 0 and rows.pos[start - 1] == "DET" and rows.sentence[start - 1] == rows.sentence[head]:
        start -= 1  # an article, on whatever the parse hangs it
    return start


def _owner_in(rows: TokenRows, start: int, head: int) -> int | None:
    """Return the token that owns a noun, the last one where there are several; None without one."""
    for i in range(head - 1, start - 1, -1):
        if rows.words[i] in POSSESSIVE_ENDS and rows.pos[i] == "PART" and i > start:
            return i - 1
        if rows.words[i] in POSSESSIVES:
            return i
    return head - 2 if _is_bare_possessive(rows, head - 1) else None


def _determiner_at(rows: TokenRows, start: int) -> Determiner:
    """Return the kind of the word with which a phrase begins that nobody owns."""
    first = rows.words[_determiner_before_title(rows, start)]
    if first in _DEFINITE:
        return "definite"
    return "indefinite" if first in _INDEFINITE or rows.pos[start] == "NUM" else "bare"


def _is_plural(rows: TokenRows, head: int, noun: str) -> bool:
    """Tell whether a word means several; noun: that word in the singular."""
    word = rows.words[head]
    if word in GROUPS and noun not in KIN:
        return True
    first_word = rows.words[first_of_noun(rows, head)]  # "passers" of "passers-by"
    return word != noun and (word.endswith(("s", "men", "people")) or first_word.endswith("s"))


def _behind_singular(rows: TokenRows, start: int, head: int) -> int:
    """Return where who speaks begins in "a move residents say is wrong", which the parse takes for one."""
    word = rows.words[head]
    is_plural = word == "police" or (word.endswith("s") and noun_of(rows, head) != word)
    if rows.words[start] not in _SINGULAR_ARTICLES or not is_plural:
        return start
    noun = next((i for i in range(start + 1, head) if rows.pos[i] == "NOUN"), start)
    is_singular = noun > start and noun_of(rows, noun) == rows.words[noun] not in _COUNTING
    is_count = rows.pos[noun + 1] == "NUM"  # "a record 40 residents"
    return noun + 1 if is_singular and not is_count else start


def noun_of(rows: TokenRows, token: int) -> str:
    """Return a noun in the singular, with its hyphens; "old" for an age, "mother" of "mother-of-four"."""
    hyphenated = hyphenated_noun(rows, token)
    if hyphenated is not None and token == hyphenated[-1]:
        return singular_of(rows, hyphenated)
    if is_parent_of_several(rows, token):
        return rows.words[token - _TO_PARENT]
    if rows.is_age(token):
        return "old"
    if rows.words[token] == "people":
        return "person"
    word, lemma = rows.words[token], rows.lemmas[token]
    if lemma == word and word.endswith("s") and word[:-1] in _IN_SINGULAR:
        return word[:-1]
    return lemma


def is_parent_of_several(rows: TokenRows, token: int) -> bool:
    """Tell whether a number ends what a parent is called: "the mother-of-four", "the dad-of-two"."""
    parent = token - _TO_PARENT
    return parent >= 0 and rows.words[parent] in KIN and rows.words[parent + 1 : token] == ["-", "of", "-"]


def is_parent_of_number(rows: TokenRows, token: int) -> bool:
    """Tell whether a number follows what a parent is called: "the mother of four"."""
    is_of = rows.words[token + 1 : token + 2] == ["of"] and token + 2 < len(rows)
    return rows.words[token] in KIN and is_of and rows.words[token + 2] in _NUMBERS


def kind_of_noun(phrase: Phrase, word: str) -> EntityKind | None:
    """Return what the noun names; None when the word lists do not know it."""
    if phrase.noun in INDEFINITE_PRONOUNS:
        return "unnamed"
    if phrase.noun in PEOPLE or key_of(word) in NATIONALITIES:
        return "group" if phrase.plural else "unnamed"
    if phrase.noun in DOCUMENTS:
        return "document"
    if phrase.noun in CLASSES:
        return "group" if phrase.plural else "organization"
    return "group" if word in GROUPS else None


def kind_of_source(phrase: Phrase, word: str) -> EntityKind:
    """Return what somebody is who speaks: an unknown noun names a person by its ending, else a thing."""
    kind = kind_of_noun(phrase, word)
    if kind is not None:
        return kind
    if word.isnumeric() or phrase.noun in _NUMBERS:
        return "group"
    if phrase.noun in PLACE_NOUNS:
        return "group" if phrase.plural else "place"
    if not phrase.noun.endswith(_PERSON_ENDS):
        return "document"
    return "group" if phrase.plural else "unnamed"


def may_be_antecedent(rows: TokenRows, token: int) -> bool:
    """Tell whether a token is a noun for people or a document, to which a pronoun may refer later."""
    if rows.pos[token] not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return False
    hyphenated = hyphenated_noun(rows, token)
    if hyphenated is not None and token != hyphenated[-1]:
        return False  # the "father" of "father-in-law"
    noun = noun_of(rows, token)
    if token and noun == "pm" and rows.words[token - 1][-1:].isdigit():
        return False  # "at 12:33 PM"
    if noun in DOCUMENTS:
        return rows.pos[token] == "NOUN" and (noun in ANY_DOCUMENT or rows.dep[token] == "nsubj")
    return noun in PEOPLE or rows.words[token] in GROUPS or noun == "police"


def _determiner_before_title(rows: TokenRows, start: int) -> int:
    """Return where "the" stands in "the “Cold Quay” star", whose phrase begins at "star"; else `start`."""
    if start == 0 or rows.words[start - 1] not in CLOSING_MARKS:
        return start
    for i in range(start - 2, max(0, start - _MAX_TITLE), -1):
        if rows.words[i] in OPENING_MARKS:
            return i - 1 if rows.pos[i - 1] == "DET" else start
    return start


def _is_determiner(rows: TokenRows, token: int) -> bool:
    return rows.words[token] in _DEFINITE or rows.words[token] in _INDEFINITE


def _is_bare_possessive(rows: TokenRows, token: int) -> bool:
    """Tell whether a token is the apostrophe of "Sanders’ campaign", often parsed as a closing mark."""
    return (
        token > 0
        and rows.words[token] in ("'", "’")
        and rows.words[token - 1].endswith("s")
        and rows.ends[token - 1] == rows.starts[token]
        and rows.pos[token - 1] in ("NOUN", "PROPN")
        and rows.quotation[token - 1] == rows.quotation[token + 1]
    )


def _is_hyphenated(rows: TokenRows, token: int) -> bool:
    """Tell whether a token is a hyphen or stands right before one: of "ex-wife" the parse may make three."""
    return "-" in rows.words[token : token + 2] and rows.ends[token] == rows.starts[token + 1]


def _belongs(rows: TokenRows, token: int, head: int) -> bool:
    """Tell whether a token before a head is part of its phrase."""
    if _is_hyphenated(rows, token):
        return rows.pos[token] != "PUNCT" or rows.words[token] == "-"
    is_hyphen = rows.words[token] in ("-", "–", "&")
    if _CLOCK_TIME.fullmatch(rows.words[token]):
        return False  # "14:15 Minister says", in a live blog
    if rows.pos[token] == "VERB" and rows.dep[token] not in ("amod", "compound"):
        return False
    if not is_hyphen and rows.pos[token] not in _MODIFIER_TAGS:
        return False
    if rows.sentence[token] != rows.sentence[head] or rows.dep[token].startswith("nsubj"):
        return False
    if not rows.dep[head]:
        return rows.pos[token] != "VERB"
    above = token
    first = first_of_noun(rows, head)
    for _ in range(_MAX_CLIMB):
        above = rows.head[above]
        if first <= above <= head:
            return True
    return False
