"""What a noun phrase says about whom it means: its determiner, its owner, its modifiers, one or many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.model import EntityKind, Span
from reader.nlp.lexicon.documents import ANY_DOCUMENT, DOCUMENTS, GROUPS
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.lexicon.places import NATIONALITIES, PLACE_NOUNS
from reader.nlp.lexicon.pronouns import INDEFINITE_PRONOUNS, POSSESSIVES
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.token_rows import Scene

Determiner = Literal["definite", "indefinite", "owned", "bare"]

_IN_SINGULAR = PEOPLE | DOCUMENTS | CLASSES.keys()
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "same"})
_INDEFINITE = frozenset(
    {"a", "an", "another", "one", "some", "any", "no", "every", "each", "other", "many", "several", "most"}
)
_LEFT = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "DET", "PRON", "PART", "ADV", "VERB", "X"})
_PERSON_ENDS = ("er", "or", "ist", "ian", "man", "woman", "men", "women")
_NUMBERS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "dozens", "hundreds"}
)
_MAX_WORDS = 15


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

    def span(self, scene: Scene) -> Span:
        """Return where it stands in the text."""
        return Span(scene.starts[self.start], scene.ends[self.head])


def phrase_at(scene: Scene, head: int) -> Phrase:
    """Return the phrase that a noun heads."""
    start = head
    owner = None
    while start > 0 and head - start < _MAX_WORDS and _belongs(scene, start - 1, head):
        start -= 1
    if start > 0 and scene.pos[start - 1] == "DET" and scene.sentence[start - 1] == scene.sentence[head]:
        start -= 1  # an article, on whatever the parse hangs it
    for i in range(head - 1, start - 1, -1):
        if scene.words[i] in ("'s", "’s", "'", "’") and scene.pos[i] == "PART" and i > start:
            owner = i - 1
            break
        if scene.words[i] in POSSESSIVES:
            owner = i
            break
    first = scene.words[start]
    body = start if owner is None else owner + (1 if scene.words[owner] in POSSESSIVES else 2)
    modifiers = tuple(
        i
        for i in range(body, head)
        if scene.pos[i] in ("ADJ", "NOUN", "PROPN", "NUM", "X", "VERB") and not _is_determiner(scene, i)
    )
    determiner: Determiner = "bare"
    if owner is not None:
        determiner = "owned"
    elif first in _DEFINITE:
        determiner = "definite"
    elif first in _INDEFINITE or scene.pos[start] == "NUM":
        determiner = "indefinite"
    word, noun = scene.words[head], noun_of(scene, head)
    plural = word in GROUPS or (word != noun and word.endswith(("s", "men", "people")))
    return Phrase(head, start, noun, determiner, owner, modifiers, plural)


def noun_of(scene: Scene, token: int) -> str:
    """Return a noun in the singular; "old" for an age that stands for a person."""
    if scene.is_age(token):
        return "old"
    if scene.words[token] == "people":
        return "person"
    word, lemma = scene.words[token], scene.lemmas[token]
    if lemma == word and word.endswith("s") and word[:-1] in _IN_SINGULAR:
        return word[:-1]
    return lemma


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
    known = kind_of_noun(phrase, word)
    if known is not None:
        return known
    if word.isnumeric() or phrase.noun in _NUMBERS:
        return "group"
    if phrase.noun in PLACE_NOUNS:
        return "group" if phrase.plural else "place"
    if not phrase.noun.endswith(_PERSON_ENDS):
        return "document"
    return "group" if phrase.plural else "unnamed"


def may_be_meant(scene: Scene, token: int) -> bool:
    """Tell whether a token is a noun for people or a document, which a pronoun may mean later."""
    if scene.pos[token] not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return False
    noun = noun_of(scene, token)
    if noun in DOCUMENTS:
        return scene.pos[token] == "NOUN" and (noun in ANY_DOCUMENT or scene.dep[token] == "nsubj")
    return noun in PEOPLE or scene.words[token] in GROUPS


def _is_determiner(scene: Scene, token: int) -> bool:
    return scene.words[token] in _DEFINITE or scene.words[token] in _INDEFINITE


def _is_joined(scene: Scene, token: int) -> bool:
    """Tell whether a token is a hyphen or stands right before one: of "ex-wife" the parse may make three."""
    return "-" in scene.words[token : token + 2] and scene.ends[token] == scene.starts[token + 1]


def _belongs(scene: Scene, token: int, head: int) -> bool:
    if _is_joined(scene, token):
        return scene.pos[token] != "PUNCT" or scene.words[token] == "-"
    hyphen = scene.words[token] in ("-", "–", "&")
    if scene.pos[token] == "VERB" and scene.dep[token] not in ("amod", "compound"):
        return False
    if not hyphen and scene.pos[token] not in _LEFT:
        return False
    if scene.sentence[token] != scene.sentence[head] or scene.dep[token].startswith("nsubj"):
        return False
    if not scene.dep[head]:
        return scene.pos[token] != "VERB"
    above = token
    for _ in range(6):
        above = scene.head[above]
        if above == head:
            return True
    return False
