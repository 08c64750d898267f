"""Turns the named entities of an article into characters, each with what it may be called."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Entity, Span
from reader.nlp.lexicon.gender import gender_of_name, gender_of_words
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import PEOPLE, ROLES, TITLE_NOUNS
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.mentions import Cast, Character, Seen
from reader.nlp.speakers.token_rows import Scene

_MAX_TITLE_WORDS = 4
_INTRODUCTION = 9
_OF_WHOM = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "NUM", "X"})


class Names:
    """The named entities of one article as characters, found by token."""

    def __init__(self, cast: Cast, scene: Scene, entities: Iterable[Entity]) -> None:
        self.heads: dict[int, Seen] = {}
        """The mentions that were given, by head token."""
        self.ends: dict[int, Seen] = {}
        """The same by last token."""
        self.at: dict[int, Character] = {}
        """Whose name a token belongs to."""
        for entity in entities:
            character = Character(
                entity.kind, entity.name, entity, entity.role, entity.affiliation, gender_of_name(entity.name)
            )
            character.plural = entity.kind == "group"
            for mention in entity.mentions:
                if mention.form == "name":
                    self._place(scene, character, mention.span)
                tokens = scene.tokens(mention.span)
                head = scene.root(tokens) if tokens else -1
                if tokens and head not in self.heads:
                    self.heads[head] = self.ends[tokens[-1]] = Seen(
                        head, mention.span, mention.form, character
                    )
                    cast.at.setdefault(head, character)
            _characterize(character)
            cast.enter(character)
        for token, character in self.at.items():
            cast.at.setdefault(token, character)

    def is_person(self, token: int) -> bool:
        """Tell whether a token belongs to the name of a person."""
        character = self.at.get(token)
        return character is not None and character.kind == "person"

    def _place(self, scene: Scene, character: Character, span: Span) -> None:
        tokens = scene.tokens(span)
        if not len(tokens):
            return
        for token in tokens:
            self.at.setdefault(token, character)
        if character.kind == "person":
            words = _titles(scene, tokens)
            character.gender = character.gender or gender_of_words(words)
            character.nouns.update(
                TITLE_NOUNS.get(word, word) for word in words if word in ROLES or word in TITLE_NOUNS
            )


def _titles(scene: Scene, tokens: range) -> list[str]:
    """Return the title words before a name and at its start."""
    start = max(0, tokens.start - _MAX_TITLE_WORDS)
    before = []
    for i in range(tokens.start - 1, start - 1, -1):
        word = scene.words[i].rstrip(".")
        if scene.sentence[i] != scene.sentence[tokens.start] or not (
            word in PEOPLE
            or word in TITLE_NOUNS
            or gender_of_words((word,))
            or scene.pos[i] in ("PROPN", "ADJ")
        ):
            break
        before.append(word)
    inside = [scene.words[tokens.start].rstrip(".")] if len(tokens) > 1 else []
    return before + inside


def _characterize(character: Character) -> None:
    words = [word.strip(".,").lower() for word in character.role.split()]
    if character.kind == "person":
        character.nouns |= {word for word in words if word in PEOPLE} or set(words[-1:])
        character.modifiers |= set(words) - character.nouns
        if character.modifiers:
            character.modifiers.update(character.affiliation.lower().split())
        character.gender = character.gender or gender_of_words(words)
    else:
        names = (character.name, *(character.origin.aliases if character.origin else ()))
        called = {word for name in names for word in name.lower().split()}
        keys = {key_of(name) for name in names}
        character.nouns |= {word for word in called if word in CLASSES}
        character.nouns |= {KNOWN_ORGANIZATIONS[key] for key in keys if key in KNOWN_ORGANIZATIONS}
        character.modifiers |= called - character.nouns


def is_predicate(scene: Scene, token: int) -> bool:
    """Tell whether a noun says what somebody is: "She is a doctor" brings in nobody new."""
    return scene.dep[token] == "attr" and scene.lemmas[scene.head[token]] == "be"


def said_of(scene: Scene, token: int, cast: Cast, names: Names) -> Character | None:
    """Return the named person of whom a noun is said: in apposition, before the name, or after "is"."""
    for child in scene.children(token, "appos", 12):
        if names.is_person(child):
            return names.at[child]
    introduced = _introduced(scene, token, names)
    if introduced is not None:
        return names.at[introduced]
    if token + 1 < len(scene) and names.is_person(token + 1) and scene.pos[token] in ("NOUN", "PROPN"):
        return names.at[token + 1]
    above = scene.head[token]
    if scene.dep[token] in ("appos", "nmod", "compound") and above != token:
        return _person(cast.at.get(above) or names.at.get(above))
    if is_predicate(scene, token):
        subject = scene.subject(above)
        return _person(cast.at.get(subject))
    return None


def _introduced(scene: Scene, token: int, names: Names) -> int | None:
    """Return the name in "the head of the bank, Jane Roe, said": parses of it differ, the commas do not."""
    comma = token + 1
    while comma < min(len(scene), token + _INTRODUCTION) and scene.words[comma] != ",":
        if scene.pos[comma] not in _OF_WHOM:
            return None
        comma += 1
    if comma + 1 >= len(scene) or scene.words[comma] != "," or not names.is_person(comma + 1):
        return None
    end = comma + 1
    while end < comma + _INTRODUCTION and names.at.get(end + 1) is names.at[end]:
        end += 1
    return end if end + 1 < len(scene) and scene.words[end + 1] in (",", ".", ":", ";") else None


def _person(character: Character | None) -> Character | None:
    return character if character is not None and character.is_somebody else None
